package io.cxmetrics.tally;

import java.nio.ByteBuffer;
import java.nio.IntBuffer;

/**
 * A column of ratings of one primitive type, with the loops that run over it. They check validity
 * in the same pass, and do not decide what to do about a rating that is off the scale.
 */
sealed interface RatingColumn {

  /** Ratings that are copied out of a buffer at once: a multiple of {@link QuickHistogram#STEP}. */
  int CHUNK = 16 * QuickHistogram.STEP;

  /** The number of ratings. */
  int length();

  /** One rating. */
  int at(int position);

  /**
   * Counts up to the first rating that is off the scale, one increment a rating. The difference to
   * the minimum may wrap around; it then lies outside the counters as it should, because the points
   * of a scale are one range of ints.
   *
   * @return the position of that rating, or {@code end}
   */
  int count(int start, int end, int min, long[] counts);

  /**
   * Counts a range whose length is a multiple of {@link QuickHistogram#STEP} several times faster.
   *
   * @return whether all of it is from 0 to 10; the counts are wrong otherwise
   */
  boolean countQuickly(int start, int end, QuickHistogram histogram);

  /** A column in an array, which can be counted by segment. */
  sealed interface Array extends RatingColumn {

    /**
     * Counts a range into the counters of its segments, up to the first row that takes more than
     * adding 1 to the lower bits of a counter. Such rows are rare, and a loop that calls nothing is
     * a third faster.
     *
     * @param segments the segment of each rating
     * @return the position of that row, or {@code end}
     */
    int countGrouped(int[] segments, int start, int end, SegmentCounters counters);
  }

  /** Ratings in a {@code byte[]}. */
  final class Bytes implements Array {

    private final byte[] ratings;

    Bytes(byte[] ratings) {
      this.ratings = ratings;
    }

    @Override
    public int length() {
      return ratings.length;
    }

    @Override
    public int at(int position) {
      return ratings[position];
    }

    @Override
    public int count(int start, int end, int min, long[] counts) {
      for (int i = start; i < end; i++) {
        int slot = ratings[i] - min;
        if (slot < 0 || slot >= counts.length) {
          return i;
        }
        counts[slot]++;
      }
      return end;
    }

    @Override
    public boolean countQuickly(int start, int end, QuickHistogram histogram) {
      return histogram.add(ratings, start, end);
    }

    @Override
    public int countGrouped(int[] segments, int start, int end, SegmentCounters counters) {
      byte[] lower = counters.lower();
      int bound = counters.segments();
      int[] slots = counters.slots();
      int first = counters.firstWithSlot();
      for (int i = start; i < end; i++) {
        int segment = segments[i];
        int index = ratings[i] - first;
        if (segment < 0 || segment >= bound || index < 0 || index >= slots.length) {
          return i;
        }
        int slot = slots[index] + segment;
        byte count = lower[slot];
        if (count == SegmentCounters.FULL) {
          return i;
        }
        lower[slot] = (byte) (count + 1);
      }
      return end;
    }
  }

  /** Ratings in a {@code short[]}. */
  final class Shorts implements Array {

    private final short[] ratings;

    Shorts(short[] ratings) {
      this.ratings = ratings;
    }

    @Override
    public int length() {
      return ratings.length;
    }

    @Override
    public int at(int position) {
      return ratings[position];
    }

    @Override
    public int count(int start, int end, int min, long[] counts) {
      for (int i = start; i < end; i++) {
        int slot = ratings[i] - min;
        if (slot < 0 || slot >= counts.length) {
          return i;
        }
        counts[slot]++;
      }
      return end;
    }

    @Override
    public boolean countQuickly(int start, int end, QuickHistogram histogram) {
      return histogram.add(ratings, start, end);
    }

