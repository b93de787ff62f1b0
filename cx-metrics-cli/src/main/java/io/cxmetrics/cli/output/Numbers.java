package io.cxmetrics.cli.output;

import io.cxmetrics.stats.Estimate;
import java.time.Duration;
import java.util.Optional;
import java.util.OptionalDouble;

/** Numbers of results that may be undefined. */
public final class Numbers {

  private Numbers() {}

  /** The value of an estimate, where there is one. */
  public static OptionalDouble value(Optional<Estimate> estimate) {
    return estimate.isPresent()
        ? OptionalDouble.of(estimate.get().value())
        : OptionalDouble.empty();
  }

  /** The standard error of an estimate, where there is one. */
  static OptionalDouble standardError(Optional<Estimate> estimate) {
    return estimate.map(Estimate::standardError).orElse(OptionalDouble.empty());
  }

  /** The milliseconds of a duration, where there is one. */
  public static OptionalDouble millis(Optional<Duration> duration) {
    return duration.isPresent()
        ? OptionalDouble.of((double) duration.get().toMillis())
        : OptionalDouble.empty();
  }
}
