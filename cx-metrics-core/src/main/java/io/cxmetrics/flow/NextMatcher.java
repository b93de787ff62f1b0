package io.cxmetrics.flow;

/** The first entry, and from there the next occurrence of each step. */
final class NextMatcher implements StepMatcher {

  private final long window;
  private final long stepLimit;
  private final int steps;

  NextMatcher(FunnelRule rule, int steps) {
    this.window = FunnelRule.millis(rule.window());
    this.stepLimit = FunnelRule.millis(rule.stepLimit());
    this.steps = steps;
  }

  @Override
  public void match(
      EventSequences events, int first, int start, int end, long entryUntil, Passage passage) {
    long entry = events.time(first);
    int step = Integer.numberOfTrailingZeros(events.code(first));
    passage.enter(step, entry);
    long deadline = entry + Math.min(window, stepLimit);
    for (int at = first + 1; at < end && step + 1 < steps && events.time(at) <= deadline; at++) {
      if (StepMatcher.has(events.code(at), step + 1)) {
        long time = events.time(at);
        passage.advance(time);
        step++;
        deadline = Math.min(entry + window, time + stepLimit);
      }
    }
  }
}
