package io.cxmetrics.stats;

import static com.google.common.base.Strings.lenientFormat;

import io.cxmetrics.internal.Arguments;
import java.util.Arrays;

/**
 * How many events and how many censored observations there are at each different time. Immutable;
 * equal for equal samples.
 */
final class CensoredCounts {

  private final long[] times;
  private final long[] events;
  private final long[] censored;
  private final long totalEvents;
  private final long total;

  private CensoredCounts(long[] times, long[] events, long[] censored) {
    this.times = times;
    this.events = events;
    this.censored = censored;
    this.totalEvents = sum(events);
    this.total = Math.addExact(totalEvents, sum(censored));
  }

  /** Checked copies of columns; times from 0 in ascending order, all different. */
  static CensoredCounts of(long[] times, long[] events, long[] censored) {
    if (events.length != times.length || censored.length != times.length) {
      throw new IllegalArgumentException(
          lenientFormat(
              "times, events and censored must be of one length, got %s, %s and %s",
              times.length, events.length, censored.length));
    }
    requireTimes("times", times);
    for (int i = 0; i < times.length; i++) {
      requireRow(i, times, events, censored);
    }
    return new CensoredCounts(times.clone(), events.clone(), censored.clone());
  }

  private static void requireRow(int i, long[] times, long[] events, long[] censored) {
    if (i > 0 && times[i] <= times[i - 1]) {
      throw new IllegalArgumentException(
          lenientFormat(
              "times must be ascending and different, got %s after %s at %s",
              times[i], times[i - 1], i));
    }
    if (events[i] < 0 || censored[i] < 0 || (events[i] | censored[i]) == 0) {
      throw new IllegalArgumentException(
          lenientFormat(
              "events and censored must be at least 0 and not both 0, got %s and %s at %s",
              events[i], censored[i], i));
    }
  }

  private static void requireTimes(String field, long[] times) {
    for (int i = 0; i < times.length; i++) {
      if (times[i] < 0) {
        Arguments.atLeast(field + "[" + i + "]", times[i], 0);
      }
    }
  }

  /** Times in any order, each with whether its event was observed. */
  static CensoredCounts of(long[] times, boolean[] observed) {
    if (times.length != observed.length) {
      throw new IllegalArgumentException(
          lenientFormat(
              "times and observed must be of one length, got %s and %s",
              times.length, observed.length));
    }
    requireTimes("times", times);
    return ofEvents("times", where(observed, true, times))
        .merge(ofCensored("times", where(observed, false, times)));
  }

  private static long[] where(boolean[] observed, boolean wanted, long[] times) {
    long[] some = new long[times.length];
    int size = 0;
    for (int i = 0; i < times.length; i++) {
      if (observed[i] == wanted) {
        some[size++] = times[i];
      }
    }
    return Arrays.copyOf(some, size);
  }

  /** Events at times in any order; the field is what messages call them. */
  static CensoredCounts ofEvents(String field, long[] times) {
    return ofRuns(field, times, true);
  }

  /** Censored observations at times in any order; the field is what messages call them. */
  static CensoredCounts ofCensored(String field, long[] times) {
    return ofRuns(field, times, false);
  }

  private static CensoredCounts ofRuns(String field, long[] unsorted, boolean areEvents) {
    requireTimes(field, unsorted);
    long[] times = unsorted.clone();
    Arrays.sort(times);
    long[] counts = new long[times.length];
    int size = 0;
    for (int i = 0; i < times.length; i++) {
      size += i == 0 || times[i] != times[size - 1] ? 1 : 0;
      times[size - 1] = times[i];
      counts[size - 1]++;
    }
    long[] some = Arrays.copyOf(counts, size);
    long[] none = new long[size];
    return new CensoredCounts(
        Arrays.copyOf(times, size), areEvents ? some : none, areEvents ? none : some);
  }

  /** Both samples as one. */
  CensoredCounts merge(CensoredCounts other) {
    long[][] rows = new long[3][Math.addExact(size(), other.size())];
    int size = 0;
    for (int i = 0, j = 0; i < size() || j < other.size(); size++) {
      long time = Math.min(timeOrMax(i), other.timeOrMax(j));
      rows[0][size] = time;
      if (i < size() && times[i] == time) {
        rows[1][size] = events[i];
        rows[2][size] = censored[i++];
      }
      if (j < other.size() && other.times[j] == time) {
        rows[1][size] = Math.addExact(rows[1][size], other.events[j]);
        rows[2][size] = Math.addExact(rows[2][size], other.censored[j++]);
      }
    }
    return new CensoredCounts(
        Arrays.copyOf(rows[0], size), Arrays.copyOf(rows[1], size), Arrays.copyOf(rows[2], size));
  }

  private long timeOrMax(int i) {
    return i < times.length ? times[i] : Long.MAX_VALUE;
  }

  private static long sum(long[] counts) {
    long sum = 0;
    for (long count : counts) {
      sum = Math.addExact(sum, count);
    }
    return sum;
  }

  int size() {
    return times.length;
  }

  long time(int i) {
    return times[i];
  }

  long events(int i) {
    return events[i];
  }

  long censored(int i) {
    return censored[i];
  }

  long totalEvents() {
    return totalEvents;
  }

  long total() {
    return total;
  }

  /** The index of the last time that is not after this one; −1 if there is none. */
  int lastUntil(long time) {
    int i = Arrays.binarySearch(times, time);
    return i >= 0 ? i : -i - 2;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof CensoredCounts counts
        && Arrays.equals(times, counts.times)
        && Arrays.equals(events, counts.events)
        && Arrays.equals(censored, counts.censored);
  }

  @Override
  public int hashCode() {
    return 31 * (31 * Arrays.hashCode(times) + Arrays.hashCode(events)) + Arrays.hashCode(censored);
  }
}
