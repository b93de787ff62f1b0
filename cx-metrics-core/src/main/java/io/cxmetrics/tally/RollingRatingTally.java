package io.cxmetrics.tally;

import io.cxmetrics.scale.RatingScale;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;

/**
 * Counts ratings over a sliding window, such as the last 15 minutes or the last 7 days: a ring of
 * buckets of equal width, each a {@link RatingTally}.
 *
 * <p>Time is that of the events, given by the caller; no clock is read. Bucket borders are whole
 * multiples of the width since 1970-01-01T00:00Z. The window are the buckets up to and with that of
 * the latest event, so that it moves in steps of a width.
 *
 * <p>An event whose bucket has left the window is late: it is counted as late and in no
 * distribution. An event far ahead of the others empties the window, as time passing would; keep
 * wrong clocks away.
 *
 * <p>Memory is fixed: one tally a bucket. A snapshot costs one pass over the buckets, however many
 * events there were. Mutable and not thread-safe.
 *
 * <pre>{@code
 * RollingRatingTally lastQuarterHour =
 *     RollingRatingTally.of(RatingScales.NPS_0_10, RatingPolicy.strict(), Duration.ofMinutes(1), 15);
 * lastQuarterHour.add(Instant.parse("2026-05-04T12:00:30Z"), 9);
 * lastQuarterHour.snapshot(Instant.parse("2026-05-04T12:14:59Z")).n(); // 1
 * lastQuarterHour.snapshot(Instant.parse("2026-05-04T12:15:00Z")).n(); // 0
 * }</pre>
 */
public final class RollingRatingTally {

  private final RatingScale scale;
  private final RatingCodes codes;
  private final RollingBuckets<RatingTally> buckets;

  private RollingRatingTally(
      RatingScale scale, RatingPolicy policy, Duration bucketWidth, int buckets) {
    this.scale = Objects.requireNonNull(scale, "scale");
    this.codes = new RatingCodes(scale, policy);
    this.buckets =
        new RollingBuckets<>(
            bucketWidth, buckets, () -> RatingTally.of(scale, policy), RatingTally::clear);
  }

  /**
   * An empty window of {@code buckets × bucketWidth}.
   *
   * @param scale the scale of the ratings to come
   * @param policy what to do with those that cannot count
   * @param bucketWidth the width of a bucket: the steps in which the window moves; at least a
   *     millisecond, parts of one are dropped
   * @param buckets how many of them the window has, from 1 to 1,000,000
   * @return the tally
   * @throws IllegalArgumentException if the width or the number of buckets is out of bounds
   */
  public static RollingRatingTally of(
      RatingScale scale, RatingPolicy policy, Duration bucketWidth, int buckets) {
    return new RollingRatingTally(scale, policy, bucketWidth, buckets);
  }

  /**
   * Counts one rating.
   *
   * @param at when it was given
   * @param rating the rating
   * @return whether it was counted; false if it was late
   * @throws IllegalArgumentException if the rating is off the scale and the policy strict, or the
   *     time is more than 285,000 years from 1970; the window then does not move either
   */
  public boolean add(Instant at, int rating) {
    if ((codes.of(rating) & RatingCodes.REFUSED) != 0) {
      throw new IllegalArgumentException("rating " + rating + " is off " + scale.inWords());
    }
    RatingTally bucket = buckets.open(at);
    if (bucket == null) {
      return false;
    }
    bucket.add(rating);
    return true;
  }

  /**
   * Counts one answer that the caller found unable to count, under either policy.
   *
   * @param at when it was given
   * @param reason why
   * @return whether it was counted; false if it was late
   * @throws IllegalArgumentException if the time is more than 285,000 years from 1970
   */
  public boolean exclude(Instant at, ExclusionReason reason) {
    Objects.requireNonNull(reason, "reason");
    RatingTally bucket = buckets.open(at);
    if (bucket == null) {
      return false;
    }
    bucket.exclude(reason, 1);
    return true;
  }

  /**
   * The window as of a time: the buckets up to and with the one of that time.
   *
   * @param asOf the time, not before the latest event's bucket
   * @return the ratings in the window
   * @throws IllegalArgumentException if later events have already moved the window, or the time is
   *     more than 285,000 years from 1970
   */
  public RatingDistribution snapshot(Instant asOf) {
    RatingTally window = RatingTally.of(scale);
    buckets.forEach(asOf, window::merge);
    return window.snapshot();
  }

  /**
   * The window as of the latest event.
   *
   * @return the ratings in the window
   */
  public RatingDistribution snapshot() {
    RatingTally window = RatingTally.of(scale);
    buckets.forEach(window::merge);
    return window.snapshot();
  }

  /**
   * How many events came after their bucket had left the window.
   *
   * @return at least 0
   */
  public long late() {
    return buckets.late();
  }

  /**
   * The scale that the answers are on.
   *
   * @return the scale
   */
  public RatingScale scale() {
    return scale;
  }
}
