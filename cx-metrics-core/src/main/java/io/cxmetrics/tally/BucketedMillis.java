package io.cxmetrics.tally;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Trackable durations counted by the buckets of {@link LogLinear}, with count, sum and extremes
 * exact.
 */
final class BucketedMillis implements MillisStore {

  /** Durations that are checked, and then counted: both passes find them in the nearest cache. */
  private static final int BLOCK = 1024;

  private static final long[] NONE = {};

  private final DurationTargets targets;

  /** The count of each bucket, up to that of the maximum at least. */
  private long[] counts = NONE;

  /** How many durations in the bucket of each target meet it. */
  private final long[] met;

  private long count;
  private long sum;
  private long min = Millis.MAX;
  private long max;

  BucketedMillis(DurationTargets targets) {
    this.targets = targets;
    this.met = new long[targets.size()];
  }

  /** What was counted elsewhere; takes the arrays over. */
  BucketedMillis(
      DurationTargets targets,
      long count,
      long sum,
      long min,
      long max,
      long[] counts,
      long[] met) {
    this.targets = targets;
    this.met = met;
    this.count = count;
    this.sum = sum;
    this.min = min;
    this.max = max;
    this.counts = counts;
  }

  @Override
  public long count() {
    return count;
  }

  @Override
  public long sum() {
    return sum;
  }

  @Override
  public long min() {
    return min;
  }

  @Override
  public long max() {
    return max;
  }

  /** The count of each bucket; of a canonical store. */
  long[] counts() {
    return counts;
  }

  /** How many durations in the bucket of each target meet it; of a canonical store. */
  long[] met() {
    return met;
  }

  @Override
  public void add(long millis, long number) {
    addTotals(number, Math.multiplyExact(millis, number));
    extend(millis, millis);
    addToBucket(LogLinear.bucketOf(millis), millis, number);
  }

  private void addToBucket(int bucket, long millis, long number) {
    counts[bucket] += number;
    targets.count(millis, number, met);
  }

  /** Adds durations that were kept one by one, or throws and changes nothing. */
  void addAll(ExactMillis values) {
    addTotals(values.count(), values.sum());
    extend(values.min(), values.max());
    for (int i = 0; i < values.count(); i++) {
      long millis = values.get(i);
      addToBucket(LogLinear.bucketOf(millis), millis, 1);
    }
  }

  /** Adds what single durations left in cells, and empties these; see {@link PackedCell}. */
  void drain(long[] cells) {
    for (int bucket = 0; bucket < cells.length; bucket++) {
      drain(cells, bucket);
    }
  }

  /** Adds what single durations left in the cell of a bucket, if it has one, and empties it. */
  void drain(long[] cells, int bucket) {
    if (bucket < cells.length && cells[bucket] > 0) {
      addCell(bucket, cells[bucket]);
      cells[bucket] = 0;
    }
  }

  /** Adds what single durations left in cells that another thread may be adding to. */
  void addCells(long[] cells) {
    for (int bucket = 0; bucket < cells.length; bucket++) {
      long cell = PackedCell.read(cells, bucket);
      if (cell > 0) {
        addCell(bucket, cell);
      }
    }
  }

  private void addCell(int bucket, long cell) {
    addTotals(PackedCell.count(cell), PackedCell.sum(cell, bucket));
    counts[bucket] += PackedCell.count(cell);
  }

  /** Whether the totals are so large that with what is in cells they could exceed a long. */
  boolean isNearOverflow() {
    return (count | sum) >>> PackedCell.TOTAL_BITS != 0;
  }

  /** How many buckets there is room for. */
  int room() {
    return counts.length;
  }

  /**
   * Adds what another store with the same targets has, which may be this one, or throws and changes
   * nothing.
   */
  void addAll(BucketedMillis other) {
    addTotals(other.count, other.sum);
    extend(other.min, other.max);
    addTo(counts, other.counts);
    addTo(met, other.met);
  }

  private static void addTo(long[] sums, long[] added) {
    for (int i = 0; i < added.length; i++) {
      sums[i] += added[i];
    }
  }

  /** Counts a range; one that is refused is taken back, which spares the others a first pass. */
  void addAll(long[] millis, int start, int end) {
    long minBefore = min;
    long maxBefore = max;
    int next = start;
    try {
      while (next < end) {
        int blockEnd = end - next <= BLOCK ? end : next + BLOCK;
        next = addBlock(millis, next, blockEnd);
        if (next < blockEnd) {
          throw Millis.notTrackable("duration", millis, next);
        }
      }
    } catch (IllegalArgumentException | ArithmeticException e) {
      takeBack(millis, start, next);
      min = minBefore;
      max = maxBefore;
      throw e;
    }
  }

