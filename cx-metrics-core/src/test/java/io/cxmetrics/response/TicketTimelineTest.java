package io.cxmetrics.response;

import static io.cxmetrics.response.Tickets.at;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.cxmetrics.response.TicketEvent.AgentReply;
import io.cxmetrics.response.TicketEvent.Created;
import io.cxmetrics.response.TicketEvent.CustomerMessage;
import io.cxmetrics.response.TicketEvent.InternalNote;
import io.cxmetrics.response.TicketEvent.Solved;
import io.cxmetrics.response.TicketEvent.StatusChange;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class TicketTimelineTest {

  private static void assertRefused(String message, TicketEvent... events) {
    IllegalArgumentException e =
        assertThrows(IllegalArgumentException.class, () -> TicketTimeline.of("7", events));
    assertEquals(message, e.getMessage());
  }

  @Test
  void startsWithItsCreation() {
    assertRefused("ticket 7 must start with Created, got no events");
    assertRefused(
        "ticket 7 must start with Created, got AgentReply[at=2026-03-02T09:00:00Z, agent=ann]",
        new AgentReply(at("09:00"), "ann"));
    assertRefused(
        "ticket 7 must start with Created, got Solved[at=2026-03-02T09:00:00Z]",
        new Solved(at("09:00")),
        new Created(at("10:00")));
  }

  @Test
  void isCreatedOnce() {
    assertRefused(
        "ticket 7 must be created once, got Created[at=2026-03-02T10:00:00Z, byAgent=false]"
            + " after Created[at=2026-03-02T09:00:00Z, byAgent=false]",
        new Created(at("09:00")),
        new Created(at("10:00")));
  }

  @Test
  void isInOrderOfTime() {
    assertRefused(
        "events of ticket 7 must be in order of time, got Solved[at=2026-03-02T08:59:00Z]"
            + " after Created[at=2026-03-02T09:00:00Z, byAgent=false]",
        new Created(at("09:00")),
        new Solved(at("08:59")));
  }

  /** Solved and reopened in one minute, or the other way round: the given order tells. */
  @Test
  void equalTimesKeepTheirOrder() {
    TicketEvent created = new Created(at("09:00"));
    TicketEvent solved = new Solved(at("10:00"));
    TicketEvent open = new StatusChange(at("10:00"), TicketStatus.OPEN);
    assertEquals(
        CycleState.RUNNING,
        TicketClocks.FULL_RESOLUTION
            .cycles(TicketTimeline.of("7", created, solved, open))
            .get(0)
            .state());
    assertEquals(
        CycleState.ENDED,
        TicketClocks.FULL_RESOLUTION
            .cycles(TicketTimeline.of("7", created, open, solved))
            .get(0)
            .state());
  }

  @Test
  void untilAnInstant() {
    TicketTimeline ticket = Tickets.eventful();
    assertEquals(at("09:00"), ticket.created());
    assertEquals(at("20:00"), ticket.lastEvent());
    assertEquals(Optional.of(ticket), ticket.until(at("20:00")));
    assertEquals(8, ticket.until(at("10:00")).orElseThrow().events().size());
    assertEquals(Optional.empty(), ticket.until(at("09:00").minusMillis(1)));
  }

  @Test
  void openingMessageIsTheFirstOfAnAgentAtTheCreation() {
    Instant now = at("09:00");
    AgentReply reply = new AgentReply(now, "ann");
    Created byAgent = new Created(now, true);
    assertEquals(
        Optional.of(reply),
        TicketTimeline.of("7", byAgent, new InternalNote(now, "bob"), reply, reply)
            .openingMessage());
    for (TicketTimeline without :
        List.of(
            TicketTimeline.of("7", new Created(now), reply),
            TicketTimeline.of("7", byAgent, new CustomerMessage(now), reply),
            TicketTimeline.of("7", byAgent, new AgentReply(at("09:01"), "ann")),
            TicketTimeline.of("7", byAgent))) {
      assertEquals(Optional.empty(), without.openingMessage());
    }
    assertTrue(TicketTimeline.of("7", byAgent).isStartedByAgent());
    assertFalse(TicketTimeline.of("7", new Created(now), reply).isStartedByAgent());
  }
}
