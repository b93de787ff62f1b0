package io.cxmetrics.stats;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.IntToDoubleFunction;

/**
 * The steps of a {@link SurvivalCurve}, one a time of its counts: by index, −1 for what comes
 * before the first.
 */
final class ProductLimit {

  /** Shares this close are taken as equal: products of fractions are rounded. */
  private static final double ROUNDING = 1e-12;

  private final CensoredCounts counts;

  /** S from each time on. */
  private final double[] survival;

  /** Greenwood's sum Σ d / (n (n − d)) up to each time; infinite once S is 0. */
  private final double[] greenwood;

  ProductLimit(CensoredCounts counts) {
    this.counts = counts;
    this.survival = new double[counts.size()];
    this.greenwood = new double[counts.size()];
    long atRisk = counts.total();
    // From one censored time to the next the product is one fraction, exact but for its division.
    long atRiskSince = atRisk;
    double shareSince = 1;
    double sum = 0;
    for (int i = 0; i < counts.size(); i++) {
      long left = atRisk - counts.events(i);
      sum += (double) counts.events(i) / (double) atRisk / (double) left;
      survival[i] = shareSince * ((double) left / (double) atRiskSince);
      greenwood[i] = sum;
      atRisk = left - counts.censored(i);
      if (counts.censored(i) > 0) {
        atRiskSince = atRisk;
        shareSince = survival[i];
      }
    }
  }

  /** Whether S is known at a time: until the last one, and for ever once it is 0. */
  boolean isKnownAt(long time) {
    int last = counts.size() - 1;
    return time <= counts.time(last) || survival[last] == 0;
  }

  /** S. */
  double share(int i) {
    return i < 0 ? 1 : survival[i];
  }

  /** Before the first event, and once S is 0, Greenwood's formula knows no error. */
  boolean hasError(int i) {
    return share(i) > 0 && share(i) < 1;
  }

  double standardError(int i) {
    return survival[i] * Math.sqrt(greenwood[i]);
  }

  ConfidenceInterval interval(int i, SurvivalInterval method, ConfidenceLevel level) {
    return method.interval(survival[i], standardError(i), level);
  }

  /**
   * The index of the first time at which a curve is at most {@code 1 − p}; the size if none is.
   * What is 1 has no event yet, however small p is.
   */
  int firstAtMost(double p, IntToDoubleFunction curve) {
    // Of the decimal number that p is written as: 1 − 0.9 in floating point is below 0.1.
    double target = BigDecimal.ONE.subtract(BigDecimal.valueOf(p)).doubleValue();
    for (int i = 0; i < counts.size(); i++) {
      double value = curve.applyAsDouble(i);
      if (value < 1 && value <= target * (1 + ROUNDING)) {
        return i;
      }
    }
    return counts.size();
  }

  /** The area under S up to τ, with its error. */
  Estimate restrictedMean(long tau, ConfidenceLevel level) {
    double area = 0;
    double variance = 0;
    long end = tau;
    for (int i = counts.lastUntil(tau); i >= 0; i--) {
      area += survival[i] * (double) (end - counts.time(i));
      end = counts.time(i);
      if (area > 0) {
        variance += area * area * (greenwood[i] - (i == 0 ? 0 : greenwood[i - 1]));
      }
    }
    double mean = area + (double) end;
    if (variance == 0) {
      return new Estimate(mean, OptionalDouble.empty(), Optional.empty());
    }
    double standardError = Math.sqrt(variance);
    double error = level.z() * standardError;
    return new Estimate(
        mean,
        OptionalDouble.of(standardError),
        Optional.of(
            new ConfidenceInterval(
                Math.max(0, mean - error),
                Math.min((double) tau, mean + error),
                level,
                SurvivalInterval.LINEAR)));
  }
}
