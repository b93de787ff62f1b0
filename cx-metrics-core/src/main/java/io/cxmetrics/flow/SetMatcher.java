package io.cxmetrics.flow;

import java.util.Arrays;

/**
 * How many different steps are done, in whatever order: from the first one on, or where any
 * occurrences count, from the one on from which there are most.
 */
final class SetMatcher implements StepMatcher {

  private static final long NEVER = Long.MAX_VALUE;

  private final long window;
  private final boolean fromAny;

  /** When each step next occurs. */
  private final long[] next;

  private final long[] sorted;

  SetMatcher(FunnelRule rule, int steps) {
    this.window = FunnelRule.millis(rule.window());
    this.fromAny = rule.occurrences() == Occurrences.ANY;
    this.next = new long[steps];
    this.sorted = new long[steps];
  }

  @Override
  public void match(
      EventSequences events, int first, int start, int end, long entryUntil, Passage passage) {
    Arrays.fill(next, NEVER);
    int best = 0;
    long bestCompletion = 0;
    // Backwards, so that of attempts that get equally far at the same time the last is seen first.
    for (int at = end - 1; at >= first; at--) {
      long entry = events.time(at);
      next[Integer.numberOfTrailingZeros(events.code(at))] = entry;
      if (at > first && (!fromAny || entry > entryUntil)) {
        continue;
      }
      int count = 0;
      long completion = entry;
      for (long time : next) {
        if (time != NEVER && time - entry <= window) {
          count++;
          completion = Math.max(completion, time);
        }
      }
      if (count > best || (count == best && completion < bestCompletion)) {
        best = count;
        bestCompletion = completion;
        tell(entry, passage);
      }
    }
  }

  private void tell(long entry, Passage passage) {
    System.arraycopy(next, 0, sorted, 0, next.length);
    Arrays.sort(sorted);
    passage.enter(0, entry);
    for (int i = 1; i < sorted.length && sorted[i] != NEVER && sorted[i] - entry <= window; i++) {
      passage.advance(sorted[i]);
    }
  }
}
