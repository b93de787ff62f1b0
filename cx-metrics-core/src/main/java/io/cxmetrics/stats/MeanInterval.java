package io.cxmetrics.stats;

import io.cxmetrics.internal.Arguments;
import io.cxmetrics.internal.Distributions;

/** Confidence intervals for a mean. */
public enum MeanInterval implements IntervalMethod {

  /**
   * {@code mean ± t s/√n}, with the sample standard deviation s (over n − 1) and the quantile t of
   * Student's distribution with n − 1 degrees of freedom. Needs two observations. It has no width
   * where all of them are equal.
   *
   * <p>Source: Student, <i>The probable error of a mean</i>, Biometrika 6:1–25, 1908.
   */
  STUDENT_T("student-t");

  private final String id;

  MeanInterval(String id) {
    this.id = id;
  }

  @Override
  public String id() {
    return id;
  }

  /**
   * The interval for the mean.
   *
   * @param mean the mean of the sample
   * @param standardError its standard error, {@code s/√n}, at least 0
   * @param n the observations, at least 2
   * @param level the confidence level
   * @return the interval
   * @throws IllegalArgumentException if n is below 2 or the standard error negative or not a number
   */
  public ConfidenceInterval interval(
      double mean, double standardError, long n, ConfidenceLevel level) {
    Arguments.atLeast("n", n, 2);
    if (!(standardError >= 0)) {
      throw new IllegalArgumentException("standard error must be at least 0, got " + standardError);
    }
    double half = standardError * Distributions.studentQuantile(1 - level.errorRate() / 2, n - 1.0);
    return new ConfidenceInterval(mean - half, mean + half, level, this);
  }
}
