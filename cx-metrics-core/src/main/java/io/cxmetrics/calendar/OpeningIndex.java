package io.cxmetrics.calendar;

import java.util.Arrays;

/**
 * The openings of a range of time, with the open time before each and an index by time: how much is
 * open before an instant takes two or three memory accesses.
 *
 * <p>The range is cut into buckets of equal width, a power of two. A bucket knows the last opening
 * that starts at or before its first millisecond; from there, the few that start inside it are
 * passed without a branch that depends on the instant.
 */
final class OpeningIndex {

  /** As many buckets may an opening take; more would be slower for the memory that they need. */
  private static final int BUCKETS_PER_OPENING = 8;

  private static final int MIN_BUCKETS = 64;

  private final long start;
  private final long end;

  /**
   * For each opening its start and the open time before it, in turn. Before them an empty one at
   * the start of the range, after them one beyond its end. The length of an opening is the
   * difference of two open times.
   */
  private final long[] openings;

  private final int shift;

  /** How many openings may start inside one bucket. */
  private final int steps;

  /** The position in the openings for each bucket. */
  private final int[] buckets;

  private OpeningIndex(long start, long end, long[] openings) {
    this.start = start;
    this.end = end;
    this.openings = openings;
    this.shift = shift();
    this.buckets = new int[Math.toIntExact(((end - start) >>> shift) + 1)];
    this.steps = mostInOneBucket();
    fill();
  }

  static OpeningIndex of(DayWalk walk, long start, long end) {
    Collector collector = new Collector(start);
    walk.walk(start, end, collector);
    return new OpeningIndex(start, end, collector.openings(end));
  }

  /** The index of a range that is open throughout. */
  static OpeningIndex alwaysOpen(long start, long end) {
    return new OpeningIndex(start, end, new long[] {start, 0, start, 0, end + 1, end - start});
  }

  /** The widest bucket in which at most one opening starts, unless that takes too many buckets. */
  private int shift() {
    long narrowest = Long.MAX_VALUE;
    for (int i = 4; i < openings.length - 2; i += 2) {
      narrowest = Math.min(narrowest, openings[i] - openings[i - 2]);
    }
    int widest = 63 - Long.numberOfLeadingZeros(narrowest);
    long most = MIN_BUCKETS + (long) BUCKETS_PER_OPENING * openings.length / 2;
    int least = 0;
    while ((end - start) >>> least >= most) {
      least++;
    }
    return Math.max(widest, least);
  }

  private void fill() {
    int at = 0;
    for (int bucket = 0; bucket < buckets.length; bucket++) {
      long first = start + ((long) bucket << shift);
      while (openings[at + 2] <= first) {
        at += 2;
      }
      buckets[bucket] = at;
    }
  }

  /** The most openings that start after the first millisecond of one bucket. */
  private int mostInOneBucket() {
    int most = 0;
    int inside = 0;
    long current = -1;
    for (int i = 2; i < openings.length - 2; i += 2) {
      long offset = openings[i] - start;
      inside = offset >>> shift == current ? inside : 0;
      current = offset >>> shift;
      inside += offset > current << shift ? 1 : 0;
      most = Math.max(most, inside);
    }
    return most;
  }

  long start() {
    return start;
  }

  long end() {
    return end;
  }

  /** Whether a range lies within this one. */
  boolean contains(long from, long to) {
    return from >= start && to <= end;
  }

  /** The open milliseconds from the start of the range to an instant in it. */
  long openBefore(long instant) {
    int at = at(instant);
    long before = openings[at + 1];
    return before + Math.min(instant - openings[at], openings[at + 3] - before);
  }

  /** The position of the last opening that starts at or before an instant in the range. */
  private int at(long instant) {
    int at = buckets[(int) ((instant - start) >>> shift)];
    at += step(at, instant);
    for (int i = 1; i < steps; i++) {
      at += step(at, instant);
    }
    return at;
  }

  /** 2 if the next opening starts at or before an instant, else 0. The last one never does. */
  private int step(int at, long instant) {
    return (int) ((openings[at + 2] - instant - 1) >>> 63) << 1;
  }

  private long closing(int at) {
    return openings[at] + openings[at + 3] - openings[at + 1];
  }

  boolean isOpen(long instant) {
    return instant < closing(at(instant));
  }

  /**
   * The first opening that starts at or after an instant in the range; the end + 1 if none does.
   */
  long nextOpening(long instant) {
    int at = at(instant);
    return openings[at] == instant && at > 0 ? instant : openings[at + 2];
  }

  /** The first closing after an instant in the range; the end or more if none is before it. */
  long nextClosing(long instant) {
    int at = at(instant);
    if (instant < closing(at)) {
      return closing(at);
    }
    return at + 4 < openings.length ? closing(at + 2) : end;
  }

  /** The first instant before which so much is open; it is more than 0 and at most the total. */
  long instantAfter(long open) {
    int low = 0;
    int high = openings.length / 2 - 2;
    // The last opening that has less than that before it.
    while (low < high) {
      int middle = (low + high + 1) >>> 1;
      if (openings[2 * middle + 1] < open) {
        low = middle;
      } else {
        high = middle - 1;
      }
    }
    return openings[2 * low] + open - openings[2 * low + 1];
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
    private long lastEnd = Long.MIN_VALUE;

    Collector(long start) {
      add(start);
    }

    private void add(long start) {
      if (size == openings.length) {
        openings = Arrays.copyOf(openings, 2 * size);
      }
      openings[size++] = start;
      openings[size++] = open;
    }

    @Override
    public boolean accept(long start, long end, StretchKind kind, String name) {
      if (kind.isOpen()) {
        if (start != lastEnd) {
          add(start);
        }
        open += end - start;
        lastEnd = end;
      }
      return true;
    }

    long[] openings(long end) {
      add(end + 1);
      return Arrays.copyOf(openings, size);
    }
  }
}
