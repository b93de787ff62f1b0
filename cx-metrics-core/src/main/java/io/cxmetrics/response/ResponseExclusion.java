package io.cxmetrics.response;

/**
 * Why a ticket, or one of its cycles, does not count. Every one that was seen is answered, waiting,
 * or excluded for one reason.
 */
public enum ResponseExclusion {
  /** Nothing started the clock: no customer message, or a ticket that an agent started. */
  NEVER_STARTED,

  /**
   * The ticket was solved or closed without the reply that was waited for; see {@link CycleState}.
   */
  LAPSED,

  /** It started after the end of observation. */
  STARTS_AFTER_OBSERVATION,

  /**
   * It started before the end of observation, and something happened after it. Whoever reports as
   * of a day in the past takes {@link TicketTimeline#until} first, so that such tickets count.
   */
  GOES_ON_AFTER_OBSERVATION,

  /** It ended before it started. */
  ENDS_BEFORE_START,

  /**
   * A time that the calendar does not know, or a duration beyond {@link
   * io.cxmetrics.tally.DurationTally#MAX_MILLIS}: more likely a mistake than a wait.
   */
  OUT_OF_BOUNDS,

  /** No service target applied to it; see {@link ServicePolicy}. Only targets are asked for. */
  NO_TARGET,

  /** Not a ticket at all; counted by whoever reads the data. */
  UNREADABLE
}
