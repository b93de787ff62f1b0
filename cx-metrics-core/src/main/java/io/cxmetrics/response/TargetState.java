package io.cxmetrics.response;

/** How a {@link TargetCycle} stands against its target at the end of observation. */
public enum TargetState {
  /** It ended within the target, or at it exactly. Also known as: achieved. */
  MET,

  /** It ended after the target. Also known as: breached. */
  LATE,

  /**
   * It goes on, running or paused, and has been longer than the target: it breaches it whatever
   * happens. Also known as: breached and still open.
   */
  OVERDUE,

  /** It runs, and may still keep the target. Also known as: active. */
  PENDING,

  /** It stands still by the status of the ticket, and may still keep the target. */
  PAUSED,

  /** Nobody waits for the reply any more; see {@link CycleState#LAPSED}. */
  LAPSED
}
