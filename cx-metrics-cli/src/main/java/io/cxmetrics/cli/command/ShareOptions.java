package io.cxmetrics.cli.command;

import io.cxmetrics.cli.message.UsageException;
import io.cxmetrics.stats.ConfidenceLevel;
import io.cxmetrics.stats.ProportionInterval;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The limits of a share. */
public final class ShareOptions {

  @Option(
      names = "--level",
      paramLabel = "LEVEL",
      description = "The confidence level of all limits; default: 0.95.",
      converter = Converters.Level.class)
  private ConfidenceLevel level = ConfidenceLevel.P95;

  @Option(
      names = "--interval",
      paramLabel = "METHOD",
      description = "How limits of shares are made; default: wilson.")
  private @Nullable String interval;

  public ConfidenceLevel level() {
    return level;
  }

  /**
   * The method of the intervals.
   *
   * @throws UsageException if there is no such method
   */
  public ProportionInterval method() {
    return IntervalMethods.choose(List.of(ProportionInterval.values()), interval);
  }
}
