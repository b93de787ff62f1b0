package io.cxmetrics.cli.queue;

import io.cxmetrics.cli.input.Cell;
import io.cxmetrics.cli.input.CsvInput;
import io.cxmetrics.cli.message.DataException;
import io.cxmetrics.cli.message.UsageException;
import io.cxmetrics.cli.queue.QueueCells.Refused;
import io.cxmetrics.cli.segment.Segments;
import io.cxmetrics.contact.HandleTime;
import io.cxmetrics.contact.QueueCall;
import io.cxmetrics.contact.QueueOutcome;
import io.cxmetrics.contact.QueueTally;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * Reads the calls of a queue from a file with one a row.
 *
 * @param cells the outcome, delay, earlier queues, wait, ring, talk, hold, wrap, and available
 *     time, which calls do not have
 * @param outcomes what the words in lower case stand for
 * @param abandonedWait what an abandoned call waited of which that is not known
 */
record QueueCallReader(
    QueueCells cells, Map<String, QueueOutcome> outcomes, Optional<Duration> abandonedWait) {

  private static final int OUTCOME = 0;
  private static final int DELAY = 1;
  private static final int EARLIER_QUEUES = 2;
  private static final int WAITED = 3;
  private static final int RING = 4;
  private static final int TALK = 5;

  /**
   * Reads a file.
   *
   * @throws DataException if it cannot be read or used
   * @throws UsageException if the wait of an abandoned call is not known, and none was declared
   */
  Segments<QueueSegment> read(CsvInput input, Supplier<QueueTally> tally) {
    Segments<QueueSegment> segments =
        new Segments<>(() -> QueueSegment.ofCalls(tally.get()), QueueSegment::merge);
    String file = input.source().name();
    cells.forEach(
        input,
        segments,
        QueueRefusal.UNREADABLE_TIME,
        (segment, line) -> {
          QueueOutcome outcome = outcome(file, line);
          HandleTime worked =
              outcome == QueueOutcome.ANSWERED ? cells.worked(1, TALK) : HandleTime.NONE;
          segment.add(call(file, line, outcome), worked);
        });
    return segments;
  }

  private QueueOutcome outcome(String file, long line) throws Refused {
    if (cells.isMissing(OUTCOME)) {
      throw new Refused(QueueRefusal.MISSING_OUTCOME, cells.name(OUTCOME), "is missing");
    }
    String text = cells.text(OUTCOME);
    QueueOutcome outcome = outcomes.get(text.toLowerCase(Locale.ROOT));
    if (outcome == null) {
      throw new Cell(file, line, cells.name(OUTCOME), text).error("is no outcome; see --word");
    }
    return outcome;
  }

  private QueueCall call(String file, long line, QueueOutcome outcome) throws Refused {
    if (outcome == QueueOutcome.ABANDONED && cells.isMissing(WAITED)) {
      // Left out, the abandoned calls would make the queue look good.
      return QueueCall.of(outcome, abandonedWait.orElseThrow(() -> needsWait(file, line)));
    }
    return new QueueCall(outcome, known(DELAY), known(EARLIER_QUEUES), known(WAITED), known(RING));
  }

  private static UsageException needsWait(String file, long line) {
    return new UsageException(
        "--abandoned-wait: must be given, for the call abandoned in line %s of %s has no wait"
            .formatted(line, file));
  }

  private Duration known(int place) throws Refused {
    Duration duration = cells.duration(place);
    if (duration == null) {
      throw new Refused(QueueRefusal.MISSING_TIME, cells.name(place), "is missing");
    }
    return duration;
  }
}
