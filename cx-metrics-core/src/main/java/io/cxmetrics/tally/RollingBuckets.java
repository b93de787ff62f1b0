package io.cxmetrics.tally;

import io.cxmetrics.internal.Arguments;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The ring behind a sliding window: one tally a bucket of time, cleared and used again once its
 * bucket has left the window. Knows nothing of what the tallies count. Not thread-safe.
 *
 * @param <T> the tally of a bucket
 */
final class RollingBuckets<T> {

  private static final int MAX_BUCKETS = 1_000_000;

  /** Far beyond any event, and far from where bucket numbers could overflow. */
  private static final long MAX_SECONDS = 9_000_000_000_000L;

  private final long widthMillis;
  private final List<T> ring;
  private final Consumer<T> clear;

  /** The number of the latest bucket, counted from 1970; meaningless while nothing was seen. */
  private long latest;

  private boolean isEmpty = true;
  private long late;

  /**
   * An empty window of {@code buckets × width}.
   *
   * @param width the width of a bucket, at least a millisecond; parts of one are dropped
   * @param buckets how many, from 1 to 1,000,000
   * @param create makes the empty tally of a bucket
   * @param clear makes a tally of a bucket empty again
   * @throws IllegalArgumentException if the width or the number of buckets is out of bounds
   */
  RollingBuckets(Duration width, int buckets, Supplier<T> create, Consumer<T> clear) {
    // In seconds first: a duration may have more milliseconds than a long.
    Arguments.inRange("bucket width in seconds", width.toSeconds(), 0, MAX_SECONDS);
    this.widthMillis = width.toMillis();
    Arguments.atLeast("bucket width in milliseconds", widthMillis, 1);
    Arguments.inRange("buckets", buckets, 1, MAX_BUCKETS);
    this.ring = Stream.generate(create).limit(buckets).toList();
    this.clear = clear;
  }

  /**
   * The tally that an event counts into, with the window moved so that it has the event's bucket.
   *
   * @param at when the event was
   * @return the tally, or null if the event is late, which is then counted as late
   * @throws IllegalArgumentException if the time is more than 285,000 years from 1970
   */
  @Nullable T open(Instant at) {
    long bucket = bucketOf(at);
    if (!isEmpty && bucket < first()) {
      late = Math.addExact(late, 1);
      return null;
    }
    if (isEmpty || bucket > latest) {
      moveTo(bucket);
    }
    return tally(bucket);
  }

  private void moveTo(long bucket) {
    long reused = isEmpty ? 0 : Math.min(ring.size(), bucket - latest);
    for (long i = 0; i < reused; i++) {
      clear.accept(tally(bucket - i));
    }
    latest = bucket;
    isEmpty = false;
  }

  /**
   * Shows the tallies of the window as of a time, the earliest first.
   *
   * @param asOf the time, not before the latest event's bucket
   * @param action reads a tally
   * @throws IllegalArgumentException if later events have already moved the window, or the time is
   *     more than 285,000 years from 1970
   */
  void forEach(Instant asOf, Consumer<T> action) {
    long end = bucketOf(asOf);
    if (isEmpty) {
      return;
    }
    if (end < latest) {
      throw new IllegalArgumentException(
          "the window has moved to " + latestStart() + ", asked for was " + asOf);
    }
    for (long bucket = Math.max(end - ring.size() + 1, first()); bucket <= latest; bucket++) {
      action.accept(tally(bucket));
    }
  }

  /** Shows the tallies of the window as of the latest event. */
  void forEach(Consumer<T> action) {
    if (!isEmpty) {
      forEach(latestStart(), action);
    }
  }

  /** How many events came after their bucket had left the window. */
  long late() {
    return late;
  }

  /** The first bucket that is kept. */
  private long first() {
    return latest - ring.size() + 1;
  }

  private T tally(long bucket) {
    return ring.get((int) Math.floorMod(bucket, (long) ring.size()));
  }

  private long bucketOf(Instant at) {
    Arguments.inRange("seconds since 1970", at.getEpochSecond(), -MAX_SECONDS, MAX_SECONDS);
    return Math.floorDiv(at.toEpochMilli(), widthMillis);
  }

  private Instant latestStart() {
    return Instant.ofEpochMilli(latest * widthMillis);
  }
}
