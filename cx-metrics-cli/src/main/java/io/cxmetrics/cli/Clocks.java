package io.cxmetrics.cli;

import io.cxmetrics.response.TicketClock;
import io.cxmetrics.response.TicketClocks;
import java.util.LinkedHashMap;
import java.util.Map;

/** What {@code --clock} chooses: the clocks of core by name. */
final class Clocks {

  private static final Map<String, TicketClock> BY_NAME = new LinkedHashMap<>();

  static {
    BY_NAME.put("first-response", TicketClocks.FIRST_RESPONSE);
    BY_NAME.put("intercom-first-response", TicketClocks.INTERCOM_FIRST_RESPONSE);
    BY_NAME.put("redo-first-response", TicketClocks.REDO_FIRST_RESPONSE);
    BY_NAME.put("next-reply", TicketClocks.NEXT_REPLY);
    BY_NAME.put("every-reply", TicketClocks.EVERY_REPLY);
    BY_NAME.put("first-resolution", TicketClocks.FIRST_RESOLUTION);
    BY_NAME.put("full-resolution", TicketClocks.FULL_RESOLUTION);
    BY_NAME.put("total-wait", TicketClocks.TOTAL_WAIT);
    BY_NAME.put("requester-wait", TicketClocks.REQUESTER_WAIT);
    BY_NAME.put("agent-wait", TicketClocks.AGENT_WAIT);
    BY_NAME.put("on-hold-time", TicketClocks.ON_HOLD_TIME);
    BY_NAME.put("handle-time", TicketClocks.HANDLE_TIME);
  }

  private Clocks() {}

  static String names() {
    return String.join(", ", BY_NAME.keySet());
  }

  /**
   * A clock.
   *
   * @throws UsageException if there is none of the name
   */
  static TicketClock named(String name) {
    TicketClock clock = BY_NAME.get(name);
    if (clock == null) {
      throw new UsageException(
          "--clock: %s is no clock; there are %s".formatted(Text.quote(name), names()));
    }
    return clock;
  }
}
