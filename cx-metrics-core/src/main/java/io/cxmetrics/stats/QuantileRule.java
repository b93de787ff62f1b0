package io.cxmetrics.stats;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.function.LongToDoubleFunction;

/**
 * Which number is "the 90th percentile" of finitely many values. The rules differ by more than
 * noise: of the first responses after 5, 12, 30, 45, 60, 75, 120, 240, 600 and 2880 minutes it is
 * 600 by nearest rank, 828 by type 7, 2044 by type 8 and 2652 by type 6.
 *
 * <p>With n values in ascending order x₁ … xₙ, a rule names the position h of the quantile at p;
 * between two values it is x⌊h⌋ + (h − ⌊h⌋)(x⌊h⌋₊₁ − x⌊h⌋), and outside 1 … n the first or last
 * value. Positions are computed exactly, with p as the decimal number it is written as: 0.07 of 100
 * values is the 7th, though 0.07 · 100 in floating point is just above 7.
 *
 * <p>The types are those of Hyndman and Fan, "Sample Quantiles in Statistical Packages", The
 * American Statistician 50(4), 1996, 361–365.
 */
public enum QuantileRule {
  /**
   * The smallest value that is not exceeded by at least the share p: h = ⌈np⌉. Always one of the
   * values.
   *
   * <p>Also known as type 1, inverse of the empirical distribution function, {@code
   * percentile_disc} in SQL.
   */
  NEAREST_RANK(0, 0),

  /**
   * h = (n + 1)p. Wide in the tails: of ten values the 90th percentile lies nine tenths of the way
   * from the ninth to the largest.
   *
   * <p>Also known as Weibull, {@code PERCENTILE.EXC} in Excel, the default of Minitab and SPSS.
   */
  TYPE_6(3, 0),

  /**
   * h = (n − 1)p + 1: the values divide the range of p into equal parts.
   *
   * <p>Also known as linear, {@code PERCENTILE.INC} in Excel, {@code percentile_cont} in SQL, the
   * default of R, NumPy and pandas.
   */
  TYPE_7(-3, 3),

  /**
   * h = (n + 1/3)p + 1/3: approximately median-unbiased whatever the distribution; the one that
   * Hyndman and Fan recommend.
   *
   * <p>Also known as {@code median_unbiased} in NumPy.
   */
  TYPE_8(1, 1);

  private static final BigDecimal THREE = BigDecimal.valueOf(3);

  /** The position is (n + addedToN / 3)p + shift / 3; thirds, so that it is exact for type 8. */
  private final BigDecimal addedToN;

  private final BigDecimal shift;

  QuantileRule(long addedToN, long shift) {
    this.addedToN = BigDecimal.valueOf(addedToN);
    this.shift = BigDecimal.valueOf(shift);
  }

  /**
   * The quantile of values in any order.
   *
   * @param values the values, which stay as they are
   * @param p the share of values at or below, above 0 and at most 1
   * @return the quantile, in the unit of the values
   * @throws IllegalArgumentException if p is out of bounds or not a number
   * @throws InsufficientDataException if there are no values
   */
  public double quantile(long[] values, double p) {
    return quantiles(values, p)[0];
  }

  /**
   * Several quantiles of values in any order, in one search. Exact and without sorting: the time is
   * linear in the number of values, whatever they are, and little more than for one quantile.
   *
   * @param values the values, which stay as they are
   * @param p the shares of values at or below, each above 0 and at most 1, in any order
   * @return the quantile at each share, in the order of the shares and the unit of the values
   * @throws IllegalArgumentException if a share is out of bounds or not a number
   * @throws InsufficientDataException if there are no values
   */
  public double[] quantiles(long[] values, double... p) {
    // At most two ranks each.
    OrderStatistics ranks = new OrderStatistics(2 * p.length);
    for (double share : p) {
      quantile(values.length, share, ranks::want);
    }
    ranks.findIn(values);
    double[] quantiles = new double[p.length];
    for (int i = 0; i < p.length; i++) {
      quantiles[i] = quantile(values.length, p[i], ranks::get);
    }
    return quantiles;
  }

  /**
   * The quantile of values that are not in an array, such as those of a histogram.
   *
   * @param n how many values there are
   * @param p the share of values at or below, above 0 and at most 1
   * @param valueAt gives the value at a rank from 1, the smallest, to n, the largest
   * @return the quantile, in the unit of the values
   * @throws IllegalArgumentException if p is out of bounds or not a number
   * @throws InsufficientDataException if n is below 1
   */
  public double quantile(long n, double p, LongToDoubleFunction valueAt) {
    requireShare(p);
    if (n < 1) {
      throw new InsufficientDataException("the quantile at " + p, 1, n, "value");
    }
    BigDecimal thirds =
        BigDecimal.valueOf(p)
            .multiply(THREE.multiply(BigDecimal.valueOf(n)).add(addedToN))
            .add(shift);
    if (this == NEAREST_RANK) {
      return valueAt.applyAsDouble(thirds.divide(THREE, 0, RoundingMode.CEILING).longValueExact());
    }
    BigDecimal below = thirds.divide(THREE, 0, RoundingMode.FLOOR);
    double fraction = thirds.subtract(below.multiply(THREE)).doubleValue() / 3;
    return between(n, below.longValueExact(), fraction, valueAt);
  }

  private static double between(long n, long rank, double fraction, LongToDoubleFunction valueAt) {
    if (rank < 1) {
      return valueAt.applyAsDouble(1);
    }
    double below = valueAt.applyAsDouble(Math.min(rank, n));
    if (rank >= n || fraction == 0) {
      return below;
    }
    return below + fraction * (valueAt.applyAsDouble(rank + 1) - below);
  }

  static void requireShare(double p) {
    if (!(p > 0 && p <= 1)) {
      throw new IllegalArgumentException(
          "p must be above 0 and at most 1, such as 0.9 for the 90th percentile, got " + p);
    }
  }
}
