package io.cxmetrics.response;

import static com.google.common.base.Strings.lenientFormat;

import io.cxmetrics.calendar.BusinessCalendar;
import io.cxmetrics.internal.Arguments;
import io.cxmetrics.tally.DurationPrecision;
import io.cxmetrics.tally.DurationTally;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * Counts how long tickets waited by one clock in one calendar, and how long those have been
 * observed that still wait, for {@link ResponseTime} to read. Tallies of the same clock, calendar,
 * precision and targets merge exactly: counted in parts and merged in any order is the same as
 * counted at once.
 *
 * <p>The end of observation belongs to each wait, and not to the tally: what is kept of a wait that
 * goes on is how long it has been observed. So parts that were observed until different times merge
 * as they are; a survival curve wants nothing else. To observe a wait for longer, count it anew.
 *
 * <p>{@link ResponseTime#tally} makes one. Mutable and not thread-safe: one thread at a time, or a
 * tally a thread and {@link #merge}.
 *
 * <pre>{@code
 * ResponseTime firstResponse = ResponseTime.firstResponse();
 * ResponseTally tally = firstResponse.tally();
 * tally.addAll(createdMillis, answeredMillis, Instant.parse("2026-03-02T12:00:00Z"));
 * ResponseTimeResult result = firstResponse.calculate(tally);
 * }</pre>
 */
public final class ResponseTally implements ResponseCounts {

  /**
   * What has not happened, in columns of milliseconds since 1970: as an end, a wait that goes on;
   * as a start, one that has not begun.
   */
  public static final long NOT_YET = Long.MAX_VALUE;

  private final TicketClock clock;
  private final BusinessCalendar calendar;
  private final DurationTally answered;
  private final DurationTally waiting;
  private final Map<ResponseExclusion, Long> excluded = new EnumMap<>(ResponseExclusion.class);

  ResponseTally(
      TicketClock clock,
      BusinessCalendar calendar,
      DurationPrecision precision,
      List<Duration> targets) {
    this.clock = clock;
    this.calendar = calendar;
    this.answered = durations(precision, targets);
    this.waiting = durations(precision, targets);
  }

  private static DurationTally durations(DurationPrecision precision, List<Duration> targets) {
    Duration[] declared = targets.toArray(Duration[]::new);
    return switch (precision) {
      case BUCKETED -> DurationTally.withTargets(declared);
      case EXACT -> DurationTally.exact(declared);
    };
  }

  static ResponseTally like(ResponseDistribution other) {
    return new ResponseTally(
        other.clock(), other.calendar(), other.answered().precision(), other.answered().targets());
  }

  /**
   * Counts the cycles of a ticket.
   *
   * @param ticket the ticket; excluded if something happened to it after the end of observation, or
   *     at a time that the calendar does not know
   * @param observedUntil until when it was observed: usually now
   * @return this tally
   * @throws IllegalArgumentException if the end of observation is out of the bounds of the calendar
   */
  public ResponseTally add(TicketTimeline ticket, Instant observedUntil) {
    Optional<ResponseExclusion> exclusion = new Observation(observedUntil).exclusion(ticket);
    if (exclusion.isPresent()) {
      return exclude(exclusion.get(), 1);
    }
    List<Cycle> cycles = clock.cycles(ticket);
    if (cycles.isEmpty()) {
      return exclude(ResponseExclusion.NEVER_STARTED, 1);
    }
    cycles.forEach(cycle -> add(cycle, observedUntil));
    return this;
  }

  private void add(Cycle cycle, Instant observedUntil) {
    if (cycle.state() == CycleState.LAPSED) {
      exclude(ResponseExclusion.LAPSED, 1);
      return;
    }
    long elapsed = cycle.elapsedMillis(calendar, observedUntil);
    if (elapsed > DurationTally.MAX_MILLIS) {
      exclude(ResponseExclusion.OUT_OF_BOUNDS, 1);
    } else {
      (cycle.end().isPresent() ? answered : waiting).add(elapsed);
    }
  }

  /**
   * Counts columns of starts and ends: {@link #addAll(long[], long[], int, int, Instant)} over
   * their whole range.
   *
   * @param startMillis when each wait started
   * @param endMillis when it ended, or {@link #NOT_YET}
   * @param observedUntil until when all were observed
   * @return this tally
   * @throws IllegalArgumentException if the columns differ in length, or as for a range of them
   */
  public ResponseTally addAll(long[] startMillis, long[] endMillis, Instant observedUntil) {
    if (startMillis.length != endMillis.length) {
      throw new IllegalArgumentException(
          lenientFormat(
              "starts and ends must be of one length, got %s and %s",
              startMillis.length, endMillis.length));
    }
    return addAll(startMillis, endMillis, 0, startMillis.length, observedUntil);
  }

  /**
   * Counts a range of two columns, in milliseconds since 1970: one wait a position. Rows that
   * cannot count are excluded by reason.
   *
   * @param startMillis when each wait started, or {@link #NOT_YET} if it did not
   * @param endMillis when it ended, or {@link #NOT_YET} if it goes on
   * @param startInclusive the first position
   * @param endExclusive the position after the last
   * @param observedUntil until when all were observed
   * @return this tally
   * @throws IndexOutOfBoundsException if the range is not within both arrays
   * @throws IllegalArgumentException if the clock pauses in some status, of which columns know
   *     nothing; or the end of observation is out of the bounds of the calendar
   * @throws ArithmeticException if a sum or a count exceeds a long
   */
  public ResponseTally addAll(
      long[] startMillis,
      long[] endMillis,
      int startInclusive,
      int endExclusive,
      Instant observedUntil) {
    Objects.checkFromToIndex(startInclusive, endExclusive, startMillis.length);
    Objects.checkFromToIndex(startInclusive, endExclusive, endMillis.length);
    Observation observation = new Observation(observedUntil);
    if (clock.pauses()) {
      throw new IllegalArgumentException(
          "start and end tell nothing of the statuses in which a clock pauses, as does "
              + clock.id());
    }
    new WaitColumns(this, observation.until())
        .addAll(startMillis, endMillis, startInclusive, endExclusive);
    return this;
  }

  /**
   * Counts a wait that has ended, whose open time is known.
   *
   * @param openTime how long it took; what is finer than a millisecond is cut off
   * @return this tally
   * @throws IllegalArgumentException if it is negative or longer than {@link
   *     DurationTally#MAX_MILLIS}
   */
  public ResponseTally addAnswered(Duration openTime) {
    answered.add(openTime);
    return this;
  }

  /**
   * Counts a wait that goes on, whose open time so far is known.
   *
   * @param openTime how long it has been observed; what is finer than a millisecond is cut off
   * @return this tally
   * @throws IllegalArgumentException if it is negative or longer than {@link
   *     DurationTally#MAX_MILLIS}
   */
  public ResponseTally addWaiting(Duration openTime) {
    waiting.add(openTime);
    return this;
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
  public ResponseTally exclude(ResponseExclusion reason, long count) {
    Arguments.atLeast("count", count, 0);
    if (count > 0) {
      excluded.merge(reason, count, Math::addExact);
    }
    return this;
  }

  /**
   * Adds what another tally or distribution has counted, as if it had been counted here.
   *
   * @param other the other; it is not changed, and may be this tally itself
   * @return this tally
   * @throws IllegalArgumentException if its clock, calendar, precision or targets differ; the
   *     message names both
   * @throws ArithmeticException if a sum or a count exceeds a long
   */
  public ResponseTally merge(ResponseCounts other) {
    requireSame(this, other);
    ResponseDistribution counted = other.snapshot();
    answered.merge(counted.answered());
    waiting.merge(counted.waiting());
    counted.excluded().forEach(this::exclude);
    return this;
  }

  /** Requires two to measure the same. */
  static void requireSame(ResponseCounts one, ResponseCounts other) {
    if (!one.clock().equals(other.clock()) || !one.calendar().equals(other.calendar())) {
      throw new IllegalArgumentException(
          lenientFormat(
              "both must be of one clock and calendar, got %s in %s and %s in %s",
              one.clock().id(), one.calendar(), other.clock().id(), other.calendar()));
    }
  }

  @Override
  public TicketClock clock() {
    return clock;
  }

  @Override
  public BusinessCalendar calendar() {
    return calendar;
  }

  DurationTally answered() {
    return answered;
  }

  DurationTally waiting() {
    return waiting;
  }

  @Override
  public ResponseDistribution snapshot() {
    return new ResponseDistribution(
        clock, calendar, answered.snapshot(), waiting.snapshot(), excluded);
  }

  @Override
  public String toString() {
    return snapshot().toString();
  }
}
