package io.cxmetrics.journey;

/**
 * How the answers of a stage become its score. Products differ, and the same answers give three
 * numbers. Each is on 0 to 100, s below being an answer put on that range; w is the weight of its
 * touchpoint, and an answer that was not given has no part in it and is never imputed.
 *
 * <p>Beside answers a stage may have metrics that are measured elsewhere. The answers then become
 * one number by the rule, which counts by the weights of the touchpoints with answers, and each
 * metric counts by its own; a touchpoint with both shares its weight out among them. So under
 * {@link #TOUCHPOINT_MEANS} the stage is the weighted mean of its touchpoints.
 *
 * <p>With one touchpoint, or where everybody rates every touchpoint, all three agree. Raising one
 * answer never lowers any of them. Source: the handbook of OECD and JRC on composite indicators,
 * 2008, for the weighted arithmetic mean; the three orders in which to take it are in use without a
 * common name.
 */
public enum WithinStage {

  /**
   * The mean of the touchpoint means: {@code Σ w m / Σ w}, over the touchpoints with answers and
   * their means m. Every touchpoint counts as declared, however few answered it. The default.
   */
  TOUCHPOINT_MEANS,

  /**
   * The mean of all answers: {@code Σ w s / Σ w} over answers. A touchpoint counts by how often it
   * was rated.
   */
  POOLED_ANSWERS,

  /**
   * The mean over respondents of each one's own mean, {@code Σ w s / Σ w} over the answers of the
   * respondent. Every respondent with an answer in the stage counts the same, however many they
   * gave.
   */
  RESPONDENT_MEANS
}
