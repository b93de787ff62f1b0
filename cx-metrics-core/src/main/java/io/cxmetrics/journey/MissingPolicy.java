package io.cxmetrics.journey;

/**
 * What happens where nobody rated a touchpoint, or a stage has no score. Nothing is ever imputed.
 */
public enum MissingPolicy {

  /**
   * Leave out what has no answers and spread its weight over the rest of its stage, or of the
   * journey. The result names what was left out. The default.
   */
  REWEIGHT,

  /** A stage with a touchpoint that nobody rated is not scored, and neither is the journey. */
  FAIL
}
