package io.cxmetrics.response;

import static com.google.common.base.Strings.lenientFormat;

import io.cxmetrics.internal.Arguments;
import io.cxmetrics.tally.DurationTally;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Counts how the cycles of tickets stand against a {@link ServicePolicy}, by priority. Counted in
 * parts and merged in any order is the same as counted at once. {@link ServicePolicy#tally} makes
 * one.
 *
 * <p>Mutable and not thread-safe: one thread at a time, or a tally a thread and {@link #merge}.
 */
public final class AttainmentTally {

  private final ServicePolicy policy;
  private final Map<String, Map<TargetState, Long>> states = new TreeMap<>();
  private final Map<ResponseExclusion, Long> excluded = new EnumMap<>(ResponseExclusion.class);

  AttainmentTally(ServicePolicy policy) {
    this.policy = policy;
  }

  /**
   * Counts the cycles of a ticket. What {@link ResponseTally#add} excludes is excluded here, and
   * cycles to which no target applies.
   *
   * @param ticket the ticket
   * @param observedUntil until when it was observed: usually now
   * @return this tally
   * @throws IllegalArgumentException if the end of observation is out of the bounds of the calendar
   */
  public AttainmentTally add(TicketTimeline ticket, Instant observedUntil) {
    Optional<ResponseExclusion> exclusion = new Observation(observedUntil).exclusion(ticket);
    if (exclusion.isPresent()) {
      return exclude(exclusion.get(), 1);
    }
    List<Cycle> cycles = policy.clock().cycles(ticket);
    if (cycles.isEmpty()) {
      return exclude(ResponseExclusion.NEVER_STARTED, 1);
    }
    for (Cycle cycle : cycles) {
      policy
          .judge(ticket, cycle, observedUntil)
          .ifPresentOrElse(this::add, () -> exclude(ResponseExclusion.NO_TARGET, 1));
    }
    return this;
  }

  private void add(TargetCycle cycle) {
    TargetState state = cycle.state();
    if (state == TargetState.LAPSED) {
      exclude(ResponseExclusion.LAPSED, 1);
    } else if (cycle.elapsed().toMillis() > DurationTally.MAX_MILLIS) {
      exclude(ResponseExclusion.OUT_OF_BOUNDS, 1);
    } else {
      count(cycle.target().priority(), state, 1);
    }
  }

  private void count(String priority, TargetState state, long count) {
    states
        .computeIfAbsent(priority, any -> new EnumMap<>(TargetState.class))
        .merge(state, count, Math::addExact);
  }

  /**
   * Counts what does not count.
   *
   * @param reason why
   * @param count how many, at least 0
   * @return this tally
   * @throws IllegalArgumentException if the count is negative
   * @throws ArithmeticException if the count exceeds a long
   */
  public AttainmentTally exclude(ResponseExclusion reason, long count) {
    Arguments.atLeast("count", count, 0);
    if (count > 0) {
      excluded.merge(reason, count, Math::addExact);
    }
    return this;
  }

  /**
   * Adds what was counted elsewhere, as if it had been counted here.
   *
   * @param other the snapshot of a tally of the same policy
   * @return this tally
   * @throws IllegalArgumentException if its policy differs; the message names both
   * @throws ArithmeticException if a count exceeds a long
   */
  public AttainmentTally merge(Attainment other) {
    if (!policy.equals(other.policy())) {
      throw new IllegalArgumentException(
          lenientFormat(
              "both must be of one policy, got %s and %s",
              policy.definition(), other.policy().definition()));
    }
    other
        .states()
        .forEach(
            (priority, counts) -> counts.forEach((state, count) -> count(priority, state, count)));
    other.excluded().forEach(this::exclude);
    return this;
  }

  /**
   * What was counted so far, as a value.
   *
   * @return the counts
   */
  public Attainment snapshot() {
    return new Attainment(policy, states, excluded);
  }

  @Override
  public String toString() {
    return snapshot().toString();
  }
}
