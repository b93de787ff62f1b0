package io.cxmetrics.stats;

/**
 * Two values that those at one or two wanted ranks most likely lie between. One pass counts the
 * values below and keeps those inside, which takes less than counting all by parts.
 */
final class Bracket {

  /** So many values are gone through twice while they are in the cache of the first level. */
  private static final int BLOCK = 1 << 11;

  private final long low;
  private final long high;
  private final long[] inside;
  private int size;
  private int below;

  /** Has room for so many values inside; more are counted only. */
  Bracket(long low, long high, int room) {
    this.low = low;
    this.high = high;
    this.inside = new long[low == high ? 0 : room];
  }

  void addAll(long[] values) {
    for (int start = 0; start < values.length; start += BLOCK) {
      int end = Math.min(values.length, start + BLOCK);
      countBelow(values, start, end);
      keepInside(values, start, end);
    }
  }

  private void countBelow(long[] values, int start, int end) {
    long least = low;
    long count = 0;
    for (int i = start; i < end; i++) {
      long value = values[i];
      // The sign of value − low if that did not overflow: no branch, which would be mispredicted.
      count += ((value & ~least) | (~(value ^ least) & (value - least))) >>> 63;
    }
    below += (int) count;
  }

  private void keepInside(long[] values, int start, int end) {
    long least = low;
    long range = high - low; // Unsigned: it may take 64 bits.
    int n = size;
    for (int i = start; i < end; i++) {
      long value = values[i];
      if (Long.compareUnsigned(value - least, range) <= 0) {
        if (n < inside.length) {
          inside[n] = value;
        }
        n++;
      }
    }
    size = n;
  }

  /** Whether the values at all positions from one to another, counted from 0, are known. */
  boolean holds(int first, int last) {
    return first >= below && last < below + size && (isOneValue() || size <= inside.length);
  }

  /** Whether all values inside are equal; they are not kept. */
  boolean isOneValue() {
    return low == high;
  }

  long low() {
    return low;
  }

  int below() {
    return below;
  }

  int size() {
    return size;
  }

  /** The values inside, as many as the size says. */
  long[] inside() {
    return inside;
  }
}
