package io.cxmetrics.stats;

import io.cxmetrics.internal.Arguments;
import java.util.Arrays;

/** Confidence intervals from the values of an estimate in samples that were drawn from the data. */
public enum BootstrapInterval implements IntervalMethod {

  /**
   * The quantiles of the drawn values that leave half the error rate below and above. Quantiles are
   * of type 6, so that with 999 values those at 0.025 and 0.975 are the 25th and the 975th. It
   * stays within the range of the estimate.
   *
   * <p>Source: B. Efron and R. J. Tibshirani, <i>An Introduction to the Bootstrap</i>, 1993,
   * chapter 13.
   */
  PERCENTILE("bootstrap-percentile");

  private final String id;

  BootstrapInterval(String id) {
    this.id = id;
  }

  @Override
  public String id() {
    return id;
  }

  /**
   * The interval.
   *
   * @param drawn the estimate in each drawn sample, in any order, at least 2; left as it is
   * @param level the confidence level
   * @return the interval
   * @throws IllegalArgumentException if there are fewer than 2 values, or one is not finite
   */
  public ConfidenceInterval interval(double[] drawn, ConfidenceLevel level) {
    Arguments.atLeast("drawn values", drawn.length, 2);
    double[] sorted = drawn.clone();
    Arrays.sort(sorted);
    double tail = level.errorRate() / 2;
    return new ConfidenceInterval(quantile(sorted, tail), quantile(sorted, 1 - tail), level, this);
  }

  /** Of type 6: at position (n + 1) p, counted from 1. */
  private static double quantile(double[] sorted, double p) {
    double position = Math.max(1, Math.min(sorted.length, (sorted.length + 1) * p));
    int below = (int) Math.min(position, sorted.length - 1.0);
    return sorted[below - 1] + (position - below) * (sorted[below] - sorted[below - 1]);
  }
}
