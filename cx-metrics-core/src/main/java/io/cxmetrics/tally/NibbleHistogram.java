package io.cxmetrics.tally;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/**
 * Histograms of values from 0 to 15 without a branch: what does not fit shows in the bits that
 * every loop returns, the union of all its values.
 */
final class NibbleHistogram {

  /** The values that are told apart. */
  static final int VALUES = 16;

  /** Ranges are multiples of this many values. */
  static final int STEP = 64;

  private static final VarHandle LONGS =
      MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);

  /** The lowest bit of every nibble. */
  private static final long LOWEST = 0x1111111111111111L;

  private static final int PAIRS = VALUES * VALUES;

  private NibbleHistogram() {}

  /**
   * Counts bit-sliced: 64 values are turned into 4 planes of 64 bits, one for each bit of a value,
   * and the values of a kind counted by the population count of what the planes have in common. The
   * time does not depend on the values.
   */
  static long add(byte[] values, int start, int end, long[] histogram) {
    long bits = 0;
    long c0 = 0, c1 = 0, c2 = 0, c3 = 0, c4 = 0, c5 = 0, c6 = 0, c7 = 0;
    long c8 = 0, c9 = 0, c10 = 0, c11 = 0, c12 = 0, c13 = 0, c14 = 0, c15 = 0;
    for (int i = start; i < end; i += STEP) {
      long a0 = (long) LONGS.get(values, i);
      long a1 = (long) LONGS.get(values, i + 8);
      long a2 = (long) LONGS.get(values, i + 16);
      long a3 = (long) LONGS.get(values, i + 24);
      long a4 = (long) LONGS.get(values, i + 32);
      long a5 = (long) LONGS.get(values, i + 40);
      long a6 = (long) LONGS.get(values, i + 48);
      long a7 = (long) LONGS.get(values, i + 56);
      bits |= a0 | a1 | a2 | a3 | a4 | a5 | a6 | a7;
      long n0 = a0 | (a1 << 4);
      long n1 = a2 | (a3 << 4);
      long n2 = a4 | (a5 << 4);
      long n3 = a6 | (a7 << 4);
      long p0 = plane(n0, n1, n2, n3, 0);
      long p1 = plane(n0, n1, n2, n3, 1);
      long p2 = plane(n0, n1, n2, n3, 2);
      long p3 = plane(n0, n1, n2, n3, 3);
      long high = ~p3 & ~p2;
      c0 += Long.bitCount(high & ~p1 & ~p0);
      c1 += Long.bitCount(high & ~p1 & p0);
      c2 += Long.bitCount(high & p1 & ~p0);
      c3 += Long.bitCount(high & p1 & p0);
      high = ~p3 & p2;
      c4 += Long.bitCount(high & ~p1 & ~p0);
      c5 += Long.bitCount(high & ~p1 & p0);
      c6 += Long.bitCount(high & p1 & ~p0);
      c7 += Long.bitCount(high & p1 & p0);
      high = p3 & ~p2;
      c8 += Long.bitCount(high & ~p1 & ~p0);
      c9 += Long.bitCount(high & ~p1 & p0);
      c10 += Long.bitCount(high & p1 & ~p0);
      c11 += Long.bitCount(high & p1 & p0);
      high = p3 & p2;
      c12 += Long.bitCount(high & ~p1 & ~p0);
      c13 += Long.bitCount(high & ~p1 & p0);
      c14 += Long.bitCount(high & p1 & ~p0);
      c15 += Long.bitCount(high & p1 & p0);
    }
    addEach(histogram, c0, c1, c2, c3, c4, c5, c6, c7, c8, c9, c10, c11, c12, c13, c14, c15);
    return fold(bits);
  }

  /** Counts pairs of neighbours: one increment for two values. */
  static long add(short[] values, int start, int end, long[] histogram) {
    int[] pairs = new int[PAIRS];
    int bits = 0;
    for (int i = start; i < end; i += 2) {
      int first = values[i];
      int second = values[i + 1];
      bits |= first | second;
      pairs[(first * VALUES + second) & (PAIRS - 1)]++;
    }
    addPairs(pairs, histogram);
    return bits;
  }

  /** Counts pairs of neighbours: one increment for two values. */
  static long add(int[] values, int start, int end, long[] histogram) {
    int[] pairs = new int[PAIRS];
    int bits = 0;
    for (int i = start; i < end; i += 2) {
      int first = values[i];
      int second = values[i + 1];
      bits |= first | second;
      pairs[(first * VALUES + second) & (PAIRS - 1)]++;
    }
    addPairs(pairs, histogram);
    return bits;
  }

  /** One bit of each of 64 nibbles; their order does not matter to a count. */
  private static long plane(long n0, long n1, long n2, long n3, int bit) {
    return ((n0 >>> bit) & LOWEST)
        | (((n1 >>> bit) & LOWEST) << 1)
        | (((n2 >>> bit) & LOWEST) << 2)
        | (((n3 >>> bit) & LOWEST) << 3);
  }

  /** The union of the eight bytes of a long. */
  private static long fold(long bytes) {
    long bits = bytes | (bytes >>> 32);
    bits |= bits >>> 16;
    return (bits | (bits >>> 8)) & 0xFF;
  }

  private static void addEach(long[] histogram, long... counts) {
    for (int value = 0; value < VALUES; value++) {
      histogram[value] += counts[value];
    }
  }

  private static void addPairs(int[] pairs, long[] histogram) {
    for (int pair = 0; pair < PAIRS; pair++) {
      histogram[pair / VALUES] += pairs[pair];
      histogram[pair % VALUES] += pairs[pair];
    }
  }
}
