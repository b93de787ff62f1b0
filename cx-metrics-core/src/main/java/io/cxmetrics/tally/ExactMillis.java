package io.cxmetrics.tally;

import static com.google.common.base.Strings.lenientFormat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Trackable durations one by one, in four bytes each while all of them fit. */
final class ExactMillis implements MillisStore {

  /** As long as an array can be everywhere. */
  private static final int MAX_SIZE = Integer.MAX_VALUE - 8;

  private static final int[] NO_INTS = {};
  private static final long[] NO_LONGS = {};
  private static final int MIN_GROWTH = 4;

  /** There may be very many lists of a few values, so they have little spare room. */
  private static final int SMALL_GROWTH = 16;

  private static final int LARGE_GROWTH = 4;

  private int[] ints = NO_INTS;

  /** All values, as soon as one of them takes more than an int; empty before. */
  private long[] longs = NO_LONGS;

  private int size;
  private long sum;

  @Override
  public long count() {
    return size;
  }

  @Override
  public long sum() {
    return sum;
  }

  @Override
  public long min() {
    long least = Millis.MAX;
    for (int i = 0; i < size; i++) {
      least = Math.min(least, get(i));
    }
    return least;
  }

  @Override
  public long max() {
    long most = 0;
    for (int i = 0; i < size; i++) {
      most = Math.max(most, get(i));
    }
    return most;
  }

  long get(int position) {
    return isWide() ? longs[position] : ints[position];
  }

  @Override
  public void add(long millis, long number) {
    if (number > MAX_SIZE - size) {
      throw new ArithmeticException(
          lenientFormat("%s and %s durations are too many to keep one by one", size, number));
    }
    long newSum = Math.addExact(sum, Math.multiplyExact(millis, number));
    int end = size + (int) number;
    reserve(end, millis);
    if (isWide()) {
      Arrays.fill(longs, size, end, millis);
    } else {
      Arrays.fill(ints, size, end, (int) millis);
    }
    size = end;
    sum = newSum;
  }

  /** Adds a range of trackable durations, or throws and changes nothing. */
  void addAll(long[] millis, int start, int end) {
    int sizeBefore = size;
    long sumBefore = sum;
    try {
      for (int i = start; i < end; i++) {
        add(millis[i], 1);
      }
    } catch (ArithmeticException e) {
      size = sizeBefore;
      sum = sumBefore;
      throw e;
    }
  }

  /** Adds the values of a list, which may be this one, or throws and changes nothing. */
  void addAll(ExactMillis other) {
    addAll(other.toArray(), 0, other.size);
  }

  @Override
  public ExactMillis canonical() {
    ExactMillis copy = new ExactMillis();
    copy.ints = Arrays.copyOf(ints, isWide() ? 0 : size);
    copy.longs = Arrays.copyOf(longs, isWide() ? size : 0);
    copy.size = size;
    copy.sum = sum;
    Arrays.sort(copy.ints);
    Arrays.sort(copy.longs);
    return copy;
  }

  @Override
  public CountBounds countAtMost(long threshold) {
    int low = 0;
    int high = size;
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (get(middle) <= threshold) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return CountBounds.exactly(low);
  }

  @Override
  public double valueAt(long rank) {
    return (double) get((int) rank - 1);
  }

  @Override
  public List<DurationBucket> buckets() {
    List<DurationBucket> list = new ArrayList<>();
    int start = 0;
    for (int i = 1; i <= size; i++) {
      if (i == size || get(i) != get(start)) {
        list.add(DurationBucket.ofMillis(get(start), get(start), i - start));
        start = i;
      }
    }
    return list;
  }

  private long[] toArray() {
    long[] values = new long[size];
    for (int i = 0; i < size; i++) {
      values[i] = get(i);
    }
    return values;
  }

  private boolean isWide() {
    return longs.length > 0;
  }

  private void reserve(int needed, long millis) {
    int share = size < DurationData.EXACT_LIMIT ? SMALL_GROWTH : LARGE_GROWTH;
    int growth = Math.min(Math.max(MIN_GROWTH, size / share), MAX_SIZE - size);
    int room = Math.max(needed, size + growth);
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
