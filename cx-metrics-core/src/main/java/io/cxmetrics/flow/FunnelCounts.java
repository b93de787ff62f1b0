package io.cxmetrics.flow;

import io.cxmetrics.tally.DurationPrecision;
import io.cxmetrics.tally.DurationTally;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * How many passages there are from each step of entry to each furthest step, and how long they took
 * from step to step.
 */
final class FunnelCounts {

  private final Funnel funnel;
  private final long window;
  private final long stepLimit;

  /** Passages that can go no further, by step of entry and furthest step. */
  private final long[][] settled;

  /** Passages that may still go further, likewise. */
  private final long[][] pending;

  private final long[] outOfOrder;

  /** The time from the step before; at 0 from the entry to the last step. */
  private final DurationTally[] taken;

  /** The same of those that wait for it. */
  private final DurationTally[] waiting;

  private long notEntered;

  FunnelCounts(Funnel funnel) {
    this.funnel = funnel;
    this.window = FunnelRule.millis(funnel.rule().window());
    this.stepLimit = FunnelRule.millis(funnel.rule().stepLimit());
    int steps = funnel.steps().size();
    this.settled = new long[steps][steps];
    this.pending = new long[steps][steps];
    this.outOfOrder = new long[steps];
    this.taken = durations(steps, funnel.precision());
    this.waiting = durations(steps, funnel.precision());
  }

  private static DurationTally[] durations(int steps, DurationPrecision precision) {
    DurationTally[] durations = new DurationTally[steps];
    Arrays.setAll(
        durations,
        step ->
            switch (precision) {
              case BUCKETED -> DurationTally.create();
              case EXACT -> DurationTally.exact();
            });
    return durations;
  }

  /** Counts somebody who did not enter. */
  void addNotEntered() {
    notEntered++;
  }

  /** Counts a passage that was observed until a time. */
  void add(Passage passage, boolean isSettled, long until) {
    int entered = passage.entered();
    int reached = passage.reached();
    (isSettled ? settled : pending)[entered][reached]++;
    for (int step = entered + 1; step <= reached; step++) {
      taken[step].add(passage.time(step) - passage.time(step - 1));
    }
    long entry = passage.time(entered);
    long last = passage.time(reached);
    if (passage.isComplete()) {
      taken[0].add(last - entry);
    } else if (!passage.isOutOfOrder()) {
      long watched = Math.min(until, Math.min(entry + window, last + stepLimit));
      waiting[reached + 1].add(watched - last);
      waiting[0].add(watched - entry);
    } else if (isSettled) {
      outOfOrder[reached]++;
    }
  }

  void merge(FunnelCounts other) {
    for (int step = 0; step < outOfOrder.length; step++) {
      for (int reached = 0; reached < outOfOrder.length; reached++) {
        settled[step][reached] =
            Math.addExact(settled[step][reached], other.settled[step][reached]);
        pending[step][reached] =
            Math.addExact(pending[step][reached], other.pending[step][reached]);
      }
      outOfOrder[step] = Math.addExact(outOfOrder[step], other.outOfOrder[step]);
      taken[step].merge(other.taken[step]);
      waiting[step].merge(other.waiting[step]);
    }
    notEntered = Math.addExact(notEntered, other.notEntered);
  }

  long notEntered() {
    return notEntered;
  }

  List<FunnelStep> steps() {
    int size = outOfOrder.length;
    List<FunnelStep> steps = new ArrayList<>();
    for (int step = 0; step < size; step++) {
      long ended = sum(settled, 0, step, step, step);
      steps.add(
          new FunnelStep(
              funnel,
              step,
              sum(settled, step, step, step, size - 1),
              step == 0 ? 0 : sum(settled, 0, step - 1, step - 1, size - 1),
              sum(settled, 0, step, step, size - 1),
              step == size - 1 ? 0 : ended,
              outOfOrder[step],
              sum(pending, 0, step, step, step),
              step == 0 ? noTimes() : times(step)));
    }
    return steps;
  }

  /** The passages that entered and ended within ranges of steps, both ends included. */
  private static long sum(
      long[][] passages, int enteredFrom, int enteredTo, int reachedFrom, int reachedTo) {
    long sum = 0;
    for (int entered = enteredFrom; entered <= enteredTo; entered++) {
      for (int reached = reachedFrom; reached <= reachedTo; reached++) {
        sum = Math.addExact(sum, passages[entered][reached]);
      }
    }
    return sum;
  }

  /** How long it took from the entry to the last step. */
  StepTimes times() {
    return times(0);
  }

  private StepTimes times(int step) {
    return new StepTimes(taken[step].snapshot(), waiting[step].snapshot(), funnel.level());
  }

  private StepTimes noTimes() {
    DurationTally none = durations(1, funnel.precision())[0];
    return new StepTimes(none.snapshot(), none.snapshot(), funnel.level());
  }
}
