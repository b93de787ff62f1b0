package io.cxmetrics.tally;

import io.cxmetrics.internal.Arguments;
import java.util.Arrays;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What was counted of durations: each value up to a number of them, a count for each bucket beyond.
 * Only that number decides, so that parts merged in any order end in the same form.
 */
final class DurationData {

  /** As many durations as are kept one by one. */
  static final int EXACT_LIMIT = 256;

  /** Durations of a column between two looks at their sum, which cannot exceed a long before. */
  private static final int BLOCK = 4096;

  private static final long[] NONE = {};

  private final DurationTargets targets;

  private long count;
  private long sum;
  private long min = Millis.MAX;
  private long max;

  /** The durations one by one; null from when they are counted by buckets. */
  private @Nullable ExactMillis values = new ExactMillis();

  /** The count of each bucket up to that of the maximum at least. */
  private long[] buckets = NONE;

  /** How many durations met each target: a bucket may lie on both sides of one. */
  private long[] atMost = NONE;

  DurationData(DurationTargets targets) {
    this.targets = targets;
  }

  /** What was counted by buckets elsewhere; takes the arrays over. */
  static DurationData ofBuckets(
      DurationTargets targets,
      long count,
      long sum,
      long min,
      long max,
      long[] buckets,
      long[] atMost) {
    DurationData data = new DurationData(targets);
    data.setTotals(count, sum, min, max);
    data.values = null;
    data.buckets = buckets;
    data.atMost = targets.size() == 0 ? NONE : atMost;
    return data;
  }

  DurationTargets targets() {
    return targets;
  }

  long count() {
    return count;
  }

  long sum() {
    return sum;
  }

  long min() {
    return min;
  }

  long max() {
    return max;
  }

  @Nullable ExactMillis values() {
    return values;
  }

  long[] buckets() {
    return buckets;
  }

  long[] atMost() {
    return atMost;
  }

  void clear() {
    restore(new DurationData(targets));
  }

  /** A copy in the one form that equal data has: values in order, no spare room. */
  DurationData canonical() {
    DurationData copy = new DurationData(targets);
    copy.restore(this);
    if (values != null) {
      copy.values = values.sorted();
    } else {
      copy.buckets = Arrays.copyOf(buckets, LogLinear.bucketOf(max) + 1);
      copy.atMost = atMost == NONE ? NONE : atMost.clone();
    }
    return copy;
  }

  void add(long millis) {
    // Between two durations that are counted in buckets: it is valid and has its bucket.
    if (values == null && millis >= min && millis <= max) {
      long newSum = Math.addExact(sum, millis);
      count = Math.addExact(count, 1);
      sum = newSum;
      buckets[LogLinear.bucketOf(millis)]++;
      if (atMost != NONE) {
        targets.count(millis, 1, atMost);
      }
    } else {
      addCount(millis, 1);
    }
  }

  void addCount(long millis, long number) {
    Millis.requireTrackable("duration", millis);
    Arguments.atLeast("count", number, 0);
    if (number == 0) {
      return;
    }
    long newCount = Math.addExact(count, number);
    long newSum = Math.addExact(sum, Math.multiplyExact(millis, number));
    if (values != null && newCount <= EXACT_LIMIT) {
      values.add(millis, (int) number);
    } else {
      toBuckets();
      reach(millis);
      buckets[LogLinear.bucketOf(millis)] += number;
      targets.count(millis, number, atMost);
    }
    setTotals(newCount, newSum, Math.min(min, millis), Math.max(max, millis));
  }

  void merge(DurationData other) {
    targets.requireSame(other.targets);
    long newCount = Math.addExact(count, other.count);
    long newSum = Math.addExact(sum, other.sum);
    // Taken before anything changes: the other may be this one.
    ExactMillis added = other.values;
    if (values != null && added != null && newCount <= EXACT_LIMIT) {
      values.addAll(added);
    } else {
      toBuckets();
      reach(other.max);
      if (added != null) {
        addToBuckets(added);
      } else {
        addTo(buckets, other.buckets);
        addTo(atMost, other.atMost);
      }
    }
    setTotals(newCount, newSum, Math.min(min, other.min), Math.max(max, other.max));
  }

