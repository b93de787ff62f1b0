package io.cxmetrics.stats;

/** Confidence intervals for one of several groups, shrunk toward their common mean. */
public enum ShrinkageInterval implements IntervalMethod {

  /**
   * {@code value ± z se}, with a standard error that knows that the variance between groups is
   * itself an estimate.
   *
   * <p>Source: C. N. Morris, <i>Parametric empirical Bayes inference</i>, Journal of the American
   * Statistical Association 78:47–55, 1983.
   */
  EMPIRICAL_BAYES("empirical-bayes");

  private final String id;

  ShrinkageInterval(String id) {
    this.id = id;
  }

  @Override
  public String id() {
    return id;
  }

  /**
   * The interval of a group.
   *
   * @param value the shrunk value
   * @param standardError its standard error, at least 0
   * @param level the confidence level
   * @return the interval
   * @throws IllegalArgumentException if the standard error is negative or not a number
   */
  public ConfidenceInterval interval(double value, double standardError, ConfidenceLevel level) {
    if (!(standardError >= 0)) {
      throw new IllegalArgumentException("standard error must be at least 0, got " + standardError);
    }
    double half = level.z() * standardError;
    return new ConfidenceInterval(value - half, value + half, level, this);
  }
}
