package io.cxmetrics.response;

import static io.cxmetrics.response.Tickets.at;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.cxmetrics.calendar.BusinessCalendar;
import io.cxmetrics.response.Cycle.Run;
import io.cxmetrics.response.TicketEvent.AgentReply;
import io.cxmetrics.response.TicketEvent.Closed;
import io.cxmetrics.response.TicketEvent.Created;
import io.cxmetrics.response.TicketEvent.CustomerMessage;
import io.cxmetrics.response.TicketEvent.Reopened;
import io.cxmetrics.response.TicketEvent.Solved;
import io.cxmetrics.response.TicketEvent.StatusChange;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What each named clock shows on worked examples, in minutes. */
class TicketClockTest {

  private static final BusinessCalendar ALWAYS = BusinessCalendar.alwaysOpen();

  private static List<Long> minutes(TicketClock clock, TicketTimeline ticket) {
    return clock.cycles(ticket).stream()
        .map(cycle -> cycle.elapsed(ALWAYS, at("23:00")).toMinutes())
        .toList();
  }

  private static void assertMinutes(TicketClock clock, TicketTimeline ticket, Long... expected) {
    assertEquals(Arrays.asList(expected), minutes(clock, ticket), clock.id());
  }

  @Test
  void everyClockOnOneTicket() {
    TicketTimeline ticket = Tickets.eventful();
    assertMinutes(TicketClocks.FIRST_RESPONSE, ticket, 60L);
    assertMinutes(TicketClocks.INTERCOM_FIRST_RESPONSE, ticket, 60L);
    assertMinutes(TicketClocks.REDO_FIRST_RESPONSE, ticket, 60L);
    // From the older of two messages; the one after the reopening again.
    assertMinutes(TicketClocks.NEXT_REPLY, ticket, 180L, 30L);
    assertMinutes(TicketClocks.EVERY_REPLY, ticket, 60L, 180L, 30L);
    assertMinutes(TicketClocks.FIRST_RESOLUTION, ticket, 360L);
    assertMinutes(TicketClocks.FULL_RESOLUTION, ticket, 450L);
    assertMinutes(TicketClocks.TOTAL_WAIT, ticket, 390L);
    assertMinutes(TicketClocks.REQUESTER_WAIT, ticket, 270L);
    assertMinutes(TicketClocks.AGENT_WAIT, ticket, 120L);
    assertMinutes(TicketClocks.ON_HOLD_TIME, ticket, 60L);
    assertMinutes(TicketClocks.HANDLE_TIME, ticket, 210L);
    assertEquals(12, TicketClocks.all().size());
  }

  @Test
  void whatCountsAsReply() {
    TicketTimeline ticket = Tickets.eventful();
    TicketClock clock = TicketClocks.FIRST_RESPONSE;
    assertMinutes(clock.withReplies(ReplyRule.WITH_INTERNAL_NOTES), ticket, 20L);
    assertMinutes(clock.withReplies(ReplyRule.WITH_AUTOMATED_REPLIES), ticket, 1L);
    assertMinutes(clock.withReplies(ReplyRule.PUBLIC_REPLIES.excludingAgents("ann")), ticket, 360L);
    assertMinutes(
        clock.withReplies(ReplyRule.WITH_INTERNAL_NOTES.excludingAgents("ann")), ticket, 360L);
  }

  /** Zendesk: created by an agent with a public comment, it is the second one that counts. */
  @Test
  void startedByAnAgent() {
    TicketTimeline ticket =
        TicketTimeline.of(
            "8",
            new Created(at("09:00"), true),
            new AgentReply(at("09:00"), "ann"),
            new CustomerMessage(at("10:00")),
            new AgentReply(at("11:30"), "ann"),
            new CustomerMessage(at("12:00")));
    assertMinutes(TicketClocks.FIRST_RESPONSE, ticket, 150L);
    assertMinutes(TicketClocks.INTERCOM_FIRST_RESPONSE, ticket, 90L);
    assertMinutes(TicketClocks.REDO_FIRST_RESPONSE, ticket);
    // The first message answers the opening; what waits for it is the first response.
    assertMinutes(TicketClocks.NEXT_REPLY, ticket, 660L);
    assertMinutes(TicketClocks.EVERY_REPLY, ticket, 90L, 660L);
  }

