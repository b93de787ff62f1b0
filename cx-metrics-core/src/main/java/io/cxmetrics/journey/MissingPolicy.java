package io.cxmetrics.journey;

/**
 * What happens where nobody rated a touchpoint, a metric has no data, or a stage has no score.
 * Nothing is ever imputed.
 */
public enum MissingPolicy {

  /**
   * Leave out what has no data and spread its weight over the rest of its touchpoint, its stage or
   * the journey. The result names what was left out. The default.
   */
  REWEIGHT,

  /**
   * A stage with a touchpoint that nobody rated or a metric without data is not scored, and neither
   * is the journey.
   */
  FAIL
}
