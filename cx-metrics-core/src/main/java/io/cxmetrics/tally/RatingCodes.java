package io.cxmetrics.tally;

import io.cxmetrics.scale.RatingScale;

/**
 * Where a rating is counted in a row of counters: at its point of the scale, or behind the points
 * under the reason why it is excluded. Policy and scale become a table, so that a loop need not ask
 * them.
 *
 * <p>What the policy refuses has a counter of its own, the last one, and {@link #REFUSED} set in
 * its code.
 */
final class RatingCodes {

  /** Set in the code of a rating that the policy refuses. */
  static final int REFUSED = 1 << 30;

  /** The part of a code that is the position of the counter. */
  static final int COUNTER = 0xFFFF;

  private final RatingScale scale;
  private final int min;
  private final RatingPolicy policy;
  private final int[] byPoint;

  RatingCodes(RatingScale scale, RatingPolicy policy) {
    this.scale = scale;
    this.min = scale.min();
    this.policy = policy;
    this.byPoint = new int[scale.points()];
    for (int i = 0; i < byPoint.length; i++) {
      boolean missing = policy.isMissingCode(scale.min() + i);
      byPoint[i] = missing ? counterOf(ExclusionReason.MISSING) : i;
    }
  }

  /** The number of counters in a row. */
  int counters() {
    return scale.points() + 4;
  }

  int counterOf(ExclusionReason reason) {
    return scale.points()
        + switch (reason) {
          case MISSING -> 0;
          case OFF_SCALE -> 1;
          case UNREADABLE -> 2;
        };
  }

  /** The code of a rating. */
  int of(int rating) {
    int point = rating - min;
    return point >= 0 && point < byPoint.length ? byPoint[point] : offScale(rating);
  }

  private int offScale(int rating) {
    if (policy.isMissingCode(rating)) {
      return counterOf(ExclusionReason.MISSING);
    }
    return policy.isLenient()
        ? counterOf(ExclusionReason.OFF_SCALE)
        : REFUSED | (scale.points() + 3);
  }
}
