package io.cxmetrics.cli.opentime;

import io.cxmetrics.calendar.BusinessCalendar;
import io.cxmetrics.cli.input.CsvInput;
import io.cxmetrics.cli.input.Header;
import io.cxmetrics.cli.input.TextRow;
import io.cxmetrics.cli.input.TimeParser;
import io.cxmetrics.cli.message.DataException;
import io.cxmetrics.cli.opentime.OpenTime.Counted;
import io.cxmetrics.cli.opentime.OpenTime.Outcome;
import io.cxmetrics.cli.opentime.OpenTime.Refused;
import io.cxmetrics.cli.opentime.RowSchedules.RowSchedule;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Has the open time between pairs of texts counted.
 *
 * @param calendar the calendar of the pairs that bring none
 * @param times reads the times
 * @param explain whether to keep the stretches that an open time is made of
 */
record OpenTimeReader(Optional<BusinessCalendar> calendar, TimeParser times, boolean explain) {

  /** The columns of a schedule of a row's own. */
  private static final List<String> SCHEDULE =
      List.of("timezone", "weekly_schedule", "holidays", "date_overrides");

  /** The open time of one pair by the calendar. */
  OpenTime pair(String start, String end) {
    return new OpenTime(0, start, end, outcome(start, end, calendar.orElseThrow(), times));
  }

  /**
   * The open times of the rows of a file.
   *
   * @param startColumn the column of the starts
   * @param endColumn the column of the ends
   * @throws DataException if the file cannot be read; a bad row is refused in its result
   */
  List<OpenTime> read(CsvInput input, String startColumn, String endColumn) {
    List<OpenTime> results = new ArrayList<>();
    RowSchedules schedules = new RowSchedules();
    TextRow row = new TextRow(2 + SCHEDULE.size(), 0);
    input.forEach(
        row,
        header -> columns(header, startColumn, endColumn),
        line -> results.add(openTime(line, row, schedules)));
    return results;
  }

  private static int[] columns(Header header, String startColumn, String endColumn) {
    IntStream required = Stream.of(startColumn, endColumn).mapToInt(header::indexOf);
    IntStream optional = SCHEDULE.stream().mapToInt(header::indexIfThere);
    return IntStream.concat(required, optional).toArray();
  }

  private OpenTime openTime(long line, TextRow row, RowSchedules schedules) {
    String start = row.textOrEmpty(0);
    String end = row.textOrEmpty(1);
    RowSchedule own =
        new RowSchedule(
            row.textOrEmpty(2), row.textOrEmpty(3), row.textOrEmpty(4), row.textOrEmpty(5));
    return new OpenTime(line, start, end, outcome(start, end, own, schedules));
  }

  private Outcome outcome(String start, String end, RowSchedule own, RowSchedules schedules) {
    if (own.isEmpty()) {
      return calendar
          .map(usual -> outcome(start, end, usual, times))
          .orElseGet(() -> new Refused("no schedule, in the row or by --hours or --calendar"));
    }
    try {
      BusinessCalendar desk = schedules.calendar(own);
      return outcome(start, end, desk, times.in(desk.zone()));
    } catch (IllegalArgumentException e) {
      return new Refused(String.valueOf(e.getMessage()));
    }
  }

  private Outcome outcome(String start, String end, BusinessCalendar desk, TimeParser local) {
    try {
      Instant from = instant("start", start, local);
      Instant to = instant("end", end, local);
      return new Counted(
          desk.openTime(from, to).toMillis(),
          explain ? desk.explain(from, to) : List.of(),
          desk.zone());
    } catch (IllegalArgumentException e) {
      return new Refused(String.valueOf(e.getMessage()));
    }
  }

  private static Instant instant(String field, String text, TimeParser local) {
    try {
      return local.parse(text);
    } catch (IllegalArgumentException e) {
      throw new IllegalArgumentException(field + " " + e.getMessage(), e);
    }
  }
}
