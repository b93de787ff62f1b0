package io.cxmetrics.example;

import io.cxmetrics.response.Cycle;
import io.cxmetrics.response.ResponseDistribution;
import io.cxmetrics.response.ResponseExclusion;
import io.cxmetrics.response.ResponseTime;
import io.cxmetrics.response.ResponseTimeResult;
import io.cxmetrics.response.TicketEvent;
import io.cxmetrics.response.TicketTimeline;
import io.cxmetrics.tally.ConcurrentDurationTally;
import io.cxmetrics.tally.DurationDistribution;
import io.cxmetrics.tally.DurationTally;
import io.cxmetrics.tally.RollingDurationTally;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.LongAdder;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import org.jspecify.annotations.Nullable;

/**
 * First response times from the events of tickets, with the tickets that still wait. Only those are
 * kept; of an answered one, the duration is.
 */
final class LiveTickets {

  static final Duration TARGET = Duration.ofHours(1);

  private static final ResponseTime METRIC = ResponseTime.firstResponse().withTargets(TARGET);

  /**
   * What was counted so far.
   *
   * @param responses all since the start, with those that wait until now
   * @param recent the answers in the window
   * @param late answers that came after their time had left the window
   * @param unmatched events of tickets that do not wait: answered before, or never created here
   */
  record Counts(
      ResponseTimeResult responses, DurationDistribution recent, long late, long unmatched) {}

  private final EventTime time;
  private final Map<String, TicketTimeline> waiting = new ConcurrentHashMap<>();
  private final ConcurrentDurationTally answered = ConcurrentDurationTally.withTargets(TARGET);

  /** Guarded by itself: windows are not thread-safe. */
  private final RollingDurationTally recent =
      RollingDurationTally.of(LiveRatings.STEP, LiveRatings.STEPS, TARGET);

  private final LongAdder lapsed = new LongAdder();
  private final LongAdder unmatched = new LongAdder();

  /** Events share it; a snapshot has it alone, so that it sees each ticket in one place. */
  private final ReadWriteLock lock = new ReentrantReadWriteLock();

  LiveTickets(EventTime time) {
    this.time = time;
  }

  /**
   * Counts an event.
   *
   * @throws IllegalArgumentException if it does not follow the ticket's events so far
   */
  void add(String ticket, TicketEvent event) {
    lock.readLock().lock();
    try {
      waiting.compute(ticket, (id, before) -> next(id, before, event));
    } finally {
      lock.readLock().unlock();
    }
  }

  private @Nullable TicketTimeline next(
      String ticket, @Nullable TicketTimeline before, TicketEvent event) {
    if (before == null && !(event instanceof TicketEvent.Created)) {
      unmatched.increment();
      return null;
    }
    List<TicketEvent> events =
        before == null ? new ArrayList<>() : new ArrayList<>(before.events());
    events.add(event);
    TicketTimeline after = new TicketTimeline(ticket, events);
    Cycle cycle = METRIC.clock().cycles(after).get(0);
    return switch (cycle.state()) {
      case RUNNING, PAUSED -> after;
      case LAPSED -> {
        lapsed.increment();
        yield null;
      }
      case ENDED -> {
        countAnswer(cycle, event.at());
        yield null;
      }
    };
  }

  private void countAnswer(Cycle cycle, Instant at) {
    Duration wait = cycle.elapsed(METRIC.calendar(), at);
    answered.add(wait);
    synchronized (recent) {
      recent.add(at, wait);
    }
  }

  Counts snapshot() {
    lock.writeLock().lock();
    try {
      Instant now = time.now();
      DurationTally waits = DurationTally.withTargets(TARGET);
      waiting.values().forEach(ticket -> waits.add(Duration.between(ticket.created(), now)));
      ResponseDistribution responses =
          new ResponseDistribution(
              METRIC.clock(), METRIC.calendar(), answered.snapshot(), waits.snapshot(), excluded());
      return new Counts(
          METRIC.calculate(responses), recent.snapshot(now), recent.late(), unmatched.sum());
    } finally {
      lock.writeLock().unlock();
    }
  }

  private Map<ResponseExclusion, Long> excluded() {
    return lapsed.sum() == 0 ? Map.of() : Map.of(ResponseExclusion.LAPSED, lapsed.sum());
  }
}
