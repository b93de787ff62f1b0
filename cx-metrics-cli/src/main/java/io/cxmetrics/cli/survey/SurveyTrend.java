package io.cxmetrics.cli.survey;

import io.cxmetrics.cli.input.CsvInput;
import io.cxmetrics.cli.message.DataException;
import io.cxmetrics.cli.message.Text;
import io.cxmetrics.survey.SurveyResult;
import io.cxmetrics.tally.RatingPolicy;
import io.cxmetrics.tally.RatingTally;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The results of a metric period by period.
 *
 * @param column what tells the period of an answer
 * @param results by the first day of each period, from the first to the last, those without answers
 *     included
 * @param undated the rows whose period is not known
 */
record SurveyTrend(
    TrendColumn column, SortedMap<LocalDate, SurveyResult> results, Undated undated) {

  /** More are a mistake in some row, such as the year 0020. */
  private static final long MOST = 1200;

  /**
   * Rows without a period.
   *
   * @param empty those with an empty cell
   * @param unreadable those with something else
   * @param first what stands in the first of these
   */
  record Undated(long empty, long unreadable, String first) {

    String words() {
      long all = empty + unreadable;
      return all == 0
          ? "0"
          : "%s (%s empty, %s unreadable%s)"
              .formatted(all, empty, unreadable, unreadable == 0 ? "" : ", the first " + first);
    }
  }

  /**
   * Reads a file.
   *
   * @param reader its segments are the times
   * @throws DataException if the file cannot be read or used, or its periods are too far apart
   */
  static SurveyTrend read(
      SurveyMetric metric, SurveyReader reader, TrendColumn column, CsvInput input) {
    Dates dates = new Dates(column, input.source().name(), reader.strict());
    SortedMap<LocalDate, SurveyResult> results = new TreeMap<>();
    reader
        .read(input, (values, line) -> List.of(dates.start(values.get(0), line)))
        .forEach(
            (start, tally) -> {
              if (!start.get(0).isEmpty()) {
                results.put(LocalDate.parse(start.get(0)), metric.calculate(tally.snapshot()));
              }
            });
    fill(results, metric, column.period(), input.source().name());
    return new SurveyTrend(column, results, dates.undated());
  }

  private static void fill(
      SortedMap<LocalDate, SurveyResult> results,
      SurveyMetric metric,
      TrendPeriod period,
      String file) {
    if (results.isEmpty()) {
      return;
    }
    LocalDate first = results.firstKey();
    LocalDate last = results.lastKey();
    if (period.count(first, last) > MOST) {
      throw new DataException(
          "%s: %ss from %s to %s: more than %s"
              .formatted(file, Text.id(period), period.name(first), period.name(last), MOST));
    }
    SurveyResult none =
        metric.calculate(RatingTally.of(metric.scale(), RatingPolicy.lenient()).snapshot());
    for (LocalDate start = first; start.isBefore(last); start = period.next(start)) {
      results.putIfAbsent(start, none);
    }
  }

  /** Reads the periods of the rows of a file, and counts those without one. */
  private static final class Dates {

    private final TrendColumn column;
    private final String file;
    private final boolean strict;
    private long empty;
    private long unreadable;
    private String first = "";

    Dates(TrendColumn column, String file, boolean strict) {
      this.column = column;
      this.file = file;
      this.strict = strict;
    }

    /** The first day of the period; empty where it is not known. */
    String start(String text, long line) {
      Optional<LocalDate> start = column.start(text);
      if (start.isEmpty()) {
        count(text, line);
      }
      return start.map(LocalDate::toString).orElse("");
    }

    private void count(String text, long line) {
      if (text.isEmpty()) {
        empty++;
        return;
      }
      if (strict) {
        throw new DataException(
            "%s: line %s, column %s: %s is no %s %s"
                .formatted(
                    file,
                    line,
                    Text.quote(column.name()),
                    Text.quote(text),
                    Text.id(column.period()),
                    column.words()));
      }
      if (unreadable == 0) {
        first = "%s in line %s".formatted(Text.quote(text), line);
      }
      unreadable++;
    }

    Undated undated() {
      return new Undated(empty, unreadable, first);
    }
  }
}
