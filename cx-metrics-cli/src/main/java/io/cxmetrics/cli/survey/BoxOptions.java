package io.cxmetrics.cli.survey;

import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The options of the metrics that can be read in more than one way. */
final class BoxOptions {

  @Option(
      names = "--box",
      paramLabel = "K",
      description = "How many of the best points count as positive; default: as the scale says.")
  private @Nullable Integer box;

  @Option(
      names = "--statistic",
      paramLabel = "NAME",
      description =
          "One of ${COMPLETION-CANDIDATES} (index: csat only); default: share, and mean for ces-1.")
  private @Nullable Statistic statistic;

  @Nullable Integer box() {
    return box;
  }

  @Nullable Statistic statistic() {
    return statistic;
  }
}
