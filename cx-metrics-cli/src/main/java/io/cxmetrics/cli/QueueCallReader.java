package io.cxmetrics.cli;

import io.cxmetrics.contact.HandleTime;
import io.cxmetrics.contact.QueueCall;
import io.cxmetrics.contact.QueueOutcome;
import io.cxmetrics.contact.QueueTally;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Reads the calls of a queue from a file with one a row. */
final class QueueCallReader {

  private static final int OUTCOME = 0;
  private static final int DELAY = 1;
  private static final int EARLIER_QUEUES = 2;
  private static final int WAITED = 3;
  private static final int RING = 4;
  private static final int TALK = 5;
  private static final int HOLD = 6;
  private static final int WRAP = 7;

  private final List<Optional<String>> columns;
  private final Map<String, QueueOutcome> outcomes;
  private final Optional<Duration> abandonedWait;
  private final SegmentColumns by;
  private final TimeCells cells;
  private final TextRow row;

  /** A cell that cannot count, and why. */
  private static final class Refused extends Exception {

    private static final long serialVersionUID = 1L;

    private final QueueRefusal reason;
    private final String column;

    Refused(QueueRefusal reason, String column, String message) {
      super(message, null, false, false);
      this.reason = reason;
      this.column = column;
    }
  }

  /**
   * A reader.
   *
   * @param columns the outcome, delay, earlier queues, wait, ring, talk, hold and wrap, if given
   * @param outcomes what the words in lower case stand for
   * @param abandonedWait what an abandoned call waited of which that is not known
   * @param by the columns whose values make the segments
   * @param cells knows what stands for nothing, and whether to be strict
   */
  QueueCallReader(
      List<Optional<String>> columns,
      Map<String, QueueOutcome> outcomes,
      Optional<Duration> abandonedWait,
      SegmentColumns by,
      TimeCells cells) {
    this.columns = columns;
    this.outcomes = outcomes;
    this.abandonedWait = abandonedWait;
    this.by = by;
    this.cells = cells;
    this.row = new TextRow(columns.size(), by.names().size());
  }

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
    input.forEach(row, this::positions, line -> add(file, line, segments.of(row.segment())));
    return segments;
  }

  private int[] positions(Header header) {
    IntStream own = columns.stream().mapToInt(name -> name.map(header::indexOf).orElse(-1));
    IntStream more = by.names().stream().mapToInt(header::indexOf);
    return IntStream.concat(own, more).toArray();
  }

  private void add(String file, long line, QueueSegment segment) {
    try {
      QueueOutcome outcome = outcome(file, line);
      HandleTime worked = outcome == QueueOutcome.ANSWERED ? worked() : HandleTime.NONE;
      segment.add(call(file, line, outcome), worked);
    } catch (Refused refused) {
      if (cells.strict()) {
        throw new DataException(
            "%s: line %s, column %s: %s"
                .formatted(file, line, Text.quote(refused.column), refused.getMessage()),
            refused);
      }
      segment.refuse(refused.reason);
    } catch (IllegalArgumentException e) {
      if (cells.strict()) {
        throw new DataException("%s: line %s: %s".formatted(file, line, e.getMessage()), e);
      }
      segment.refuse(QueueRefusal.UNREADABLE_TIME);
    }
  }

  private QueueOutcome outcome(String file, long line) throws Refused {
    String text = row.textOrEmpty(OUTCOME);
    if (cells.isMissing(text)) {
      throw new Refused(QueueRefusal.MISSING_OUTCOME, name(OUTCOME), "is missing");
    }
    QueueOutcome outcome = outcomes.get(text.toLowerCase(Locale.ROOT));
    if (outcome == null) {
      throw new Cell(file, line, name(OUTCOME), text).error("is no outcome; see --word");
    }
    return outcome;
  }

  private QueueCall call(String file, long line, QueueOutcome outcome) throws Refused {
    if (outcome == QueueOutcome.ABANDONED && cells.isMissing(row.textOrEmpty(WAITED))) {
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

  /** What the agent worked, if all of it is known that the file has columns for. */
  private HandleTime worked() throws Refused {
    Duration talk = duration(TALK);
    Duration hold = duration(HOLD);
    Duration wrap = duration(WRAP);
    boolean measured = IntStream.of(TALK, HOLD, WRAP).anyMatch(i -> columns.get(i).isPresent());
    return !measured || talk == null || hold == null || wrap == null
        ? HandleTime.NONE
        : new HandleTime(1, talk, hold, wrap, Duration.ZERO);
  }

  private Duration known(int place) throws Refused {
    Duration duration = duration(place);
    if (duration == null) {
      throw new Refused(QueueRefusal.MISSING_TIME, name(place), "is missing");
    }
    return duration;
  }

  /** The duration in a cell, null if it is missing; none at all where there is no such column. */
  private @Nullable Duration duration(int place) throws Refused {
    if (columns.get(place).isEmpty()) {
      return Duration.ZERO;
    }
    String text = row.textOrEmpty(place);
    try {
      return cells.isMissing(text) ? null : DurationCell.read(text);
    } catch (IllegalArgumentException e) {
      String message = String.valueOf(e.getMessage());
      throw new Refused(QueueRefusal.UNREADABLE_TIME, name(place), message);
    }
  }

  private String name(int place) {
    return columns.get(place).orElseThrow();
  }
}
