package io.cxmetrics.stress;

import io.cxmetrics.tally.ConcurrentDurationTally;
import io.cxmetrics.tally.DurationBucket;
import io.cxmetrics.tally.DurationDistribution;
import java.time.Duration;
import java.util.function.LongConsumer;

/**
 * {@link ConcurrentDurationTally} in the scenarios, with so many durations in each writer before
 * that single ones are counted in cells. A snapshot whose sum and extremes do not fit its buckets
 * is given a count that does not add up.
 */
final class LiveDurations implements LiveTally {

  /** Half of them of either length. */
  private static final int BEFORE = 1_100;

  private static final int TORN = -1;

  private static final long SHORTEST = 128;
  private static final long LEFT = 150;
  private static final long LONGEST = 250;

  private final ConcurrentDurationTally tally = ConcurrentDurationTally.create();
  private final long right;

  private LiveDurations(long right) {
    this.right = right;
    fill(tally::add);
  }

  /** Either value lies between those before, and goes to its cell. */
  static LiveDurations inCells() {
    return new LiveDurations(200);
  }

  /** The right value is longer than those before, so that there must be more cells. */
  static LiveDurations growing() {
    return new LiveDurations(10_000);
  }

  private static void fill(LongConsumer add) {
    for (int i = 0; i < BEFORE; i++) {
      add.accept(i % 2 == 0 ? SHORTEST : LONGEST);
    }
  }

  @Override
  public Writer writer() {
    ConcurrentDurationTally.Writer writer = tally.writer();
    fill(writer::add);
    return new Writer() {
      @Override
      public void add(Value value) {
        writer.add(millis(value));
      }

      @Override
      public void close() {
        writer.close();
      }
    };
  }

  @Override
  public void add(Value value) {
    tally.add(millis(value));
  }

  @Override
  public Seen snapshot() {
    DurationDistribution times = tally.snapshot();
    long shortestCount = count(times, SHORTEST);
    long longestCount = count(times, LONGEST);
    long leftCount = count(times, LEFT);
    long rightCount = count(times, right);
    long sum =
        shortestCount * SHORTEST + longestCount * LONGEST + leftCount * LEFT + rightCount * right;
    long max = rightCount > 0 ? Math.max(LONGEST, right) : LONGEST;
    boolean isWhole =
        times.sum().toMillis() == sum
            && times.min().toMillis() == SHORTEST
            && times.max().toMillis() == max;
    long n = isWhole ? times.count() - shortestCount - longestCount : TORN;
    return new Seen(n, leftCount, rightCount);
  }

  private static long count(DurationDistribution times, long millis) {
    Duration duration = Duration.ofMillis(millis);
    return times.buckets().stream()
        .filter(bucket -> bucket.min().compareTo(duration) <= 0)
        .filter(bucket -> bucket.max().compareTo(duration) >= 0)
        .mapToLong(DurationBucket::count)
        .sum();
  }

  private long millis(Value value) {
    return value == Value.LEFT ? LEFT : right;
  }
}
