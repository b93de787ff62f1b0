package io.cxmetrics.stats;

import static com.google.common.base.Strings.lenientFormat;

/**
 * Confidence intervals for a point of a {@link SurvivalCurve}, from its share S and the standard
 * error SE of Greenwood. They hold at that one point, not for the whole curve at once.
 */
public enum SurvivalInterval implements IntervalMethod {

  /**
   * S to the power of {@code exp(± z SE / (S ln S))}: symmetric in ln(−ln S). Always within 0 and
   * 1, and the closest to its level in small samples and near the ends. The default.
   *
   * <p>Source: J. D. Kalbfleisch and R. L. Prentice, <i>The Statistical Analysis of Failure Time
   * Data</i>, 1980. Also known as complementary log-log; the default of SAS, Stata and lifelines.
   */
  LOG_LOG("log-log") {
    @Override
    double limit(double share, double error) {
      return Math.pow(share, Math.exp(error / (share * Math.log(share))));
    }
  },

  /**
   * {@code S exp(± z SE / S)}: symmetric in ln S; cut to at most 1.
   *
   * <p>Source: R, package survival, whose default it is.
   */
  LOG("log") {
    @Override
    double limit(double share, double error) {
      return share * Math.exp(error / share);
    }
  },

  /**
   * {@code S ± z SE}, cut to 0…1. Poor in small samples and near the ends. For a restricted mean,
   * which is an area and no share, {@code mean ± z SE}, cut to 0…τ.
   *
   * <p>Source: M. Greenwood, <i>The natural duration of cancer</i>, 1926. Also known as plain,
   * Wald.
   */
  LINEAR("linear") {
    @Override
    double limit(double share, double error) {
      return share + error;
    }
  };

  private final String id;

  SurvivalInterval(String id) {
    this.id = id;
  }

  @Override
  public String id() {
    return id;
  }

  /** Where the transformed share is moved by what an error of the share itself amounts to. */
  abstract double limit(double share, double error);

  /**
   * The interval for the share that is still waiting.
   *
   * @param share S, above 0 and below 1: at the ends Greenwood's formula knows no error
   * @param standardError the standard error of S, at least 0
   * @param level the confidence level
   * @return the interval, from 0 to 1
   * @throws IllegalArgumentException if the share or the standard error is out of bounds or not a
   *     number
   */
  public ConfidenceInterval interval(double share, double standardError, ConfidenceLevel level) {
    if (!(share > 0 && share < 1)) {
      throw new IllegalArgumentException("share must be above 0 and below 1, got " + share);
    }
    if (!(standardError >= 0 && standardError < Double.POSITIVE_INFINITY)) {
      throw new IllegalArgumentException(
          lenientFormat("standard error must be finite and at least 0, got %s", standardError));
    }
    double error = level.z() * standardError;
    return new ConfidenceInterval(
        Math.max(0, limit(share, -error)), Math.min(1, limit(share, error)), level, this);
  }
}
