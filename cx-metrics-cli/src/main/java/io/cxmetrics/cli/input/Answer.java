package io.cxmetrics.cli.input;

import io.cxmetrics.tally.ExclusionReason;
import io.cxmetrics.tally.RatingTally;

/** What a cell of the score column says. */
public sealed interface Answer {

  /** Counts this answer. */
  void addTo(RatingTally tally);

  /**
   * A rating.
   *
   * @param value a point of the scale
   */
  record Rating(int value) implements Answer {
    @Override
    public void addTo(RatingTally tally) {
      tally.add(value);
    }
  }

  /**
   * Anything that does not count.
   *
   * @param reason why not
   * @param declared whether it is a missing code that the user declared, and so no surprise
   */
  record Excluded(ExclusionReason reason, boolean declared) implements Answer {

    static final Excluded MISSING = new Excluded(ExclusionReason.MISSING, false);
    static final Excluded DECLARED_MISSING = new Excluded(ExclusionReason.MISSING, true);
    static final Excluded OFF_SCALE = new Excluded(ExclusionReason.OFF_SCALE, false);
    public static final Excluded UNREADABLE = new Excluded(ExclusionReason.UNREADABLE, false);

    @Override
    public void addTo(RatingTally tally) {
      tally.exclude(reason, 1);
    }
  }
}
