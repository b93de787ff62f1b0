package io.cxmetrics.calendar;

import static com.google.common.base.Strings.lenientFormat;

import java.util.Arrays;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * The openings that start on one date, in local time: none overlaps another. One that ends at most
 * when it starts, such as 22:00–06:00, runs into the next date, for at most 24 hours.
 */
final class OpeningHours {

  /**
   * The milliseconds of a local day: a date's hours are counted from 0 to this on the wall clock.
   */
  static final int DAY = 86_400_000;

  static final OpeningHours CLOSED = new OpeningHours(new int[0]);

  /** From 00:00 to 24:00. */
  static final OpeningHours ALL_DAY = CLOSED.plus(0, DAY);

  /** Start and end of each opening in turn, ascending; an end after DAY is on the next date. */
  private final int[] bounds;

  private OpeningHours(int[] bounds) {
    this.bounds = bounds;
  }

  /** Reads {@code closed} or {@code 09:00-12:00,13:00-17:30}. */
  static OpeningHours read(TextCursor cursor) {
    OpeningHours hours = CLOSED;
    if (cursor.acceptWord("closed")) {
      return hours;
    }
    do {
      int at = cursor.skipSpaces();
      int start = cursor.time();
      cursor.expect('-');
      int end = cursor.time();
      if (start == DAY) {
        throw cursor.expected(at, "a start before 24:00");
      }
      String overlap = hours.overlap(start, endAfter(start, end));
      if (!overlap.isEmpty()) {
        throw cursor.expected(at, "hours that do not overlap " + overlap);
      }
      hours = hours.plus(start, end);
    } while (cursor.accept(','));
    return hours;
  }

  static OpeningHours parse(String field, String text) {
    TextCursor cursor = new TextCursor(field, text);
    OpeningHours hours = read(cursor);
    if (!cursor.atEnd()) {
      throw cursor.expected(cursor.skipSpaces(), "\",\" or the end");
    }
    return hours;
  }

  /** These and one more opening; an end that is not after the start is on the next date. */
  private OpeningHours plus(int start, int end) {
    int[] more = Arrays.copyOf(bounds, bounds.length + 2);
    int at = bounds.length;
    for (; at > 0 && more[at - 2] > start; at -= 2) {
      more[at] = more[at - 2];
      more[at + 1] = more[at - 1];
    }
    more[at] = start;
    more[at + 1] = endAfter(start, end);
    return new OpeningHours(more);
  }

  /** These and those of another. */
  OpeningHours plus(OpeningHours other) {
    OpeningHours sum = this;
    for (int i = 0; i < other.size(); i++) {
      String overlap = sum.overlap(other.start(i), other.end(i));
      if (!overlap.isEmpty()) {
        throw new IllegalArgumentException(
            lenientFormat(
                "opening hours must not overlap, got %s and %s",
                overlap, inWords(other.start(i), other.end(i))));
      }
      sum = sum.plus(other.start(i), other.end(i));
    }
    return sum;
  }

  private static int endAfter(int start, int end) {
    return end > start ? end : end + DAY;
  }

  /** The opening that an interval overlaps, or nothing. */
  private String overlap(int start, int end) {
    for (int i = 0; i < size(); i++) {
      if (start < end(i) && start(i) < end) {
        return inWords(start(i), end(i));
      }
    }
    return "";
  }

  int size() {
    return bounds.length / 2;
  }

  /** The milliseconds of the date at which an opening starts. */
  int start(int i) {
    return bounds[2 * i];
  }

  /** The milliseconds at which it ends, counted from the same midnight; at most two days. */
  int end(int i) {
    return bounds[2 * i + 1];
  }

  boolean isClosed() {
    return bounds.length == 0;
  }

  private static String inWords(int start, int end) {
    return time(start) + "-" + time(end > DAY ? end - DAY : end);
  }

  private static String time(int millis) {
    int seconds = millis / 1000;
    String minutes = pair(seconds / 3600) + ":" + pair(seconds / 60 % 60);
    return seconds % 60 == 0 ? minutes : minutes + ":" + pair(seconds % 60);
  }

  private static String pair(int number) {
    return (number < 10 ? "0" : "") + number;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof OpeningHours hours && Arrays.equals(bounds, hours.bounds);
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(bounds);
  }

  /** The notation that {@link #read} reads. */
  @Override
  public String toString() {
    return isClosed()
        ? "closed"
        : IntStream.range(0, size())
            .mapToObj(i -> inWords(start(i), end(i)))
            .collect(Collectors.joining(","));
  }
}