  void addAll(long[] millis, int start, int end) {
    Objects.checkFromToIndex(start, end, millis.length);
    if (values != null && count + (end - start) <= EXACT_LIMIT) {
      for (int i = start; i < end; i++) {
        requireTrackable(millis, i);
      }
      for (int i = start; i < end; i++) {
        addCount(millis[i], 1);
      }
    } else {
      addToBuckets(millis, start, end);
    }
  }

  /** Counts a range; one that is refused is taken back, which spares the others a first pass. */
  private void addToBuckets(long[] millis, int start, int end) {
    long unused = Math.addExact(count, end - start);
    DurationData before = new DurationData(targets);
    before.restore(this);
    toBuckets();
    try {
      int blockEnd;
      for (int from = start; from < end; from = blockEnd) {
        blockEnd = end - from <= BLOCK ? end : from + BLOCK;
        countBlock(millis, from, blockEnd);
        int position = start + (int) (count - before.count);
        if (position < blockEnd) {
          requireTrackable(millis, position);
        }
      }
    } catch (IllegalArgumentException | ArithmeticException e) {
      takeBack(before, millis, start);
      throw e;
    }
  }

  /** Counts up to the end, or to the first duration that cannot be; {@code count} tells where. */
  private void countBlock(long[] millis, int start, int end) {
    long[] reached = buckets;
    long low = min;
    long high = max;
    long blockSum = 0;
    int position = start;
    for (; position < end; position++) {
      long duration = millis[position];
      if (duration < low || duration > high) {
        if (!Millis.isTrackable(duration)) {
          break;
        }
        low = Math.min(low, duration);
        high = Math.max(high, duration);
        reach(high);
        reached = buckets;
      }
      blockSum += duration;
      reached[LogLinear.bucketOf(duration)]++;
    }
    targets.countAll(millis, start, position, 1, atMost);
    min = low;
    max = high;
    count += position - start;
    sum = Math.addExact(sum, blockSum);
  }

  private void takeBack(DurationData before, long[] millis, int start) {
    if (before.values != null) {
      restore(before);
      return;
    }
    int end = start + (int) (count - before.count);
    for (int i = start; i < end; i++) {
      buckets[LogLinear.bucketOf(millis[i])]--;
    }
    targets.countAll(millis, start, end, -1, atMost);
    setTotals(before.count, before.sum, before.min, before.max);
  }

  private static void requireTrackable(long[] millis, int position) {
    if (!Millis.isTrackable(millis[position])) {
      throw new IllegalArgumentException(
          Millis.outOfBounds("duration", millis[position]) + ", at position " + position);
    }
  }

  /** Counts by buckets from here on. */
  private void toBuckets() {
    ExactMillis exact = values;
    if (exact != null) {
      values = null;
      atMost = targets.size() == 0 ? NONE : new long[targets.size()];
      reach(max);
      addToBuckets(exact);
    }
  }

  private void addToBuckets(ExactMillis exact) {
    for (int i = 0; i < exact.size(); i++) {
      long millis = exact.get(i);
      buckets[LogLinear.bucketOf(millis)]++;
      targets.count(millis, 1, atMost);
    }
  }

  /** Makes room for a duration. */
  private void reach(long millis) {
    if (LogLinear.bucketOf(millis) >= buckets.length) {
      buckets = Arrays.copyOf(buckets, LogLinear.bucketsUpTo(millis));
    }
  }

  private static void addTo(long[] counts, long[] added) {
    for (int i = 0; i < added.length; i++) {
      counts[i] += added[i];
    }
  }

  private void setTotals(long newCount, long newSum, long newMin, long newMax) {
    count = newCount;
    sum = newSum;
    min = newMin;
    max = newMax;
  }

  private void restore(DurationData other) {
    setTotals(other.count, other.sum, other.min, other.max);
    values = other.values;
    buckets = other.buckets;
    atMost = other.atMost;
  }

  /** Equal if what was counted is; for canonical data. */
  @Override
  public boolean equals(Object other) {
    return other instanceof DurationData data
        && targets.equals(data.targets)
        && count == data.count
        && sum == data.sum
        && min == data.min
        && max == data.max
        && Objects.equals(values, data.values)
        && Arrays.equals(buckets, data.buckets)
        && Arrays.equals(atMost, data.atMost);
  }

  @Override
  public int hashCode() {
    return Objects.hash(targets, count, sum, min, max);
  }
}
