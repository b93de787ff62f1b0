package io.cxmetrics.flow;

/** Why an event does not count. Where several apply, it is the first in this order. */
public enum FlowExclusion {

  /** It is not known whose event it is. */
  MISSING_ENTITY,
  /** It is not known what happened. */
  MISSING_EVENT,
  /** After the end of observation. */
  AFTER_OBSERVATION,
  /**
   * More than {@link io.cxmetrics.tally.DurationTally#MAX_MILLIS} before the end of observation.
   */
  TOO_EARLY,
  /** It is no step of the funnel. */
  NO_STEP
}
