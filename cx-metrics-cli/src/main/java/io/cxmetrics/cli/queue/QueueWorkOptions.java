package io.cxmetrics.cli.queue;

import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** What agents worked, on the call or in the period of a row: its columns. */
final class QueueWorkOptions {

  @Option(
      names = "--talk",
      paramLabel = "COLUMN",
      description = "How long the agents talked, on the call or in the period.")
  private @Nullable String talk;

  @Option(names = "--hold", paramLabel = "COLUMN", description = "How long it was on hold.")
  private @Nullable String hold;

  @Option(names = "--wrap", paramLabel = "COLUMN", description = "How long the work after it.")
  private @Nullable String wrap;

  boolean areGiven() {
    return columns().stream().anyMatch(Objects::nonNull);
  }

  /** The columns of talk, hold and wrap; null where not given. */
  List<@Nullable String> columns() {
    return Stream.of(talk, hold, wrap).toList();
  }
}
