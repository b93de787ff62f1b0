package io.cxmetrics.response;

import io.cxmetrics.internal.Arguments;
import io.cxmetrics.response.TicketEvent.AgentReply;
import io.cxmetrics.response.TicketEvent.Assignment;
import io.cxmetrics.response.TicketEvent.InternalNote;
import java.util.List;

/**
 * How much was done on a ticket. There is no common standard for these counts; each says what it
 * takes.
 *
 * @param replies the events that count as a reply under the {@link ReplyRule}; the opening message
 *     of an agent is none
 * @param touches what agents wrote, for the customer or not: replies, the opening message and
 *     internal notes, whatever the rule; not automated replies
 * @param reopens how often a ticket that was solved or closed went back to another status
 * @param handoffs how often a ticket went from one assignee to another; neither the first
 *     assignment nor one to the same assignee is one
 */
public record TicketActivity(int replies, int touches, int reopens, int handoffs) {

  /**
   * Checks the counts.
   *
   * @param replies the events that count as a reply
   * @param touches what agents wrote
   * @param reopens how often a ticket that was solved or closed went back to another status
   * @param handoffs how often a ticket went from one assignee to another
   * @throws IllegalArgumentException if one is negative
   */
  public TicketActivity {
    Arguments.atLeast("replies", replies, 0);
    Arguments.atLeast("touches", touches, 0);
    Arguments.atLeast("reopens", reopens, 0);
    Arguments.atLeast("handoffs", handoffs, 0);
  }

  /**
   * What was done on a ticket.
   *
   * @param ticket the ticket
   * @param rule what counts as a reply
   * @return the counts
   */
  public static TicketActivity of(TicketTimeline ticket, ReplyRule rule) {
    List<TicketEvent> events = ticket.events();
    int opening = ticket.openingIndex();
    int replies = 0;
    int touches = 0;
    for (int i = 0; i < events.size(); i++) {
      TicketEvent event = events.get(i);
      replies += i != opening && rule.counts(event) ? 1 : 0;
      touches += event instanceof AgentReply || event instanceof InternalNote ? 1 : 0;
    }
    return new TicketActivity(replies, touches, reopens(events), handoffs(events));
  }

  private static int reopens(List<TicketEvent> events) {
    int reopens = 0;
    TicketStatus status = TicketStatus.NEW;
    for (TicketEvent event : events) {
      TicketStatus next = event.newStatus().orElse(status);
      reopens += status.isSolved() && !next.isSolved() ? 1 : 0;
      status = next;
    }
    return reopens;
  }

  private static int handoffs(List<TicketEvent> events) {
    List<String> assignees =
        events.stream()
            .filter(Assignment.class::isInstance)
            .map(event -> ((Assignment) event).assignee())
            .toList();
    int handoffs = 0;
    for (int i = 1; i < assignees.size(); i++) {
      handoffs += assignees.get(i).equals(assignees.get(i - 1)) ? 0 : 1;
    }
    return handoffs;
  }
}
