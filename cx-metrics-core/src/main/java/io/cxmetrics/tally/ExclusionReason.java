package io.cxmetrics.tally;

/**
 * Why an answer does not count. Every answer that was seen is counted, or excluded for one reason.
 */
public enum ExclusionReason {
  /** No answer was given: null, not a number, or a code that the survey declares as "no answer". */
  MISSING,
  /** A number that is not a point of the scale: 11 on 0–10, or 6.5. */
  OFF_SCALE,
  /** Not a number at all; counted by whoever reads text, such as the command line. */
  UNREADABLE
}
