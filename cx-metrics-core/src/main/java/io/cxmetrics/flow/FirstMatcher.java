package io.cxmetrics.flow;

import java.util.Arrays;

/** The first occurrence of each step, and no other. */
final class FirstMatcher implements StepMatcher {

  private final long window;
  private final long stepLimit;

  /** Where each step first occurs; −1 if it does not. */
  private final int[] firstAt;

  FirstMatcher(FunnelRule rule, int steps) {
    this.window = FunnelRule.millis(rule.window());
    this.stepLimit = FunnelRule.millis(rule.stepLimit());
    this.firstAt = new int[steps];
  }

  @Override
  public void match(
      EventSequences events, int first, int start, int end, long entryUntil, Passage passage) {
    Arrays.fill(firstAt, -1);
    for (int at = end - 1; at >= start; at--) {
      firstAt[Integer.numberOfTrailingZeros(events.code(at))] = at;
    }
    long entry = events.time(first);
    int step = Integer.numberOfTrailingZeros(events.code(first));
    passage.enter(step, entry);
    long deadline = entry + Math.min(window, stepLimit);
    for (step++; step < firstAt.length && firstAt[step] >= 0; step++) {
      if (firstAt[step] < firstAt[step - 1]) {
        passage.setOutOfOrder();
        return;
      }
      long time = events.time(firstAt[step]);
      if (time > deadline) {
        return;
      }
      passage.advance(time);
      deadline = Math.min(entry + window, time + stepLimit);
    }
  }
}
