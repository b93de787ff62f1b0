package io.cxmetrics.stats;

import java.util.Arrays;

/**
 * A range of values divided into equal parts; the first and the last part also take what lies
 * outside.
 *
 * @param low the smallest value of the range
 * @param high the largest, not below it
 * @param shift the width of a part, as a power of two
 */
record Grid(long low, long high, int shift) {

  private static final int PART_BITS = 14;

  /** As many as their counters fit into a cache of the second level. */
  private static final int PARTS = 1 << PART_BITS;

  private static final int UNWANTED = -1;

  /** A counter that starts here is never taken for one that starts at 0. */
  private static final int UNLIKELY = Integer.MIN_VALUE;

  static Grid of(long low, long high) {
    // The difference is unsigned: it may take 64 bits.
    int bits = Long.SIZE - Long.numberOfLeadingZeros(high - low);
    return new Grid(low, high, Math.max(0, bits - PART_BITS));
  }

  /** From the smallest to the largest of some values. */
  static Grid over(long[] values, int start, int end) {
    long min = values[start];
    long max = min;
    for (int i = start; i < end; i++) {
      long value = values[i];
      if (value < min) {
        min = value;
      } else if (value > max) {
        max = value;
      }
    }
    return of(min, max);
  }

  /** Whether each part is one value. */
  boolean isFine() {
    return shift == 0;
  }

  int partOf(long value) {
    return (int) ((Math.max(low, Math.min(high, value)) - low) >>> shift);
  }

  int[] count(long[] values, int start, int end) {
    int[] counts = new int[PARTS];
    for (int i = start; i < end; i++) {
      counts[partOf(values[i])]++;
    }
    return counts;
  }

  /** Counters for {@link #countAndKeep}, of parts that are not likely; 0 makes one likely. */
  static int[] unlikely() {
    int[] counts = new int[PARTS];
    Arrays.fill(counts, UNLIKELY);
    return counts;
  }

  /**
   * Counts, and keeps the values of likely parts as long as there is room.
   *
   * @param values the values
   * @param counts the counters, which tell which parts are likely
   * @param kept where to put the values
   * @return how many values there are in likely parts
   */
  int countAndKeep(long[] values, int[] counts, long[] kept) {
    int n = 0;
    for (long value : values) {
      if (counts[partOf(value)]++ >= 0) {
        if (n < kept.length) {
          kept[n] = value;
        }
        n++;
      }
    }
    return n;
  }

  static boolean isLikely(int counter) {
    return counter >= 0;
  }

  /** What a counter has counted, likely or not. */
  static int countOf(int counter) {
    return counter & ~UNLIKELY;
  }

  /** For each part where its next value is to be put: nowhere. */
  static int[] unwanted() {
    int[] next = new int[PARTS];
    Arrays.fill(next, UNWANTED);
    return next;
  }

  static boolean isWanted(int next) {
    return next != UNWANTED;
  }

  /** Puts the values of wanted parts in their places. */
  void collect(long[] values, int start, int end, int[] next, long[] target) {
    for (int i = start; i < end; i++) {
      long value = values[i];
      int part = partOf(value);
      int at = next[part];
      if (isWanted(at)) {
        target[at] = value;
        next[part] = at + 1;
      }
    }
  }
}
