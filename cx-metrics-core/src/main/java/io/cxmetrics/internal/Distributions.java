package io.cxmetrics.internal;

import java.util.function.DoubleUnaryOperator;
import org.apache.commons.math3.analysis.solvers.BrentSolver;
import org.apache.commons.math3.distribution.BetaDistribution;
import org.apache.commons.math3.distribution.NormalDistribution;
import org.apache.commons.math3.distribution.TDistribution;
import org.apache.commons.math3.special.Beta;
import org.apache.commons.math3.special.Gamma;

/** Quantiles and tail probabilities of the distributions that the intervals are made from. */
public final class Distributions {

  /** Roots are found to a relative accuracy, which matters near 0; the absolute one never binds. */
  private static final double RELATIVE_ACCURACY = 1e-14;

  private static final double ABSOLUTE_ACCURACY = 1e-300;
  private static final int SOLVER_EVALUATIONS = 1000;

  /** Past this, two correction terms are exact to the last digits and Commons Math is not. */
  private static final double LARGE_DEGREES_OF_FREEDOM = 1e5;

  private static final NormalDistribution NORMAL = new NormalDistribution(null, 0, 1);

  private Distributions() {}

  /**
   * The standard normal quantile.
   *
   * @param p the probability below it, above 0 and below 1
   * @return the quantile
   */
  public static double normalQuantile(double p) {
    return NORMAL.inverseCumulativeProbability(p);
  }

  /**
   * The quantile of Student's t. For many degrees of freedom the expansion of Abramowitz and Stegun
   * 26.7.5, whose first dropped term is below 1e-12 there.
   *
   * @param p the probability below it, above 0 and below 1
   * @param degreesOfFreedom above 0
   * @return the quantile
   */
  public static double studentQuantile(double p, double degreesOfFreedom) {
    if (degreesOfFreedom <= LARGE_DEGREES_OF_FREEDOM) {
      return new TDistribution(null, degreesOfFreedom, ABSOLUTE_ACCURACY)
          .inverseCumulativeProbability(p);
    }
    double z = normalQuantile(p);
    double z2 = z * z;
    return z
        + z * (z2 + 1) / (4 * degreesOfFreedom)
        + z * ((5 * z2 + 16) * z2 + 3) / (96 * degreesOfFreedom * degreesOfFreedom);
  }

  /**
   * The quantile of the beta distribution.
   *
   * @param p the probability below it, above 0 and below 1
   * @param alpha the first shape, above 0
   * @param beta the second shape, above 0
   * @return the quantile, from 0 to 1
   */
  public static double betaQuantile(double p, double alpha, double beta) {
    return new BetaDistribution(null, alpha, beta, ABSOLUTE_ACCURACY)
        .inverseCumulativeProbability(p);
  }

  /**
   * The probability of at least {@code k} successes in {@code n} trials.
   *
   * @param k from 0 to {@code n + 1}
   * @param n the trials
   * @param p the probability of a success
   * @return the upper tail of the binomial distribution
   */
  public static double binomialAtLeast(long k, long n, double p) {
    if (k <= 0) {
      return 1;
    }
    return k > n ? 0 : Beta.regularizedBeta(p, (double) k, n - k + 1.0);
  }

  /**
   * The probability that chi-squared exceeds a value: the p-value of a test.
   *
   * @param value at least 0
   * @param degreesOfFreedom at least 1
   * @return the upper tail of the chi-squared distribution
   */
  public static double chiSquaredAbove(double value, int degreesOfFreedom) {
    return Gamma.regularizedGammaQ(degreesOfFreedom / 2.0, value / 2);
  }

  /**
   * The root of a function between two points at which its signs differ.
   *
   * @param function the function
   * @param low the lower end
   * @param high the upper end
   * @return the root
   */
  public static double root(DoubleUnaryOperator function, double low, double high) {
    return new BrentSolver(RELATIVE_ACCURACY, ABSOLUTE_ACCURACY)
        .solve(SOLVER_EVALUATIONS, function::applyAsDouble, low, high);
  }
}
