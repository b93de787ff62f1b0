package io.cxmetrics.flow;

import com.google.common.collect.Maps;
import io.cxmetrics.internal.Arguments;
import io.cxmetrics.stats.ShareResult;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * What became of customers in a funnel, as the counts that everything else follows from.
 *
 * <p>Results of different customers, by one funnel and the same ends, form a commutative monoid
 * under {@link #merge}.
 *
 * @param funnel the funnel
 * @param enteredUntil the last time at which an entry counted
 * @param observedUntil the end of observation
 * @param steps what became of them at each step, in order
 * @param times how long it took from the entry to the last step
 * @param notEntered who did a step of the funnel, but did not enter it in time
 * @param excluded events that do not count, by reason; reasons that did not occur are absent
 */
public record FunnelResult(
    Funnel funnel,
    Instant enteredUntil,
    Instant observedUntil,
    List<FunnelStep> steps,
    StepTimes times,
    long notEntered,
    Map<FlowExclusion, Long> excluded) {

  /**
   * Checks that the parts fit together.
   *
   * @param funnel the funnel
   * @param enteredUntil the last time at which an entry counted
   * @param observedUntil the end of observation
   * @param steps what became of them at each step
   * @param times how long it took from the entry to the last step
   * @param notEntered who did not enter
   * @param excluded events that do not count, by reason
   * @throws IllegalArgumentException if there are not as many steps as in the funnel, or a count is
   *     negative
   */
  public FunnelResult {
    Objects.requireNonNull(enteredUntil, "enteredUntil");
    Objects.requireNonNull(observedUntil, "observedUntil");
    Objects.requireNonNull(times, "times");
    steps = List.copyOf(steps);
    int expected = funnel.steps().size();
    Arguments.inRange("the number of steps", steps.size(), expected, expected);
    Arguments.atLeast("notEntered", notEntered, 0);
    excluded = Maps.immutableEnumMap(excluded);
  }

  /**
   * The definition that was applied; see {@link Funnel#definition}. Two results compare only where
   * these are equal.
   *
   * @return the id
   */
  public String definition() {
    return funnel.definition();
  }

  /**
   * Those that conversion is over: who entered, and whose window has elapsed where there is one.
   *
   * @return at least 0
   */
  public long n() {
    return steps.stream().mapToLong(FunnelStep::entered).sum();
  }

  /**
   * Those whose window has not elapsed.
   *
   * @return at least 0
   */
  public long pending() {
    return steps.stream().mapToLong(FunnelStep::pending).sum();
  }

  /**
   * Those who got to the last step.
   *
   * @return from 0 to n
   */
  public long converted() {
    return steps.get(steps.size() - 1).reached();
  }

  /**
   * Of those who entered, the share who got to the last step. Also known as overall conversion,
   * completion rate of the funnel.
   *
   * @return the share; undefined where nobody entered
   */
  public ShareResult conversion() {
    return conversionTo(steps.size() - 1);
  }

  /**
   * Of those who entered, the share who got to a step. Also known as cumulative conversion.
   *
   * @param position the step, from 0
   * @return the share; undefined where nobody entered
   * @throws IllegalArgumentException if there is no such step
   */
  public ShareResult conversionTo(int position) {
    Arguments.inRange("position", position, 0, steps.size() - 1L);
    FunnelStep step = steps.get(position);
    return new ShareResult(
        definition() + "/conversion-to/" + step.name(),
        step.reached(),
        n(),
        funnel.level(),
        funnel.intervalMethod());
  }

  /**
   * The step after which most are lost; of several the first.
   *
   * @return the step; empty where nobody is lost
   */
  public Optional<FunnelStep> largestLoss() {
    return steps.stream()
        .filter(step -> step.lost() > 0)
        .min(Comparator.comparingLong(FunnelStep::lost).reversed());
  }

  /**
   * The result of the customers of this one and another.
   *
   * @param other a result of other customers
   * @return their sum
   * @throws IllegalArgumentException if its funnel or its ends differ; the message names both
   * @throws ArithmeticException if a count exceeds a long
   */
  public FunnelResult merge(FunnelResult other) {
    FunnelTally.requireSame(
        funnel, enteredUntil, observedUntil, other.funnel, other.enteredUntil, other.observedUntil);
    List<FunnelStep> merged = new ArrayList<>();
    for (int i = 0; i < steps.size(); i++) {
      merged.add(steps.get(i).merge(other.steps.get(i)));
    }
    Map<FlowExclusion, Long> all = new EnumMap<>(FlowExclusion.class);
    all.putAll(excluded);
    other.excluded.forEach((reason, count) -> all.merge(reason, count, Math::addExact));
    return new FunnelResult(
        funnel,
        enteredUntil,
        observedUntil,
        merged,
        times.merge(other.times),
        Math.addExact(notEntered, other.notEntered),
        all);
  }
}
