package io.cxmetrics.flow;

import io.cxmetrics.internal.Arguments;
import io.cxmetrics.stats.ConfidenceLevel;
import io.cxmetrics.stats.ProportionInterval;
import io.cxmetrics.tally.DurationPrecision;
import java.time.Instant;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;

/**
 * A funnel: steps that customers are to take, and the rule by which events make them up. It tells
 * how many get from step to step and to the end, where they are lost, and how long they take.
 *
 * <ul>
 *   <li>Formula: step conversion is those who got to a step by those who got to the one before;
 *       overall conversion those who got to the last step by those who entered. Range 0 to 1, not
 *       rounded; undefined without anybody to divide by.
 *   <li>A step comes after another where it is later in time, or later in the order of input at an
 *       equal time. Nothing is a duplicate: an event that was delivered twice is two events at one
 *       time, which makes no difference where no step comes twice.
 *   <li>Where the rule has a window or a step limit, whoever entered is pending until the longest
 *       time that all steps may take has elapsed, <i>whether or not they have come to the end</i>:
 *       to count the quick ones as they come would push conversion up, and to count the others as
 *       lost would push it down. Without either nobody is pending, and who was lost may still come
 *       back.
 *   <li>With {@link Occurrences#ANY} only entries that old start an attempt. A settled outcome
 *       never changes when observation goes on, except that with {@code ANY} a new entry may get
 *       further; see {@link FunnelTally#of(Funnel, Instant, Instant)}.
 *   <li>In a funnel in any order the k-th step is "k different steps".
 *   <li>Also known as: conversion funnel, {@code windowFunnel}; the loss between steps as drop-off,
 *       abandonment, leakage.
 * </ul>
 *
 * <pre>{@code
 * Funnel funnel =
 *     Funnel.of("visit", "cart", "order").by(FunnelRule.inOrder().within(Duration.ofDays(7)));
 * FunnelResult result = funnel.calculate(events, observedUntil);
 * result.conversion().share();
 * }</pre>
 *
 * @param steps the names of the steps, from 2 to 30
 * @param rule when events make up steps
 * @param precision how durations between steps are kept
 * @param level the confidence level of the intervals
 * @param intervalMethod the method of the intervals of shares
 */
public record Funnel(
    List<String> steps,
    FunnelRule rule,
    DurationPrecision precision,
    ConfidenceLevel level,
    ProportionInterval intervalMethod) {

  private static final int MAX_STEPS = 30;

  /**
   * Checks the steps.
   *
   * @param steps the names of the steps
   * @param rule when events make up steps
   * @param precision how durations between steps are kept
   * @param level the confidence level of the intervals
   * @param intervalMethod the method of the intervals of shares
   * @throws IllegalArgumentException if there are fewer than 2 steps or more than 30, one is empty,
   *     or one comes twice where that means nothing: in any order, with an open entry, or where
   *     only the first occurrence of each counts
   */
  public Funnel {
    steps = List.copyOf(steps);
    Objects.requireNonNull(rule, "rule");
    Objects.requireNonNull(precision, "precision");
    Objects.requireNonNull(level, "level");
    Objects.requireNonNull(intervalMethod, "intervalMethod");
    Arguments.inRange("the number of steps", steps.size(), 2, MAX_STEPS);
    boolean mayComeTwice =
        rule.order() == StepOrder.IN_ORDER
            && rule.entry() == FunnelEntry.FIRST_STEP
            && rule.occurrences() != Occurrences.FIRST;
    HashSet<String> seen = new HashSet<>();
    for (String step : steps) {
      if (step.isEmpty()) {
        throw new IllegalArgumentException("a step must have a name, got \"\" in " + steps);
      }
      if (!seen.add(step) && !mayComeTwice) {
        throw new IllegalArgumentException(
            "step \"" + step + "\" comes twice, which means nothing by rule " + rule.id());
      }
    }
  }

  /**
   * Steps in order from everybody's first entry on, without a window, by {@link
   * FunnelRule#inOrder}; durations in buckets, and Wilson's intervals at 95 %.
   *
   * @param steps the names of the steps
   * @return the funnel
   * @throws IllegalArgumentException if there are fewer than 2 or more than 30, or one is empty
   */
  public static Funnel of(String... steps) {
    return new Funnel(
        List.of(steps),
        FunnelRule.inOrder(),
        DurationPrecision.BUCKETED,
        ConfidenceLevel.P95,
        ProportionInterval.WILSON);
  }

  /**
   * This funnel by another rule.
   *
   * @param newRule the rule
   * @return the funnel
   * @throws IllegalArgumentException if a step comes twice and may not by this rule
   */
  public Funnel by(FunnelRule newRule) {
    return new Funnel(steps, newRule, precision, level, intervalMethod);
  }

  /**
   * This funnel with every duration kept one by one, so that percentiles and curves are exact
   * however many there are, or not.
   *
   * @param newPrecision the precision
   * @return the funnel
   */
  public Funnel withPrecision(DurationPrecision newPrecision) {
    return new Funnel(steps, rule, newPrecision, level, intervalMethod);
  }

  /**
   * This funnel with another confidence level.
   *
   * @param newLevel the level
   * @return the funnel
   */
  public Funnel withLevel(ConfidenceLevel newLevel) {
    return new Funnel(steps, rule, precision, newLevel, intervalMethod);
  }

  /**
   * This funnel with another interval method for shares.
   *
   * @param newMethod the method
   * @return the funnel
   */
  public Funnel withInterval(ProportionInterval newMethod) {
    return new Funnel(steps, rule, precision, level, newMethod);
  }

  /**
   * Applies this funnel.
   *
   * @param events the events, in any order; those at equal times in the order of input
   * @param observedUntil the end of observation; later events are excluded
   * @return the result, defined or not
   */
  public FunnelResult calculate(Collection<FlowEvent> events, Instant observedUntil) {
    return FunnelTally.of(this, observedUntil).addAll(events).snapshot();
  }

  /**
   * Applies this funnel to columns.
   *
   * @param events the events, in any order; those at equal times in the order of input
   * @param observedUntil the end of observation; later events are excluded
   * @return the result, defined or not
   */
  public FunnelResult calculate(FlowColumns events, Instant observedUntil) {
    return FunnelTally.of(this, observedUntil).addAll(events).snapshot();
  }

  /**
   * The definition that results carry: {@code funnel.in-order.next.closed.within-7d/visit>order}.
   *
   * @return the id
   */
  public String definition() {
    return "funnel." + rule.id() + "/" + String.join(">", steps);
  }

  /** What a step is called: by its name, or by how many there are where they have no order. */
  String nameOf(int step) {
    return rule.order() == StepOrder.IN_ORDER
        ? steps.get(step)
        : (step + 1) + " of " + steps.size() + " steps";
  }
}
