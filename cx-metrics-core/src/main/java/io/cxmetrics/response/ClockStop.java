package io.cxmetrics.response;

/** What stops a {@link TicketClock}. */
public enum ClockStop {
  /**
   * The next reply under the {@link ReplyRule} of the clock. Solving the ticket is no reply: the
   * wait has then lapsed, until the ticket is opened again; see {@link CycleState#LAPSED}.
   */
  REPLY("reply"),

  /** The first time that the ticket is solved, or closed without. */
  FIRST_SOLVED("first-solved"),

  /**
   * The last time that the ticket is solved, or closed without. A ticket that is opened again takes
   * the clock back to running, as if it had not stopped.
   */
  LAST_SOLVED("last-solved");

  private final String id;

  ClockStop(String id) {
    this.id = id;
  }

  /**
   * The name that definitions carry, such as {@code first-solved}.
   *
   * @return lower-case letters and hyphens
   */
  public String id() {
    return id;
  }
}
