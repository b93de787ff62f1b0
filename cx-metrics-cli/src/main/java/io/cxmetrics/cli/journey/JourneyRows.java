package io.cxmetrics.cli.journey;

import io.cxmetrics.cli.input.Answer;
import io.cxmetrics.journey.JourneyModel;
import io.cxmetrics.journey.JourneyTally;
import io.cxmetrics.tally.ExclusionReason;
import io.cxmetrics.tally.RatingPolicy;

/** The respondents of a segment. A journey's tally knows no unreadable answers: they are here. */
final class JourneyRows {

  private final JourneyTally tally;
  private final long[] unreadable;

  JourneyRows(JourneyModel model) {
    tally = JourneyTally.of(model, RatingPolicy.lenient());
    unreadable = new long[model.touchpoints().size()];
  }

  /** Adds one respondent. */
  void add(JourneyRow row) {
    int[] ratings = new int[unreadable.length];
    for (int i = 0; i < ratings.length; i++) {
      ratings[i] = rating(i, row.answer(i));
    }
    tally.add(ratings);
  }

  private int rating(int touchpoint, Answer answer) {
    if (answer instanceof Answer.Rating rating) {
      return rating.value();
    }
    ExclusionReason reason = ((Answer.Excluded) answer).reason();
    if (reason == ExclusionReason.UNREADABLE) {
      unreadable[touchpoint]++;
    }
    // Any number off the scale will do: a tally counts that it was off, and not what it was.
    return reason == ExclusionReason.OFF_SCALE
        ? tally.model().touchpoints().get(touchpoint).scale().max() + 1
        : JourneyTally.NO_ANSWER;
  }

  /** Adds the respondents of another segment. */
  void merge(JourneyRows other) {
    tally.merge(other.tally);
    for (int i = 0; i < unreadable.length; i++) {
      unreadable[i] += other.unreadable[i];
    }
  }

  JourneyTally tally() {
    return tally;
  }

  /** How many answers at a touchpoint could not be read; the tally counts them as missing. */
  long unreadable(int touchpoint) {
    return unreadable[touchpoint];
  }
}
