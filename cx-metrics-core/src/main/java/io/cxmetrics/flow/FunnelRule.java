package io.cxmetrics.flow;

import static com.google.common.base.Strings.lenientFormat;

import io.cxmetrics.tally.DurationTally;
import java.time.Duration;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;

/**
 * When events make up steps of a funnel. What the tools of the trade call a funnel differs in these
 * parameters and in little else; {@link FunnelRules} names some of their settings.
 *
 * @param order whether the steps have an order
 * @param occurrences which occurrences of a step count
 * @param entry where the funnel can be entered
 * @param window how long after the entry a step may come, its end included; without one, however
 *     long. What is finer than a millisecond is cut off
 * @param stepLimit how long after the step before a step may come, its end included; likewise
 */
public record FunnelRule(
    StepOrder order,
    Occurrences occurrences,
    FunnelEntry entry,
    Optional<Duration> window,
    Optional<Duration> stepLimit) {

  private static final Duration LONGEST = Duration.ofMillis(DurationTally.MAX_MILLIS);

  /**
   * Checks that the parameters fit together.
   *
   * @param order whether the steps have an order
   * @param occurrences which occurrences of a step count
   * @param entry where the funnel can be entered
   * @param window how long after the entry a step may come
   * @param stepLimit how long after the step before a step may come
   * @throws IllegalArgumentException if a time is negative or longer than {@link
   *     DurationTally#MAX_MILLIS}; or if a funnel in any order has a step limit or an entry at any
   *     step, which mean nothing there
   */
  public FunnelRule {
    Objects.requireNonNull(order, "order");
    Objects.requireNonNull(occurrences, "occurrences");
    Objects.requireNonNull(entry, "entry");
    window.ifPresent(time -> requireTime("window", time));
    stepLimit.ifPresent(time -> requireTime("step limit", time));
    if (order == StepOrder.ANY_ORDER && stepLimit.isPresent()) {
      throw new IllegalArgumentException(
          "a step limit needs an order of steps, got " + stepLimit.get() + " and any order");
    }
    if (order == StepOrder.ANY_ORDER && entry == FunnelEntry.ANY_STEP) {
      throw new IllegalArgumentException(
          "a funnel in any order is entered at any step as it is, got an open entry too");
    }
  }

  private static void requireTime(String field, Duration time) {
    if (time.isNegative() || time.compareTo(LONGEST) > 0) {
      throw new IllegalArgumentException(
          lenientFormat("%s must be from PT0S to %s, got %s", field, LONGEST, time));
    }
  }

  /**
   * Steps in order, entered at the first one, from everybody's first entry on, without a limit of
   * time.
   *
   * @return the rule
   */
  public static FunnelRule inOrder() {
    return of(StepOrder.IN_ORDER);
  }

  /**
   * Steps in any order, from everybody's first one on, without a limit of time.
   *
   * @return the rule
   */
  public static FunnelRule inAnyOrder() {
    return of(StepOrder.ANY_ORDER);
  }

  private static FunnelRule of(StepOrder order) {
    return new FunnelRule(
        order, Occurrences.NEXT, FunnelEntry.FIRST_STEP, Optional.empty(), Optional.empty());
  }

  /**
   * This rule with other occurrences.
   *
   * @param newOccurrences which occurrences of a step count
   * @return the rule
   */
  public FunnelRule counting(Occurrences newOccurrences) {
    return new FunnelRule(order, newOccurrences, entry, window, stepLimit);
  }

  /**
   * This rule with an entry at any step.
   *
   * @return the rule
   * @throws IllegalArgumentException if the steps have no order
   */
  public FunnelRule open() {
    return new FunnelRule(order, occurrences, FunnelEntry.ANY_STEP, window, stepLimit);
  }

  /**
   * This rule with a window. Those whose window has not elapsed are pending, whether or not they
   * have gone all the way.
   *
   * @param newWindow how long after the entry a step may come, at least 0
   * @return the rule
   * @throws IllegalArgumentException if it is negative or too long
   */
  public FunnelRule within(Duration newWindow) {
    return new FunnelRule(order, occurrences, entry, Optional.of(newWindow), stepLimit);
  }

  /**
   * This rule with a limit for each step.
   *
   * @param newLimit how long after the step before a step may come, at least 0
   * @return the rule
   * @throws IllegalArgumentException if it is negative or too long, or the steps have no order
   */
  public FunnelRule withStepLimit(Duration newLimit) {
    return new FunnelRule(order, occurrences, entry, window, Optional.of(newLimit));
  }

  /**
   * How long after an entry the last step may come; at least {@link DurationTally#MAX_MILLIS}
   * without end.
   */
  long horizonMillis(int steps) {
    return Math.min(millis(window), millis(stepLimit) * (steps - 1));
  }

  /** Whether a passage can be over while somebody is still observed. */
  boolean isBounded() {
    return window.isPresent() || stepLimit.isPresent();
  }

  static long millis(Optional<Duration> time) {
    return time.map(Duration::toMillis).orElse(DurationTally.MAX_MILLIS);
  }

  /**
   * The name of this rule in definitions: {@code in-order.next.closed}, {@code
   * any-order.any.closed.within-7d}, {@code in-order.next.open.step-30m}.
   *
   * @return the id
   */
  public String id() {
    return order.id()
        + "."
        + occurrences.id()
        + "."
        + entry.id()
        + window.map(time -> ".within-" + inWords(time)).orElse("")
        + stepLimit.map(time -> ".step-" + inWords(time)).orElse("");
  }

  private static String inWords(Duration time) {
    return time.equals(Duration.ofDays(time.toDays()))
        ? time.toDays() + "d"
        : time.toString().substring(2).toLowerCase(Locale.ROOT);
  }
}
