package io.cxmetrics.response;

import static io.cxmetrics.response.Tickets.at;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.cxmetrics.response.TicketEvent.AgentReply;
import io.cxmetrics.response.TicketEvent.Assignment;
import io.cxmetrics.response.TicketEvent.Closed;
import io.cxmetrics.response.TicketEvent.Created;
import io.cxmetrics.response.TicketEvent.Solved;
import io.cxmetrics.response.TicketEvent.StatusChange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;

class TicketActivityTest {

  @Test
  void counts() {
    assertEquals(
        new TicketActivity(3, 4, 1, 1),
        TicketActivity.of(Tickets.eventful(), ReplyRule.PUBLIC_REPLIES));
    assertEquals(
        new TicketActivity(4, 4, 1, 1),
        TicketActivity.of(Tickets.eventful(), ReplyRule.WITH_INTERNAL_NOTES));
    assertEquals(
        new TicketActivity(4, 4, 1, 1),
        TicketActivity.of(Tickets.eventful(), ReplyRule.WITH_AUTOMATED_REPLIES));
  }

  @Test
  void openingMessageIsATouchAndNoReply() {
    TicketTimeline ticket =
        TicketTimeline.of("8", new Created(at("09:00"), true), new AgentReply(at("09:00"), "ann"));
    assertEquals(
        new TicketActivity(0, 1, 0, 0), TicketActivity.of(ticket, ReplyRule.PUBLIC_REPLIES));
  }

  /** Solved then closed is not reopened; the same assignee again is no handoff, back again is. */
  @Test
  void reopensAndHandoffs() {
    TicketTimeline ticket =
        TicketTimeline.of(
            "8",
            new Created(at("09:00")),
            new Assignment(at("09:10"), "ann"),
            new Assignment(at("09:20"), "ann"),
            new Assignment(at("09:30"), "bob"),
            new Assignment(at("09:40"), "ann"),
            new Solved(at("10:00")),
            new Closed(at("11:00")),
            new StatusChange(at("12:00"), TicketStatus.PENDING),
            new StatusChange(at("12:30"), TicketStatus.OPEN),
            new Solved(at("13:00")),
            new StatusChange(at("14:00"), TicketStatus.NEW));
    assertEquals(
        new TicketActivity(0, 0, 2, 2), TicketActivity.of(ticket, ReplyRule.PUBLIC_REPLIES));
  }

  @Test
  void refusesNegativeCounts() {
    assertRefused("replies", () -> new TicketActivity(-1, 0, 0, 0));
    assertRefused("touches", () -> new TicketActivity(0, -1, 0, 0));
    assertRefused("reopens", () -> new TicketActivity(0, 0, -1, 0));
    assertRefused("handoffs", () -> new TicketActivity(0, 0, 0, -1));
  }

  private static void assertRefused(String field, Executable call) {
    assertEquals(
        field + " must be at least 0, got -1",
        assertThrows(IllegalArgumentException.class, call).getMessage());
  }
}
