package io.cxmetrics.tally;

import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collector;

/**
 * Counts durations, such as the times to a first response, for {@link DurationDistribution} to tell
 * percentiles, mean and the count within a target. Tallies with the same targets merge exactly:
 * counted in parts and merged in any order is the same as counted at once.
 *
 * <p>Up to {@link #EXACT_LIMIT} durations are kept one by one, so that every statistic is exact.
 * More are counted by buckets, at most 1/128 wide relative to their values: a percentile is then
 * within {@link DurationDistribution#MAX_RELATIVE_ERROR}, while count, sum, mean, minimum, maximum
 * and the counts within declared targets stay exact. Memory is bounded: at most 35 KB, and 17 KB
 * while all durations are below two hours; twice as much from some thousand single durations on.
 * {@link #exact} keeps every duration instead.
 *
 * <p>A duration is counted in whole milliseconds, from 0 to {@link #MAX_MILLIS}; what is finer is
 * cut off. Negative and longer ones are refused, and never clamped. A call that throws leaves the
 * tally as it was.
 *
 * <p>Mutable and not thread-safe: one thread at a time, or a tally a thread and {@link #merge}, or
 * a {@link ConcurrentDurationTally}.
 *
 * <pre>{@code
 * DurationTally tally = DurationTally.withTargets(Duration.ofHours(1));
 * tally.add(Duration.ofMinutes(12)).add(Duration.ofMinutes(75));
 * tally.snapshot().countAtMost(Duration.ofHours(1)).lower(); // 1
 * }</pre>
 */
public final class DurationTally implements DurationCounts {

  /** The longest duration that can be counted, 2⁴⁰ − 1 ms: 34 years and 10 months. */
  public static final long MAX_MILLIS = Millis.MAX;

  /** As many durations are kept one by one. */
  public static final int EXACT_LIMIT = DurationData.EXACT_LIMIT;

  /** From so many durations on, single ones are worth the room for cells. */
  private static final int MIN_FOR_CELLS = 1024;

  /** Columns from this length on are worth a pass over the cells. */
  private static final int LONG_COLUMN = 1024;

  private static final long[] NO_CELLS = {};

  /** What was counted, but for what is still in cells. */
  private final DurationData data;

  /** Single durations not yet in the data, by bucket; see {@link PackedCell}. */
  private long[] cells = NO_CELLS;

  /** The durations that go to cells: long enough for one, and neither new minimum nor maximum. */
  private long cellsFrom;

  /** Below any duration while all cells are empty. */
  private long cellsTo = -1;

  DurationTally(DurationTargets targets, DurationPrecision precision) {
    this.data = new DurationData(targets, precision);
  }

  /**
   * An empty tally without targets.
   *
   * @return the tally
   */
  public static DurationTally create() {
    return withTargets();
  }

  /**
   * An empty tally that counts exactly how many durations are at most as long as each target. Every
   * target costs a comparison a duration.
   *
   * @param targets the targets, in any order; repeated ones count once, and what is finer than a
   *     millisecond is cut off
   * @return the tally
   * @throws IllegalArgumentException if a target is negative or longer than {@link #MAX_MILLIS}
   */
  public static DurationTally withTargets(Duration... targets) {
    return new DurationTally(DurationTargets.of(targets), DurationPrecision.BUCKETED);
  }

  /**
   * An empty tally that keeps every duration, however many: for columns of one machine whose
   * percentiles must be exact. It takes 4 bytes a duration, 8 as soon as one exceeds 24 days, and
   * counts more slowly; two billion are the limit. It merges with its like only.
   *
   * @param targets the targets, see {@link #withTargets}; they change no result here
   * @return the tally
   * @throws IllegalArgumentException if a target is negative or longer than {@link #MAX_MILLIS}
   */
  public static DurationTally exact(Duration... targets) {
    return new DurationTally(DurationTargets.of(targets), DurationPrecision.EXACT);
  }

  static DurationTally like(DurationCounts other) {
    DurationData data = dataOf(other);
    return new DurationTally(data.targets(), data.precision());
  }

  /**
   * Collects a stream of durations into a distribution.
   *
   * @param targets the targets, see {@link #withTargets}
   * @return a collector for sequential and parallel streams
   * @throws IllegalArgumentException if a target is negative or longer than {@link #MAX_MILLIS}
   */
  public static Collector<Duration, ?, DurationDistribution> toDistribution(Duration... targets) {
    DurationTargets declared = DurationTargets.of(targets);
    return Collector.of(
        () -> new DurationTally(declared, DurationPrecision.BUCKETED),
        DurationTally::add,
        DurationTally::merge,
        DurationTally::snapshot,
        Collector.Characteristics.UNORDERED);
  }

  /**
   * Counts one duration.
   *
   * @param millis the duration in milliseconds
   * @return this tally
   * @throws IllegalArgumentException if it is negative or longer than {@link #MAX_MILLIS}
   * @throws ArithmeticException if the sum or the count exceeds a long
   */
  public DurationTally add(long millis) {
    if (!addToCell(millis)) {
      addToData(millis);
    }
    return this;
  }