    @Override
    public int countGrouped(int[] segments, int start, int end, SegmentCounters counters) {
      byte[] lower = counters.lower();
      int bound = counters.segments();
      int[] slots = counters.slots();
      int first = counters.firstWithSlot();
      for (int i = start; i < end; i++) {
        int segment = segments[i];
        int index = ratings[i] - first;
        if (segment < 0 || segment >= bound || index < 0 || index >= slots.length) {
          return i;
        }
        int slot = slots[index] + segment;
        byte count = lower[slot];
        if (count == SegmentCounters.FULL) {
          return i;
        }
        lower[slot] = (byte) (count + 1);
      }
      return end;
    }
  }

  /** Ratings in a {@code int[]}. */
  final class Ints implements Array {

    private final int[] ratings;

    Ints(int[] ratings) {
      this.ratings = ratings;
    }

    @Override
    public int length() {
      return ratings.length;
    }

    @Override
    public int at(int position) {
      return ratings[position];
    }

    @Override
    public int count(int start, int end, int min, long[] counts) {
      for (int i = start; i < end; i++) {
        int slot = ratings[i] - min;
        if (slot < 0 || slot >= counts.length) {
          return i;
        }
        counts[slot]++;
      }
      return end;
    }

    @Override
    public boolean countQuickly(int start, int end, QuickHistogram histogram) {
      return histogram.add(ratings, start, end);
    }

    @Override
    public int countGrouped(int[] segments, int start, int end, SegmentCounters counters) {
      byte[] lower = counters.lower();
      int bound = counters.segments();
      int[] slots = counters.slots();
      int first = counters.firstWithSlot();
      for (int i = start; i < end; i++) {
        int segment = segments[i];
        int index = ratings[i] - first;
        if (segment < 0 || segment >= bound || index < 0 || index >= slots.length) {
          return i;
        }
        int slot = slots[index] + segment;
        byte count = lower[slot];
        if (count == SegmentCounters.FULL) {
          return i;
        }
        lower[slot] = (byte) (count + 1);
      }
      return end;
    }
  }

  /** Ratings in a {@link ByteBuffer}, by their absolute position, on the heap or off it. */
  final class ByteBuffers implements RatingColumn {

    private final ByteBuffer ratings;
    private byte[] chunk = {};

    ByteBuffers(ByteBuffer ratings) {
      this.ratings = ratings;
    }

    @Override
    public int length() {
      return ratings.limit();
    }

    @Override
    public int at(int position) {
      return ratings.get(position);
    }

    @Override
    public int count(int start, int end, int min, long[] counts) {
      for (int i = start; i < end; i++) {
        int slot = ratings.get(i) - min;
        if (slot < 0 || slot >= counts.length) {
          return i;
        }
        counts[slot]++;
      }
      return end;
    }

    @Override
    public boolean countQuickly(int start, int end, QuickHistogram histogram) {
      chunk = chunk.length == 0 ? new byte[CHUNK] : chunk;
      boolean fits = true;
      for (int i = start; i < end; i += CHUNK) {
        int length = Math.min(CHUNK, end - i);
        ratings.get(i, chunk, 0, length);
        fits &= histogram.add(chunk, 0, length);
      }
      return fits;
    }
  }

  /** Ratings in an {@link IntBuffer}, by their absolute position, on the heap or off it. */
  final class IntBuffers implements RatingColumn {

    private final IntBuffer ratings;
    private int[] chunk = {};

    IntBuffers(IntBuffer ratings) {
      this.ratings = ratings;
    }

    @Override
    public int length() {
      return ratings.limit();
    }

    @Override
    public int at(int position) {
      return ratings.get(position);
    }

    @Override
    public int count(int start, int end, int min, long[] counts) {
      for (int i = start; i < end; i++) {
        int slot = ratings.get(i) - min;
        if (slot < 0 || slot >= counts.length) {
          return i;
        }
        counts[slot]++;
      }
      return end;
    }

    @Override
    public boolean countQuickly(int start, int end, QuickHistogram histogram) {
      chunk = chunk.length == 0 ? new int[CHUNK] : chunk;
      boolean fits = true;
      for (int i = start; i < end; i += CHUNK) {
        int length = Math.min(CHUNK, end - i);
        ratings.get(i, chunk, 0, length);
        fits &= histogram.add(chunk, 0, length);
      }
      return fits;
    }
  }
}
