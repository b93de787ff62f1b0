package io.cxmetrics.scale;

/**
 * One of the three groups that the points of a scale fall into. What the group is called depends on
 * the question: see {@link Question#label(Band)}.
 */
public enum Band {
  /** The worst answers: detractors, dissatisfied, difficult. */
  NEGATIVE,
  /** The answers between the two other bands: passives, neutral. May be empty. */
  NEUTRAL,
  /** The best answers: promoters, satisfied, easy. */
  POSITIVE
}
