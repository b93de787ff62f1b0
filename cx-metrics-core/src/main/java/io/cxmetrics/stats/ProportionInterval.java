package io.cxmetrics.stats;

import static io.cxmetrics.internal.Distributions.betaQuantile;
import static io.cxmetrics.internal.Distributions.binomialAtLeast;

import io.cxmetrics.internal.Arguments;
import io.cxmetrics.internal.Distributions;

/**
 * Confidence intervals for a share: {@code x} successes in {@code n} trials, {@code p = x / n}.
 *
 * <p>Every method holds at 0 and at n successes and at a single trial, gives limits from 0 to 1,
 * and mirrors: the limits of x are those of n − x, taken from 1. Counts go up to {@link
 * Long#MAX_VALUE}, but up to 2⁴⁰ for {@link #CLOPPER_PEARSON}, {@link #JEFFREYS} and {@link
 * #MID_P}: beyond, the tails of the binomial distribution are not known to enough digits. In the
 * formulas z is {@link ConfidenceLevel#z()} and α {@link ConfidenceLevel#errorRate()}.
 *
 * <p>Source, where no other is named: R. G. Newcombe, <i>Two-sided confidence intervals for the
 * single proportion: comparison of seven methods</i>, Statistics in Medicine 17:857–872, 1998.
 *
 * <pre>{@code
 * ConfidenceInterval share = ProportionInterval.WILSON.interval(81, 263, ConfidenceLevel.P95);
 * share.lower(); // 0.2553
 * }</pre>
 */
public enum ProportionInterval implements IntervalMethod {

  /**
   * The score interval: all shares that a score test does not reject.
   *
   * <p>{@code (p + z²/2n ± z √(p(1−p)/n + z²/4n²)) / (1 + z²/n)}. The default: close to its level
   * for small and lopsided samples, and never degenerate. Source: E. B. Wilson, JASA 22:209–212,
   * 1927. Also known as: score interval.
   */
  WILSON("wilson") {
    @Override
    double lowerLimit(double x, double n, ConfidenceLevel level) {
      return x == 0 ? 0 : (centre(x, level) - halfWidth(x, n, level)) / (n + square(level.z()));
    }

    @Override
    double upperLimit(double x, double n, ConfidenceLevel level) {
      return x == n ? 1 : (centre(x, level) + halfWidth(x, n, level)) / (n + square(level.z()));
    }

    private double centre(double x, ConfidenceLevel level) {
      return x + square(level.z()) / 2;
    }

    private double halfWidth(double x, double n, ConfidenceLevel level) {
      return level.z() * Math.sqrt(x * ((n - x) / n) + square(level.z()) / 4);
    }
  },

  /**
   * The exact interval: covers at least at its level, always, and is wider for it. Beta quantiles
   * {@code B(α/2; x, n−x+1)} and {@code B(1−α/2; x+1, n−x)}; 0 at no success and 1 at n.
   *
   * <p>Source: C. J. Clopper and E. S. Pearson, Biometrika 26:404–413, 1934. Also known as: exact
   * binomial interval.
   */
  CLOPPER_PEARSON("clopper-pearson", 1L << 40) {
    @Override
    double lowerLimit(double x, double n, ConfidenceLevel level) {
      return x == 0 ? 0 : betaQuantile(level.errorRate() / 2, x, n - x + 1);
    }

    @Override
    double upperLimit(double x, double n, ConfidenceLevel level) {
      return x == n ? 1 : betaQuantile(1 - level.errorRate() / 2, x + 1, n - x);
    }
  },

  /**
   * The equal-tailed posterior interval under Jeffreys' prior: beta quantiles {@code B(α/2; x+½,
   * n−x+½)} and {@code B(1−α/2; x+½, n−x+½)}; 0 at no success and 1 at n.
   *
   * <p>Source: L. D. Brown, T. T. Cai, A. DasGupta, Statistical Science 16:101–133, 2001, whose
   * correction at the ends this is.
   */
  JEFFREYS("jeffreys", 1L << 40) {
    @Override
    double lowerLimit(double x, double n, ConfidenceLevel level) {
      return x == 0 ? 0 : betaQuantile(level.errorRate() / 2, x + 0.5, n - x + 0.5);
    }

    @Override
    double upperLimit(double x, double n, ConfidenceLevel level) {
      return x == n ? 1 : betaQuantile(1 - level.errorRate() / 2, x + 0.5, n - x + 0.5);
    }
  },

  /**
   * Wald's interval around Wilson's centre: with {@code n' = n + z²} and {@code p' = (x + z²/2) /
   * n'}, {@code p' ± z √(p'(1−p')/n')}, cut to 0…1.
   *
   * <p>Source: A. Agresti and B. A. Coull, The American Statistician 52:119–126, 1998.
   */
  AGRESTI_COULL("agresti-coull") {
    @Override
    double lowerLimit(double x, double n, ConfidenceLevel level) {
      return centre(x, n, level) - halfWidth(x, n, level);
    }

    @Override
    double upperLimit(double x, double n, ConfidenceLevel level) {
      return centre(x, n, level) + halfWidth(x, n, level);
    }

    private double centre(double x, double n, ConfidenceLevel level) {
      return (x + square(level.z()) / 2) / (n + square(level.z()));
    }

    private double halfWidth(double x, double n, ConfidenceLevel level) {
      double p = centre(x, n, level);
      return level.z() * Math.sqrt(p * (1 - p) / (n + square(level.z())));
    }
  },

