package io.cxmetrics.tally;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.util.Arrays;

/**
 * Histograms of values from 0 to 10, which hold the points of nearly every scale, without a branch
 * a value. Scratch memory of one call; not thread-safe.
 */
final class QuickHistogram {

  /** The values that are counted. */
  static final int VALUES = 11;

  /** Ranges are multiples of this many values. */
  static final int STEP = 64;

  private static final VarHandle LONGS =
      MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);

  /** Bit 0 and bit 2 of every nibble, and of these one by one. */
  private static final long EVEN = 0x5555555555555555L;

  private static final long LOW_PAIRS = 0x3333333333333333L;

  /** What no byte of a long may have. */
  private static final long HIGH_NIBBLES = 0xF0F0F0F0F0F0F0F0L;

  /** The values that fit a nibble, of which pairs are counted. */
  private static final int NIBBLE = 16;

  private final long[] counts = new long[VALUES];
  private int[] pairs = {};

  long count(int value) {
    return counts[value];
  }

  void clear() {
    Arrays.fill(counts, 0);
  }

  /**
   * Counts bit-sliced: 64 values are turned into 4 planes of 64 bits, one for each bit of a value,
   * and what planes have in common is counted at once. No more than ten such counts tell 11 values
   * apart: of 8 and above only 8, 9 and 10 are possible. The time does not depend on the values.
   *
   * @return whether all values are from 0 to 10; the counts are wrong otherwise
   */
  boolean add(byte[] values, int start, int end) {
    long high = bitsOfEachLine(values, start, end);
    long beyond = 0;
    long c0 = 0, c1 = 0, c2 = 0, c3 = 0, c01 = 0, c02 = 0, c12 = 0, c012 = 0, c03 = 0, c13 = 0;
    for (int i = start; i < end; i += STEP) {
      long a0 = (long) LONGS.get(values, i);
      long a1 = (long) LONGS.get(values, i + 8);
      long a2 = (long) LONGS.get(values, i + 16);
      long a3 = (long) LONGS.get(values, i + 24);
      long a4 = (long) LONGS.get(values, i + 32);
      long a5 = (long) LONGS.get(values, i + 40);
      long a6 = (long) LONGS.get(values, i + 48);
      long a7 = (long) LONGS.get(values, i + 56);
      high |= a0 | a1 | a2 | a3 | a4 | a5 | a6 | a7;
      // Nibbles side by side, then equal bits of them: the order does not matter to a count.
      long n0 = a0 | (a1 << 4);
      long n1 = a2 | (a3 << 4);
      long n2 = a4 | (a5 << 4);
      long n3 = a6 | (a7 << 4);
      long even01 = (n0 & EVEN) | ((n1 & EVEN) << 1);
      long even23 = (n2 & EVEN) | ((n3 & EVEN) << 1);
      long odd01 = ((n0 >>> 1) & EVEN) | (n1 & ~EVEN);
      long odd23 = ((n2 >>> 1) & EVEN) | (n3 & ~EVEN);
      long p0 = (even01 & LOW_PAIRS) | ((even23 & LOW_PAIRS) << 2);
      long p1 = (odd01 & LOW_PAIRS) | ((odd23 & LOW_PAIRS) << 2);
      long p2 = ((even01 >>> 2) & LOW_PAIRS) | (even23 & ~LOW_PAIRS);
      long p3 = ((odd01 >>> 2) & LOW_PAIRS) | (odd23 & ~LOW_PAIRS);
      long p01 = p0 & p1;
      beyond |= p3 & (p2 | p01);
      c0 += Long.bitCount(p0);
      c1 += Long.bitCount(p1);
      c2 += Long.bitCount(p2);
      c3 += Long.bitCount(p3);
      c01 += Long.bitCount(p01);
      c02 += Long.bitCount(p0 & p2);
      c12 += Long.bitCount(p1 & p2);
      c012 += Long.bitCount(p01 & p2);
      c03 += Long.bitCount(p0 & p3);
      c13 += Long.bitCount(p1 & p3);
    }
    // Inclusion and exclusion: each value is what its planes share less what has a further bit.
    counts[0] += end - start - c0 - c1 - c2 - c3 + c01 + c02 + c12 - c012 + c03 + c13;
    counts[1] += c0 - c01 - c02 + c012 - c03;
    counts[2] += c1 - c01 - c12 + c012 - c13;
    counts[3] += c01 - c012;
    counts[4] += c2 - c02 - c12 + c012;
    counts[5] += c02 - c012;
    counts[6] += c12 - c012;
    counts[7] += c012;
    counts[8] += c3 - c03 - c13;
    counts[9] += c03;
    counts[10] += c13;
    return ((high & HIGH_NIBBLES) | beyond) == 0;
  }

  /**
   * The union of one value of each cache line. Reading them first starts fetching all lines of the
   * range from memory at once; a column beyond the cache is then counted twice as fast.
   */
  private static long bitsOfEachLine(byte[] values, int start, int end) {
    long bits = 0;
    for (int i = start; i < end; i += STEP) {
      bits |= values[i];
    }
    return bits & HIGH_NIBBLES;
  }

  /**
   * Counts pairs of neighbours: one increment for two values.
   *
   * @return whether all values are from 0 to 10; the counts are wrong otherwise
   */
  boolean add(short[] values, int start, int end) {
    int[] found = emptyPairs();
    int bits = 0;
    for (int i = start; i < end; i += 2) {
      int first = values[i];
      int second = values[i + 1];
      bits |= first | second;
      found[(first * NIBBLE + second) & (NIBBLE * NIBBLE - 1)]++;
    }
    return addPairs(bits);
  }

  /**
   * Counts pairs of neighbours: one increment for two values.
   *
   * @return whether all values are from 0 to 10; the counts are wrong otherwise
   */
  boolean add(int[] values, int start, int end) {
    int[] found = emptyPairs();
    int bits = 0;
    for (int i = start; i < end; i += 2) {
      int first = values[i];
      int second = values[i + 1];
      bits |= first | second;
      found[(first * NIBBLE + second) & (NIBBLE * NIBBLE - 1)]++;
    }
    return addPairs(bits);
  }

  private int[] emptyPairs() {
    if (pairs.length == 0) {
      pairs = new int[NIBBLE * NIBBLE];
    } else {
      Arrays.fill(pairs, 0);
    }
    return pairs;
  }

  private boolean addPairs(int bits) {
    long beyond = bits & -NIBBLE;
    for (int first = 0; first < NIBBLE; first++) {
      for (int second = 0; second < NIBBLE; second++) {
        int found = pairs[first * NIBBLE + second];
        if (first < VALUES && second < VALUES) {
          counts[first] += found;
          counts[second] += found;
        } else {
          beyond |= found;
        }
      }
    }
    return beyond == 0;
  }
}
