package io.cxmetrics.response;

import io.cxmetrics.response.TicketEvent.Created;
import io.cxmetrics.response.TicketEvent.CustomerMessage;

/** What starts a {@link TicketClock}, once or again and again. It never starts while it runs. */
public enum ClockStart {
  /** The creation of the ticket, whoever created it. Once. */
  CREATED("created", false),

  /** The creation of the ticket, unless an agent started it. Once. */
  CREATED_BY_CUSTOMER("created-by-customer", false),

  /** The first customer message. Once. */
  FIRST_MESSAGE("first-message", false),

  /** Every customer message that finds the clock stopped: the oldest one without an answer. */
  EVERY_MESSAGE("every-message", true),

  /** As {@link #EVERY_MESSAGE}, but only after the first reply, which has a clock of its own. */
  FOLLOW_UP("follow-up", true);

  private final String id;
  private final boolean repeats;

  ClockStart(String id, boolean repeats) {
    this.id = id;
    this.repeats = repeats;
  }

  /**
   * The name that definitions carry, such as {@code follow-up}.
   *
   * @return lower-case letters and hyphens
   */
  public String id() {
    return id;
  }

  /**
   * Whether it may start a clock more than once in a ticket.
   *
   * @return false if there is at most one cycle a ticket
   */
  public boolean repeats() {
    return repeats;
  }

  /** Whether an event starts a clock that is stopped, after the first reply or before. */
  boolean startsAt(TicketEvent event, boolean replied) {
    return switch (this) {
      case CREATED -> event instanceof Created;
      case CREATED_BY_CUSTOMER -> event instanceof Created created && !created.byAgent();
      case FIRST_MESSAGE, EVERY_MESSAGE -> event instanceof CustomerMessage;
      case FOLLOW_UP -> event instanceof CustomerMessage && replied;
    };
  }
}
