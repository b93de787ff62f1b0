package io.cxmetrics.example;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicReference;

/**
 * The time that sliding windows go by: that of the events, as far as it can be trusted. One event
 * from a clock that runs a year ahead would empty every window, so events may be ahead of this
 * machine's clock only by as much as good clocks differ; and one that is a year old is a mistake.
 */
final class EventTime {

  static final Duration MAX_AHEAD = Duration.ofMinutes(1);
  static final Duration MAX_BEHIND = Duration.ofDays(365);

  private final InstantSource clock;
  private final AtomicReference<Instant> latest = new AtomicReference<>(Instant.EPOCH);

  EventTime(InstantSource clock) {
    this.clock = clock;
  }

  /**
   * Lets an event in. Call it before the event is counted.
   *
   * @throws IllegalArgumentException if its time is out of bounds
   */
  Instant accept(Instant at) {
    Instant min = clock.instant().minus(MAX_BEHIND);
    Instant max = clock.instant().plus(MAX_AHEAD);
    if (at.isBefore(min) || at.isAfter(max)) {
      throw new IllegalArgumentException("at must be from " + min + " to " + max + ", got " + at);
    }
    latest.accumulateAndGet(at, EventTime::later);
    return at;
  }

  /** Now, or the time of the latest event if that is ahead: no window has moved past it. */
  Instant now() {
    return later(clock.instant(), Objects.requireNonNull(latest.get()));
  }

  private static Instant later(Instant one, Instant other) {
    return one.isAfter(other) ? one : other;
  }
}
