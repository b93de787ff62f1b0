package io.cxmetrics.tally;

import io.cxmetrics.internal.Arguments;
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

  private static final int MAX_BUCKETS = 1_000_000;

  /** Far beyond any event, and far from where bucket numbers could overflow. */
  private static final long MAX_SECONDS = 9_000_000_000_000L;

  private final RatingScale scale;
  private final RatingCodes codes;
  private final long widthMillis;
  private final RatingTally[] ring;

  /** The number of the latest bucket, counted from 1970; meaningless while nothing was seen. */
  private long latest;

  private boolean isEmpty = true;
  private long late;

  private RollingRatingTally(
      RatingScale scale, RatingPolicy policy, Duration bucketWidth, int buckets) {
    this.scale = Objects.requireNonNull(scale, "scale");
    this.codes = new RatingCodes(scale, policy);
    this.widthMillis = bucketWidth.toMillis();
    Arguments.atLeast("bucket width in milliseconds", widthMillis, 1);
    Arguments.inRange("buckets", buckets, 1, MAX_BUCKETS);
    this.ring = new RatingTally[buckets];
    for (int i = 0; i < buckets; i++) {
      ring[i] = RatingTally.of(scale, policy);
    }
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
   * @throws IllegalArgumentException if the rating is off the scale and the policy strict; the
   *     window then does not move either
   */
  public boolean add(Instant at, int rating) {
    if ((codes.of(rating) & RatingCodes.REFUSED) != 0) {
      throw new IllegalArgumentException("rating " + rating + " is off " + scale.inWords());
    }
    long bucket = bucketOf(at);
    if (!open(bucket)) {
      return false;
    }
    ring[slot(bucket)].add(rating);
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
    long bucket = bucketOf(at);
    if (!open(bucket)) {
      return false;
    }
    ring[slot(bucket)].exclude(reason, 1);
    return true;
  }

  /**
   * The window as of a time: the buckets up to and with the one of that time.
   *
   * @param asOf the time, not before the latest event's bucket
   * @return the ratings in the window
   * @throws IllegalArgumentException if later events have already moved the window
   */
  public RatingDistribution snapshot(Instant asOf) {
    long end = bucketOf(asOf);
    if (!isEmpty && end < latest) {
      throw new IllegalArgumentException(
          "the window has moved to " + startOf(latest) + ", asked for was " + asOf);
    }
    RatingTally window = RatingTally.of(scale);
    for (long bucket = Math.max(end - ring.length + 1, first()); bucket <= latest; bucket++) {
      window.merge(ring[slot(bucket)]);
    }
    return window.snapshot();
  }

  /**
   * The window as of the latest event.
   *
   * @return the ratings in the window
   */
  public RatingDistribution snapshot() {
    return isEmpty ? RatingTally.of(scale).snapshot() : snapshot(startOf(latest));
  }

  /**
   * How many events came after their bucket had left the window.
   *
   * @return at least 0
   */
  public long late() {
    return late;
  }

  /**
   * The scale that the answers are on.
   *
   * @return the scale
   */
  public RatingScale scale() {
    return scale;
  }

  /** The first bucket that is kept. */
  private long first() {
    return latest - ring.length + 1;
  }

  /** Moves the window so that it has the bucket; or counts a late event and says no. */
  private boolean open(long bucket) {
    if (!isEmpty && bucket < first()) {
      late = Math.addExact(late, 1);
      return false;
    }
    if (isEmpty || bucket > latest) {
      long steps = isEmpty ? ring.length : Math.min(ring.length, bucket - latest);
      for (long i = 0; i < steps; i++) {
        ring[slot(bucket - i)].clear();
      }
      latest = bucket;
      isEmpty = false;
    }
    return true;
  }

  private int slot(long bucket) {
    return (int) Math.floorMod(bucket, (long) ring.length);
  }

  private long bucketOf(Instant at) {
    Arguments.inRange("seconds since 1970", at.getEpochSecond(), -MAX_SECONDS, MAX_SECONDS);
    return Math.floorDiv(at.toEpochMilli(), widthMillis);
  }

  private Instant startOf(long bucket) {
    return Instant.ofEpochMilli(bucket * widthMillis);
  }
}
