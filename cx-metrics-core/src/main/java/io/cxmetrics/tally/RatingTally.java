package io.cxmetrics.tally;

import io.cxmetrics.internal.Arguments;
import io.cxmetrics.scale.Band;
import io.cxmetrics.scale.Bands;
import io.cxmetrics.scale.RatingScale;
import java.nio.ByteBuffer;
import java.nio.IntBuffer;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collector;
import org.jspecify.annotations.Nullable;

/**
 * Counts ratings: how often each point of a scale was answered, and how many answers were excluded
 * and why. One tally serves every rating metric, and tallies of one scale merge exactly: counted in
 * parts and merged in any order is the same as counted at once.
 *
 * <p>A rating off the scale and a missing one are refused, or counted as excluded, as the {@link
 * RatingPolicy} says. A call that throws leaves the tally as it was.
 *
 * <p>Mutable and not thread-safe: one thread at a time, or a tally a thread and {@link #merge}.
 *
 * <pre>{@code
 * RatingTally tally = RatingTally.of(RatingScales.NPS_0_10);
 * tally.addAll(new byte[] {10, 9, 3});
 * NetPromoterScore.standard().calculate(tally).score(); // 33.3
 * }</pre>
 */
public final class RatingTally implements RatingCounts {

  private final RatingScale scale;
  private final RatingPolicy policy;
  private final RatingRow counts;
  private final Exclusions excluded = new Exclusions();
  private final RatingIntake intake;

  /** All answers seen; as long as it fits a long, so does every count. */
  private long seen;

  private RatingTally(RatingScale scale, RatingPolicy policy) {
    this.scale = Objects.requireNonNull(scale, "scale");
    this.policy = Objects.requireNonNull(policy, "policy");
    this.counts = new RatingRow(scale);
    this.intake = new RatingIntake(policy, counts, excluded);
  }

  /**
   * An empty tally under the strict policy.
   *
   * @param scale the scale of the ratings to come
   * @return the tally
   */
  public static RatingTally of(RatingScale scale) {
    return new RatingTally(scale, RatingPolicy.strict());
  }

  /**
   * An empty tally.
   *
   * @param scale the scale of the ratings to come
   * @param policy what to do with those that cannot count
   * @return the tally
   */
  public static RatingTally of(RatingScale scale, RatingPolicy policy) {
    return new RatingTally(scale, policy);
  }

  /**
   * A tally of ratings under the strict policy.
   *
   * @param scale the scale of the ratings
   * @param ratings the ratings
   * @return the tally
   * @throws IllegalArgumentException if a rating is off the scale
   */
  public static RatingTally of(RatingScale scale, int... ratings) {
    return of(scale).addAll(ratings);
  }

  /**
   * Collects a stream of ratings into a distribution. A null counts as a missing rating.
   *
   * @param scale the scale of the ratings
   * @param policy what to do with those that cannot count
   * @return a collector for sequential and parallel streams
   */
  public static Collector<@Nullable Integer, ?, RatingDistribution> toDistribution(
      RatingScale scale, RatingPolicy policy) {
    return Collector.of(
        () -> of(scale, policy),
        RatingTally::addBoxed,
        RatingTally::merge,
        RatingTally::snapshot,
        Collector.Characteristics.UNORDERED);
  }

  /**
   * Collects a stream of ratings under the strict policy, see {@link #toDistribution(RatingScale,
   * RatingPolicy)}.
   *
   * @param scale the scale of the ratings
   * @return a collector for sequential and parallel streams
   */
  public static Collector<@Nullable Integer, ?, RatingDistribution> toDistribution(
      RatingScale scale) {
    return toDistribution(scale, RatingPolicy.strict());
  }

  /**
   * Counts one rating.
   *
   * @param rating the rating
   * @return this tally
   * @throws IllegalArgumentException if it is off the scale and the policy strict
   * @throws ArithmeticException if more answers were seen than a long can count
   */
  public RatingTally add(int rating) {
    return addCount(rating, 1);
  }

