package io.cxmetrics.response;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import io.cxmetrics.calendar.BusinessCalendar;
import io.cxmetrics.response.TicketEvent.Created;
import io.cxmetrics.response.TicketEvent.StatusChange;
import io.cxmetrics.testing.Oracle;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Open time with pausing statuses as the test suite of Zammad expects it; each row names its
 * source. All were confirmed by stepping through the minutes.
 */
class SlaPausesOracleTest {

  static List<NamedCsvRecord> rows() {
    return Oracle.rows("sla-pauses.csv");
  }

  static List<NamedCsvRecord> rowsFromCreation() {
    return rows().stream()
        .filter(row -> row.getField("state_changes").startsWith(row.getField("measure_from") + "="))
        .toList();
  }

  @Test
  void allRows() {
    assertEquals(10, rowsFromCreation().size());
    assertEquals(11, rows().size());
    assertEquals(11, rows().stream().filter(row -> row.getField("status").equals("agree")).count());
  }

  @ParameterizedTest
  @MethodSource("rows")
  void elapsed(NamedCsvRecord row) {
    BusinessCalendar calendar =
        BusinessCalendar.in(row.getField("timezone"))
            .hours(row.getField("weekly_schedule"))
            .build();
    // They pause while pending and while closed.
    Cycle cycle = TicketClocks.HANDLE_TIME.cycles(ticket(row.getField("state_changes"))).get(0);
    Duration elapsed =
        cycle
            .elapsed(calendar, instant(row.getField("measure_to")))
            .minus(cycle.elapsed(calendar, instant(row.getField("measure_from"))));
    assertEquals(Oracle.count(row, "expected_seconds"), elapsed.toSeconds());
  }

  /** A target of the time that is expected is due where the row ends, or as the desk closes. */
  @ParameterizedTest
  @MethodSource("rowsFromCreation")
  void dueAt(NamedCsvRecord row) {
    BusinessCalendar calendar =
        BusinessCalendar.in(row.getField("timezone"))
            .hours(row.getField("weekly_schedule"))
            .build();
    TicketTimeline ticket = ticket(row.getField("state_changes"));
    Duration goal = Duration.ofSeconds(Oracle.count(row, "expected_seconds"));
    Instant to = instant(row.getField("measure_to"));
    ServicePolicy policy =
        ServicePolicy.of(
            TicketClocks.HANDLE_TIME, ServiceTargets.within(calendar).withDefault(goal));
    Instant now = to.isAfter(ticket.lastEvent()) ? to : ticket.lastEvent();
    TargetCycle cycle = policy.cycles(ticket, now).get(0);
    Instant due = cycle.dueAt().orElseThrow();
    // The row ends when the time has come to the target, or later in a pause or out of hours.
    assertFalse(due.isAfter(to), () -> due + " after " + to);
    assertEquals(goal, cycle.cycle().elapsed(calendar, due));
    assertEquals(goal, cycle.cycle().elapsed(calendar, to));
    String note = row.getField("note");
    if (note.contains("SLA") || note.contains(" min")) {
      assertEquals(
          note.contains("tie") ? instant("2013-06-04T16:00Z") : to, due, () -> "due of " + note);
    }
  }

  private static TicketTimeline ticket(String changes) {
    List<TicketEvent> events = new ArrayList<>();
    for (String change : changes.split(";", -1)) {
      String[] atAndState = change.split("=", -1);
      Instant at = instant(atAndState[0]);
      if (events.isEmpty()) {
        events.add(new Created(at));
      }
      events.add(new StatusChange(at, status(atAndState[1])));
    }
    return new TicketTimeline(changes, events);
  }

  private static TicketStatus status(String state) {
    return switch (state) {
      case "new" -> TicketStatus.NEW;
      case "open" -> TicketStatus.OPEN;
      case "pending reminder", "pending close" -> TicketStatus.PENDING;
      case "closed" -> TicketStatus.CLOSED;
      default -> throw new IllegalArgumentException("state " + state);
    };
  }

  private static Instant instant(String text) {
    return OffsetDateTime.parse(text).toInstant();
  }
}
