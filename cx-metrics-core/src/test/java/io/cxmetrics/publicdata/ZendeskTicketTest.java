package io.cxmetrics.publicdata;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import de.siegmar.fastcsv.reader.CsvRecord;
import io.cxmetrics.calendar.BusinessCalendar;
import io.cxmetrics.response.Cycle;
import io.cxmetrics.response.ReplyRule;
import io.cxmetrics.response.TicketActivity;
import io.cxmetrics.response.TicketClock;
import io.cxmetrics.response.TicketClocks;
import io.cxmetrics.response.TicketEvent;
import io.cxmetrics.response.TicketEvent.Assignment;
import io.cxmetrics.response.TicketEvent.Created;
import io.cxmetrics.response.TicketEvent.PriorityChange;
import io.cxmetrics.response.TicketEvent.StatusChange;
import io.cxmetrics.response.TicketStatus;
import io.cxmetrics.response.TicketTimeline;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

/** Ticket 11071 of the test data of dbt_zendesk, which was pending and on hold several times. */
class ZendeskTicketTest {

  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss", Locale.ROOT);

  private static Instant utc(String text) {
    return LocalDateTime.parse(text, TIME).toInstant(ZoneOffset.UTC);
  }

  private static List<TicketEvent> changes() {
    PublicData history = PublicData.read("dbt_zendesk_seeds/ticket_field_history_data.csv");
    List<TicketEvent> events = new ArrayList<>();
    for (CsvRecord row : history.rows()) {
      if (history.field(row, "ticket_id").equals("11071")) {
        Instant at = utc(history.field(row, "updated"));
        String value = history.field(row, "value");
        switch (history.field(row, "field_name")) {
          case "status" -> events.add(new StatusChange(at, status(value)));
          case "assignee_id" -> events.add(new Assignment(at, value));
          case "priority" -> events.add(new PriorityChange(at, value));
          default -> {}
        }
      }
    }
    return events;
  }

  private static TicketStatus status(String value) {
    return TicketStatus.valueOf(value.toUpperCase(Locale.ROOT).replace('-', '_'));
  }

  private static TicketTimeline ticketCreated(Instant at) {
    List<TicketEvent> events = new ArrayList<>(List.of(new Created(at)));
    events.addAll(changes());
    return new TicketTimeline("11071", events);
  }

  private static void assertDays(long expected, TicketClock clock) {
    TicketTimeline ticket = ticketCreated(utc("2020-08-28 11:01:27"));
    List<Cycle> cycles = clock.cycles(ticket);
    assertEquals(1, cycles.size());
    assertEquals(
        Duration.ofDays(expected),
        cycles.get(0).elapsed(BusinessCalendar.alwaysOpen(), ticket.lastEvent()),
        clock.id());
  }

  @Test
  void daysInEachStatus() {
    assertDays(30, TicketClocks.HANDLE_TIME);
    assertDays(28, TicketClocks.AGENT_WAIT);
    assertDays(20, TicketClocks.ON_HOLD_TIME);
    assertDays(50, TicketClocks.REQUESTER_WAIT);
    assertDays(78, TicketClocks.TOTAL_WAIT);
    assertDays(78, TicketClocks.FIRST_RESOLUTION);
    assertDays(78, TicketClocks.FULL_RESOLUTION);
    assertEquals(
        new TicketActivity(0, 0, 0, 0),
        TicketActivity.of(ticketCreated(utc("2020-08-28 11:01:27")), ReplyRule.PUBLIC_REPLIES));
  }

  /** In its table of tickets it is created seven hours after its first change of status. */
  @Test
  void createdAfterItsFirstChangeIsAnError() {
    IllegalArgumentException e =
        assertThrows(
            IllegalArgumentException.class, () -> ticketCreated(utc("2020-08-28 18:06:36")));
    String message = String.valueOf(e.getMessage());
    assertTrue(
        message.startsWith(
            "events of ticket 11071 must be in order of time, got"
                + " StatusChange[at=2020-08-28T11:01:27Z, status=OPEN]"
                + " after Created[at=2020-08-28T18:06:36Z, byAgent=false]"),
        message);
  }
}
