package io.cxmetrics.cli.survey;

import io.cxmetrics.cli.input.CsvInput;
import io.cxmetrics.cli.message.DataException;
import io.cxmetrics.survey.SurveyResult;
import io.cxmetrics.tally.RatingPolicy;
import io.cxmetrics.tally.RatingTally;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The results of a metric month by month.
 *
 * @param months each month from the first to the last, those without answers included
 * @param without the answers whose month is not known
 */
record SurveyTrend(SortedMap<YearMonth, SurveyResult> months, long without) {

  private static final int DATE = "2026-05-04".length();
  private static final int MONTH = "2026-05".length();

  /** More are a mistake in some row, such as the year 0020. */
  private static final long MOST_MONTHS = 1200;

  /**
   * Reads a file.
   *
   * @param reader its segments are the times
   * @throws DataException if the file cannot be read or used, or its months are too far apart
   */
  static SurveyTrend read(SurveyMetric metric, SurveyReader reader, CsvInput input) {
    SortedMap<YearMonth, SurveyResult> months = new TreeMap<>();
    long[] without = {0};
    reader
        .read(input, time -> List.of(month(time.get(0))))
        .forEach(
            (month, tally) -> {
              if (month.get(0).isEmpty()) {
                without[0] = all(tally);
              } else {
                months.put(YearMonth.parse(month.get(0)), metric.calculate(tally.snapshot()));
              }
            });
    fill(months, metric, input.source().name());
    return new SurveyTrend(months, without[0]);
  }

  private static long all(RatingTally tally) {
    return tally.n() + tally.snapshot().excluded().values().stream().mapToLong(n -> n).sum();
  }

  private static void fill(
      SortedMap<YearMonth, SurveyResult> months, SurveyMetric metric, String file) {
    if (months.isEmpty()) {
      return;
    }
    YearMonth first = months.firstKey();
    YearMonth last = months.lastKey();
    if (first.until(last, ChronoUnit.MONTHS) >= MOST_MONTHS) {
      throw new DataException(
          "%s: months from %s to %s: more than %s".formatted(file, first, last, MOST_MONTHS));
    }
    SurveyResult none =
        metric.calculate(RatingTally.of(metric.scale(), RatingPolicy.lenient()).snapshot());
    for (YearMonth month = first; month.isBefore(last); month = month.plusMonths(1)) {
      months.putIfAbsent(month, none);
    }
  }

  /**
   * The month of a text in ISO 8601, as it is written there: of 2026-05, of a date, or of a date
   * and time.
   *
   * @return such as 2026-05; empty where there is none
   */
  static String month(String text) {
    boolean endsAfterDate =
        text.length() == DATE || (text.length() > DATE && "T ".indexOf(text.charAt(DATE)) >= 0);
    try {
      if (text.length() == MONTH) {
        return YearMonth.parse(text).toString();
      }
      return endsAfterDate
          ? YearMonth.from(LocalDate.parse(text.substring(0, DATE))).toString()
          : "";
    } catch (DateTimeException e) {
      return "";
    }
  }
}
