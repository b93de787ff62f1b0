package io.cxmetrics.cli.survey;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;

/** How long the steps of a trend are. */
enum TrendPeriod {
  DAY(ChronoUnit.DAYS),
  MONTH(ChronoUnit.MONTHS);

  private final ChronoUnit unit;

  TrendPeriod(ChronoUnit unit) {
    this.unit = unit;
  }

  /** The first day of the period that a date is in. */
  LocalDate start(LocalDate date) {
    return this == MONTH ? date.withDayOfMonth(1) : date;
  }

  /** The first day of the period after one. */
  LocalDate next(LocalDate start) {
    return start.plus(1, unit);
  }

  /** How many periods there are from one to another, both included. */
  long count(LocalDate first, LocalDate last) {
    return first.until(last, unit) + 1;
  }

  /** The name of a period in ISO 8601. */
  String name(LocalDate start) {
    return this == MONTH ? YearMonth.from(start).toString() : start.toString();
  }
}
