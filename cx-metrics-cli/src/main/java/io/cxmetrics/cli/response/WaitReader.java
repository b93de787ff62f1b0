package io.cxmetrics.cli.response;

import io.cxmetrics.cli.input.Cell;
import io.cxmetrics.cli.input.CsvInput;
import io.cxmetrics.cli.input.TextRow;
import io.cxmetrics.cli.input.TimeCells;
import io.cxmetrics.cli.message.DataException;
import io.cxmetrics.cli.message.UsageException;
import io.cxmetrics.cli.segment.SegmentColumns;
import io.cxmetrics.cli.segment.Segments;
import io.cxmetrics.response.ResponseExclusion;
import io.cxmetrics.response.ResponseTally;
import io.cxmetrics.response.ResponseTime;
import java.util.List;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/**
 * Reads waits from a file with one ticket a row, whose start and end are columns.
 *
 * @param start the column of the starts
 * @param end the column of the ends; where it is empty, the ticket waits
 * @param by the columns whose values make the segments
 * @param times reads the cells
 */
record WaitReader(String start, String end, SegmentColumns by, TimeCells times) {

  WaitReader {
    start = start.strip();
    end = end.strip();
  }

  /**
   * Reads a file.
   *
   * @throws DataException if it cannot be read or used
   * @throws UsageException if a ticket waits, and no end of observation was declared
   */
  Segments<WaitBuffer> read(CsvInput input, ResponseTime metric) {
    Segments<WaitBuffer> segments = WaitBuffer.segments(metric, times.observedUntil());
    TextRow row = new TextRow(2, by.names().size());
    input.forEach(
        row,
        header -> by.after(List.of(start, end), header),
        line -> add(input.source().name(), line, row, segments.of(row.segment())));
    return segments;
  }

  private void add(String file, long line, TextRow row, WaitBuffer waits) {
    Cell startCell = cell(file, line, start, row.text(0));
    Cell endCell = cell(file, line, end, row.text(1));
    OptionalLong from = row.text(0) == null ? OptionalLong.empty() : times.millis(startCell);
    OptionalLong to = row.text(1) == null ? OptionalLong.empty() : times.millis(endCell);
    if (times.strict()) {
      requireCounts(startCell, from, endCell, to);
    }
    if (from.isEmpty() || to.isEmpty()) {
      waits.tally().exclude(ResponseExclusion.UNREADABLE, 1);
      return;
    }
    if (to.getAsLong() == ResponseTally.NOT_YET && times.until() == null) {
      throw new UsageException(
          "--until: must be given, for line %s of %s has no end".formatted(line, file));
    }
    waits.add(from.getAsLong(), to.getAsLong());
  }

  private static Cell cell(String file, long line, String column, @Nullable String text) {
    return new Cell(file, line, column, text == null ? "" : text);
  }

  private static void requireCounts(
      Cell startCell, OptionalLong from, Cell endCell, OptionalLong to) {
    if (from.isEmpty() || to.isEmpty()) {
      throw (from.isEmpty() ? startCell : endCell).error("is missing: the row is too short");
    }
    if (from.getAsLong() == ResponseTally.NOT_YET) {
      throw startCell.error("is no start");
    }
    if (to.getAsLong() < from.getAsLong()) {
      throw endCell.error("is before the start " + startCell.text());
    }
  }
}
