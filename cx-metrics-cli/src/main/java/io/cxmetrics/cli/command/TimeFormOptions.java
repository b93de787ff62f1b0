package io.cxmetrics.cli.command;

import io.cxmetrics.cli.input.TimeForm;
import io.cxmetrics.cli.message.UsageException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** In which form times are written. */
public final class TimeFormOptions {

  @Option(
      names = "--time-format",
      paramLabel = "PATTERN",
      description = "The form of the times, such as \"d/M/yyyy HH:mm\"; default: ISO 8601.")
  private @Nullable String pattern;

  @Option(
      names = "--time-in",
      paramLabel = "MONTH",
      description = "The year or month that the times lack, such as 2026 or 2026-05.")
  private @Nullable String in;

  /**
   * The form, unless it is ISO 8601.
   *
   * @throws UsageException if it is none
   */
  public Optional<TimeForm> form() {
    if (pattern == null) {
      if (in != null) {
        throw new UsageException("--time-in goes with --time-format");
      }
      return Optional.empty();
    }
    return Optional.of(TimeForm.of(pattern, in == null ? null : in.strip()));
  }
}
