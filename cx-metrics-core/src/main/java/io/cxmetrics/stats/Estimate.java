package io.cxmetrics.stats;

import java.util.Objects;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * An estimated value with its standard error and its confidence interval, all in one unit.
 *
 * <p>The uncertainty may be unknown where the value is known: the mean of a single answer is that
 * answer, and says nothing of how far another one would be.
 *
 * @param value the estimate
 * @param standardError the standard error; empty where there is too little data for one
 * @param interval the confidence interval; empty where there is too little data for one
 */
public record Estimate(
    double value, OptionalDouble standardError, Optional<ConfidenceInterval> interval) {

  /**
   * Checks the value.
   *
   * @param value the estimate
   * @param standardError the standard error; empty where there is too little data for one
   * @param interval the confidence interval; empty where there is too little data for one
   * @throws IllegalArgumentException if the value is not finite
   */
  public Estimate {
    Objects.requireNonNull(standardError, "standardError");
    Objects.requireNonNull(interval, "interval");
    if (!Double.isFinite(value)) {
      throw new IllegalArgumentException("an estimate must be finite, got " + value);
    }
  }
}
