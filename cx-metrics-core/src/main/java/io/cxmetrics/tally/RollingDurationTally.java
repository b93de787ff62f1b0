package io.cxmetrics.tally;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

/**
 * Counts durations over a sliding window, such as the last 15 minutes or the last 7 days: a ring of
 * buckets of equal width, each a {@link DurationTally}.
 *
 * <p>Time is that of the events, given by the caller; no clock is read. Which instant a duration
 * belongs to is the caller's choice, as a rule that of its end, when it became known. Bucket
 * borders are whole multiples of the width since 1970-01-01T00:00Z. The window are the buckets up
 * to and with that of the latest event, so that it moves in steps of a width.
 *
 * <p>An event whose bucket has left the window is late: it is counted as late and in no
 * distribution. An event far ahead of the others empties the window, as time passing would; keep
 * wrong clocks away.
 *
 * <p>Memory is bounded: one tally a bucket. A snapshot costs one pass over the buckets, however
 * many events there were. Mutable and not thread-safe.
 *
 * <pre>{@code
 * RollingDurationTally lastQuarterHour =
 *     RollingDurationTally.of(Duration.ofMinutes(1), 15, Duration.ofSeconds(20));
 * lastQuarterHour.add(Instant.parse("2026-05-04T12:00:30Z"), Duration.ofSeconds(12));
 * lastQuarterHour.snapshot(Instant.parse("2026-05-04T12:14:59Z")).count(); // 1
 * lastQuarterHour.snapshot(Instant.parse("2026-05-04T12:15:00Z")).count(); // 0
 * }</pre>
 */
public final class RollingDurationTally {

  private final List<Duration> targets;
  private final RollingBuckets<DurationTally> buckets;

  private RollingDurationTally(Duration bucketWidth, int buckets, Duration... targets) {
    this.targets = DurationTally.withTargets(targets).targets();
    this.buckets = new RollingBuckets<>(bucketWidth, buckets, this::newTally, DurationTally::clear);
  }

  /**
   * An empty window of {@code buckets × bucketWidth}.
   *
   * @param bucketWidth the width of a bucket: the steps in which the window moves; at least a
   *     millisecond, parts of one are dropped
   * @param buckets how many of them the window has, from 1 to 1,000,000
   * @param targets the thresholds for which the count is kept exactly, see {@link
   *     DurationTally#withTargets}
   * @return the tally
   * @throws IllegalArgumentException if the width, the number of buckets or a target is out of
   *     bounds
   */
  public static RollingDurationTally of(Duration bucketWidth, int buckets, Duration... targets) {
    return new RollingDurationTally(bucketWidth, buckets, targets);
  }

  /**
   * Counts one duration.
   *
   * @param at when it was seen
   * @param millis the duration in milliseconds
   * @return whether it was counted; false if it was late
   * @throws IllegalArgumentException if the duration is negative or longer than {@link
   *     DurationTally#MAX_MILLIS}, or the time is more than 285,000 years from 1970; the window
   *     then does not move either
   * @throws ArithmeticException if the sum of the bucket exceeds a long
   */
  public boolean add(Instant at, long millis) {
    Millis.requireTrackable("duration", millis);
    DurationTally bucket = buckets.open(at);
    if (bucket == null) {
      return false;
    }
    bucket.add(millis);
    return true;
  }

  /**
   * Counts one duration.
   *
   * @param at when it was seen
   * @param duration the duration; what is finer than a millisecond is cut off
   * @return whether it was counted; false if it was late
   * @throws IllegalArgumentException if the duration is negative or longer than {@link
   *     DurationTally#MAX_MILLIS}, or the time is more than 285,000 years from 1970; the window
   *     then does not move either
   * @throws ArithmeticException if the sum of the bucket exceeds a long
   */
  public boolean add(Instant at, Duration duration) {
    return add(at, Millis.of("duration", duration));
  }

  /**
   * The window as of a time: the buckets up to and with the one of that time.
   *
   * @param asOf the time, not before the latest event's bucket
   * @return the durations in the window
   * @throws IllegalArgumentException if later events have already moved the window, or the time is
   *     more than 285,000 years from 1970
   * @throws ArithmeticException if the sum of the window exceeds a long
   */
  public DurationDistribution snapshot(Instant asOf) {
    DurationTally window = newTally();
    buckets.forEach(asOf, window::merge);
    return window.snapshot();
  }

  /**
   * The window as of the latest event.
   *
   * @return the durations in the window
   * @throws ArithmeticException if the sum of the window exceeds a long
   */
  public DurationDistribution snapshot() {
    DurationTally window = newTally();
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
   * The declared targets, as those of every snapshot.
   *
   * @return an immutable list, in ascending order and without repetition
   */
  public List<Duration> targets() {
    return targets;
  }

  private DurationTally newTally() {
    return DurationTally.withTargets(targets.toArray(Duration[]::new));
  }
}
