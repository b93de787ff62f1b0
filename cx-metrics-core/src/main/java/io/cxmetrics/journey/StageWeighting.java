package io.cxmetrics.journey;

/** What the stages of a journey count by. The weights that came of it are in the result. */
public enum StageWeighting {

  /**
   * By the declared weights: fixed ones, or the importance that a study found, {@link
   * JourneyModel#weightedByImportance}. The default.
   */
  DECLARED,

  /**
   * By volume: the declared weight times the respondents with an answer in the stage. A stage that
   * twice as many pass counts twice. The delta method takes these numbers as given; each draw of a
   * bootstrap has its own. A stage without ratings has no volume and is refused.
   */
  BY_VOLUME
}