  /**
   * Counts one duration.
   *
   * @param duration the duration; what is finer than a millisecond is cut off
   * @return this tally
   * @throws IllegalArgumentException if it is negative or longer than {@link #MAX_MILLIS}
   * @throws ArithmeticException if the sum or the count exceeds a long
   */
  public DurationTally add(Duration duration) {
    return add(Millis.of("duration", duration));
  }

  /**
   * Counts many durations of one length, as from a table of counts.
   *
   * @param millis the duration in milliseconds
   * @param count how many, at least 0
   * @return this tally
   * @throws IllegalArgumentException if the duration is negative or longer than {@link
   *     #MAX_MILLIS}, or if the count is negative
   * @throws ArithmeticException if the sum or the count exceeds a long
   */
  public DurationTally addCount(long millis, long count) {
    drain();
    data.addCount(millis, count);
    return this;
  }

  /**
   * Counts all durations of an array: {@link #addAll(long[], int, int)} over its whole range.
   *
   * @param millis the durations in milliseconds
   * @return this tally
   */
  public DurationTally addAll(long[] millis) {
    return addAll(millis, 0, millis.length);
  }

  /**
   * Counts a range of durations.
   *
   * @param millis the durations in milliseconds
   * @param startInclusive the first position
   * @param endExclusive the position after the last
   * @return this tally
   * @throws IndexOutOfBoundsException if the range is not within the array
   * @throws IllegalArgumentException if a duration is negative or longer than {@link #MAX_MILLIS};
   *     the message gives its position
   * @throws ArithmeticException if the sum or the count exceeds a long
   */
  public DurationTally addAll(long[] millis, int startInclusive, int endExclusive) {
    if (endExclusive - startInclusive >= LONG_COLUMN) {
      drain();
    }
    data.addAll(millis, startInclusive, endExclusive);
    if (cellsTo >= 0) {
      limitCells((BucketedMillis) data.store());
    }
    return this;
  }

  /**
   * Adds what another tally or distribution has counted, as if its durations had been counted here.
   *
   * @param other the other; it is not changed, and may be this tally itself
   * @return this tally
   * @throws IllegalArgumentException if its targets or its precision differ; the message names both
   * @throws ArithmeticException if the sum or the count exceeds a long
   */
  public DurationTally merge(DurationCounts other) {
    drain();
    data.merge(dataOf(other));
    return this;
  }

  /**
   * Adds what another tally has counted, as {@link #merge}, but leaves it as it is: a thread may be
   * in its {@link #addToCell} meanwhile, though in nothing else. Not whole if it throws.
   */
  void mergeLive(DurationTally live) {
    drain();
    data.merge(live.data);
    if (data.store() instanceof BucketedMillis store) {
      store.addCells(live.cells);
    }
  }

  /**
   * Forgets everything that was counted, so that the tally can be used again.
   *
   * @return this tally
   */
  public DurationTally clear() {
    drain();
    data.clear();
    return this;
  }

  @Override
  public long count() {
    drain();
    return data.store().count();
  }

  @Override
  public List<Duration> targets() {
    return data.targets().asList();
  }

  @Override
  public DurationPrecision precision() {
    return data.precision();
  }

  @Override
  public DurationDistribution snapshot() {
    drain();
    return new DurationDistribution(data.canonical());
  }

  @Override
  public String toString() {
    return snapshot().toString();
  }

  /**
   * Counts one duration if there is nothing about it but its cell to change; false, and nothing
   * changed, if there is.
   */
  boolean addToCell(long millis) {
    if (millis < cellsFrom || millis > cellsTo) {
      return false;
    }
    long bits = Double.doubleToRawLongBits((double) millis);
    int bucket = LogLinear.bucketOfBits(bits);
    long cell = cells[bucket] + PackedCell.of(bits);
    if (cell < 0) {
      return false; // full, or trapped by a target in its bucket
    }
    PackedCell.write(cells, bucket, cell);
    return true;
  }

  private void addToData(long millis) {
    data.addCount(millis, 1);
    if (data.store() instanceof BucketedMillis store && store.count() >= MIN_FOR_CELLS) {
      store.drain(cells, LogLinear.bucketOf(millis));
      limitCells(store);
    }
  }

  /** Lets as many durations as can be go to cells. */
  private void limitCells(BucketedMillis store) {
    if (store.isNearOverflow()) {
      drain();
      return;
    }
    if (cells.length < store.room()) {
      cells = Arrays.copyOf(cells, store.room());
      data.targets().trap(cells);
    }
    cellsFrom = Math.max(store.min(), LogLinear.FLOATING_MIN);
    cellsTo = store.max();
  }

  /** Empties the cells into the data, and closes them. */
  private void drain() {
    if (cellsTo >= 0) {
      ((BucketedMillis) data.store()).drain(cells);
      cellsTo = -1;
    }
  }

  private static DurationData dataOf(DurationCounts counts) {
    if (counts instanceof DurationTally tally) {
      tally.drain();
      return tally.data;
    }
    return ((DurationDistribution) counts).data();
  }
}
