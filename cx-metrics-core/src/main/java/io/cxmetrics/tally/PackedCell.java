package io.cxmetrics.tally;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;

/**
 * A count of durations of one bucket and their exact sum, in one long: the count above, and below
 * it the sum of how far each lies above the smallest of the bucket. So counting one duration is one
 * addition to one long; a running total beside it would make every call wait for the one before.
 *
 * <p>A cell has no room for the {@value #FULL}th duration, which would make it negative. Only for
 * durations from {@link LogLinear#FLOATING_MIN} on.
 */
final class PackedCell {

  static final int FULL = 1 << 13;

  /** What all cells together cannot reach, as a power of two: neither their count nor their sum. */
  static final int TOTAL_BITS = 62;

  private static final VarHandle CELLS = MethodHandles.arrayElementVarHandle(long[].class);

  private static final int COUNT_SHIFT = 50;
  private static final long ONE = 1L << COUNT_SHIFT;

  /** The bits of a double's fraction that are zero for every trackable duration. */
  private static final int UNUSED = 52 + 1 - Millis.BITS;

  /** The bits of the fraction that tell how far a duration lies in its bucket. */
  private static final long INSIDE = (1L << (52 - LogLinear.PRECISION - UNUSED)) - 1;

  private PackedCell() {}

  /** What one duration adds to its cell, by the bits of the double that equals it. */
  static long of(long doubleBits) {
    return ONE + ((doubleBits >>> UNUSED) & INSIDE);
  }

  /**
   * Reads a cell that another thread may be writing: what was last written or something before it,
   * but always whole, and never older than what was read before.
   */
  static long read(long[] cells, int bucket) {
    return (long) CELLS.getOpaque(cells, bucket);
  }

  /**
   * Writes a cell that another thread may be reading. Opaque is enough, since a cell tells
   * everything about its durations: nothing else needs to be seen with it.
   */
  static void write(long[] cells, int bucket, long cell) {
    CELLS.setOpaque(cells, bucket, cell);
  }

  /** The durations in a cell. */
  static long count(long cell) {
    return cell >>> COUNT_SHIFT;
  }

  /** The sum of the durations in a cell. */
  static long sum(long cell, int bucket) {
    int scale = (Millis.BITS - 1 - LogLinear.PRECISION) - LogLinear.shift(bucket);
    return count(cell) * LogLinear.min(bucket) + ((cell & (ONE - 1)) >>> scale);
  }
}
