package io.cxmetrics.stats;

import io.cxmetrics.internal.Arguments;

/** Confidence intervals for a composite: a smooth function of several means of one sample. */
public enum CompositeInterval implements IntervalMethod {

  /**
   * The delta method: {@code value ± t se}. The standard error is that of the function's linear
   * part, in which every respondent has one share, so that answers of one person are not taken for
   * independent. The quantile t is that of Student's distribution with n − 1 degrees of freedom, n
   * being the fewest observations behind one of the means, which is cautious; for a single mean it
   * is {@link MeanInterval#STUDENT_T}. It may reach past the ends of the range.
   *
   * <p>Source: A. W. van der Vaart, <i>Asymptotic Statistics</i>, 1998, chapters 3 and 20.
   */
  DELTA("delta");

  private final String id;

  CompositeInterval(String id) {
    this.id = id;
  }

  @Override
  public String id() {
    return id;
  }

  /**
   * The interval for the composite.
   *
   * @param value the composite
   * @param standardError its standard error, at least 0
   * @param n the fewest observations behind one of its means, at least 2
   * @param level the confidence level
   * @return the interval
   * @throws IllegalArgumentException if n is below 2 or the standard error negative or not a number
   */
  public ConfidenceInterval interval(
      double value, double standardError, long n, ConfidenceLevel level) {
    Arguments.atLeast("n", n, 2);
    ConfidenceInterval limits = MeanInterval.STUDENT_T.interval(value, standardError, n, level);
    return new ConfidenceInterval(limits.lower(), limits.upper(), level, this);
  }
}
