package io.cxmetrics.flow;

import java.util.Arrays;

/**
 * The attempt that gets furthest, of all that begin with an entry. One pass: for each step the
 * attempt that got there last is kept. None that got there before can get further: it began no
 * later, and where there is a step limit, is at the step for longer.
 */
final class AnyMatcher implements StepMatcher {

  private final long window;
  private final long stepLimit;
  private final boolean isOpen;

  /** Whether the last occurrence that fits counts where attempts began at the same event. */
  private final boolean takesLast;

  private final int steps;

  /** For each step, the event with which the attempt began that is kept there; −1 if none is. */
  private final int[] entryAt;

  /** For each step, the times of the attempt that is kept there. */
  private final long[][] times;

  AnyMatcher(FunnelRule rule, int steps) {
    this.window = FunnelRule.millis(rule.window());
    this.stepLimit = FunnelRule.millis(rule.stepLimit());
    this.isOpen = rule.entry() == FunnelEntry.ANY_STEP;
    this.takesLast = rule.stepLimit().isPresent();
    this.steps = steps;
    this.entryAt = new int[steps];
    this.times = new long[steps][steps];
  }

  @Override
  public void match(
      EventSequences events, int first, int start, int end, long entryUntil, Passage passage) {
    int best = -1;
    int entries = isOpen ? steps : 1;
    for (int entry = 0; entry < entries && best < steps - 1; entry++) {
      best = matchFrom(entry, best, events, first, end, entryUntil, passage);
    }
  }

  /** Attempts that enter at a step; the furthest step of these and of those before. */
  private int matchFrom(
      int entry,
      int bestBefore,
      EventSequences events,
      int first,
      int end,
      long entryUntil,
      Passage passage) {
    int best = bestBefore;
    Arrays.fill(entryAt, -1);
    for (int at = first; at < end && best < steps - 1; at++) {
      int code = events.code(at) >>> entry << entry;
      // The later steps first, so that an event that is two steps does not take both at once.
      while (code != 0) {
        int step = Integer.SIZE - 1 - Integer.numberOfLeadingZeros(code);
        code ^= 1 << step;
        boolean isThere =
            step == entry
                ? enter(step, at, events.time(at), entryUntil)
                : advance(entry, step, events.time(at));
        if (isThere && step > best) {
          best = step;
          tell(entry, step, passage);
        }
      }
    }
    return best;
  }

  private boolean enter(int step, int at, long time, long entryUntil) {
    if (time > entryUntil) {
      return false;
    }
    entryAt[step] = at;
    times[step][step] = time;
    return true;
  }

  private boolean advance(int entry, int step, long time) {
    int before = step - 1;
    if (entryAt[before] < 0
        || time - times[before][entry] > window
        || time - times[before][before] > stepLimit) {
      return false;
    }
    if (entryAt[step] < entryAt[before] || takesLast) {
      entryAt[step] = entryAt[before];
      System.arraycopy(times[before], entry, times[step], entry, step - entry);
      times[step][step] = time;
    }
    return true;
  }

  private void tell(int entry, int reached, Passage passage) {
    passage.enter(entry, times[reached][entry]);
    for (int step = entry + 1; step <= reached; step++) {
      passage.advance(times[reached][step]);
    }
  }
}
