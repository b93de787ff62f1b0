package io.cxmetrics.journey;

/** What the stages of a journey count by. The weights that came of it are in the result. */
public enum StageWeighting {

  /** By the declared weights: fixed ones, or the importance that a study found. The default. */
  DECLARED,

  /**
   * By volume: the declared weight times the respondents with an answer in the stage. A stage that
   * twice as many pass counts twice. The interval takes these numbers as given.
   */
  BY_VOLUME
}
