package io.cxmetrics.response;

import io.cxmetrics.response.Cycle.Run;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;

/**
 * A cycle and the target that judges it, as of an instant. Everything else follows from these when
 * it is asked for; {@link ServicePolicy#cycles} makes them.
 *
 * <p>The names are those of Jira Service Management: goal, elapsed and remaining time, breach time,
 * paused, within calendar hours. Immutable.
 *
 * @param cycle the cycle
 * @param target the target
 * @param observedUntil until when the ticket was observed: usually now
 */
public record TargetCycle(Cycle cycle, ServiceTarget target, Instant observedUntil) {

  /**
   * Checks that there are all three.
   *
   * @param cycle the cycle
   * @param target the target
   * @param observedUntil until when the ticket was observed: usually now
   */
  public TargetCycle {
    Objects.requireNonNull(cycle, "cycle");
    Objects.requireNonNull(target, "target");
    Objects.requireNonNull(observedUntil, "observedUntil");
  }

  /**
   * The open time for which it has run.
   *
   * @return at least 0
   * @throws IllegalArgumentException if an instant is out of the bounds of the calendar
   */
  public Duration elapsed() {
    return cycle.elapsed(target.calendar(), observedUntil);
  }

  /**
   * The open time that is left: {@code goal − elapsed}.
   *
   * @return negative once the target is breached
   * @throws IllegalArgumentException if an instant is out of the bounds of the calendar
   */
  public Duration remaining() {
    return target.goal().minus(elapsed());
  }

  /**
   * The first instant at which the elapsed time comes to the target: a past one, or the one at
   * which a running cycle will be due if nothing more happens. A later change of status, priority
   * or policy may move it. Where the target is used up as the desk closes, that is the closing.
   *
   * @return the instant; empty if the time never comes to the target, since the cycle has ended or
   *     lapsed before, is paused, or nothing opens any more
   * @throws IllegalArgumentException if an instant is out of the bounds of the calendar
   */
  public Optional<Instant> dueAt() {
    Duration left = target.goal();
    if (left.isZero()) {
      return Optional.of(cycle.start());
    }
    for (Run run : cycle.runs()) {
      Optional<Instant> due = target.calendar().findDeadline(run.startInclusive(), left);
      Instant end = run.endExclusive().orElse(Instant.MAX);
      if (due.isEmpty() || !due.get().isAfter(end)) {
        return due;
      }
      left = left.minus(target.calendar().openTime(run.startInclusive(), end));
    }
    return Optional.empty();
  }

  /**
   * When the target was breached: {@link #dueAt}, if the elapsed time has passed the target.
   *
   * @return the instant; empty if it has not
   * @throws IllegalArgumentException if an instant is out of the bounds of the calendar
   */
  public Optional<Instant> breachedAt() {
    return isBreached() ? dueAt() : Optional.empty();
  }

  /**
   * Whether the elapsed time has passed the target, ended or not. Exactly the target is none.
   *
   * @return true if {@link #remaining} is negative
   * @throws IllegalArgumentException if an instant is out of the bounds of the calendar
   */
  public boolean isBreached() {
    return remaining().isNegative();
  }

  /**
   * Whether the desk was open at the end of observation, so that a running cycle used up time.
   *
   * @return true if open
   * @throws IllegalArgumentException if the instant is out of the bounds of the calendar
   */
  public boolean isWithinHours() {
    return target.calendar().isOpen(observedUntil);
  }

  /**
   * How it stands against its target.
   *
   * @return the state
   * @throws IllegalArgumentException if an instant is out of the bounds of the calendar
   */
  public TargetState state() {
    return switch (cycle.state()) {
      case LAPSED -> TargetState.LAPSED;
      case ENDED -> isBreached() ? TargetState.LATE : TargetState.MET;
      case RUNNING -> isBreached() ? TargetState.OVERDUE : TargetState.PENDING;
      case PAUSED -> isBreached() ? TargetState.OVERDUE : TargetState.PAUSED;
    };
  }
}
