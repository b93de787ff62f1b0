package io.cxmetrics.tally;

import static com.google.common.base.Strings.lenientFormat;

import io.cxmetrics.scale.Band;
import io.cxmetrics.scale.Bands;
import io.cxmetrics.scale.RatingScale;
import java.util.Map;

/**
 * How often each point of a scale was answered, and what was excluded: the immutable snapshot of a
 * {@link RatingTally}. Distributions of one scale form a commutative monoid under {@link #merge},
 * with the empty distribution as identity.
 */
public final class RatingDistribution implements RatingCounts {

  private final RatingRow counts;
  private final Exclusions excluded;
  private final long n;

  /** Takes the counts over; the caller must not keep them. */
  RatingDistribution(RatingRow counts, Exclusions excluded) {
    this.counts = counts;
    this.excluded = excluded;
    this.n = counts.sum();
  }

  /**
   * A distribution from a table of counts, with nothing excluded.
   *
   * @param scale the scale
   * @param counts the answers at each point, from the smallest rating to the largest
   * @return the distribution
   * @throws IllegalArgumentException if there are not as many counts as points, or one is negative
   * @throws ArithmeticException if the sum exceeds a long
   */
  public static RatingDistribution of(RatingScale scale, long... counts) {
    if (counts.length != scale.points()) {
      throw new IllegalArgumentException(
          lenientFormat(
              "scale %s has %s points, got %s counts", scale.id(), scale.points(), counts.length));
    }
    RatingTally tally = RatingTally.of(scale);
    for (int i = 0; i < counts.length; i++) {
      tally.addCount(scale.min() + i, counts[i]);
    }
    return tally.snapshot();
  }

  /**
   * The distribution of all answers of this one and another.
   *
   * @param other a distribution of the same scale
   * @return their sum
   * @throws IllegalArgumentException if the scales differ; the message names both
   * @throws ArithmeticException if a count exceeds a long
   */
  public RatingDistribution merge(RatingDistribution other) {
    return RatingTally.of(scale()).merge(this).merge(other).snapshot();
  }

  @Override
  public RatingScale scale() {
    return counts.scale();
  }

  @Override
  public long n() {
    return n;
  }

  @Override
  public long count(int rating) {
    return counts.count(rating);
  }

  @Override
  public long count(Band band, Bands bands) {
    return counts.count(band, bands);
  }

  @Override
  public long excluded(ExclusionReason reason) {
    return excluded.get(reason);
  }

  @Override
  public Map<ExclusionReason, Long> excluded() {
    return excluded.asMap();
  }

  @Override
  public RatingDistribution snapshot() {
    return this;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof RatingDistribution distribution
        && counts.equals(distribution.counts)
        && excluded.equals(distribution.excluded);
  }

  @Override
  public int hashCode() {
    return 31 * counts.hashCode() + excluded.hashCode();
  }

  /** The scale's id, the counts from the smallest rating up, and what was excluded. */
  @Override
  public String toString() {
    return counts + ", excluded " + excluded();
  }

  /** All answers, counted or excluded. */
  long seen() {
    return n + excluded.sum();
  }

  RatingRow row() {
    return counts;
  }

  Exclusions exclusions() {
    return excluded;
  }

  /** Checks that what is to be merged is on one scale. */
  static void requireSame(RatingScale scale, RatingScale other) {
    if (!scale.equals(other)) {
      throw new IllegalArgumentException(
          lenientFormat("cannot merge answers on different scales: %s and %s", scale, other));
    }
  }
}