  /**
   * The exact interval with half the probability of the observed count left out: its lower limit is
   * the p at which {@code P(X > x) + ½ P(X = x) = α/2}. Covers at its level on average; shorter
   * than {@link #CLOPPER_PEARSON}. 0 at no success and 1 at n. Also known as: quasi-exact.
   */
  MID_P("mid-p", 1L << 40) {
    @Override
    double lowerLimit(double x, double n, ConfidenceLevel level) {
      if (x == 0) {
        return 0;
      }
      long k = (long) x;
      long trials = (long) n;
      // Twice the equation above.
      return Distributions.root(
          p ->
              binomialAtLeast(k, trials, p) + binomialAtLeast(k + 1, trials, p) - level.errorRate(),
          0,
          1);
    }

    @Override
    double upperLimit(double x, double n, ConfidenceLevel level) {
      return 1 - lowerLimit(n - x, n, level);
    }
  },

  /**
   * Wilson's interval with continuity correction: {@code (2np + z² ∓ 1 ∓ z √(z² ∓ 2 − 1/n +
   * 4p(n(1−p) ± 1))) / 2(n + z²)}; 0 at no success and 1 at n. As cautious as {@link
   * #CLOPPER_PEARSON}.
   */
  WILSON_CC("wilson-cc") {
    @Override
    double lowerLimit(double x, double n, ConfidenceLevel level) {
      if (x == 0) {
        return 0;
      }
      double z = level.z();
      double root = Math.sqrt(square(z) - 2 - 1 / n + 4 * (x / n) * (n - x + 1));
      return (2 * x + square(z) - 1 - z * root) / (2 * (n + square(z)));
    }

    @Override
    double upperLimit(double x, double n, ConfidenceLevel level) {
      if (x == n) {
        return 1;
      }
      double z = level.z();
      double root = Math.sqrt(square(z) + 2 - 1 / n + 4 * (x / n) * (n - x - 1));
      return (2 * x + square(z) + 1 + z * root) / (2 * (n + square(z)));
    }
  },

  /**
   * {@code p ± z √(p(1−p)/n)}, cut to 0…1. It has no width at 0 and at n successes and covers too
   * seldom for small samples: to compare with, not to use.
   *
   * <p>Also known as: normal approximation, standard interval.
   */
  WALD("wald") {
    @Override
    double lowerLimit(double x, double n, ConfidenceLevel level) {
      return x / n - halfWidth(x, n, level);
    }

    @Override
    double upperLimit(double x, double n, ConfidenceLevel level) {
      return x / n + halfWidth(x, n, level);
    }

    private double halfWidth(double x, double n, ConfidenceLevel level) {
      return level.z() * Math.sqrt(x / n * ((n - x) / n) / n);
    }
  };

  private final String id;
  private final String trialsField;
  private final long maxTrials;

  ProportionInterval(String id) {
    this(id, Long.MAX_VALUE);
  }

  ProportionInterval(String id, long maxTrials) {
    this.id = id;
    this.trialsField = "trials for " + id;
    this.maxTrials = maxTrials;
  }

  /** The lower limit before it is cut to 0…1, for {@code 0 ≤ x ≤ n} and {@code n ≥ 1}. */
  abstract double lowerLimit(double x, double n, ConfidenceLevel level);

  /** The upper limit before it is cut to 0…1, for {@code 0 ≤ x ≤ n} and {@code n ≥ 1}. */
  abstract double upperLimit(double x, double n, ConfidenceLevel level);

  @Override
  public String id() {
    return id;
  }

  /**
   * The interval for the share of successes.
   *
   * @param successes from 0 to {@code trials}
   * @param trials at least 1
   * @param level the confidence level
   * @return the interval, within 0…1
   * @throws IllegalArgumentException if a count is out of bounds
   */
  public ConfidenceInterval interval(long successes, long trials, ConfidenceLevel level) {
    return new ConfidenceInterval(
        lower(successes, trials, level), upper(successes, trials, level), level, this);
  }

  /**
   * The lower limit alone, without allocating an interval.
   *
   * @param successes from 0 to {@code trials}
   * @param trials at least 1
   * @param level the confidence level
   * @return from 0 to the share of successes
   * @throws IllegalArgumentException if a count is out of bounds
   */
  public double lower(long successes, long trials, ConfidenceLevel level) {
    checkCounts(successes, trials);
    // All methods enclose the share; in huge samples the last digit may not.
    double share = (double) successes / trials;
    return Math.max(0, Math.min(lowerLimit((double) successes, (double) trials, level), share));
  }

  /**
   * The upper limit alone, without allocating an interval.
   *
   * @param successes from 0 to {@code trials}
   * @param trials at least 1
   * @param level the confidence level
   * @return from the share of successes to 1
   * @throws IllegalArgumentException if a count is out of bounds
   */
  public double upper(long successes, long trials, ConfidenceLevel level) {
    checkCounts(successes, trials);
    double share = (double) successes / trials;
    return Math.min(1, Math.max(upperLimit((double) successes, (double) trials, level), share));
  }

  private void checkCounts(long successes, long trials) {
    Arguments.inRange(trialsField, trials, 1, maxTrials);
    Arguments.inRange("successes", successes, 0, trials);
  }

  private static double square(double value) {
    return value * value;
  }
}
