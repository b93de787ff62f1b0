package io.cxmetrics.response;

import static com.google.common.base.Strings.lenientFormat;

import io.cxmetrics.calendar.BusinessCalendar;
import io.cxmetrics.stats.ConfidenceLevel;
import io.cxmetrics.stats.QuantileRule;
import io.cxmetrics.tally.DurationPrecision;
import io.cxmetrics.tally.DurationTally;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;

/**
 * How long customers wait, over many tickets: for a first response, a next reply, a resolution, or
 * whatever a {@link TicketClock} measures, in calendar time or in the hours of a desk. Tickets that
 * still wait count, for as long as they have been seen to wait.
 *
 * <pre>{@code
 * BusinessCalendar desk =
 *     BusinessCalendar.in("Europe/Berlin").hours("mon-fri 09:00-17:30").build();
 * ResponseTimeResult result =
 *     ResponseTime.firstResponse()
 *         .within(desk)
 *         .withTargets(Duration.ofHours(4))
 *         .calculate(tickets, Instant.parse("2026-03-02T12:00:00Z"));
 * result.median().value(); // counts the tickets that still wait
 * result.answeredMedian(); // does not
 * result.target(Duration.ofHours(4)).shareOfDecided();
 * }</pre>
 *
 * <p>Immutable; two with the same settings are equal. Also known as: first response time, next
 * reply time, time to resolution.
 *
 * @param clock what is measured
 * @param calendar when time counts
 * @param targets the service targets, in ascending order
 * @param precision how durations are kept
 * @param level the confidence level of all limits
 * @param quantiles which number is a percentile of the answered ones alone
 */
