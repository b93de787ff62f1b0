package io.cxmetrics.contact;

import io.cxmetrics.stats.SurvivalCurve;
import java.util.Arrays;

/**
 * The counters of first-contact resolution: one a combination of what can become of a contact. All
 * of what a result says is a sum of them, so that the engine adds 1 to one counter a contact and
 * decides nothing else.
 *
 * <p>A contact that is judged has a cell by three bits (repeated, pending, miss by its traits) and
 * by how long it was observed: until its repeat, or the end of its window, or the end of
 * observation. That time is counted in steps: a power of two of milliseconds, at most 1/512 of the
 * window. A repeat counts at the end of its step, and an end of observation at the start of its
 * own, so that nothing seems to have been observed for longer than it was. The other kinds of
 * contacts have a cell each, repeated or not.
 */
final class FcrCells {

  // What becomes of a contact by its traits; without any it is 0.
  static final int JUDGED = 0;
  static final int JUDGED_AS_MISS = 1;
  static final int INELIGIBLE = 2;
  static final int OUT_OF_SCOPE = 3;
  static final int UNKNOWN_RESOLUTION = 4;

  /** A further contact of a unit whose first one stands for it. */
  static final int FURTHER = 5;

  // The kinds from here on are not in the sequence of contacts: neither judged nor repeats.
  static final int BUSINESS_INITIATED = 6;
  static final int AFTER_OBSERVATION = 7;

  private static final int KINDS = 8;

  // The bits of a cell of a judged contact; those of other kinds have the first one only.
  static final int MISS = 1;
  static final int PENDING = 2;
  static final int REPEATED = 4;
  private static final int STATES = 8;

  private static final int MAX_STEP_BITS = 10;

  private final int stepShift;
  private final long[] cells;

  FcrCells(FcrRule rule) {
    long window = rule.resolution().usesWindow() ? rule.windowMillis() : 0;
    stepShift = Math.max(0, Long.SIZE - Long.numberOfLeadingZeros(window) - MAX_STEP_BITS);
    cells = new long[STATES * (stepsOf(window) + 1) + 2 * KINDS];
  }

  private FcrCells(int stepShift, long[] cells) {
    this.stepShift = stepShift;
    this.cells = cells;
  }

  FcrCells copy() {
    return new FcrCells(stepShift, cells.clone());
  }

  /** The steps of a time, rounded up. */
  private int stepsOf(long millis) {
    return (int) ((millis + (1L << stepShift) - 1) >>> stepShift);
  }

  /** The steps of the time that a contact was observed for. */
  private int stepsOf(long millis, int state) {
    boolean endedBeforeWindow = (state & (PENDING | REPEATED)) == PENDING;
    return endedBeforeWindow ? (int) (millis >>> stepShift) : stepsOf(millis);
  }

  /** The cell of a judged contact that was observed for a time. */
  int cellOf(long observedMillis, int state) {
    return 2 * KINDS + STATES * stepsOf(observedMillis, state) + state;
  }

  /** The cell of a contact of another kind. */
  static int other(int kind, boolean repeated) {
    return 2 * kind + (repeated ? 1 : 0);
  }

  /** Whether a cell is that of a further contact of a unit. */
  static boolean isFurther(int cell) {
    return cell >> 1 == FURTHER;
  }

  /** The counters themselves, for the engine to add to. */
  long[] counters() {
    return cells;
  }

  void add(FcrCells other) {
    for (int cell = 0; cell < cells.length; cell++) {
      cells[cell] = Math.addExact(cells[cell], other.cells[cell]);
    }
  }

  /** The contacts of a kind that is not judged. */
  long count(int kind) {
    return cells[other(kind, false)] + cells[other(kind, true)];
  }

  /** The judged contacts of which these bits have these values. */
  long judged(int bits, int values) {
    long sum = 0;
    for (int cell = 2 * KINDS; cell < cells.length; cell++) {
      if ((cell & bits) == values) {
        sum += cells[cell];
      }
    }
    return sum;
  }

  /** The contacts in the sequence, of whatever kind, that were followed by a repeat. */
  long repeats() {
    long sum = judged(REPEATED, REPEATED);
    for (int kind = 0; kind < BUSINESS_INITIATED; kind++) {
      sum += cells[other(kind, true)];
    }
    return sum;
  }

  /** The contacts in the sequence, of whatever kind. */
  long contacts() {
    long sum = judged(0, 0);
    for (int kind = 0; kind < BUSINESS_INITIATED; kind++) {
      sum += count(kind);
    }
    return sum;
  }

  /** The time without a repeat, in steps. */
  SurvivalCurve untilRepeat() {
    int size = (cells.length - 2 * KINDS) / STATES;
    long[] times = new long[size];
    long[] events = new long[size];
    long[] censored = new long[size];
    int used = 0;
    for (int step = 0; step < size; step++) {
      for (int state = 0; state < STATES; state++) {
        long count = cells[2 * KINDS + STATES * step + state];
        if ((state & REPEATED) != 0) {
          events[used] += count;
        } else {
          censored[used] += count;
        }
      }
      times[used] = (long) step << stepShift;
      used += events[used] + censored[used] > 0 ? 1 : 0;
    }
    return SurvivalCurve.ofCounts(
        Arrays.copyOf(times, used), Arrays.copyOf(events, used), Arrays.copyOf(censored, used));
  }

  /** The window as the curve knows it: rounded up to steps. */
  static long windowInSteps(FcrRule rule) {
    FcrCells cells = new FcrCells(rule);
    return (long) cells.stepsOf(rule.windowMillis()) << cells.stepShift;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof FcrCells that && Arrays.equals(cells, that.cells);
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(cells);
  }
}
