package io.cxmetrics.response;

import io.cxmetrics.response.TicketEvent.AgentReply;
import io.cxmetrics.response.TicketEvent.Assignment;
import io.cxmetrics.response.TicketEvent.AutomatedReply;
import io.cxmetrics.response.TicketEvent.Closed;
import io.cxmetrics.response.TicketEvent.Created;
import io.cxmetrics.response.TicketEvent.CustomerMessage;
import io.cxmetrics.response.TicketEvent.InternalNote;
import io.cxmetrics.response.TicketEvent.PriorityChange;
import io.cxmetrics.response.TicketEvent.Reopened;
import io.cxmetrics.response.TicketEvent.Solved;
import io.cxmetrics.response.TicketEvent.StatusChange;
import java.time.Instant;

/** Tickets for tests. */
final class Tickets {

  private Tickets() {}

  /** A time of day on Monday, 2 March 2026, in UTC. */
  static Instant at(String time) {
    return Instant.parse("2026-03-02T" + time + ":00Z");
  }

  /** One ticket with everything that can happen, reopened once. */
  static TicketTimeline eventful() {
    return TicketTimeline.of(
        "4711",
        new Created(at("09:00")),
        new CustomerMessage(at("09:00")),
        new AutomatedReply(at("09:01")),
        new PriorityChange(at("09:02"), "high"),
        new Assignment(at("09:10"), "first line"),
        new InternalNote(at("09:20"), "ann"),
        new AgentReply(at("10:00"), "ann"),
        new StatusChange(at("10:00"), TicketStatus.PENDING),
        new CustomerMessage(at("12:00")),
        new StatusChange(at("12:00"), TicketStatus.OPEN),
        new CustomerMessage(at("12:30")),
        new Assignment(at("12:40"), "second line"),
        new StatusChange(at("13:00"), TicketStatus.ON_HOLD),
        new StatusChange(at("14:00"), TicketStatus.OPEN),
        new AgentReply(at("15:00"), "bob"),
        new Solved(at("15:00")),
        new CustomerMessage(at("16:00")),
        new Reopened(at("16:00")),
        new AgentReply(at("16:30"), "bob"),
        new Solved(at("16:30")),
        new Closed(at("20:00")));
  }
}
