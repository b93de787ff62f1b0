package io.cxmetrics.example;

import io.cxmetrics.tally.ConcurrentRatingTally;
import io.cxmetrics.tally.RatingDistribution;
import io.cxmetrics.tally.RatingPolicy;
import io.cxmetrics.tally.RollingRatingTally;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/** The ratings of one survey: all since the start, and those of the last quarter of an hour. */
final class LiveRatings {

  static final Duration STEP = Duration.ofMinutes(1);
  static final int STEPS = 15;

  /**
   * A rating that was given.
   *
   * @param at when
   * @param rating a point of the scale
   */
  record Rating(Instant at, int rating) {}

  /**
   * What was counted so far.
   *
   * @param all since the start
   * @param recent in the window
   * @param late how many came after their time had left the window; they are in {@code all}
   */
  record Counts(RatingDistribution all, RatingDistribution recent, long late) {}

  private final Survey survey;
  private final EventTime time;
  private final ConcurrentRatingTally all;

  /** Guarded by itself: windows are not thread-safe. */
  private final RollingRatingTally recent;

  LiveRatings(Survey survey, EventTime time) {
    this.survey = survey;
    this.time = time;
    this.all = ConcurrentRatingTally.of(survey.scale());
    this.recent = RollingRatingTally.of(survey.scale(), RatingPolicy.strict(), STEP, STEPS);
  }

  /** Counts ratings that were checked before, so that a request counts as a whole or not at all. */
  void add(List<Rating> ratings) {
    try (ConcurrentRatingTally.Writer writer = all.writer()) { // one a request
      ratings.forEach(rating -> writer.add(rating.rating()));
    }
    synchronized (recent) {
      ratings.forEach(rating -> recent.add(rating.at(), rating.rating()));
    }
  }

  Survey survey() {
    return survey;
  }

  Counts snapshot() {
    synchronized (recent) { // the time is read inside: later events wait
      return new Counts(all.snapshot(), recent.snapshot(time.now()), recent.late());
    }
  }
}
