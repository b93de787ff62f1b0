package io.cxmetrics.tally;

import static com.google.common.base.Strings.lenientFormat;

import java.time.Duration;
import java.util.Arrays;
import java.util.List;

/**
 * The thresholds whose count is kept exactly: different ones, in ascending order. Only a bucket
 * that has one inside needs a count of its own; all others lie on one side.
 */
final class DurationTargets {

  static final DurationTargets NONE = new DurationTargets(new long[0]);

  /** A cell that stays negative whatever single duration is added to it. */
  static final long TRAP = Long.MIN_VALUE;

  private final long[] millis;

  /** The smallest duration in the bucket of each target. */
  private final long[] bucketMin;

  private final List<Duration> durations;

  private DurationTargets(long[] millis) {
    this.millis = millis;
    this.bucketMin =
        Arrays.stream(millis).map(target -> LogLinear.min(LogLinear.bucketOf(target))).toArray();
    this.durations = Arrays.stream(millis).mapToObj(Duration::ofMillis).toList();
  }

  static DurationTargets of(Duration... targets) {
    if (targets.length == 0) {
      return NONE; // there may be very many tallies without
    }
    return new DurationTargets(
        Arrays.stream(targets)
            .mapToLong(target -> Millis.of("target", target))
            .sorted()
            .distinct()
            .toArray());
  }

  int size() {
    return millis.length;
  }

  /** The position of a target, or a negative number. */
  int indexOf(long target) {
    return Arrays.binarySearch(millis, target);
  }

  /** Makes every addition to the cell of a target's bucket show, so that others need no look. */
  void trap(long[] cells) {
    for (long target : millis) {
      int bucket = LogLinear.bucketOf(target);
      if (bucket < cells.length) {
        cells[bucket] = TRAP;
      }
    }
  }

  /** Counts equal durations at the targets that they meet, if they are in the bucket of one. */
  void count(long duration, long number, long[] met) {
    for (int i = 0; i < met.length; i++) {
      if (duration <= millis[i] && duration >= bucketMin[i]) {
        met[i] += number;
      }
    }
  }

  /** Counts each duration of a range as so many, as {@link #count} does. */
  void countAll(long[] durations, int start, int end, long number, long[] met) {
    for (int i = 0; i < met.length; i++) {
      long target = millis[i];
      long min = bucketMin[i];
      long atMost = 0;
      long below = 0;
      for (int j = start; j < end; j++) {
        atMost += durations[j] <= target ? 1 : 0;
        below += durations[j] < min ? 1 : 0;
      }
      met[i] += (atMost - below) * number;
    }
  }

  List<Duration> asList() {
    return durations;
  }

  void requireSame(DurationTargets other) {
    if (!equals(other)) {
      throw new IllegalArgumentException(
          lenientFormat("cannot merge durations with different targets: %s and %s", this, other));
    }
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof DurationTargets targets && Arrays.equals(millis, targets.millis);
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(millis);
  }

  @Override
  public String toString() {
    return durations.toString();
  }
}
