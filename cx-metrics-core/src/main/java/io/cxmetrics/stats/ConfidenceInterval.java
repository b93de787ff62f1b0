package io.cxmetrics.stats;

import java.util.Objects;

/**
 * A two-sided confidence interval, in the unit of the estimate that it belongs to.
 *
 * @param lower the lower limit
 * @param upper the upper limit, not below the lower one
 * @param level how often intervals made this way cover the true value
 * @param method how it was computed
 */
public record ConfidenceInterval(
    double lower, double upper, ConfidenceLevel level, IntervalMethod method) {

  /**
   * Checks the limits.
   *
   * @param lower the lower limit
   * @param upper the upper limit, not below the lower one
   * @param level how often intervals made this way cover the true value
   * @param method how it was computed
   * @throws IllegalArgumentException if a limit is not finite or the upper one is below the lower
   */
  public ConfidenceInterval {
    Objects.requireNonNull(level, "level");
    Objects.requireNonNull(method, "method");
    if (!(lower <= upper) || Double.isInfinite(lower) || Double.isInfinite(upper)) {
      throw new IllegalArgumentException(
          "interval limits must be finite and in order, got " + lower + " and " + upper);
    }
  }

  /**
   * The interval of an estimate that is this one's times a factor: from shares to points.
   *
   * @param factor above 0
   * @return the interval
   * @throws IllegalArgumentException if the factor is not above 0
   */
  public ConfidenceInterval times(double factor) {
    if (!(factor > 0)) {
      throw new IllegalArgumentException("factor must be above 0, got " + factor);
    }
    return new ConfidenceInterval(lower * factor, upper * factor, level, method);
  }

  /**
   * The distance between the limits.
   *
   * @return at least 0
   */
  public double width() {
    return upper - lower;
  }

  /**
   * Whether a value lies between the limits or on one of them.
   *
   * @param value the value
   * @return true if so
   */
  public boolean contains(double value) {
    return value >= lower && value <= upper;
  }
}
