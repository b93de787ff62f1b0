package io.cxmetrics.stats;

import io.cxmetrics.internal.Arguments;
import io.cxmetrics.internal.Distributions;
import java.util.Optional;

/**
 * Tests of whether two or more survival curves of independent samples differ: the times to the
 * first answer on three channels, before and after a change.
 *
 * <p>At each time with d events among n still under observation, of which n<sub>j</sub> are of
 * curve j, that curve is expected to have {@code d n<sub>j</sub>/n} events. With U<sub>j</sub> the
 * weighted sum of observed less expected events and V the sum of the weighted hypergeometric
 * covariances {@code w² d (n − d)/(n − 1) · n<sub>i</sub>/n (δ<sub>ij</sub> − n<sub>j</sub>/n)},
 * {@code χ² = Uᵀ V⁻¹ U} over all curves but one, with as many degrees of freedom. The tests differ
 * in the weight w only; curves that cross may escape each of them.
 */
public enum SurvivalComparison {

  /**
   * Every event weighs the same, {@code w = 1}: the most powerful where the rate of events differs
   * by one factor all the time. The usual choice.
   *
   * <p>Source: N. Mantel, <i>Evaluation of survival data and two new rank order statistics</i>,
   * Cancer Chemotherapy Reports 50:163–170, 1966. Also known as Mantel–Cox, Mantel–Haenszel.
   */
  LOG_RANK {
    @Override
    double weight(double atRisk) {
      return 1;
    }
  },

  /**
   * Early events weigh more, {@code w = n}.
   *
   * <p>Source: E. A. Gehan, Biometrika 52:203–223, 1965; N. E. Breslow, Biometrika 57:579–594,
   * 1970. Also known as Breslow, generalized Wilcoxon.
   */
  GEHAN_WILCOXON {
    @Override
    double weight(double atRisk) {
      return atRisk;
    }
  },

  /**
   * In between, {@code w = √n}.
   *
   * <p>Source: R. E. Tarone and J. Ware, Biometrika 64:156–160, 1977.
   */
  TARONE_WARE {
    @Override
    double weight(double atRisk) {
      return Math.sqrt(atRisk);
    }
  };

  /** How much an event counts when so many are under observation. */
  abstract double weight(double atRisk);

  /**
   * Compares curves.
   *
   * @param curves at least two
   * @return the difference; empty if the data does not define one, because at the first event a
   *     curve has nobody left under observation or everybody has the event
   * @throws IllegalArgumentException if there are fewer than two curves
   * @throws ArithmeticException if the curves together have more observations than a long holds
   */
  public Optional<SurvivalDifference> compare(SurvivalCurve... curves) {
    Arguments.atLeast("curves", curves.length, 2);
    WeightedEvents events = new WeightedEvents(this, curves);
    if (!events.tellCurvesApart()) {
      return Optional.empty();
    }
    int degreesOfFreedom = curves.length - 1;
    double chiSquared = events.chiSquared();
    return Optional.of(
        new SurvivalDifference(
            this,
            chiSquared,
            degreesOfFreedom,
            Distributions.chiSquaredAbove(chiSquared, degreesOfFreedom)));
  }
}
