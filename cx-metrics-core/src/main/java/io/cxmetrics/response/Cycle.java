package io.cxmetrics.response;

import static com.google.common.base.Strings.lenientFormat;

import com.google.common.collect.ImmutableList;
import io.cxmetrics.calendar.BusinessCalendar;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * One run of a {@link TicketClock} over a ticket, from its start to its end, with the stretches in
 * between during which it counted. What all times and service targets are computed from. It knows
 * no calendar: {@link #elapsed} does.
 *
 * <p>Immutable. Also known as: SLA cycle (Jira Service Management: completed and ongoing cycles).
 *
 * @param start when it started
 * @param end when it ended; empty unless it has
 * @param runs the stretches that count, in order, none empty and none touching the next; only the
 *     last can be without an end, and only while running
 * @param state how it stands after the last event of the ticket
 */
public record Cycle(Instant start, Optional<Instant> end, List<Run> runs, CycleState state) {

  /**
   * A stretch of time during which a clock runs.
   *
   * @param startInclusive when it starts to run
   * @param endExclusive when it pauses or ends; empty if it still runs
   */
  public record Run(Instant startInclusive, Optional<Instant> endExclusive) {

    /**
     * Checks the order.
     *
     * @param startInclusive when it starts to run
     * @param endExclusive when it pauses or ends; empty if it still runs
     * @throws IllegalArgumentException if it does not end after its start
     */
    public Run {
      Objects.requireNonNull(startInclusive, "startInclusive");
      if (endExclusive.isPresent() && !startInclusive.isBefore(endExclusive.get())) {
        throw new IllegalArgumentException(
            lenientFormat(
                "a run must end after its start, got %s and %s",
                startInclusive, endExclusive.get()));
      }
    }
  }

  /**
   * Checks that the parts fit together.
   *
   * @param start when it started
   * @param end when it ended; empty unless it has
   * @param runs the stretches that count, in order, none empty and none touching the next; only the
   *     last can be without an end, and only while running
   * @param state how it stands after the last event of the ticket
   * @throws IllegalArgumentException if they do not
   */
  public Cycle {
    Objects.requireNonNull(start, "start");
    runs = ImmutableList.copyOf(runs);
    if (end.isPresent() != (state == CycleState.ENDED)) {
      throw new IllegalArgumentException(
          lenientFormat("a cycle has an end when it has ended, got %s and %s", end, state));
    }
    requireOrder(start, end, runs);
  }

  private static void requireOrder(Instant start, Optional<Instant> end, List<Run> runs) {
    Instant earliest = start;
    for (int i = 0; i < runs.size(); i++) {
      Run run = runs.get(i);
      boolean last = i == runs.size() - 1;
      boolean touches = i > 0 && run.startInclusive().equals(earliest);
      if (run.startInclusive().isBefore(earliest)
          || touches
          || (run.endExclusive().isEmpty() && (!last || end.isPresent()))) {
        throw new IllegalArgumentException(
            lenientFormat("runs must be in order from %s to %s, got %s", start, end, runs));
      }
      earliest = run.endExclusive().orElse(earliest);
    }
    if (end.isPresent() && end.get().isBefore(earliest)) {
      throw new IllegalArgumentException(
          lenientFormat("a cycle must not end before %s, got %s", earliest, end.get()));
    }
  }

  /**
   * Whether it stands still for now, and has not ended.
   *
   * @return true in state {@link CycleState#PAUSED}
   */
  public boolean isPaused() {
    return state == CycleState.PAUSED;
  }

  /**
   * The open time of its runs up to an instant.
   *
   * @param calendar when time counts; {@link BusinessCalendar#alwaysOpen} for calendar time
   * @param observedUntil the instant; what is after it does not count
   * @return at least 0
   * @throws IllegalArgumentException if an instant is out of the bounds of the calendar
   */
  public Duration elapsed(BusinessCalendar calendar, Instant observedUntil) {
    return Duration.ofMillis(elapsedMillis(calendar, observedUntil));
  }

  /** {@link #elapsed} in milliseconds. */
  long elapsedMillis(BusinessCalendar calendar, Instant observedUntil) {
    long until = observedUntil.toEpochMilli();
    long sum = 0;
    for (Run run : runs) {
      long from = run.startInclusive().toEpochMilli();
      long to = run.endExclusive().map(Instant::toEpochMilli).orElse(until);
      if (from < until) {
        sum += calendar.openMillis(from, Math.min(to, until));
      }
    }
    return sum;
  }
}
