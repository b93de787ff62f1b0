package io.cxmetrics.calendar;

import java.util.Arrays;

/**
 * The openings of a range of time and an index by time, so that the open time before an instant
 * takes a few operations.
 *
 * <p>Let an opening start at s and end at e, and let b be open before it. Then b + t − s, but at
 * most b + e − s, is the open time before t from the start of this opening to that of the next, and
 * too little before and after. So the open time before t is the largest of these numbers over all
 * openings; and over those that can be the last to start by t, which the index tells.
 */
final class OpeningIndex {

  /** As many buckets may an opening take; more would be slower for the memory that they need. */
  private static final int BUCKETS_PER_OPENING = 8;

  private static final int MIN_BUCKETS = 64;

  private final long start;
  private final long end;

  /**
   * For each opening b − s and b + e − s in turn. Before them an empty one at the start of the
   * range, after them an empty one just beyond its end.
   */
  private final long[] openings;

  /** The width of a bucket is 2 to the power of this. */
  private final int shift;

  /** For each bucket the position of an opening that starts by its first millisecond, or 0. */
  private final int[] buckets;

  /** How many more openings may start in one bucket, at least 1. */
  private final int mostInBucket;

  private OpeningIndex(long start, long end, long[] openings) {
    this.start = start;
    this.end = end;
    this.openings = openings;
    this.shift = shift();
    this.buckets = new int[Math.toIntExact(((end - start) >>> shift) + 1)];
    this.mostInBucket = fill();
  }

  static OpeningIndex of(DayWalk walk, long start, long end) {
    Collector collector = new Collector(start);
    walk.walk(start, end, collector);
    return new OpeningIndex(start, end, collector.openings(end));
  }

  /** The index of a range that is open throughout. */
  static OpeningIndex alwaysOpen(long start, long end) {
    Collector collector = new Collector(start);
    collector.accept(start, end, StretchKind.OPEN, "");
    return new OpeningIndex(start, end, collector.openings(end));
  }

  /** The widest bucket in which at most one opening starts, unless that takes too many buckets. */
  private int shift() {
    long narrowest = Long.MAX_VALUE;
    for (int at = 4; at < openings.length - 2; at += 2) {
      narrowest = Math.min(narrowest, opening(at) - opening(at - 2));
    }
    int widest = 63 - Long.numberOfLeadingZeros(narrowest);
    long most = MIN_BUCKETS + (long) BUCKETS_PER_OPENING * openings.length / 2;
    int least = 0;
    while ((end - start) >>> least >= most) {
      least++;
    }
    return Math.max(widest, least);
  }

  /** Fills the buckets; the most openings that start after the first millisecond of one. */
  private int fill() {
    int most = 1;
    int at = 0;
    for (int bucket = 0; bucket < buckets.length; bucket++) {
      long first = start + ((long) bucket << shift);
      at = last(at, first);
      buckets[bucket] = at;
      most = Math.max(most, (last(at, Math.min(end, first + (1L << shift) - 1)) - at) / 2);
    }
    // So that as many follow in the array, also at its end: an opening too early does no harm.
    int latest = openings.length - 2 - 2 * most;
    for (int bucket = 0; bucket < buckets.length; bucket++) {
      buckets[bucket] = Math.min(buckets[bucket], latest);
    }
    return most;
  }

  /** The last opening from one on that starts at or before an instant. */
  private int last(int from, long instant) {
    int at = from;
    while (opening(at + 2) <= instant) {
      at += 2;
    }
    return at;
  }

  long start() {
    return start;
  }

  long end() {
    return end;
  }

  /** Whether two instants are in order and lie in the range. */
  boolean contains(long from, long to) {
    return from <= to && from >= start && to <= end;
  }

  /** The open milliseconds between two instants in the range. */
  long openMillis(long from, long to) {
    return openBefore(to) - openBefore(from);
  }

  /** The open milliseconds from the start of the range to an instant in it. */
  private long openBefore(long instant) {
    int at = buckets[(int) ((instant - start) >>> shift)];
    long open =
        max(
            min(instant + openings[at], openings[at + 1]),
            min(instant + openings[at + 2], openings[at + 3]));
    for (int i = mostInBucket; i > 1; i--) {
      at += 2;
      open = max(open, min(instant + openings[at + 2], openings[at + 3]));
    }
    return open;
  }

  // Math.min and Math.max become branches on JDK 17, which random instants mispredict. The numbers
  // are milliseconds of 10,000 years at most, so that no difference overflows.

  private static long min(long one, long other) {
    long difference = one - other;
    return other + (difference & (difference >> 63));
  }

  private static long max(long one, long other) {
    long difference = one - other;
    return one - (difference & (difference >> 63));
  }

  boolean isOpen(long instant) {
    return instant < closing(at(instant));
  }

  /**
   * The first opening that starts at or after an instant after the start; after the end if none.
   */
  long nextOpening(long instant) {
    return opening(at(instant - 1) + 2);
  }

  /** The first closing after an instant in the range; the end or more if none is before it. */
  long nextClosing(long instant) {
    int at = at(instant);
    return instant < closing(at) ? closing(at) : closing(at + 2);
  }

  /** The first instant before which so much is open; it is more than 0 and at most the total. */
  long instantAfter(long open) {
    int low = 0;
    int high = openings.length / 2 - 1;
    // The first opening until whose end so much is open.
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (openings[2 * middle + 1] < open) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return open - openings[2 * low];
  }

  /** The last opening that starts at or before an instant in the range. */
  private int at(long instant) {
    return last(buckets[(int) ((instant - start) >>> shift)], instant);
  }

  /** When an opening starts, other than the empty one before all. */
  private long opening(int at) {
    return openings[at - 1] - openings[at];
  }

  private long closing(int at) {
    return openings[at + 1] - openings[at];
  }

  /** The open milliseconds of the whole range. */
  long total() {
    return openings[openings.length - 1];
  }

  /** Joins what is open without a break. */
  private static final class Collector implements DayWalk.Sink {

    private long[] openings = new long[1024];
    private int size;
    private long open;

    Collector(long start) {
      add(start);
    }

    private void add(long start) {
      if (size == openings.length) {
        openings = Arrays.copyOf(openings, 2 * size);
      }
      openings[size++] = open - start;
      openings[size++] = open;
    }

    @Override
    public boolean accept(long start, long end, StretchKind kind, String name) {
      if (kind.isOpen()) {
        boolean first = size == 2;
        long lastEnd = openings[size - 1] - openings[size - 2];
        if (first || start != lastEnd) {
          add(start);
        }
        open += end - start;
        openings[size - 1] = open;
      }
      return true;
    }

    long[] openings(long end) {
      add(end + 1);
      return Arrays.copyOf(openings, size);
    }
  }
}
