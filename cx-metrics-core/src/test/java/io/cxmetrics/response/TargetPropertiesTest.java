package io.cxmetrics.response;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.cxmetrics.calendar.BusinessCalendar;
import io.cxmetrics.response.TicketEvent.AgentReply;
import io.cxmetrics.response.TicketEvent.Created;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;

/** What holds of any target, to the millisecond, over the change of the clock in March. */
class TargetPropertiesTest {

  private static final Instant FRIDAY = Instant.parse("2026-03-27T08:00:00Z");
  private static final long WEEK = 7L * 24 * 60 * 60 * 1000;
  private static final BusinessCalendar DESK =
      BusinessCalendar.in("Europe/Berlin")
          .hours("mon-fri 09:00-12:30,13:15-17:00; sat-sun 23:00-04:00")
          .build();

  private static ServicePolicy policy(long goal) {
    return ServicePolicy.of(
        TicketClocks.FIRST_RESPONSE,
        ServiceTargets.within(DESK).withDefault(Duration.ofMillis(goal)));
  }

  private static TargetCycle only(List<TargetCycle> cycles) {
    assertEquals(1, cycles.size());
    return cycles.get(0);
  }

  /** Observed until then it has nothing left, and any earlier it has. */
  @Property(tries = 500)
  void dueAtIsTheFirstInstantWithNothingLeft(
      @ForAll @LongRange(max = WEEK) long startAfter,
      @ForAll @LongRange(max = WEEK / 7) long goal) {
    Instant start = FRIDAY.plusMillis(startAfter);
    TicketTimeline ticket = TicketTimeline.of("1", new Created(start));
    Instant due = only(policy(goal).cycles(ticket, start)).dueAt().orElseThrow();
    TargetCycle then = only(policy(goal).cycles(ticket, due));
    assertEquals(Duration.ZERO, then.remaining());
    assertEquals(TargetState.PENDING, then.state());
    assertEquals(Optional.of(due), then.dueAt());
    if (due.isAfter(start)) {
      TargetCycle before = only(policy(goal).cycles(ticket, due.minusMillis(1)));
      assertEquals(Duration.ofMillis(1), before.remaining());
      assertEquals(Optional.of(due), before.dueAt());
    }
  }

  @Property(tries = 500)
  void metIfAndOnlyIfTheElapsedTimeIsAtMostTheTarget(
      @ForAll @LongRange(max = WEEK) long startAfter,
      @ForAll @LongRange(max = WEEK) long answeredAfter,
      @ForAll @LongRange(max = WEEK / 7) long goal) {
    Instant start = FRIDAY.plusMillis(startAfter);
    Instant answered = start.plusMillis(answeredAfter);
    TicketTimeline ticket =
        TicketTimeline.of("1", new Created(start), new AgentReply(answered, "ann"));
    TargetCycle cycle = only(policy(goal).cycles(ticket, answered));
    boolean met = DESK.openTime(start, answered).toMillis() <= goal;
    assertEquals(met ? TargetState.MET : TargetState.LATE, cycle.state());
    assertEquals(!met, cycle.breachedAt().isPresent());
    assertTrue(met || cycle.breachedAt().orElseThrow().isBefore(answered));
  }

  /** Time that passes makes what is pending overdue, and nothing else. */
  @Property(tries = 300)
  void remainingTimeNeverGrows(
      @ForAll @LongRange(max = WEEK) long startAfter,
      @ForAll @LongRange(max = WEEK) long first,
      @ForAll @LongRange(max = WEEK) long second,
      @ForAll @LongRange(max = WEEK / 7) long goal) {
    Instant start = FRIDAY.plusMillis(startAfter);
    TicketTimeline ticket = TicketTimeline.of("1", new Created(start));
    Instant earlier = start.plusMillis(Math.min(first, second));
    Instant later = start.plusMillis(Math.max(first, second));
    TargetCycle before = only(policy(goal).cycles(ticket, earlier));
    TargetCycle after = only(policy(goal).cycles(ticket, later));
    assertTrue(after.remaining().compareTo(before.remaining()) <= 0);
    assertEquals(before.dueAt(), after.dueAt());
    assertTrue(before.state() == after.state() || after.state() == TargetState.OVERDUE);
  }
}
