package io.cxmetrics.tally;

import static com.google.common.base.Strings.lenientFormat;

import java.time.Duration;

/** The durations that can be counted: whole milliseconds from 0 to a bound. */
final class Millis {

  /** The bits of the longest duration. */
  static final int BITS = 40;

  /** The longest duration, 2⁴⁰ − 1 ms: 34 years and 10 months. */
  static final long MAX = (1L << BITS) - 1;

  private static final Duration LONGEST = Duration.ofMillis(MAX);

  private Millis() {}

  static boolean isTrackable(long millis) {
    return millis >>> BITS == 0;
  }

  /** Requires a number of milliseconds within bounds; the field is what the message calls it. */
  static void requireTrackable(String field, long millis) {
    if (!isTrackable(millis)) {
      throw new IllegalArgumentException(outOfBounds(field, millis));
    }
  }

  /** Requires a range of an array to be trackable; the message gives the position. */
  static void requireTrackable(String field, long[] millis, int start, int end) {
    for (int i = start; i < end; i++) {
      if (!isTrackable(millis[i])) {
        throw notTrackable(field, millis, i);
      }
    }
  }

  static IllegalArgumentException notTrackable(String field, long[] millis, int position) {
    return new IllegalArgumentException(
        outOfBounds(field, millis[position]) + ", at position " + position);
  }

  private static String outOfBounds(String field, long millis) {
    return lenientFormat("%s must be from 0 to %s ms, got %s ms", field, MAX, millis);
  }

  /** The whole milliseconds in a duration within bounds; what is finer is cut off. */
  static long of(String field, Duration duration) {
    // Compared in seconds first: a duration may have more milliseconds than a long.
    if (!duration.isNegative() && duration.toSeconds() <= LONGEST.toSeconds()) {
      long millis = duration.toMillis();
      if (isTrackable(millis)) {
        return millis;
      }
    }
    throw new IllegalArgumentException(
        lenientFormat("%s must be from PT0S to %s, got %s", field, LONGEST, duration));
  }

  /** A duration of milliseconds and parts of them, to the nearest nanosecond. */
  static Duration toDuration(double millis) {
    long whole = (long) millis;
    return Duration.ofMillis(whole).plusNanos(Math.round((millis - whole) * 1e6));
  }
}
