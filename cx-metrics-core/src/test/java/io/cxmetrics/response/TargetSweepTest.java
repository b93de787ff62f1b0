package io.cxmetrics.response;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.cxmetrics.calendar.BusinessCalendar;
import io.cxmetrics.response.TicketEvent.PriorityChange;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.function.BiFunction;
import org.junit.jupiter.api.Test;

/**
 * Targets, elapsed times, states and due times agree with a slow twin on random tickets: {@link
 * MinuteWatch} steps through the minutes up to the due time and to the minute before it, and the
 * target is found by going through the events of each minute.
 */
class TargetSweepTest {

  private static final List<String> PRIORITIES =
      List.of("urgent", "high", "low", ServiceTargets.NO_PRIORITY);
  private static final Duration MINUTE = Duration.ofMinutes(1);

  private final SplittableRandom random = new SplittableRandom(1977);
  private final Map<TargetState, Integer> seen = new EnumMap<>(TargetState.class);
  private int withoutTarget;
  private int dueLater;

  @Test
  void agreeWithAWatch() {
    for (int i = 0; i < 700; i++) {
      TicketTimeline ticket = ticket("seed 1977 ticket " + i);
      Instant until = ticket.lastEvent().plus(Duration.ofMinutes(random.nextInt(600)));
      List<TicketClock> clocks = TicketClocks.all();
      TicketClock clock = ClockSweepTest.variant(clocks.get(random.nextInt(clocks.size())), random);
      Version first = version(Instant.MIN);
      Version second = version(minute(random.nextInt(ClockSweepTest.MINUTES / 2)));
      boolean always = random.nextInt(4) > 0;
      List<Version> versions = always ? List.of(first, second) : List.of(second);
      TargetChange change = random.nextBoolean() ? TargetChange.NEWEST : TargetChange.FIRST;
      assertAgree(clock, versions, change, ticket, until);
    }
    for (TargetState state : TargetState.values()) {
      assertTrue(seen.getOrDefault(state, 0) >= 20, () -> "of each state, got " + seen);
    }
    assertTrue(withoutTarget > 50 && dueLater > 50, () -> withoutTarget + " and " + dueLater);
  }

  /** The targets of a version as the twin reads them: not by a map. */
  private record Version(
      Instant from, BusinessCalendar calendar, List<Optional<Integer>> goals, boolean hasDefault) {

    ServiceTargets targets() {
      ServiceTargets targets = ServiceTargets.within(calendar);
      for (int i = 0; i < goals.size(); i++) {
        if (goals.get(i).isPresent()) {
          targets = targets.withTarget(PRIORITIES.get(i), Duration.ofMinutes(goals.get(i).get()));
        }
      }
      return hasDefault ? targets.withDefault(Duration.ofMinutes(77)) : targets;
    }

    Optional<ServiceTarget> target(String priority) {
      Optional<Integer> own = goals.get(PRIORITIES.indexOf(priority));
      return own.or(() -> hasDefault ? Optional.of(77) : Optional.empty())
          .map(
              minutes ->
                  new ServiceTarget(Duration.ofMinutes(minutes), calendar, priority, Instant.MIN));
    }
  }

  private Version version(Instant from) {
    List<Optional<Integer>> goals = new ArrayList<>();
    for (int i = 0; i < PRIORITIES.size(); i++) {
      boolean listed = random.nextInt(4) > 0;
      goals.add(listed ? Optional.of(random.nextInt(500)) : Optional.empty());
    }
    List<BusinessCalendar> calendars = ClockSweepTest.CALENDARS;
    BusinessCalendar calendar = calendars.get(random.nextInt(calendars.size()));
    return new Version(from, calendar, goals, random.nextBoolean());
  }

  private static Instant minute(int minutes) {
    return ClockSweepTest.FRIDAY.plus(Duration.ofMinutes(minutes));
  }

  /** A random ticket whose priority changes now and then, often together with something else. */
  private TicketTimeline ticket(String id) {
    List<TicketEvent> events = new ArrayList<>();
    for (TicketEvent event : ClockSweepTest.ticket(random, id).events()) {
      events.add(event);
      if (random.nextInt(4) == 0) {
        String priority = PRIORITIES.get(random.nextInt(PRIORITIES.size()));
        events.add(new PriorityChange(event.at(), priority));
      }
    }
    return new TicketTimeline(id, events);
  }

