package io.cxmetrics.response;

/** Where a ticket stands, and so who has to act next. */
public enum TicketStatus {
  /**
   * Nobody has taken it up yet. A ticket is new from its creation on, unless an event says more.
   */
  NEW,

  /** The desk works on it. Also known as: in progress, assigned, active. */
  OPEN,

  /** It waits for the customer. Also known as: waiting on customer, awaiting user info. */
  PENDING,

  /** It waits for somebody else. Also known as: waiting on third party, awaiting vendor. */
  ON_HOLD,

  /** The desk is done; the customer may still come back. Also known as: resolved. */
  SOLVED,

  /** Done for good. Also known as: archived. */
  CLOSED;

  /**
   * Whether the desk is done with the ticket.
   *
   * @return true for {@link #SOLVED} and {@link #CLOSED}
   */
  public boolean isSolved() {
    return this == SOLVED || this == CLOSED;
  }
}
