package io.cxmetrics.stats;

import io.cxmetrics.internal.Distributions;

/**
 * How often an interval made this way covers the true value: 0.95 for 95 %.
 *
 * <p>A type of its own, so that the level 0.95 and the error rate 0.05 cannot be confused: levels
 * of 0.5 and below are refused. Immutable.
 */
public final class ConfidenceLevel {

  /** 90 %. */
  public static final ConfidenceLevel P90 = new ConfidenceLevel(0.90);

  /** 95 %, the default everywhere. */
  public static final ConfidenceLevel P95 = new ConfidenceLevel(0.95);

  /** 99 %. */
  public static final ConfidenceLevel P99 = new ConfidenceLevel(0.99);

  /** Beyond this the tails are smaller than the assumptions behind any interval. */
  private static final double MAX = 0.999_999;

  private final double value;
  private final double z;

  private ConfidenceLevel(double value) {
    this.value = value;
    this.z = -Distributions.normalQuantile(errorRate(value) / 2);
  }

  /**
   * The level with a value.
   *
   * @param value above 0.5 and at most 0.999999; 0.95 for 95 %
   * @return the level
   * @throws IllegalArgumentException if the value is out of bounds or not a number
   */
  public static ConfidenceLevel of(double value) {
    if (!(value > 0.5 && value <= MAX)) {
      throw new IllegalArgumentException(
          "confidence level must be above 0.5 and at most "
              + MAX
              + ", such as 0.95 for 95 %, got "
              + value);
    }
    return new ConfidenceLevel(value);
  }

  /**
   * The level as a share.
   *
   * @return above 0.5 and below 1
   */
  public double value() {
    return value;
  }

  /**
   * The two-sided error rate, {@code 1 - value}: the α of the textbooks.
   *
   * @return above 0 and below 0.5
   */
  public double errorRate() {
    return errorRate(value);
  }

  private static double errorRate(double value) {
    return 1 - value;
  }

  /**
   * The normal quantile that leaves half the error rate above it: 1.96 at 95 %.
   *
   * @return the z of the textbooks
   */
  public double z() {
    return z;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof ConfidenceLevel level && value == level.value;
  }

  @Override
  public int hashCode() {
    return Double.hashCode(value);
  }

  /** The value: {@code 0.95}. */
  @Override
  public String toString() {
    return Double.toString(value);
  }
}
