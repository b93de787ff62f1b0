package io.cxmetrics.cli.queue;

import io.cxmetrics.cli.input.CsvInput;
import io.cxmetrics.cli.message.DataException;
import io.cxmetrics.cli.queue.QueueCells.Refused;
import io.cxmetrics.cli.segment.Segments;
import io.cxmetrics.contact.HandleTime;
import io.cxmetrics.contact.QueueCounts;

/**
 * Reads the counts of a queue from a file with one period a row.
 *
 * @param cells the answered, the abandoned, the answered and the abandoned within the target, the
 *     short abandons, the flowed out, the handled, and the talk, hold, wrap and available time
 * @param none counts of nothing that tell apart what the columns do
 */
record QueueTotalsReader(QueueCells cells, QueueCounts none) {

  private static final int ANSWERED = 0;
  private static final int ABANDONED = 1;
  private static final int ANSWERED_WITHIN = 2;
  private static final int ABANDONED_WITHIN = 3;
  private static final int ABANDONED_SHORT = 4;
  private static final int FLOWED_OUT = 5;
  private static final int HANDLED = 6;
  private static final int TALK = 7;

  /**
   * Reads a file.
   *
   * @throws DataException if it cannot be read or used
   */
  Segments<QueueSegment> read(CsvInput input) {
    Segments<QueueSegment> segments =
        new Segments<>(() -> QueueSegment.ofPeriods(none), QueueSegment::merge);
    cells.forEach(
        input,
        segments,
        QueueRefusal.IMPOSSIBLE_COUNTS,
        (segment, line) -> {
          QueueCounts counts = counts();
          segment.add(counts, worked(counts));
        });
    return segments;
  }

  private QueueCounts counts() throws Refused {
    long answered = cells.count(ANSWERED);
    long abandoned = cells.count(ABANDONED);
    QueueCounts waited =
        none.byTarget()
            ? QueueCounts.of(
                answered,
                cells.count(ANSWERED_WITHIN),
                abandoned,
                cells.count(ABANDONED_WITHIN),
                cells.count(ABANDONED_SHORT))
            : QueueCounts.ofTotals(answered, abandoned);
    return waited.merge(
        new QueueCounts(
            none.byTarget(), none.byShortAbandon(), 0, 0, 0, 0, 0, cells.count(FLOWED_OUT)));
  }

  private HandleTime worked(QueueCounts counts) throws Refused {
    long handled = cells.has(HANDLED) ? cells.count(HANDLED) : counts.answered();
    return cells.worked(handled, TALK);
  }
}