  private void assertAgree(
      TicketClock clock,
      List<Version> versions,
      TargetChange change,
      TicketTimeline ticket,
      Instant until) {
    ServicePolicy policy = ServicePolicy.of(clock).withChange(change);
    for (Version version : versions) {
      policy = policy.from(version.from(), version.targets());
    }
    List<TargetCycle> judged = new ArrayList<>();
    List<Cycle> cycles = clock.cycles(ticket);
    for (int k = 0; k < cycles.size(); k++) {
      Optional<ServiceTarget> expected = target(versions, change, ticket, cycles.get(k), until);
      Optional<TargetCycle> actual = policy.judge(ticket, cycles.get(k), until);
      assertEquals(expected.isPresent(), actual.isPresent());
      withoutTarget += expected.isPresent() ? 0 : 1;
      if (actual.isPresent()) {
        assertTrue(expected.get().isSameAs(actual.get().target()), () -> actual + " " + expected);
        assertStands(clock, ticket, k, actual.get());
        judged.add(actual.get());
      }
    }
    assertEquals(judged, policy.cycles(ticket, until));
  }

  private static Optional<ServiceTarget> target(
      List<Version> versions,
      TargetChange change,
      TicketTimeline ticket,
      Cycle cycle,
      Instant until) {
    Instant last = cycle.end().map(end -> end.minus(MINUTE)).orElse(until);
    Optional<ServiceTarget> target = Optional.empty();
    String priority = ServiceTargets.NO_PRIORITY;
    for (Instant at = ticket.created();
        !at.isAfter(last) || !at.isAfter(cycle.start());
        at = at.plus(MINUTE)) {
      for (TicketEvent event : ticket.events()) {
        if (event.at().equals(at)) {
          priority = event instanceof PriorityChange set ? set.priority() : priority;
          boolean fixed = change == TargetChange.FIRST && target.isPresent();
          if (!at.isAfter(cycle.start()) || !fixed) {
            target = lookUp(versions, at, priority);
          }
        }
      }
    }
    return target;
  }

  private static Optional<ServiceTarget> lookUp(
      List<Version> versions, Instant at, String priority) {
    Optional<ServiceTarget> target = Optional.empty();
    for (Version version : versions) {
      target = version.from().isAfter(at) ? target : version.target(priority);
    }
    return target;
  }

  private void assertStands(TicketClock clock, TicketTimeline ticket, int k, TargetCycle cycle) {
    BusinessCalendar calendar = cycle.target().calendar();
    BiFunction<TicketClock, Instant, MinuteWatch.Reading> watch =
        (read, at) -> new MinuteWatch(ticket, calendar, at).read(read).get(k);
    MinuteWatch.Reading now = watch.apply(clock, cycle.observedUntil());
    long goal = cycle.target().goal().toMinutes();
    assertEquals(Duration.ofMinutes(now.minutes()), cycle.elapsed());
    assertEquals(Duration.ofMinutes(goal - now.minutes()), cycle.remaining());
    assertEquals(state(now, goal), cycle.state(), () -> clock.id() + " on " + ticket);
    assertEquals(now.minutes() > goal ? cycle.dueAt() : Optional.empty(), cycle.breachedAt());
    seen.merge(cycle.state(), 1, Integer::sum);
    if (cycle.dueAt().isEmpty()) {
      assertTrue(now.minutes() < goal);
      assertNotEquals(CycleState.RUNNING, now.state());
      return;
    }
    Instant due = cycle.dueAt().get();
    dueLater += due.isAfter(cycle.observedUntil()) ? 1 : 0;
    assertEquals(goal, watch.apply(clock, due).minutes());
    if (goal > 0) {
      assertEquals(goal - 1, watch.apply(clock, due.minus(MINUTE)).minutes());
    } else {
      assertEquals(now.start(), due);
    }
  }

  private static TargetState state(MinuteWatch.Reading reading, long goal) {
    boolean within = reading.minutes() <= goal;
    return switch (reading.state()) {
      case ENDED -> within ? TargetState.MET : TargetState.LATE;
      case LAPSED -> TargetState.LAPSED;
      case RUNNING -> within ? TargetState.PENDING : TargetState.OVERDUE;
      case PAUSED -> within ? TargetState.PAUSED : TargetState.OVERDUE;
    };
  }

  /** With one target for all it is the target of a response time. */
  @Test
  void oneTargetForAllIsThatOfAResponseTime() {
    Instant until = minute(ClockSweepTest.MINUTES);
    List<TicketTimeline> tickets = new ArrayList<>();
    for (int i = 0; i < 300; i++) {
      tickets.add(ticket("seed 1977 of many " + i));
    }
    for (TicketClock clock : TicketClocks.all()) {
      for (BusinessCalendar calendar : ClockSweepTest.CALENDARS) {
        Duration goal = Duration.ofMinutes(random.nextInt(900));
        ResponseTimeResult times =
            ResponseTime.of(clock).within(calendar).withTargets(goal).calculate(tickets, until);
        Attainment attainment =
            ServicePolicy.of(clock, ServiceTargets.within(calendar).withDefault(goal))
                .calculate(tickets, until);
        assertEquals(times.target(goal), attainment.total(), clock.id());
        assertEquals(times.excluded(), attainment.excluded(), clock.id());
      }
    }
  }
}
