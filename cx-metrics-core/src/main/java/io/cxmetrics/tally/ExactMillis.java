package io.cxmetrics.tally;

import java.util.Arrays;

/**
 * A growing list of trackable durations, in four bytes each while all of them fit. Grows by a
 * quarter, since there may be very many lists of a few values.
 */
final class ExactMillis {

  private static final int[] NO_INTS = {};
  private static final long[] NO_LONGS = {};
  private static final int MIN_GROWTH = 4;

  private int[] ints = NO_INTS;

  /** All values, as soon as one of them takes more than an int; empty before. */
  private long[] longs = NO_LONGS;

  private int size;

  int size() {
    return size;
  }

  long get(int position) {
    return isWide() ? longs[position] : ints[position];
  }

  void add(long millis, int count) {
    reserve(size + count, millis);
    if (isWide()) {
      Arrays.fill(longs, size, size + count, millis);
    } else {
      Arrays.fill(ints, size, size + count, (int) millis);
    }
    size += count;
  }

  /** Adds the values of a list, which may be this one. */
  void addAll(ExactMillis other) {
    int added = other.size;
    for (int i = 0; i < added; i++) {
      add(other.get(i), 1);
    }
  }

  long countAtMost(long millis) {
    long count = 0;
    for (int i = 0; i < size; i++) {
      count += get(i) <= millis ? 1 : 0;
    }
    return count;
  }

  /** A copy in ascending order, without spare room. */
  ExactMillis sorted() {
    ExactMillis copy = new ExactMillis();
    copy.ints = Arrays.copyOf(ints, isWide() ? 0 : size);
    copy.longs = Arrays.copyOf(longs, isWide() ? size : 0);
    copy.size = size;
    Arrays.sort(copy.ints);
    Arrays.sort(copy.longs);
    return copy;
  }

  long[] toArray() {
    return isWide()
        ? Arrays.copyOf(longs, size)
        : Arrays.stream(ints, 0, size).asLongStream().toArray();
  }

  private boolean isWide() {
    return longs.length > 0;
  }

  private void reserve(int needed, long millis) {
    int room = Math.max(needed, size + Math.max(MIN_GROWTH, size / 4));
    if (isWide()) {
      longs = needed > longs.length ? Arrays.copyOf(longs, room) : longs;
    } else if (millis > Integer.MAX_VALUE) {
      longs = Arrays.copyOf(toArray(), room);
      ints = NO_INTS;
    } else if (needed > ints.length) {
      ints = Arrays.copyOf(ints, room);
    }
  }

  /** Equal if the values are, in the order they are in. */
  @Override
  public boolean equals(Object other) {
    return other instanceof ExactMillis list && Arrays.equals(toArray(), list.toArray());
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(toArray());
  }
}
