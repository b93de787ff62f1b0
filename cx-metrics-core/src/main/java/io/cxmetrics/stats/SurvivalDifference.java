package io.cxmetrics.stats;

import java.util.Objects;

/**
 * Whether survival curves differ by more than chance: the outcome of a {@link SurvivalComparison}.
 * It does not say which is the faster; the curves do.
 *
 * @param method how the events were weighted
 * @param chiSquared the statistic, at least 0; the larger, the more they differ
 * @param degreesOfFreedom the number of curves less one
 * @param pValue how likely a statistic as large is where there is no difference, from 0 to 1
 */
public record SurvivalDifference(
    SurvivalComparison method, double chiSquared, int degreesOfFreedom, double pValue) {

  /**
   * Checks that nothing is null.
   *
   * @param method how the events were weighted
   * @param chiSquared the statistic, at least 0; the larger, the more they differ
   * @param degreesOfFreedom the number of curves less one
   * @param pValue how likely a statistic as large is where there is no difference, from 0 to 1
   */
  public SurvivalDifference {
    Objects.requireNonNull(method, "method");
  }
}
