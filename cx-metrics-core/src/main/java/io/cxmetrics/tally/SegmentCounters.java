package io.cxmetrics.tally;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * A row of counters for each of many segments, side by side in one array. Counters are ints while
 * the rows counted fit one, since twice as many segments then fit the cache; before they could
 * overflow they are settled into longs.
 */
final class SegmentCounters {

  private final int segments;
  private final int width;
  private final int[] recent;
  private long @Nullable [] settled;

  /** The rows counted since the last settling: no recent counter is larger. */
  private long recentRows;

  SegmentCounters(int segments, int width) {
    this.segments = segments;
    this.width = width;
    this.recent = new int[segments * width];
  }

  int width() {
    return width;
  }

  /** The recent counters, for loops that have reserved the rows they count. */
  int[] recent() {
    return recent;
  }

  /** Gives back what was reserved and not counted in the end. */
  void release(int rows) {
    recentRows -= rows;
  }

  /** Makes sure that so many rows more can be counted without an overflow. */
  void reserve(int rows) {
    if (recentRows + rows > Integer.MAX_VALUE) {
      settle();
    }
    recentRows += rows;
  }

  long get(int segment, int counter) {
    int index = segment * width + counter;
    return recent[index] + (settled == null ? 0 : settled[index]);
  }

  void add(int segment, int counter, long count) {
    settled()[segment * width + counter] += count;
  }

  void addAll(SegmentCounters other) {
    if (other.settled == null && recentRows + other.recentRows <= Integer.MAX_VALUE) {
      for (int i = 0; i < recent.length; i++) {
        recent[i] += other.recent[i];
      }
      recentRows += other.recentRows;
      return;
    }
    long[] sums = settled();
    for (int i = 0; i < sums.length; i++) {
      sums[i] += other.recent[i] + (other.settled == null ? 0 : other.settled[i]);
    }
  }

  private void settle() {
    long[] sums = settled();
    for (int i = 0; i < recent.length; i++) {
      sums[i] += recent[i];
    }
    Arrays.fill(recent, 0);
    recentRows = 0;
  }

  private long[] settled() {
    long[] sums = settled;
    if (sums == null) {
      sums = new long[segments * width];
      settled = sums;
    }
    return sums;
  }
}
