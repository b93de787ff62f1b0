package io.cxmetrics.response;

/** How a {@link Cycle} stands after the last event of its ticket. */
public enum CycleState {
  /** It runs. */
  RUNNING,

  /** It has not ended, and the ticket is in a status in which the clock does not run. */
  PAUSED,

  /** It has ended as its clock wants it to. */
  ENDED,

  /**
   * It waits for a reply, but the ticket is solved or closed: nobody waits any more, and nobody was
   * answered. A call that was settled by telephone is such a case. If the ticket is opened again,
   * the wait goes on.
   */
  LAPSED
}
