package io.cxmetrics.stats;

import java.time.Duration;
import java.util.Objects;
import java.util.Optional;

/**
 * The time within which a share of all had the event, such as the median time to the first answer,
 * from a {@link SurvivalCurve}. Where too many are still waiting, it is not reached: it is later
 * than what was observed, by nobody knows how much.
 *
 * @param p the share, above 0 and at most 1; 0.5 for the median
 * @param value the time; empty where it is not reached
 * @param lower the lower confidence limit; empty where the data gives none
 * @param upper the upper confidence limit; empty where it is not reached
 * @param level how often limits made this way enclose the true value
 * @param method the interval of the shares that the limits were read off
 */
public record SurvivalPercentile(
    double p,
    Optional<Duration> value,
    Optional<Duration> lower,
    Optional<Duration> upper,
    ConfidenceLevel level,
    SurvivalInterval method) {

  /**
   * Checks that nothing is null.
   *
   * @param p the share, above 0 and at most 1; 0.5 for the median
   * @param value the time; empty where it is not reached
   * @param lower the lower confidence limit; empty where the data gives none
   * @param upper the upper confidence limit; empty where it is not reached
   * @param level how often limits made this way enclose the true value
   * @param method the interval of the shares that the limits were read off
   */
  public SurvivalPercentile {
    Objects.requireNonNull(value, "value");
    Objects.requireNonNull(lower, "lower");
    Objects.requireNonNull(upper, "upper");
    Objects.requireNonNull(level, "level");
    Objects.requireNonNull(method, "method");
  }

  /**
   * Whether the curve falls as far as this percentile.
   *
   * @return true if {@link #value} is not empty
   */
  public boolean isReached() {
    return value.isPresent();
  }
}
