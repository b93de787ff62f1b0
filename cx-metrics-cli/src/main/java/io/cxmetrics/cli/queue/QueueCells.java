package io.cxmetrics.cli.queue;

import io.cxmetrics.cli.input.CsvInput;
import io.cxmetrics.cli.input.Header;
import io.cxmetrics.cli.input.TextRow;
import io.cxmetrics.cli.input.TimeCells;
import io.cxmetrics.cli.message.DataException;
import io.cxmetrics.cli.message.Text;
import io.cxmetrics.cli.segment.SegmentColumns;
import io.cxmetrics.cli.segment.Segments;
import io.cxmetrics.contact.HandleTime;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** The wanted cells of a row of a queue, read as counts and durations. */
final class QueueCells {

  private final List<Optional<String>> columns;
  private final SegmentColumns by;
  private final TimeCells cells;
  private final TextRow row;

  /** A cell that cannot count, and why. */
  static final class Refused extends Exception {

    private static final long serialVersionUID = 1L;

    private final QueueRefusal reason;
    private final String column;

    Refused(QueueRefusal reason, String column, String message) {
      super(message, null, false, false);
      this.reason = reason;
      this.column = column;
    }
  }

  /** What counts a row. */
  interface RowCount {
    void add(QueueSegment segment, long line) throws Refused;
  }

  private QueueCells(List<Optional<String>> columns, SegmentColumns by, TimeCells cells) {
    this.columns = columns;
    this.by = by;
    this.cells = cells;
    this.row = new TextRow(columns.size(), by.names().size());
  }

  /**
   * The cells of some columns.
   *
   * @param columns the columns; null where not given
   * @param by the columns whose values make the segments
   * @param cells knows what stands for nothing, and whether to be strict
   */
  static QueueCells of(List<@Nullable String> columns, SegmentColumns by, TimeCells cells) {
    return new QueueCells(
        columns.stream().map(name -> Optional.ofNullable(name).map(String::strip)).toList(),
        by,
        cells);
  }

  /**
   * Reads a file, a row at a time.
   *
   * @param impossible why rows do not count whose cells do not go together
   * @throws DataException if it cannot be read or used
   */
  void forEach(
      CsvInput input, Segments<QueueSegment> segments, QueueRefusal impossible, RowCount count) {
    String file = input.source().name();
    input.forEach(
        row,
        this::positions,
        line -> {
          QueueSegment segment = segments.of(row.segment());
          try {
            count.add(segment, line);
          } catch (Refused refused) {
            requireLenient(
                "%s: line %s, column %s: %s"
                    .formatted(file, line, Text.quote(refused.column), refused.getMessage()),
                refused);
            segment.refuse(refused.reason);
          } catch (IllegalArgumentException e) {
            requireLenient("%s: line %s: %s".formatted(file, line, e.getMessage()), e);
            segment.refuse(impossible);
          }
        });
  }

  private void requireLenient(String message, Exception cause) {
    if (cells.strict()) {
      throw new DataException(message, cause);
    }
  }

  private int[] positions(Header header) {
    IntStream own = columns.stream().mapToInt(name -> name.map(header::indexOf).orElse(-1));
    IntStream more = by.names().stream().mapToInt(header::indexOf);
    return IntStream.concat(own, more).toArray();
  }

  boolean has(int place) {
    return columns.get(place).isPresent();
  }

  String name(int place) {
    return columns.get(place).orElseThrow();
  }

  String text(int place) {
    return row.textOrEmpty(place);
  }

  boolean isMissing(int place) {
    return cells.isMissing(text(place));
  }

  /** The count in a cell; 0 where there is no such column. */
  long count(int place) throws Refused {
    if (!has(place)) {
      return 0;
    }
    String shown = "value " + Text.quote(text(place));
    if (isMissing(place)) {
      throw new Refused(QueueRefusal.MISSING_COUNT, name(place), shown + " is missing");
    }
    if (!text(place).matches("[0-9]{1,18}")) {
      throw new Refused(
          QueueRefusal.UNREADABLE_COUNT, name(place), shown + " is no whole number of 0 or more");
    }
    return Long.parseLong(text(place));
  }

  /** The duration in a cell, null if it is missing; none at all where there is no such column. */
  @Nullable Duration duration(int place) throws Refused {
    if (!has(place)) {
      return Duration.ZERO;
    }
    try {
      Duration duration = isMissing(place) ? null : DurationCell.read(text(place));
      if (duration != null && duration.isNegative()) {
        throw unreadable(place, Text.quote(text(place)) + " is negative");
      }
      return duration;
    } catch (IllegalArgumentException e) {
      throw unreadable(place, String.valueOf(e.getMessage()));
    }
  }

  private Refused unreadable(int place, String message) {
    return new Refused(QueueRefusal.UNREADABLE_TIME, name(place), message);
  }

  /**
   * What agents worked, in columns one after the other: talk, hold, wrap and available. Nothing if
   * one of the cells is missing, or none of the columns is there.
   */
  HandleTime worked(long handled, int firstPlace) throws Refused {
    Duration talk = duration(firstPlace);
    Duration hold = duration(firstPlace + 1);
    Duration wrap = duration(firstPlace + 2);
    Duration available = duration(firstPlace + 3);
    boolean measured = IntStream.range(firstPlace, firstPlace + 4).anyMatch(this::has);
    return !measured || talk == null || hold == null || wrap == null || available == null
        ? HandleTime.NONE
        : new HandleTime(handled, talk, hold, wrap, available);
  }
}
