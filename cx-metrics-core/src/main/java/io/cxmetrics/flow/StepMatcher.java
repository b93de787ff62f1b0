package io.cxmetrics.flow;

/**
 * Finds how far an entity gets, by one of the readings of {@link Occurrences}. The codes of its
 * events are sets of steps, the first step being the lowest bit.
 */
sealed interface StepMatcher permits NextMatcher, FirstMatcher, AnyMatcher, SetMatcher {

  /**
   * Finds the passage of an entity.
   *
   * @param events the events in order of time
   * @param first the first event that enters
   * @param start the first event
   * @param end the position after the last
   * @param entryUntil the last time at which an attempt may begin
   * @param passage where the passage goes
   */
  void match(
      EventSequences events, int first, int start, int end, long entryUntil, Passage passage);

  static StepMatcher of(Funnel funnel) {
    FunnelRule rule = funnel.rule();
    int steps = funnel.steps().size();
    if (rule.order() == StepOrder.ANY_ORDER) {
      return new SetMatcher(rule, steps);
    }
    return switch (rule.occurrences()) {
      case FIRST -> new FirstMatcher(rule, steps);
      case NEXT -> new NextMatcher(rule, steps);
      case ANY -> new AnyMatcher(rule, steps);
    };
  }

  /** Whether a set of steps has a step. */
  static boolean has(int code, int step) {
    return (code >>> step & 1) != 0;
  }
}
