package io.cxmetrics.response;

import java.time.Instant;
import java.util.Optional;

/**
 * Something that happened to a ticket. A help desk's own event types map to these; what none of
 * them means, such as a change of tags, is left out of a {@link TicketTimeline}.
 */
public sealed interface TicketEvent {

  /**
   * When it happened.
   *
   * @return the instant
   */
  Instant at();

  /**
   * The status that the ticket has from this event on.
   *
   * @return the status; empty if the event does not change it
   */
  default Optional<TicketStatus> newStatus() {
    return Optional.empty();
  }

  /**
   * The ticket came into being, and is {@link TicketStatus#NEW}. The first event of every timeline.
   *
   * @param at when
   * @param byAgent whether an agent started it, as with a call to a customer. What that agent wrote
   *     at the same instant opens the conversation, and answers nobody; see {@link
   *     TicketTimeline#openingMessage}.
   */
  record Created(Instant at, boolean byAgent) implements TicketEvent {

    /**
     * The ticket came into being by a customer, or for one.
     *
     * @param at when
     */
    public Created(Instant at) {
      this(at, false);
    }

    @Override
    public Optional<TicketStatus> newStatus() {
      return Optional.of(TicketStatus.NEW);
    }
  }

  /**
   * The customer wrote, or somebody on the customer's behalf. What a ticket was created with may be
   * an event of its own, at the same instant, or be left out.
   *
   * @param at when
   */
  record CustomerMessage(Instant at) implements TicketEvent {}

  /**
   * An agent wrote something that the customer can see: a public comment, a reply, a public note.
   *
   * @param at when
   * @param agent who, by any id
   */
  record AgentReply(Instant at, String agent) implements TicketEvent {}

  /**
   * An agent wrote something that the customer cannot see.
   *
   * @param at when
   * @param agent who, by any id
   */
  record InternalNote(Instant at, String agent) implements TicketEvent {}

  /**
   * The customer got an answer that nobody wrote for this ticket: a receipt, a bot, a macro that a
   * trigger sent.
   *
   * @param at when
   */
  record AutomatedReply(Instant at) implements TicketEvent {}

  /**
   * The ticket's status changed.
   *
   * @param at when
   * @param status the new status
   */
  record StatusChange(Instant at, TicketStatus status) implements TicketEvent {
    @Override
    public Optional<TicketStatus> newStatus() {
      return Optional.of(status);
    }
  }

  /**
   * The ticket was given to somebody, a person or a group.
   *
   * @param at when
   * @param assignee to whom, by any id
   */
  record Assignment(Instant at, String assignee) implements TicketEvent {}

  /**
   * The ticket's priority changed, or was set for the first time. No clock reads it; service
   * targets may depend on it.
   *
   * @param at when
   * @param priority the new priority, in the words of the help desk; {@link
   *     ServiceTargets#NO_PRIORITY} if it was taken away
   */
  record PriorityChange(Instant at, String priority) implements TicketEvent {}

  /**
   * The ticket was taken up again; the same as a change to {@link TicketStatus#OPEN}.
   *
   * @param at when
   */
  record Reopened(Instant at) implements TicketEvent {
    @Override
    public Optional<TicketStatus> newStatus() {
      return Optional.of(TicketStatus.OPEN);
    }
  }

  /**
   * The desk declared the ticket done; the same as a change to {@link TicketStatus#SOLVED}.
   *
   * @param at when
   */
  record Solved(Instant at) implements TicketEvent {
    @Override
    public Optional<TicketStatus> newStatus() {
      return Optional.of(TicketStatus.SOLVED);
    }
  }

  /**
   * The ticket was closed; the same as a change to {@link TicketStatus#CLOSED}.
   *
   * @param at when
   */
  record Closed(Instant at) implements TicketEvent {
    @Override
    public Optional<TicketStatus> newStatus() {
      return Optional.of(TicketStatus.CLOSED);
    }
  }
}
