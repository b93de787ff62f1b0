package io.cxmetrics.stats;

import io.cxmetrics.internal.Arguments;

/**
 * Confidence intervals for a net share: of n answers P are positive and D negative, and the net
 * share is {@code (P − D) / n}, from −1 to 1. The net promoter score is 100 times it.
 *
 * <p>Positive and negative answers exclude each other, so this is a difference of two <em>dependent
 * </em> shares; its mathematics is that of a paired comparison, with P and D as the discordant
 * pairs. Every method holds when all answers are of one kind and at a single answer, gives limits
 * from −1 to 1, and mirrors: swapping P and D negates and swaps the limits. z is {@link
 * ConfidenceLevel#z()}.
 */
public enum NetInterval implements IntervalMethod {

  /**
   * The score interval: all net shares δ that a score test does not reject, that is {@code |(P −
   * D)/n − δ| ≤ z √((2q + δ − δ²)/n)}, where q is the share of negative answers that is most likely
   * when the net share is δ: the larger root of {@code 2n q² + (−D − P + (2n − P + D)δ) q − Dδ(1 −
   * δ)}.
   *
   * <p>The default. It never degenerates: for n promoters and nobody else it runs from {@code (n −
   * z²)/(n + z²)} to 1. Source: T. Tango, Statistics in Medicine 17:891–908, 1998; recommended for
   * NPS by B. Rocks, The American Statistician 70:365–372, 2016.
   */
  SCORE("score") {
    @Override
    ConfidenceInterval between(double p, double d, double n, ConfidenceLevel level) {
      return TangoScore.interval(p, d, n, level);
    }
  },

  /**
   * {@link #WALD} after ¾ of an answer is added to the positive ones, ¾ to the negative ones and 1½
   * to those between, cut to −1…1. The interval is around the adjusted share; the score itself is
   * not changed.
   *
   * <p>Source: Rocks 2016. Also known as: AW(3, T), the "+3 to n, +¾ to P and D" rule.
   */
  ADJUSTED_WALD("adjusted-wald") {
    @Override
    ConfidenceInterval between(double p, double d, double n, ConfidenceLevel level) {
      return wald(p + 0.75, d + 0.75, n + 3, level);
    }
  },

  /**
   * {@code δ ± z √((P/n + D/n − δ²)/n)} with {@code δ = (P − D)/n}, cut to −1…1. It has no width
   * when all answers are of one kind, and covers too seldom for small samples: to compare with, not
   * to use.
   */
  WALD("wald") {
    @Override
    ConfidenceInterval between(double p, double d, double n, ConfidenceLevel level) {
      return wald(p, d, n, level);
    }
  };

  private final String id;

  NetInterval(String id) {
    this.id = id;
  }

  /** The interval for counts that have been checked. */
  abstract ConfidenceInterval between(double p, double d, double n, ConfidenceLevel level);

  @Override
  public String id() {
    return id;
  }

  /**
   * The interval for the net share.
   *
   * @param positive the positive answers, at least 0
   * @param negative the negative answers, at least 0
   * @param n all answers, at least 1 and at least {@code positive + negative}
   * @param level the confidence level
   * @return the interval, within −1…1
   * @throws IllegalArgumentException if a count is out of bounds
   */
  public ConfidenceInterval interval(long positive, long negative, long n, ConfidenceLevel level) {
    Arguments.atLeast("n", n, 1);
    Arguments.inRange("positive answers", positive, 0, n);
    Arguments.inRange("negative answers", negative, 0, n - positive);
    return between((double) positive, (double) negative, (double) n, level);
  }

  /**
   * The standard error of the net share, {@code √((P/n + D/n − δ²)/n)} with {@code δ = (P − D)/n}:
   * the population variance of the codes +1, 0 and −1, over n.
   *
   * @param positive the positive answers
   * @param negative the negative answers
   * @param n all answers, at least 1
   * @return at least 0, in shares
   */
  public static double standardError(long positive, long negative, long n) {
    return standardError((double) positive, (double) negative, (double) n);
  }

  private static double standardError(double p, double d, double n) {
    double net = (p - d) / n;
    return Math.sqrt(Math.max(0, p / n + d / n - net * net) / n);
  }

  ConfidenceInterval wald(double p, double d, double n, ConfidenceLevel level) {
    double net = (p - d) / n;
    double half = level.z() * standardError(p, d, n);
    return new ConfidenceInterval(Math.max(-1, net - half), Math.min(1, net + half), level, this);
  }
}
