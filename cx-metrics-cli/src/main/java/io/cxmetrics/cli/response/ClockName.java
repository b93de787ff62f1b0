package io.cxmetrics.cli.response;

import io.cxmetrics.cli.message.Text;
import io.cxmetrics.cli.message.UsageException;
import io.cxmetrics.response.TicketClock;
import io.cxmetrics.response.TicketClocks;

/** What {@code --clock} chooses: the named clocks of core, which are not loaded for their names. */
enum ClockName {
  FIRST_RESPONSE,
  INTERCOM_FIRST_RESPONSE,
  REDO_FIRST_RESPONSE,
  NEXT_REPLY,
  EVERY_REPLY,
  FIRST_RESOLUTION,
  FULL_RESOLUTION,
  TOTAL_WAIT,
  REQUESTER_WAIT,
  AGENT_WAIT,
  ON_HOLD_TIME,
  HANDLE_TIME;

  /**
   * The clock with a name.
   *
   * @throws UsageException if there is none
   */
  static TicketClock clock(String id) {
    return Text.withId(values(), id)
        .orElseThrow(
            () ->
                new UsageException(
                    "--clock: %s is no clock; there are %s"
                        .formatted(Text.quote(id), Text.ids(values()))))
        .clock();
  }

  private TicketClock clock() {
    return switch (this) {
      case FIRST_RESPONSE -> TicketClocks.FIRST_RESPONSE;
      case INTERCOM_FIRST_RESPONSE -> TicketClocks.INTERCOM_FIRST_RESPONSE;
      case REDO_FIRST_RESPONSE -> TicketClocks.REDO_FIRST_RESPONSE;
      case NEXT_REPLY -> TicketClocks.NEXT_REPLY;
      case EVERY_REPLY -> TicketClocks.EVERY_REPLY;
      case FIRST_RESOLUTION -> TicketClocks.FIRST_RESOLUTION;
      case FULL_RESOLUTION -> TicketClocks.FULL_RESOLUTION;
      case TOTAL_WAIT -> TicketClocks.TOTAL_WAIT;
      case REQUESTER_WAIT -> TicketClocks.REQUESTER_WAIT;
      case AGENT_WAIT -> TicketClocks.AGENT_WAIT;
      case ON_HOLD_TIME -> TicketClocks.ON_HOLD_TIME;
      case HANDLE_TIME -> TicketClocks.HANDLE_TIME;
    };
  }
}
