package io.cxmetrics.response;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.cxmetrics.calendar.BusinessCalendar;
import io.cxmetrics.response.TicketEvent.AgentReply;
import io.cxmetrics.response.TicketEvent.Assignment;
import io.cxmetrics.response.TicketEvent.AutomatedReply;
import io.cxmetrics.response.TicketEvent.Closed;
import io.cxmetrics.response.TicketEvent.Created;
import io.cxmetrics.response.TicketEvent.CustomerMessage;
import io.cxmetrics.response.TicketEvent.InternalNote;
import io.cxmetrics.response.TicketEvent.Reopened;
import io.cxmetrics.response.TicketEvent.Solved;
import io.cxmetrics.response.TicketEvent.StatusChange;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

/**
 * The clocks agree with {@link MinuteWatch}, which steps through the minutes, on random tickets: of
 * every kind of event in any order, several at one instant, over a weekend with a change of the
 * clock.
 */
class ClockSweepTest {

  static final Instant FRIDAY = Instant.parse("2026-03-27T13:00:00Z");
  static final int MINUTES = 4 * 1440;

  private static final List<ReplyRule> RULES =
      List.of(
          ReplyRule.PUBLIC_REPLIES,
          ReplyRule.WITH_INTERNAL_NOTES,
          ReplyRule.WITH_AUTOMATED_REPLIES,
          ReplyRule.PUBLIC_REPLIES.excludingAgents("a1"));

  static final List<BusinessCalendar> CALENDARS =
      List.of(
          BusinessCalendar.alwaysOpen(),
          BusinessCalendar.in("Europe/Berlin").hours("mon-fri 09:00-12:30,13:15-17:00").build(),
          BusinessCalendar.in("Pacific/Chatham").hours("mon-sun 22:00-06:00").build());

  private final Map<CycleState, Integer> seen = new EnumMap<>(CycleState.class);

  @Test
  void agreeWithAWatch() {
    SplittableRandom random = new SplittableRandom(2026);
    for (int i = 0; i < 600; i++) {
      TicketTimeline ticket = ticket(random, "seed 2026 ticket " + i);
      Instant until = ticket.lastEvent().plus(Duration.ofMinutes(random.nextInt(600)));
      BusinessCalendar calendar = CALENDARS.get(random.nextInt(CALENDARS.size()));
      MinuteWatch watch = new MinuteWatch(ticket, calendar, until);
      for (TicketClock named : TicketClocks.all()) {
        assertAgree(variant(named, random), ticket, calendar, until, watch);
      }
    }
    for (CycleState state : CycleState.values()) {
      assertTrue(seen.getOrDefault(state, 0) > 100, () -> "of each state, got " + seen);
    }
  }

  private void assertAgree(
      TicketClock clock,
      TicketTimeline ticket,
      BusinessCalendar calendar,
      Instant until,
      MinuteWatch watch) {
    List<MinuteWatch.Reading> readings = new ArrayList<>();
    for (Cycle cycle : clock.cycles(ticket)) {
      seen.merge(cycle.state(), 1, Integer::sum);
      readings.add(
          new MinuteWatch.Reading(
              cycle.start(), cycle.state(), cycle.elapsed(calendar, until).toMinutes()));
    }
    assertEquals(watch.read(clock), readings, () -> clock.id() + " on " + ticket);
  }

  static TicketClock variant(TicketClock clock, SplittableRandom random) {
    TicketClock variant = clock.withReplies(RULES.get(random.nextInt(RULES.size())));
    return random.nextBoolean() || variant.runsIn().size() == 1
        ? variant
        : variant.pausedIn(
            List.copyOf(variant.runsIn()).get(random.nextInt(variant.runsIn().size())));
  }

  static TicketTimeline ticket(SplittableRandom random, String id) {
    int minute = random.nextInt(MINUTES / 2);
    List<TicketEvent> events = new ArrayList<>();
    events.add(new Created(at(minute), random.nextInt(3) == 0));
    int count = random.nextInt(14);
    for (int i = 0; i < count; i++) {
      minute += random.nextInt(3) == 0 ? 0 : random.nextInt(MINUTES / 28);
      events.add(event(random, at(minute)));
    }
    return new TicketTimeline(id, events);
  }

  private static Instant at(int minute) {
    return FRIDAY.plus(Duration.ofMinutes(minute));
  }

  private static TicketEvent event(SplittableRandom random, Instant at) {
    String agent = "a" + random.nextInt(3);
    TicketStatus[] statuses = TicketStatus.values();
    return switch (random.nextInt(11)) {
      case 0, 1 -> new CustomerMessage(at);
      case 2, 3 -> new AgentReply(at, agent);
      case 4 -> new InternalNote(at, agent);
      case 5 -> new AutomatedReply(at);
      case 6 -> new Assignment(at, agent);
      case 7 -> new Solved(at);
      case 8 -> new Reopened(at);
      case 9 -> new Closed(at);
      default -> new StatusChange(at, statuses[random.nextInt(statuses.length)]);
    };
  }
}
