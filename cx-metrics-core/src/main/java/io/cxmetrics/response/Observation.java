package io.cxmetrics.response;

import static com.google.common.base.Strings.lenientFormat;

import io.cxmetrics.calendar.BusinessCalendar;
import java.time.Instant;
import java.util.Optional;

/** Until when tickets were observed, and which of them cannot count for that. */
record Observation(Instant until) {

  Observation {
    if (until.isBefore(BusinessCalendar.EARLIEST) || until.isAfter(BusinessCalendar.LATEST)) {
      throw new IllegalArgumentException(
          lenientFormat(
              "observedUntil must be from %s to %s, got %s",
              BusinessCalendar.EARLIEST, BusinessCalendar.LATEST, until));
    }
  }

  /** Why a ticket does not count; empty if it does. */
  Optional<ResponseExclusion> exclusion(TicketTimeline ticket) {
    if (ticket.created().isBefore(BusinessCalendar.EARLIEST)
        || ticket.lastEvent().isAfter(BusinessCalendar.LATEST)) {
      return Optional.of(ResponseExclusion.OUT_OF_BOUNDS);
    }
    if (ticket.created().isAfter(until)) {
      return Optional.of(ResponseExclusion.STARTS_AFTER_OBSERVATION);
    }
    if (ticket.lastEvent().isAfter(until)) {
      return Optional.of(ResponseExclusion.GOES_ON_AFTER_OBSERVATION);
    }
    return Optional.empty();
  }
}