  /** Counts up to the end, or to the first duration that is not valid; tells where. */
  private int addBlock(long[] millis, int start, int end) {
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
      }
      blockSum += duration;
    }
    addTotals(position - start, blockSum);
    extend(low, high);
    countBlock(millis, start, position);
    targets.countAll(millis, start, position, 1, met);
    return position;
  }

  private void countBlock(long[] millis, int start, int end) {
    int position = start;
    if (min >= LogLinear.FLOATING_MIN) {
      position = end - (end - start) % 4;
      countFours(millis, start, position, counts);
    }
    for (; position < end; position++) {
      counts[LogLinear.bucketOf(millis[position])]++;
    }
  }

  /**
   * Four at a time: JDK 17 converts to a double in a register that still waits for the last one.
   */
  private static void countFours(long[] millis, int start, int end, long[] counts) {
    for (int i = start; i < end; i += 4) {
      int first = bucketByDouble(millis[i]);
      int second = bucketByDouble(millis[i + 1]);
      int third = bucketByDouble(millis[i + 2]);
      int fourth = bucketByDouble(millis[i + 3]);
      counts[first]++;
      counts[second]++;
      counts[third]++;
      counts[fourth]++;
    }
  }

  private static int bucketByDouble(long millis) {
    return LogLinear.bucketOfBits(Double.doubleToRawLongBits((double) millis));
  }

  private void takeBack(long[] millis, int start, int end) {
    for (int i = start; i < end; i++) {
      counts[LogLinear.bucketOf(millis[i])]--;
      sum -= millis[i];
    }
    count -= end - start;
    targets.countAll(millis, start, end, -1, met);
  }

  /** Adds to the totals, or throws and changes nothing. */
  private void addTotals(long number, long millis) {
    long newCount = Math.addExact(count, number);
    sum = Math.addExact(sum, millis);
    count = newCount;
  }

  /** Makes room for durations in a range of lengths. */
  private void extend(long low, long high) {
    if (low < min || high > max) {
      min = Math.min(min, low);
      max = Math.max(max, high);
      if (LogLinear.bucketOf(max) >= counts.length) {
        counts = Arrays.copyOf(counts, LogLinear.bucketsUpTo(max));
      }
    }
  }

  @Override
  public BucketedMillis canonical() {
    long[] trimmed = Arrays.copyOf(counts, LogLinear.bucketOf(max) + 1);
    return new BucketedMillis(targets, count, sum, min, max, trimmed, met.clone());
  }

  @Override
  public CountBounds countAtMost(long threshold) {
    if (threshold >= max) {
      return CountBounds.exactly(count);
    }
    int bucket = LogLinear.bucketOf(threshold);
    long below = 0;
    for (int i = 0; i < bucket; i++) {
      below += counts[i];
    }
    int target = targets.indexOf(threshold);
    if (target >= 0) {
      return CountBounds.exactly(below + met[target]);
    }
    long inside = threshold < min ? 0 : counts[bucket];
    long least = threshold == LogLinear.max(bucket) ? below + inside : below;
    return new CountBounds(least, below + inside);
  }

  @Override
  public double valueAt(long rank) {
    if (rank == 1) {
      return (double) min;
    }
    if (rank == count) {
      return (double) max;
    }
    int bucket = 0;
    for (long left = rank - counts[0]; left > 0; left -= counts[bucket]) {
      bucket++;
    }
    double value = LogLinear.representative(bucket);
    return Math.min(Math.max(value, (double) min), (double) max);
  }

  @Override
  public List<DurationBucket> buckets() {
    List<DurationBucket> list = new ArrayList<>();
    for (int i = 0; i < counts.length; i++) {
      if (counts[i] > 0) {
        list.add(DurationBucket.ofMillis(LogLinear.min(i), LogLinear.max(i), counts[i]));
      }
    }
    return list;
  }

  /** Equal if what was counted is; for canonical stores. */
  @Override
  public boolean equals(Object other) {
    return other instanceof BucketedMillis store
        && count == store.count
        && sum == store.sum
        && min == store.min
        && max == store.max
        && Arrays.equals(counts, store.counts)
        && Arrays.equals(met, store.met);
  }

  @Override
  public int hashCode() {
    return Long.hashCode(count) * 31 + Long.hashCode(sum);
  }
}