  /** Two replies at the instant of creation: the first opens the ticket, the other answers. */
  @Test
  void onlyTheFirstMessageIsTheOpening() {
    AgentReply reply = new AgentReply(at("09:00"), "ann");
    TicketTimeline ticket = TicketTimeline.of("8", new Created(at("09:00"), true), reply, reply);
    assertMinutes(TicketClocks.FIRST_RESPONSE, ticket, 0L);
    assertEquals(CycleState.ENDED, TicketClocks.FIRST_RESPONSE.cycles(ticket).get(0).state());
  }

  @Test
  void solvedWithoutReplyLapses() {
    Created created = new Created(at("09:00"));
    Solved solved = new Solved(at("09:30"));
    TicketClock clock = TicketClocks.FIRST_RESPONSE;
    TicketTimeline lapsed = TicketTimeline.of("9", created, solved, new Closed(at("12:00")));
    assertEquals(CycleState.LAPSED, clock.cycles(lapsed).get(0).state());
    assertMinutes(clock, lapsed, 30L);
    // Zendesk: the next public comment once it is open again, from the creation on.
    TicketTimeline answered =
        TicketTimeline.of(
            "9", created, solved, new Reopened(at("10:00")), new AgentReply(at("10:15"), "ann"));
    assertEquals(CycleState.ENDED, clock.cycles(answered).get(0).state());
    assertMinutes(clock, answered, 75L);
  }

  /** "Thank you" after the ticket was solved: nobody waits, unless it is opened again. */
  @Test
  void messageOnASolvedTicketLapsesAtOnce() {
    TicketTimeline ticket =
        TicketTimeline.of(
            "9",
            new Created(at("09:00")),
            new AgentReply(at("09:30"), "ann"),
            new Solved(at("09:30")),
            new CustomerMessage(at("11:00")));
    assertEquals(
        new Cycle(at("11:00"), Optional.empty(), List.of(), CycleState.LAPSED),
        TicketClocks.NEXT_REPLY.cycles(ticket).get(0));
  }

  @Test
  void runsAndPauses() {
    TicketTimeline ticket = Tickets.eventful().until(at("13:30")).orElseThrow();
    Cycle cycle = TicketClocks.HANDLE_TIME.cycles(ticket).get(0);
    assertEquals(
        new Cycle(
            at("09:00"),
            Optional.empty(),
            List.of(run("09:00", "10:00"), run("12:00", "13:00")),
            CycleState.PAUSED),
        cycle);
    assertTrue(cycle.isPaused());
    Cycle requester = TicketClocks.REQUESTER_WAIT.cycles(ticket).get(0);
    assertEquals(CycleState.RUNNING, requester.state());
    assertEquals(
        List.of(run("09:00", "10:00"), new Run(at("12:00"), Optional.empty())), requester.runs());
    assertEquals(60 + 60, requester.elapsed(ALWAYS, at("13:00")).toMinutes());
    assertEquals(30, requester.elapsed(ALWAYS, at("09:30")).toMinutes());
    assertEquals(0, requester.elapsed(ALWAYS, at("08:00")).toMinutes());
  }

  private static Run run(String start, String end) {
    return new Run(at(start), Optional.of(at(end)));
  }

  /** Pending and back at the same instant is neither a pause nor two runs. */
  @Test
  void pauseOfNoTimeIsNone() {
    TicketTimeline ticket =
        TicketTimeline.of(
            "9",
            new Created(at("09:00")),
            new StatusChange(at("10:00"), TicketStatus.PENDING),
            new StatusChange(at("10:00"), TicketStatus.OPEN),
            new StatusChange(at("11:00"), TicketStatus.PENDING));
    assertEquals(
        List.of(run("09:00", "11:00")), TicketClocks.HANDLE_TIME.cycles(ticket).get(0).runs());
    TicketTimeline pending =
        TicketTimeline.of(
            "9", new Created(at("09:00")), new StatusChange(at("09:00"), TicketStatus.PENDING));
    assertEquals(List.of(), TicketClocks.HANDLE_TIME.cycles(pending).get(0).runs());
  }

