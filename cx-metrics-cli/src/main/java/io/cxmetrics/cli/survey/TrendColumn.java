package io.cxmetrics.cli.survey;

import io.cxmetrics.cli.input.TimeForm;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoField;
import java.time.temporal.TemporalAccessor;
import java.time.temporal.TemporalQueries;
import java.util.Optional;

/**
 * The column that a trend goes by. What counts is the date as it is written there, whatever the
 * time of day and the offset.
 *
 * @param period how long the steps are
 * @param name the name of the column
 * @param form its form, unless it is ISO 8601: a date, or what begins with one and a T or a space;
 *     for months also a month
 */
public record TrendColumn(TrendPeriod period, String name, Optional<TimeForm> form) {

  private static final int DATE = "2026-05-04".length();
  private static final int MONTH = "2026-05".length();

  public TrendColumn {
    name = name.strip();
    if (period == TrendPeriod.DAY) {
      form.ifPresent(TimeForm::requireDate);
    }
  }

  /** The first day of the period that a text says; nothing where it says none. */
  Optional<LocalDate> start(String text) {
    try {
      return form.isPresent() ? date(form.get().parse(text)) : iso(text);
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  private Optional<LocalDate> date(TemporalAccessor parsed) {
    LocalDate date = parsed.query(TemporalQueries.localDate());
    if (date != null) {
      return Optional.of(period.start(date));
    }
    // A form of a column of days tells a date, so this is one of months.
    return Optional.of(
        LocalDate.of(parsed.get(ChronoField.YEAR), parsed.get(ChronoField.MONTH_OF_YEAR), 1));
  }

  private Optional<LocalDate> iso(String text) {
    if (text.length() == MONTH && period == TrendPeriod.MONTH) {
      return Optional.of(YearMonth.parse(text).atDay(1));
    }
    boolean endsAfterDate =
        text.length() == DATE || (text.length() > DATE && "T ".indexOf(text.charAt(DATE)) >= 0);
    return endsAfterDate
        ? Optional.of(period.start(LocalDate.parse(text.substring(0, DATE))))
        : Optional.empty();
  }

  /** What a text must be like. */
  String words() {
    return form.map(TimeForm::words)
        .orElse(period == TrendPeriod.MONTH ? "such as 2026-05" : "such as 2026-05-04");
  }
}
