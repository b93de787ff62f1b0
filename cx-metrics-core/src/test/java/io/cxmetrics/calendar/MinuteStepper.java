package io.cxmetrics.calendar;

import java.time.LocalDate;
import java.time.LocalDateTime;

/**
 * Decides minute by minute whether a {@link Plan} is open, by the wall clock alone: an opening
 * starts when the clock first shows its start or a later time, and ends when it first shows its end
 * or a later time. It never turns a local time into an instant.
 */
final class MinuteStepper {

  private static final int WARM_UP = 2 * 1440;

  private final long first;
  private final boolean[] open;

  /** Steps from one minute to another, after long enough to know the latest time shown. */
  MinuteStepper(Plan plan, long first, long last) {
    this.first = first;
    this.open = new boolean[Math.toIntExact(last - first)];
    LocalDateTime latest = plan.wallClock(first - WARM_UP);
    for (long minute = first - WARM_UP; minute < last; minute++) {
      LocalDateTime now = plan.wallClock(minute);
      latest = now.isAfter(latest) ? now : latest;
      if (minute >= first) {
        open[(int) (minute - first)] = isOpen(plan, latest);
      }
    }
  }

  private static boolean isOpen(Plan plan, LocalDateTime shown) {
    LocalDate date = shown.toLocalDate();
    int minutes = shown.getHour() * 60 + shown.getMinute();
    for (Plan.Shift shift : plan.on(date)) {
      if (shift.start() <= minutes && minutes < shift.end()) {
        return true;
      }
    }
    if (plan.cutsAtStartOf(date)) {
      return false;
    }
    for (Plan.Shift shift : plan.on(date.minusDays(1))) {
      if (minutes + 1440 < shift.end()) {
        return true;
      }
    }
    return false;
  }

  boolean isOpen(long minute) {
    return open[(int) (minute - first)];
  }

  /** The open milliseconds between two instants. */
  long openMillis(long start, long end) {
    long sum = 0;
    for (int i = 0; i < open.length; i++) {
      long from = (first + i) * 60_000;
      if (open[i]) {
        sum += Math.max(0, Math.min(end, from + 60_000) - Math.max(start, from));
      }
    }
    return sum;
  }

  /** The first minute from one on whose state differs from the minute before and is as wanted. */
  long nextChange(long from, boolean toOpen) {
    for (int i = Math.max(1, (int) (from - first)); i < open.length; i++) {
      if (open[i] == toOpen && open[i - 1] != toOpen) {
        return first + i;
      }
    }
    return Long.MAX_VALUE;
  }

  /**
   * The end of the minute in which so many milliseconds from a start on have been open, or never.
   */
  long minuteOfDeadline(long start, long openMillis) {
    long left = openMillis;
    for (int i = 0; i < open.length; i++) {
      long from = Math.max(start, (first + i) * 60_000);
      long length = (first + i + 1) * 60_000 - from;
      if (open[i] && length > 0) {
        if (left <= length) {
          return from + left;
        }
        left -= length;
      }
    }
    return Long.MAX_VALUE;
  }
}
