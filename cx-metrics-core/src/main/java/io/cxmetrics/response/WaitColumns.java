package io.cxmetrics.response;

import io.cxmetrics.calendar.BusinessCalendar;
import io.cxmetrics.tally.DurationTally;
import java.time.Instant;

/** Reads columns of starts and ends into a tally, by blocks. Good for one call. */
final class WaitColumns {

  private static final int BLOCK = 1024;

  private static final long EARLIEST = BusinessCalendar.EARLIEST.toEpochMilli();
  private static final long LATEST = BusinessCalendar.LATEST.toEpochMilli();

  private final ResponseTally tally;
  private final BusinessCalendar calendar;
  private final long observedUntil;

  private final long[] answered = new long[BLOCK];
  private final long[] waiting = new long[BLOCK];
  private int answeredSize;
  private int waitingSize;

  private long neverStarted;
  private long startsAfter;
  private long goesOnAfter;
  private long endsBefore;
  private long outOfBounds;

  WaitColumns(ResponseTally tally, Instant observedUntil) {
    this.tally = tally;
    this.calendar = tally.calendar();
    this.observedUntil = observedUntil.toEpochMilli();
  }

  void addAll(long[] starts, long[] ends, int startInclusive, int endExclusive) {
    for (int from = startInclusive; from < endExclusive; ) {
      int to = from + Math.min(BLOCK, endExclusive - from);
      for (int i = from; i < to; i++) {
        add(starts[i], ends[i]);
      }
      flush();
      from = to;
    }
    tally.exclude(ResponseExclusion.NEVER_STARTED, neverStarted);
    tally.exclude(ResponseExclusion.STARTS_AFTER_OBSERVATION, startsAfter);
    tally.exclude(ResponseExclusion.GOES_ON_AFTER_OBSERVATION, goesOnAfter);
    tally.exclude(ResponseExclusion.ENDS_BEFORE_START, endsBefore);
    tally.exclude(ResponseExclusion.OUT_OF_BOUNDS, outOfBounds);
  }

  private void add(long start, long end) {
    boolean goesOn = end == ResponseTally.NOT_YET;
    long last = goesOn ? observedUntil : end;
    // The usual case first: one that counts.
    if (EARLIEST <= start && start <= last && last <= observedUntil) {
      long elapsed = calendar.openMillis(start, last);
      if (elapsed > DurationTally.MAX_MILLIS) {
        outOfBounds++;
      } else if (goesOn) {
        waiting[waitingSize++] = elapsed;
      } else {
        answered[answeredSize++] = elapsed;
      }
    } else {
      exclude(start, end);
    }
  }

  private void exclude(long start, long end) {
    if (start == ResponseTally.NOT_YET) {
      neverStarted++;
    } else if (isUnknown(start) || (end != ResponseTally.NOT_YET && isUnknown(end))) {
      outOfBounds++;
    } else if (end < start) {
      endsBefore++;
    } else if (start > observedUntil) {
      startsAfter++;
    } else {
      goesOnAfter++;
    }
  }

  private static boolean isUnknown(long millis) {
    return millis < EARLIEST || millis > LATEST;
  }

  private void flush() {
    tally.answered().addAll(answered, 0, answeredSize);
    tally.waiting().addAll(waiting, 0, waitingSize);
    answeredSize = 0;
    waitingSize = 0;
  }
}
