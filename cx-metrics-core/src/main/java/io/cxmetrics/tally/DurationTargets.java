package io.cxmetrics.tally;

import static com.google.common.base.Strings.lenientFormat;

import java.time.Duration;
import java.util.Arrays;
import java.util.List;

/** The thresholds whose count is kept exactly: different ones, in ascending order. */
final class DurationTargets {

  static final DurationTargets NONE = new DurationTargets(new long[0]);

  private final long[] millis;

  private DurationTargets(long[] millis) {
    this.millis = millis;
  }

  static DurationTargets of(Duration... targets) {
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

  /** Adds a number of equal durations to the counts of the targets that they meet. */
  void count(long duration, long number, long[] atMost) {
    for (int i = 0; i < atMost.length; i++) {
      atMost[i] += duration <= millis[i] ? number : 0;
    }
  }

  /** Adds each duration of a range as so many to the counts of the targets that it meets. */
  void countAll(long[] durations, int start, int end, long number, long[] atMost) {
    for (int i = 0; i < atMost.length; i++) {
      long met = 0;
      for (int j = start; j < end; j++) {
        met += durations[j] <= millis[i] ? 1 : 0;
      }
      atMost[i] += met * number;
    }
  }

  List<Duration> asList() {
    return Arrays.stream(millis).mapToObj(Duration::ofMillis).toList();
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
    return asList().toString();
  }
}
