package io.cxmetrics.cli.input;

import io.cxmetrics.calendar.BusinessCalendar;
import io.cxmetrics.cli.message.DataException;
import io.cxmetrics.cli.message.Text;
import io.cxmetrics.response.ResponseTally;
import java.time.Instant;
import java.util.List;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/**
 * Reads cells as times in milliseconds since 1970.
 *
 * @param times reads what is a time
 * @param missing what stands for "no time", besides an empty cell
 * @param until the declared end of observation, if any
 * @param strict whether a cell that cannot count is an error
 */
public record TimeCells(
    TimeParser times, List<String> missing, @Nullable Instant until, boolean strict) {

  public TimeCells {
    missing = missing.stream().map(String::strip).toList();
  }

  /** The end of observation; if none was declared, so late that nothing is after it. */
  public Instant observedUntil() {
    return until == null ? BusinessCalendar.LATEST : until;
  }

  /** Whether a cell says that it has not happened. */
  public boolean isMissing(String text) {
    return text.isEmpty() || missing.contains(text);
  }

  /**
   * Reads a cell.
   *
   * @return the time; {@link ResponseTally#NOT_YET} where there is none; nothing if it cannot be
   *     read
   * @throws DataException if it is after the declared end of observation, or unreadable and strict
   */
  public OptionalLong millis(Cell cell) {
    if (isMissing(cell.text())) {
      return OptionalLong.of(ResponseTally.NOT_YET);
    }
    try {
      Instant instant = times.parse(cell.text());
      if (until != null && instant.isAfter(until)) {
        throw cell.error("is after --until " + until);
      }
      return OptionalLong.of(bounded(instant));
    } catch (IllegalArgumentException e) {
      if (strict) {
        throw new DataException(
            "%s: line %s, column %s: %s"
                .formatted(cell.file(), cell.line(), Text.quote(cell.column()), e.getMessage()),
            e);
      }
      return OptionalLong.empty();
    }
  }

  /** What is out of bounds stays so, but becomes a number of milliseconds. */
  private static long bounded(Instant instant) {
    if (instant.isBefore(BusinessCalendar.EARLIEST)) {
      return BusinessCalendar.EARLIEST.toEpochMilli() - 1;
    }
    return instant.isAfter(BusinessCalendar.LATEST)
        ? BusinessCalendar.LATEST.toEpochMilli() + 1
        : instant.toEpochMilli();
  }
}
