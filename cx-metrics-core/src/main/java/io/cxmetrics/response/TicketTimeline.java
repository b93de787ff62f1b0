package io.cxmetrics.response;

import static com.google.common.base.Strings.lenientFormat;

import com.google.common.collect.ImmutableList;
import io.cxmetrics.response.TicketEvent.AgentReply;
import io.cxmetrics.response.TicketEvent.Created;
import io.cxmetrics.response.TicketEvent.CustomerMessage;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * What happened to one ticket, in order. It starts with the one {@link TicketEvent.Created}, and no
 * event is before the one that it follows. Events at the same instant are in the order in which
 * they are given: what a clock shows may depend on it.
 *
 * <p>Immutable.
 *
 * @param ticket the id of the ticket, for messages
 * @param events the events in order, at least one
 */
public record TicketTimeline(String ticket, List<TicketEvent> events) {

  /**
   * Checks the order of the events.
   *
   * @param ticket the id of the ticket, for messages
   * @param events the events in order, at least one
   * @throws IllegalArgumentException if the first event is not the creation, or another one is, or
   *     one is before the one that it follows; the message names the ticket, the event and its time
   */
  public TicketTimeline {
    events = ImmutableList.copyOf(events);
    if (events.isEmpty() || !(events.get(0) instanceof Created)) {
      throw new IllegalArgumentException(
          lenientFormat(
              "ticket %s must start with Created, got %s",
              ticket, events.isEmpty() ? "no events" : events.get(0)));
    }
    for (int i = 1; i < events.size(); i++) {
      requireFollows(ticket, events.get(i - 1), events.get(i));
    }
  }

  /**
   * The timeline of a ticket.
   *
   * @param ticket the id of the ticket, for messages
   * @param events the events in order, at least one
   * @return the timeline
   * @throws IllegalArgumentException if the events are not in order; see the constructor
   */
  public static TicketTimeline of(String ticket, TicketEvent... events) {
    return new TicketTimeline(ticket, List.of(events));
  }

  private static void requireFollows(String ticket, TicketEvent before, TicketEvent event) {
    if (event instanceof Created) {
      throw new IllegalArgumentException(
          lenientFormat("ticket %s must be created once, got %s after %s", ticket, event, before));
    }
    if (event.at().isBefore(before.at())) {
      throw new IllegalArgumentException(
          lenientFormat(
              "events of ticket %s must be in order of time, got %s after %s",
              ticket, event, before));
    }
  }

  /**
   * When the ticket was created.
   *
   * @return the instant of the first event
   */
  public Instant created() {
    return events.get(0).at();
  }

  /**
   * When something last happened.
   *
   * @return the instant of the last event
   */
  public Instant lastEvent() {
    return events.get(events.size() - 1).at();
  }

  /**
   * The ticket as it stood at an instant: for a report as of a day in the past.
   *
   * @param instant the instant
   * @return the timeline without what happened after it; empty if the ticket was created later
   */
  public Optional<TicketTimeline> until(Instant instant) {
    if (created().isAfter(instant)) {
      return Optional.empty();
    }
    return Optional.of(
        new TicketTimeline(
            ticket, events.stream().filter(event -> !event.at().isAfter(instant)).toList()));
  }

  /**
   * Whether an agent started the ticket.
   *
   * @return what the creation says
   */
  public boolean isStartedByAgent() {
    return ((Created) events.get(0)).byAgent();
  }

  /**
   * The message with which an agent started the ticket: the first public one of an agent at the
   * instant of creation. It opens the conversation, and answers nobody.
   *
   * @return the message; empty if a customer started the ticket, or wrote first, or the agent wrote
   *     only later
   */
  public Optional<AgentReply> openingMessage() {
    int index = openingIndex();
    return index < 0 ? Optional.empty() : Optional.of((AgentReply) events.get(index));
  }

  /** The position of the opening message; −1 if there is none. */
  int openingIndex() {
    for (int i = 0; i < events.size() && isStartedByAgent(); i++) {
      TicketEvent event = events.get(i);
      if (event instanceof CustomerMessage || event.at().isAfter(created())) {
        return -1;
      }
      if (event instanceof AgentReply) {
        return i;
      }
    }
    return -1;
  }
}
