package io.cxmetrics.cli;

import io.cxmetrics.contact.QueueCounts;
import java.util.ArrayList;
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

  /** Whether any of these options was given. */
  boolean areGiven() {
    return Stream.of(answered, abandoned, answeredWithin, abandonedWithin, abandonedShort)
        .anyMatch(Objects::nonNull);
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
  QueueTotalsReader reader(SegmentColumns by, TimeCells cells) {
    if (answered == null || abandoned == null) {
      throw new UsageException("--answered and --abandoned must both be given");
    }
    List<String> columns = new ArrayList<>(List.of(answered, abandoned));
    if (tellTarget()) {
      if (answeredWithin == null || abandonedWithin == null || abandonedShort == null) {
        throw new UsageException(
            "--answered-within, --abandoned-within and --abandoned-short must all be given");
      }
      columns.addAll(List.of(answeredWithin, abandonedWithin, abandonedShort));
    }
    return new QueueTotalsReader(columns.stream().map(String::strip).toList(), by, cells);
  }
}
