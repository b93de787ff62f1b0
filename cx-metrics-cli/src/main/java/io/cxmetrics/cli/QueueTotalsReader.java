package io.cxmetrics.cli;

import io.cxmetrics.contact.QueueCounts;
import java.util.List;

/**
 * Reads the counts of a queue from a file with one period a row.
 *
 * @param columns the answered and the abandoned; where the target is known, the answered within it,
 *     the abandoned within it and the short abandons too
 * @param by the columns whose values make the segments
 * @param cells knows what stands for nothing, and whether to be strict
 */
record QueueTotalsReader(List<String> columns, SegmentColumns by, TimeCells cells) {

  /**
   * Reads a file.
   *
   * @param none counts of nothing that tell apart what the columns do
   * @throws DataException if it cannot be read or used
   */
  Segments<QueueSegment> read(CsvInput input, QueueCounts none) {
    Segments<QueueSegment> segments =
        new Segments<>(() -> QueueSegment.ofPeriods(none), QueueSegment::merge);
    TextRow row = new TextRow(columns.size(), by.names().size());
    String file = input.source().name();
    input.forEach(
        row,
        header -> by.after(columns, header),
        line -> add(file, line, row, segments.of(row.segment())));
    return segments;
  }

  private void add(String file, long line, TextRow row, QueueSegment segment) {
    long[] counts = new long[columns.size()];
    for (int place = 0; place < counts.length; place++) {
      String text = row.textOrEmpty(place);
      Cell cell = new Cell(file, line, columns.get(place), text);
      if (cells.isMissing(text)) {
        refuse(QueueRefusal.MISSING_COUNT, cell, "is missing", segment);
        return;
      }
      if (!text.matches("[0-9]{1,18}")) {
        refuse(QueueRefusal.UNREADABLE_COUNT, cell, "is no whole number of 0 or more", segment);
        return;
      }
      counts[place] = Long.parseLong(text);
    }
    try {
      segment.add(
          counts.length == 2
              ? QueueCounts.ofTotals(counts[0], counts[1])
              : QueueCounts.of(counts[0], counts[2], counts[1], counts[3], counts[4]));
    } catch (IllegalArgumentException e) {
      if (cells.strict()) {
        throw new DataException("%s: line %s: %s".formatted(file, line, e.getMessage()), e);
      }
      segment.refuse(QueueRefusal.IMPOSSIBLE_COUNTS);
    }
  }

  private void refuse(QueueRefusal reason, Cell cell, String why, QueueSegment segment) {
    if (cells.strict()) {
      throw cell.error(why);
    }
    segment.refuse(reason);
  }
}
