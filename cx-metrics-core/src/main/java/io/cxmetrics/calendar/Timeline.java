package io.cxmetrics.calendar;

import io.cxmetrics.internal.Arguments;
import java.time.LocalDate;

/**
 * The answers of a calendar in milliseconds since 1970: from the index within its range, and by
 * walking the dates outside it. Every instant is between {@link #EARLIEST} and {@link #LATEST}.
 */
final class Timeline {

  /** The last year in which time is known. */
  static final int LAST_YEAR = 10_000;

  static final long EARLIEST = startOfYear(0);

  static final long LATEST = startOfYear(LAST_YEAR + 1);

  /** The answer where there is none. */
  static final long NEVER = Long.MAX_VALUE;

  /** If nothing happens for so long while every week is like the one before, nothing ever will. */
  private static final long QUIET = 30L * OpeningHours.DAY;

  private final DayWalk walk;
  private final OpeningIndex index;

  Timeline(DayWalk walk, OpeningIndex index) {
    this.walk = walk;
    this.index = index;
  }

  static long startOfYear(int year) {
    return LocalDate.of(year, 1, 1).toEpochDay() * OpeningHours.DAY;
  }

  OpeningIndex index() {
    return index;
  }

  /** The open time between two instants, of which one at least may lie outside the index. */
  long openMillis(long start, long end) {
    Arguments.inRange("start in ms since 1970", start, EARLIEST, LATEST);
    Arguments.inRange("end in ms since 1970", end, EARLIEST, LATEST);
    if (start > end) {
      throw new IllegalArgumentException(
          "start must not be after end, got " + start + " and " + end + " ms since 1970");
    }
    long from = Math.max(start, index.start());
    long to = Math.min(end, index.end());
    long inside = index.contains(from, to) ? index.openMillis(from, to) : 0;
    return walked(start, Math.min(end, index.start()))
        + inside
        + walked(Math.max(start, index.end()), end);
  }

  /** The open time between two instants, date by date; 0 if the end is before the start. */
  private long walked(long start, long end) {
    Countdown all = new Countdown(Long.MAX_VALUE, NEVER);
    walk.walk(start, end, all);
    return Long.MAX_VALUE - all.left;
  }

  /** The first instant so much open time after another, or never. */
  long deadline(long start, long open) {
    if (open == 0) {
      return start;
    }
    Countdown before = new Countdown(open, NEVER);
    walk.walk(start, Math.min(LATEST, index.start()), before);
    if (before.end != NEVER) {
      return before.end;
    }
    long from = Math.max(start, index.start());
    long left = before.left;
    if (from < index.end()) {
      long opened = index.openMillis(index.start(), from);
      if (left <= index.total() - opened) {
        return index.instantAfter(opened + left);
      }
      left -= index.total() - opened;
      from = index.end();
    }
    Countdown after = new Countdown(left, Math.max(from, regularFrom()));
    walk.walk(from, LATEST, after);
    return after.end;
  }

  boolean isOpen(long instant) {
    if (index.contains(instant, instant + 1)) {
      return index.isOpen(instant);
    }
    return walked(instant, Math.min(LATEST, instant + 1)) > 0;
  }

  /** The first instant at or after another at which it opens, or never. */
  long nextOpening(long from) {
    if (from <= index.start() || from > index.end()) {
      return nextEdge(from, true);
    }
    long next = index.nextOpening(from);
    return next < index.end() ? next : nextEdge(index.end(), true);
  }

  /** The first instant after another at which it closes, or never. */
  long nextClosing(long from) {
    if (!index.contains(from, from + 1)) {
      return nextEdge(from + 1, false);
    }
    long next = index.nextClosing(from);
    return next < index.end() ? next : nextEdge(index.end(), false);
  }

  private long nextEdge(long from, boolean opening) {
    Edge edge = new Edge(opening, Math.max(from, regularFrom()));
    // One millisecond more shows whether it was open before.
    walk.walk(Math.max(EARLIEST, from - 1), LATEST, edge);
    return edge.found;
  }

  private long regularFrom() {
    return walk.regularFrom(EARLIEST, LATEST);
  }

  void walk(long start, long end, DayWalk.Sink sink) {
    walk.walk(start, end, sink);
  }

  /** Counts open time down to 0. */
  private static final class Countdown implements DayWalk.Sink {

    private long quietFrom;
    private long left;
    private long end = NEVER;

    Countdown(long left, long quietFrom) {
      this.left = left;
      this.quietFrom = quietFrom;
    }

    @Override
    public boolean accept(long from, long to, StretchKind kind, String name) {
      if (!kind.isOpen()) {
        return from - QUIET <= quietFrom;
      }
      quietFrom = Math.max(quietFrom, to);
      if (left <= to - from) {
        end = from + left;
        return false;
      }
      left -= to - from;
      return true;
    }
  }

  /** Finds the first opening or closing. */
  private static final class Edge implements DayWalk.Sink {

    private final boolean opening;
    private long quietFrom;
    private boolean first = true;
    private boolean open;
    private long found = NEVER;

    Edge(boolean opening, long quietFrom) {
      this.opening = opening;
      this.quietFrom = quietFrom;
    }

    @Override
    public boolean accept(long from, long to, StretchKind kind, String name) {
      boolean change = !first && kind.isOpen() != open;
      open = kind.isOpen();
      if (change && open == opening) {
        found = from;
        return false;
      }
      first = false;
      quietFrom = change ? Math.max(quietFrom, from) : quietFrom;
      return from - QUIET <= quietFrom;
    }
  }
}
