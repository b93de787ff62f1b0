package io.cxmetrics.stress;

import io.cxmetrics.scale.RatingScales;
import io.cxmetrics.tally.ConcurrentRatingTally;
import io.cxmetrics.tally.RatingDistribution;

/** {@link ConcurrentRatingTally} in the scenarios. */
final class LiveRatings implements LiveTally {

  private final ConcurrentRatingTally tally = ConcurrentRatingTally.of(RatingScales.NPS_0_10);

  @Override
  public Writer writer() {
    ConcurrentRatingTally.Writer writer = tally.writer();
    return new Writer() {
      @Override
      public void add(Value value) {
        writer.add(rating(value));
      }

      @Override
      public void close() {
        writer.close();
      }
    };
  }

  @Override
  public void add(Value value) {
    tally.add(rating(value));
  }

  @Override
  public Seen snapshot() {
    RatingDistribution counted = tally.snapshot();
    return new Seen(
        counted.n(), counted.count(rating(Value.LEFT)), counted.count(rating(Value.RIGHT)));
  }

  private static int rating(Value value) {
    return value == Value.LEFT ? 3 : 9;
  }
}
