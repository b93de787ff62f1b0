package io.cxmetrics.tally;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Trackable durations counted by the buckets of {@link LogLinear}, with count, sum and extremes
 * exact.
 *
 * <p>Columns go to the counts. Single durations go to packed cells, and from there to the counts
 * when a cell is full or somebody asks: see {@link PackedCell}.
 */
final class BucketedMillis implements MillisStore {

  /** Durations that are checked, and then counted: both passes find them in the nearest cache. */
  private static final int BLOCK = 1024;

  /** Fewer durations than this are not worth the room for cells. */
  private static final int MIN_FOR_CELLS = 4096;

  private static final long[] NONE = {};

  private final DurationTargets targets;

  /** The settled count of each bucket, up to that of the maximum at least. */
  private long[] counts = NONE;

  /** Beside the counts, what is not settled yet; empty until single durations are many. */
  private long[] cells = NONE;

  /** How many durations in the bucket of each target meet it. */
  private final long[] met;

  /** What is settled: the cells come on top. */
  private long count;

  private long sum;

  private long min = Millis.MAX;
  private long max;

  /** The durations that have a cell and are no new extreme; from is above to if there are none. */
  private long cellsFrom = 1;

  private long cellsTo;

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
    settle();
    return count;
  }

  @Override
  public long sum() {
    settle();
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

  /** Counts one duration if it has a cell: it is then valid, and no total can overflow. */
  boolean addToCell(long millis) {
    if (millis < cellsFrom || millis > cellsTo) {
      return false;
    }
    long bits = Double.doubleToRawLongBits((double) millis);
    int bucket = LogLinear.bucketOfBits(bits);
    long cell = cells[bucket] + PackedCell.of(bits);
    cells[bucket] = cell;
    if (cell < 0) {
      settleFull(bucket, millis);
    }
    return true;
  }

  @Override
  public void add(long millis, long number) {
    addTotals(number, Math.multiplyExact(millis, number));
    extend(millis, millis);
    addToBucket(LogLinear.bucketOf(millis), millis, number);
    if (number == 1 && cells.length == 0 && count >= MIN_FOR_CELLS) {
      reserveCells();
    }
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

  /**
   * Adds what another store with the same targets has, which may be this one, or throws and changes
   * nothing.
   */
  void addAll(BucketedMillis other) {
    other.settle();
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
      limitCells();
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
    if (isNearOverflow(count + number, sum + millis)) {
      settle();
    }
    long newCount = Math.addExact(count, number);
    sum = Math.addExact(sum, millis);
    count = newCount;
    limitCells();
  }

  /**
   * Whether a total is negative, or so large that with the cells it could exceed a long. All cells
   * together hold less than 2²⁶ durations and less than 2⁶² ms.
   */
  private static boolean isNearOverflow(long count, long sum) {
    return (count | sum) >>> 62 != 0;
  }

  /** Makes room for durations in a range of lengths. */
  private void extend(long low, long high) {
    if (low < min || high > max) {
      min = Math.min(min, low);
      max = Math.max(max, high);
      if (LogLinear.bucketOf(max) >= counts.length) {
        counts = Arrays.copyOf(counts, LogLinear.bucketsUpTo(max));
        if (cells.length > 0) {
          reserveCells();
        }
      }
      limitCells();
    }
  }

  private void reserveCells() {
    cells = Arrays.copyOf(cells, counts.length);
    targets.trap(cells);
    limitCells();
  }

  private void limitCells() {
    boolean open = cells.length > 0 && !isNearOverflow(count, sum);
    cellsFrom = open ? Math.max(min, LogLinear.FLOATING_MIN) : 1;
    cellsTo = open ? max : 0;
  }

  /** A cell has become negative: it is full, or its bucket has a target that needs a look. */
  private void settleFull(int bucket, long millis) {
    if (targets.isIn(bucket)) {
      cells[bucket] = DurationTargets.TRAP;
      addTotals(1, millis);
      addToBucket(bucket, millis, 1);
    } else {
      settle(bucket);
      if (isNearOverflow(count, sum)) {
        settle();
      }
      limitCells();
    }
  }

  /** Moves what the cells hold to the counts. */
  private void settle() {
    if (cells.length == 0) {
      return;
    }
    for (int bucket = 0; bucket < cells.length; bucket++) {
      if (cells[bucket] > 0) {
        settle(bucket);
      }
    }
    limitCells();
  }

  private void settle(int bucket) {
    long cell = cells[bucket];
    cells[bucket] = 0;
    counts[bucket] += PackedCell.count(cell);
    count += PackedCell.count(cell);
    sum += PackedCell.sum(cell, bucket);
  }

  @Override
  public BucketedMillis canonical() {
    settle();
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