  /**
   * Counts one rating from a column of decimals: 7.0 is a rating of 7, 6.5 is off every scale, and
   * NaN is a missing rating.
   *
   * @param rating the rating
   * @return this tally
   * @throws IllegalArgumentException if it is no point of the scale and the policy strict
   * @throws ArithmeticException if more answers were seen than a long can count
   */
  public RatingTally add(double rating) {
    if (Double.isNaN(rating)) {
      return addMissing();
    }
    if ((int) rating == rating) {
      return add((int) rating);
    }
    if (!policy.isLenient()) {
      throw new IllegalArgumentException("rating " + rating + " is off " + scale.inWords());
    }
    return exclude(ExclusionReason.OFF_SCALE, 1);
  }

  /**
   * Counts many answers of one rating, as from a table of counts.
   *
   * @param rating the rating
   * @param count how many, at least 0
   * @return this tally
   * @throws IllegalArgumentException if the rating is off the scale and the policy strict, or if
   *     the count is negative
   * @throws ArithmeticException if more answers were seen than a long can count
   */
  public RatingTally addCount(int rating, long count) {
    if (policy.isMissingCode(rating)) {
      return exclude(ExclusionReason.MISSING, count);
    }
    if (scale.contains(rating)) {
      see(count);
      counts.add(rating, count);
      return this;
    }
    if (!policy.isLenient()) {
      throw new IllegalArgumentException("rating " + rating + " is off " + scale.inWords());
    }
    return exclude(ExclusionReason.OFF_SCALE, count);
  }

  /**
   * Counts one missing rating.
   *
   * @return this tally
   * @throws IllegalArgumentException if the policy is strict
   * @throws ArithmeticException if more answers were seen than a long can count
   */
  public RatingTally addMissing() {
    if (!policy.isLenient()) {
      throw new IllegalArgumentException("rating is missing on " + scale.inWords());
    }
    return exclude(ExclusionReason.MISSING, 1);
  }

  /**
   * Counts answers that the caller found unable to count, under either policy.
   *
   * @param reason why
   * @param count how many, at least 0
   * @return this tally
   * @throws IllegalArgumentException if the count is negative
   * @throws ArithmeticException if more answers were seen than a long can count
   */
  public RatingTally exclude(ExclusionReason reason, long count) {
    Objects.requireNonNull(reason, "reason");
    see(count);
    excluded.add(reason, count);
    return this;
  }

  /**
   * {@link #addAll(byte[], int, int)} over the whole array.
   *
   * @param ratings the ratings
   * @return this tally
   */
  public RatingTally addAll(byte[] ratings) {
    return addAll(ratings, 0, ratings.length);
  }

  /**
   * Counts a range of ratings.
   *
   * @param ratings the ratings
   * @param startInclusive the first position
   * @param endExclusive the position after the last
   * @return this tally
   * @throws IndexOutOfBoundsException if the range is not within the array
   * @throws IllegalArgumentException if a rating is off the scale and the policy strict; the
   *     message gives its position
   * @throws ArithmeticException if more answers were seen than a long can count
   */
  public RatingTally addAll(byte[] ratings, int startInclusive, int endExclusive) {
    return addColumn(new RatingColumn.Bytes(ratings), startInclusive, endExclusive);
  }

  /**
   * {@link #addAll(short[], int, int)} over the whole array.
   *
   * @param ratings the ratings
   * @return this tally
   */
  public RatingTally addAll(short[] ratings) {
    return addAll(ratings, 0, ratings.length);
  }

  /**
   * Counts a range of ratings.
   *
   * @param ratings the ratings
   * @param startInclusive the first position
   * @param endExclusive the position after the last
   * @return this tally
   * @throws IndexOutOfBoundsException if the range is not within the array
   * @throws IllegalArgumentException if a rating is off the scale and the policy strict; the
   *     message gives its position
   * @throws ArithmeticException if more answers were seen than a long can count
   */
  public RatingTally addAll(short[] ratings, int startInclusive, int endExclusive) {
    return addColumn(new RatingColumn.Shorts(ratings), startInclusive, endExclusive);
  }

