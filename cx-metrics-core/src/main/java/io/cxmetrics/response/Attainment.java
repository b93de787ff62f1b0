package io.cxmetrics.response;

import com.google.common.collect.ImmutableSortedMap;
import com.google.common.collect.Maps;
import io.cxmetrics.internal.Arguments;
import io.cxmetrics.stats.ConfidenceLevel;
import java.util.Map;
import java.util.Objects;
import java.util.function.ToLongFunction;

/**
 * Who keeps a {@link ServicePolicy}: how the cycles of tickets stand against their targets, by
 * priority. Those of one policy form a commutative monoid under {@link #merge}, with the one
 * without cycles as identity. Without cycles no share is 0: there is none.
 *
 * <p>Immutable. Also known as: SLA attainment, SLA compliance, achievement rate.
 *
 * @param policy the policy
 * @param states how many cycles stand how, by the priority for which their target applies, {@link
 *     ServiceTargets#NO_PRIORITY} for none; what did not occur is absent, and {@link
 *     TargetState#LAPSED} is among the excluded
 * @param excluded what does not count, by reason; reasons that did not occur are absent
 */
public record Attainment(
    ServicePolicy policy,
    Map<String, Map<TargetState, Long>> states,
    Map<ResponseExclusion, Long> excluded) {

  /**
   * Checks the counts.
   *
   * @param policy the policy
   * @param states how many cycles stand how, by the priority for which their target applies
   * @param excluded what does not count, by reason
   * @throws IllegalArgumentException if a count is not above 0, or lapsed cycles are among those
   *     that count
   * @throws ArithmeticException if the count of all exceeds a long
   */
  public Attainment {
    Objects.requireNonNull(policy, "policy");
    states = ImmutableSortedMap.copyOf(Maps.transformValues(states, Maps::immutableEnumMap));
    requireCounts(states);
    excluded = Maps.immutableEnumMap(excluded);
    excluded.forEach((reason, count) -> Arguments.atLeast("excluded for " + reason, count, 1));
  }

  private static void requireCounts(Map<String, Map<TargetState, Long>> states) {
    long sum = 0;
    for (Map<TargetState, Long> counts : states.values()) {
      if (counts.containsKey(TargetState.LAPSED)) {
        throw new IllegalArgumentException(
            "lapsed cycles must be among the excluded, got " + counts + " as those that count");
      }
      for (Map.Entry<TargetState, Long> count : counts.entrySet()) {
        Arguments.atLeast(count.getKey().name(), count.getValue(), 1);
        sum = Math.addExact(sum, count.getValue());
      }
    }
  }

  /**
   * The shares of kept targets over all priorities, at 95 %; paused cycles are pending.
   *
   * @return the counts and shares
   */
  public TargetResult total() {
    return result(this::count);
  }

  /**
   * The shares of kept targets by priority, at 95 %.
   *
   * @return an immutable map of the priorities that occurred, in alphabetical order
   */
  public Map<String, TargetResult> byPriority() {
    return ImmutableSortedMap.copyOf(
        Maps.transformValues(states, counts -> result(state -> count(counts, state))));
  }

  /**
   * The cycles in a state, over all priorities.
   *
   * @param state the state
   * @return at least 0; lapsed cycles are excluded, and so 0
   */
  public long count(TargetState state) {
    return states.values().stream().mapToLong(counts -> count(counts, state)).sum();
  }

  private static TargetResult result(ToLongFunction<TargetState> count) {
    return new TargetResult(
        count.applyAsLong(TargetState.MET),
        count.applyAsLong(TargetState.LATE),
        count.applyAsLong(TargetState.OVERDUE),
        count.applyAsLong(TargetState.PENDING) + count.applyAsLong(TargetState.PAUSED),
        ConfidenceLevel.P95);
  }

  private static long count(Map<TargetState, Long> counts, TargetState state) {
    return counts.getOrDefault(state, 0L);
  }

  /**
   * What this one and another have counted.
   *
   * @param other one of the same policy
   * @return their sum
   * @throws IllegalArgumentException if its policy differs; the message names both
   * @throws ArithmeticException if a count exceeds a long
   */
  public Attainment merge(Attainment other) {
    return policy.tally().merge(this).merge(other).snapshot();
  }
}