public record ResponseTime(
    TicketClock clock,
    BusinessCalendar calendar,
    List<Duration> targets,
    DurationPrecision precision,
    ConfidenceLevel level,
    QuantileRule quantiles) {

  /**
   * Sorts the targets.
   *
   * @param clock what is measured
   * @param calendar when time counts
   * @param targets the service targets, in any order; repeated ones count once, and what is finer
   *     than a millisecond is cut off
   * @param precision how durations are kept
   * @param level the confidence level of all limits
   * @param quantiles which number is a percentile of the answered ones alone
   * @throws IllegalArgumentException if a target is negative or longer than {@link
   *     DurationTally#MAX_MILLIS}
   */
  public ResponseTime {
    Objects.requireNonNull(clock, "clock");
    Objects.requireNonNull(calendar, "calendar");
    targets = DurationTally.withTargets(targets.toArray(Duration[]::new)).targets();
    Objects.requireNonNull(precision, "precision");
    Objects.requireNonNull(level, "level");
    Objects.requireNonNull(quantiles, "quantiles");
  }

  /**
   * The time that a clock shows: in calendar time, without targets, {@link
   * DurationPrecision#BUCKETED}, at 95 %, with percentiles of the answered by {@link
   * QuantileRule#NEAREST_RANK}, which is what the curve gives where nobody waits.
   *
   * @param clock the clock
   * @return the metric
   */
  public static ResponseTime of(TicketClock clock) {
    return new ResponseTime(
        clock,
        BusinessCalendar.alwaysOpen(),
        List.of(),
        DurationPrecision.BUCKETED,
        ConfidenceLevel.P95,
        QuantileRule.NEAREST_RANK);
  }

  /**
   * {@link TicketClocks#FIRST_RESPONSE}.
   *
   * @return the metric
   */
  public static ResponseTime firstResponse() {
    return of(TicketClocks.FIRST_RESPONSE);
  }

  /**
   * {@link TicketClocks#NEXT_REPLY}.
   *
   * @return the metric
   */
  public static ResponseTime nextReply() {
    return of(TicketClocks.NEXT_REPLY);
  }

  /**
   * {@link TicketClocks#FIRST_RESOLUTION}.
   *
   * @return the metric
   */
  public static ResponseTime firstResolution() {
    return of(TicketClocks.FIRST_RESOLUTION);
  }

  /**
   * {@link TicketClocks#FULL_RESOLUTION}.
   *
   * @return the metric
   */
  public static ResponseTime fullResolution() {
    return of(TicketClocks.FULL_RESOLUTION);
  }

  /**
   * This metric in the hours of a desk.
   *
   * @param newCalendar when time counts
   * @return the metric
   */
  public ResponseTime within(BusinessCalendar newCalendar) {
    return new ResponseTime(clock, newCalendar, targets, precision, level, quantiles);
  }

  /**
   * This metric with service targets, for which {@link TargetResult} counts who kept them.
   *
   * @param newTargets the targets, in the time of the calendar; in any order
   * @return the metric
   * @throws IllegalArgumentException if a target is negative or longer than {@link
   *     DurationTally#MAX_MILLIS}
   */
  public ResponseTime withTargets(Duration... newTargets) {
    return new ResponseTime(clock, calendar, List.of(newTargets), precision, level, quantiles);
  }

  /**
   * This metric with every duration kept one by one, so that percentiles and curves are exact
   * however many there are; or with durations in buckets.
   *
   * @param newPrecision how durations are kept
   * @return the metric
   */
  public ResponseTime withPrecision(DurationPrecision newPrecision) {
    return new ResponseTime(clock, calendar, targets, newPrecision, level, quantiles);
  }

  /**
   * This metric with another confidence level.
   *
   * @param newLevel the level
   * @return the metric
   */
  public ResponseTime withLevel(ConfidenceLevel newLevel) {
    return new ResponseTime(clock, calendar, targets, precision, newLevel, quantiles);
  }

  /**
   * This metric with another rule for the percentiles of the answered ones alone. Those of the
   * curve are not changed by it.
   *
   * @param rule the rule
   * @return the metric
   */
  public ResponseTime withQuantiles(QuantileRule rule) {
    return new ResponseTime(clock, calendar, targets, precision, level, rule);
  }

  /**
   * An empty tally for what this metric reads.
   *
   * @return the tally
   */
  public ResponseTally tally() {
    return new ResponseTally(clock, calendar, precision, targets);
  }

  /**
   * Applies this metric to tickets.
   *
   * @param tickets the tickets; those that cannot count are excluded by reason
   * @param observedUntil until when they were observed: usually now
   * @return the result, defined or not
   * @throws IllegalArgumentException if the end of observation is out of the bounds of the calendar
   */
  public ResponseTimeResult calculate(Iterable<TicketTimeline> tickets, Instant observedUntil) {
    ResponseTally tally = tally();
    tickets.forEach(ticket -> tally.add(ticket, observedUntil));
    return calculate(tally);
  }

  /**
   * Applies this metric to what was counted.
   *
   * @param counts a tally or distribution of the same clock, calendar, precision and targets
   * @return the result, defined or not
   * @throws IllegalArgumentException if one of them differs; the message names both
   */
  public ResponseTimeResult calculate(ResponseCounts counts) {
    return new ResponseTimeResult(this, counts.snapshot());
  }

  /**
   * The change from one independent sample to another.
   *
   * @param before the first sample
   * @param after the second sample
   * @return the comparison
   * @throws IllegalArgumentException if one of them is of another clock, calendar, precision or
   *     list of targets; the message names both
   */
  public ResponseComparison compare(ResponseCounts before, ResponseCounts after) {
    return new ResponseComparison(calculate(before), calculate(after));
  }

  /**
   * The definition that results carry: the clock, and when time counts, such as {@code
   * first-response[created..reply, public]/calendar-time}. Two results compare only where these are
   * equal.
   *
   * @return the id
   */
  public String definition() {
    boolean always = calendar.equals(BusinessCalendar.alwaysOpen());
    return clock.id() + "/" + (always ? "calendar-time" : calendar);
  }

  /** Requires a distribution to be of this metric. */
  void requireMeasures(ResponseDistribution counts) {
    ResponseTally.requireSame(tally(), counts);
    if (!targets.equals(counts.answered().targets())
        || precision != counts.answered().precision()) {
      throw new IllegalArgumentException(
          lenientFormat(
              "both must be of the same targets and precision, got %s %s and %s %s",
              targets, precision, counts.answered().targets(), counts.answered().precision()));
    }
  }
}