  @Test
  void closedWithoutBeingSolvedIsResolved() {
    TicketTimeline ticket =
        TicketTimeline.of("9", new Created(at("09:00")), new Closed(at("10:00")));
    assertMinutes(TicketClocks.FIRST_RESOLUTION, ticket, 60L);
    assertMinutes(TicketClocks.FULL_RESOLUTION, ticket, 60L);
  }

  /** A clock of its own that runs while solved: what ran after the last solving is taken back. */
  @Test
  void whatRanSinceTheLastSolvingDoesNotCount() {
    TicketClock clock =
        TicketClocks.FULL_RESOLUTION.runningIn(TicketStatus.SOLVED, TicketStatus.OPEN);
    assertMinutes(clock, Tickets.eventful(), 60L + 60L + 60L + 30L);
    TicketClock untilClosed = TicketClocks.FULL_RESOLUTION.pausedIn(TicketStatus.CLOSED);
    assertMinutes(untilClosed, Tickets.eventful(), 450L);
    TicketTimeline closedInBetween =
        TicketTimeline.of(
            "9",
            new Created(at("09:00")),
            new Solved(at("10:00")),
            new Closed(at("11:00")),
            new Solved(at("12:00")));
    assertMinutes(TicketClocks.FULL_RESOLUTION.pausedIn(TicketStatus.SOLVED), closedInBetween, 60L);
  }

  @Test
  void ids() {
    assertEquals("first-response[created..reply, public]", TicketClocks.FIRST_RESPONSE.id());
    assertEquals(
        "next-reply[follow-up..reply, public+notes+automated except [bot, ghost]]",
        TicketClocks.NEXT_REPLY
            .withReplies(new ReplyRule(true, true, Set.of("ghost", "bot")))
            .id());
    assertEquals("handle-time[created..last-solved, in NEW+OPEN]", TicketClocks.HANDLE_TIME.id());
    assertEquals(
        TicketClocks.all().size(),
        TicketClocks.all().stream().map(TicketClock::id).distinct().count());
  }

  @Test
  void refusesWhatNeverRuns() {
    IllegalArgumentException e =
        assertThrows(
            IllegalArgumentException.class,
            () -> TicketClocks.AGENT_WAIT.pausedIn(TicketStatus.PENDING));
    assertEquals("clock agent-wait must run in at least one status, got none", e.getMessage());
  }

  @Test
  void refusesCyclesThatDoNotFitTogether() {
    Instant nine = at("09:00");
    Instant ten = at("10:00");
    assertCycleRefused(
        "a cycle has an end when it has ended, got Optional.empty and ENDED",
        nine,
        Optional.empty(),
        List.of(),
        CycleState.ENDED);
    assertCycleRefused(
        "a cycle must not end before 2026-03-02T10:00:00Z, got 2026-03-02T09:00:00Z",
        ten,
        Optional.of(nine),
        List.of(),
        CycleState.ENDED);
    for (List<Run> runs :
        List.of(
            List.of(run("08:00", "09:00")),
            List.of(run("09:00", "10:00"), run("10:00", "11:00")),
            List.of(new Run(nine, Optional.empty()), run("10:00", "11:00")))) {
      assertCycleRefused(
          "runs must be in order from 2026-03-02T09:00:00Z to Optional.empty, got " + runs,
          nine,
          Optional.empty(),
          runs,
          CycleState.RUNNING);
    }
    IllegalArgumentException e =
        assertThrows(IllegalArgumentException.class, () -> run("10:00", "10:00"));
    assertEquals(
        "a run must end after its start, got 2026-03-02T10:00:00Z and 2026-03-02T10:00:00Z",
        e.getMessage());
  }

  private static void assertCycleRefused(
      String message, Instant start, Optional<Instant> end, List<Run> runs, CycleState state) {
    IllegalArgumentException e =
        assertThrows(IllegalArgumentException.class, () -> new Cycle(start, end, runs, state));
    assertEquals(message, e.getMessage());
  }
}
