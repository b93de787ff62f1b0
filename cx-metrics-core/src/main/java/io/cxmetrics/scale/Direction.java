package io.cxmetrics.scale;

/**
 * Which end of a rating scale is the better one.
 *
 * <p>It is part of the scale because the two published customer effort scores run in opposite
 * directions: in CES 1.0 a low answer is good, in CES 2.0 a high one.
 */
public enum Direction {
  /** The largest rating is the best answer. */
  HIGHER_IS_BETTER,
  /** The smallest rating is the best answer. */
  LOWER_IS_BETTER
}
