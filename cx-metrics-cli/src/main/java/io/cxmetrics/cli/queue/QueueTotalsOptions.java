package io.cxmetrics.cli.queue;

import io.cxmetrics.cli.input.TimeCells;
import io.cxmetrics.cli.message.UsageException;
import io.cxmetrics.cli.segment.SegmentColumns;
import io.cxmetrics.contact.QueueCounts;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** A row is a period, such as a day: its columns of counts. */
final class QueueTotalsOptions {

  @Option(
      names = "--answered",
      paramLabel = "COLUMN",
      description = "How many calls of each period were answered.")
  private @Nullable String answered;

  @Option(names = "--abandoned", paramLabel = "COLUMN", description = "How many were abandoned.")
  private @Nullable String abandoned;

  @Option(
      names = "--answered-within",
      paramLabel = "COLUMN",
      description = "How many of the answered within the target.")
  private @Nullable String answeredWithin;

  @Option(
      names = "--abandoned-within",
      paramLabel = "COLUMN",
      description = "How many of the abandoned within the target, short ones included.")
  private @Nullable String abandonedWithin;

  @Option(
      names = "--abandoned-short",
      paramLabel = "COLUMN",
      description = "How many of the abandoned were short.")
  private @Nullable String abandonedShort;

  @Option(
      names = "--flowed-out",
      paramLabel = "COLUMN",
      description = "How many were neither answered nor abandoned; default: none.")
  private @Nullable String flowedOut;

  @Option(
      names = "--handled",
      paramLabel = "COLUMN",
      description = "How many the agents worked on; default: the answered.")
  private @Nullable String handled;

  @Option(
      names = "--available",
      paramLabel = "COLUMN",
      description = "How long agents were ready and without work, for the occupancy.")
  private @Nullable String available;

  /** Whether any of these options was given. */
  boolean areGiven() {
    return Stream.of(answered, abandoned, answeredWithin, abandonedWithin, abandonedShort)
            .anyMatch(Objects::nonNull)
        || Stream.of(flowedOut, handled, available).anyMatch(Objects::nonNull);
  }

  /** Whether the time without work is known, and so the occupancy. */
  boolean tellAvailable() {
    return available != null;
  }

  private boolean tellTarget() {
    return Stream.of(answeredWithin, abandonedWithin, abandonedShort).anyMatch(Objects::nonNull);
  }

  /** Counts of nothing that tell apart what the columns do. */
  QueueCounts none() {
    return tellTarget() ? QueueCounts.of(0, 0, 0, 0, 0) : QueueCounts.ofTotals(0, 0);
  }

  /**
   * Reads periods.
   *
   * @throws UsageException if columns are missing
   */
  QueueTotalsReader reader(QueueWorkOptions work, SegmentColumns by, TimeCells cells) {
    if (answered == null || abandoned == null) {
      throw new UsageException("--answered and --abandoned must both be given");
    }
    if (tellTarget()
        && (answeredWithin == null || abandonedWithin == null || abandonedShort == null)) {
      throw new UsageException(
          "--answered-within, --abandoned-within and --abandoned-short must all be given");
    }
    if ((handled != null || available != null) && !work.areGiven()) {
      throw new UsageException("--handled and --available need --talk, --hold or --wrap");
    }
    List<@Nullable String> columns = new ArrayList<>();
    Collections.addAll(columns, answered, abandoned);
    Collections.addAll(columns, answeredWithin, abandonedWithin, abandonedShort);
    Collections.addAll(columns, flowedOut, handled);
    columns.addAll(work.columns());
    columns.add(available);
    return new QueueTotalsReader(QueueCells.of(columns, by, cells), none());
  }
}