  /**
   * {@link #addAll(int[], int, int)} over the whole array.
   *
   * @param ratings the ratings
   * @return this tally
   */
  public RatingTally addAll(int[] ratings) {
    return addAll(ratings, 0, ratings.length);
  }

  /**
   * Counts a range of ratings.
   *
   * @param ratings the ratings
   * @param startInclusive the first position
   * @param endExclusive the position after the last
   * @return this tally
   * @throws IndexOutOfBoundsException if the range is not within the array
   * @throws IllegalArgumentException if a rating is off the scale and the policy strict; the
   *     message gives its position
   * @throws ArithmeticException if more answers were seen than a long can count
   */
  public RatingTally addAll(int[] ratings, int startInclusive, int endExclusive) {
    return addColumn(new RatingColumn.Ints(ratings), startInclusive, endExclusive);
  }

  /**
   * Counts the ratings between the position and the limit of a buffer, and leaves it as it is.
   *
   * @param ratings the ratings
   * @return this tally
   * @throws IllegalArgumentException if a rating is off the scale and the policy strict
   * @throws ArithmeticException if more answers were seen than a long can count
   */
  public RatingTally addAll(ByteBuffer ratings) {
    return addColumn(new RatingColumn.ByteBuffers(ratings), ratings.position(), ratings.limit());
  }

  /**
   * Counts the ratings between the position and the limit of a buffer, and leaves it as it is.
   *
   * @param ratings the ratings
   * @return this tally
   * @throws IllegalArgumentException if a rating is off the scale and the policy strict
   * @throws ArithmeticException if more answers were seen than a long can count
   */
  public RatingTally addAll(IntBuffer ratings) {
    return addColumn(new RatingColumn.IntBuffers(ratings), ratings.position(), ratings.limit());
  }

  /**
   * Adds what another tally or distribution of the same scale has counted, as if its answers had
   * been counted here. They stay as the other one counted them, whatever the policy of this one.
   *
   * @param other the other; it is not changed, and may be this tally itself
   * @return this tally
   * @throws IllegalArgumentException if its scale differs; the message names both
   * @throws ArithmeticException if more answers were seen than a long can count
   */
  public RatingTally merge(RatingCounts other) {
    RatingDistribution added = other.snapshot();
    RatingDistribution.requireSame(scale, added.scale());
    see(added.seen());
    counts.addAll(added.row());
    excluded.addAll(added.exclusions());
    return this;
  }

  /**
   * Forgets everything that was counted, so that the tally can be used again.
   *
   * @return this tally
   */
  public RatingTally clear() {
    counts.clear();
    excluded.clear();
    seen = 0;
    return this;
  }

  @Override
  public RatingScale scale() {
    return scale;
  }

  /**
   * What this tally does with ratings that cannot count.
   *
   * @return the policy
   */
  public RatingPolicy policy() {
    return policy;
  }

  @Override
  public long n() {
    return seen - excluded.sum();
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
    return new RatingDistribution(counts.copy(), excluded.copy());
  }

  @Override
  public String toString() {
    return snapshot().toString();
  }

  private void addBoxed(@Nullable Integer rating) {
    if (rating == null) {
      addMissing();
    } else {
      add(rating.intValue());
    }
  }

  private void see(long count) {
    Arguments.atLeast("count", count, 0);
    seen = Math.addExact(seen, count);
  }

  private RatingTally addColumn(RatingColumn column, int start, int end) {
    Objects.checkFromToIndex(start, end, column.length());
    long seenAfter = Math.addExact(seen, end - start);
    intake.add(column, start, end);
    seen = seenAfter;
    return this;
  }
}
