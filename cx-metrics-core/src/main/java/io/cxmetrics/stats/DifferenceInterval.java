package io.cxmetrics.stats;

import static com.google.common.base.Strings.lenientFormat;

/** Confidence intervals for the difference of two independent samples. */
public enum DifferenceInterval implements IntervalMethod {

  /**
   * Combines the intervals of the two samples: for estimates a and b with limits (l, u) and (l',
   * u'), {@code a − b − √((a − l)² + (u' − b)²)} and {@code a − b + √((u − a)² + (b − l')²)}.
   *
   * <p>What it gives follows from what it is given: from Wilson's intervals Newcombe's hybrid score
   * interval for two shares, from Wald's the Wald interval, from the score intervals of two net
   * promoter scores one that inherits their behaviour in small samples.
   *
   * <p>Source: G. Y. Zou and A. Donner, Statistics in Medicine 27:1693–1702, 2008; for shares R. G.
   * Newcombe, Statistics in Medicine 17:873–890, 1998. Also known as: method of variance estimates
   * recovery, MOVER, square-and-add.
   */
  MOVER("mover");

  private final String id;

  DifferenceInterval(String id) {
    this.id = id;
  }

  @Override
  public String id() {
    return id;
  }

  /**
   * The interval for {@code after − before}.
   *
   * @param before the estimate of one sample
   * @param beforeInterval its interval
   * @param after the estimate of the other sample
   * @param afterInterval its interval, of the same level
   * @return the interval of the difference
   * @throws IllegalArgumentException if the two intervals are of different levels
   */
  public ConfidenceInterval interval(
      double before,
      ConfidenceInterval beforeInterval,
      double after,
      ConfidenceInterval afterInterval) {
    if (!beforeInterval.level().equals(afterInterval.level())) {
      throw new IllegalArgumentException(
          lenientFormat(
              "intervals to compare must be of one level, got %s and %s",
              beforeInterval.level(), afterInterval.level()));
    }
    double difference = after - before;
    double down = Math.hypot(after - afterInterval.lower(), beforeInterval.upper() - before);
    double up = Math.hypot(afterInterval.upper() - after, before - beforeInterval.lower());
    return new ConfidenceInterval(difference - down, difference + up, beforeInterval.level(), this);
  }
}
