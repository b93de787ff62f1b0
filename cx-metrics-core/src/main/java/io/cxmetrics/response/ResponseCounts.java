package io.cxmetrics.response;

import io.cxmetrics.calendar.BusinessCalendar;

/**
 * Waits that were counted. Either a {@link ResponseTally} that still counts, or its immutable
 * {@link ResponseDistribution}.
 */
public sealed interface ResponseCounts permits ResponseTally, ResponseDistribution {

  /**
   * What was measured. It belongs to the identity of a tally.
   *
   * @return the clock
   */
  TicketClock clock();

  /**
   * When time counted. It belongs to the identity of a tally.
   *
   * @return the calendar
   */
  BusinessCalendar calendar();

  /**
   * What was counted so far, as a value.
   *
   * @return the distribution
   */
  ResponseDistribution snapshot();
}
