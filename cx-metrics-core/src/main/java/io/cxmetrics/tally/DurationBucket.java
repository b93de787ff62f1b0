package io.cxmetrics.tally;

import java.time.Duration;

/**
 * How many durations lie in a range, both ends included: one bar of a histogram.
 *
 * @param min the shortest duration of the range
 * @param max the longest duration of the range; the same as {@code min} while every one is known
 * @param count how many durations lie in it, at least 1
 */
public record DurationBucket(Duration min, Duration max, long count) {

  static DurationBucket ofMillis(long min, long max, long count) {
    return new DurationBucket(Duration.ofMillis(min), Duration.ofMillis(max), count);
  }
}
