package io.cxmetrics.publicdata;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import de.siegmar.fastcsv.reader.CsvRecord;
import io.cxmetrics.response.ResponseComparison;
import io.cxmetrics.response.ResponseTally;
import io.cxmetrics.response.ResponseTime;
import io.cxmetrics.response.ResponseTimeResult;
import io.cxmetrics.response.TicketClocks;
import io.cxmetrics.response.TicketEvent;
import io.cxmetrics.response.TicketEvent.Created;
import io.cxmetrics.response.TicketEvent.StatusChange;
import io.cxmetrics.response.TicketStatus;
import io.cxmetrics.response.TicketTimeline;
import io.cxmetrics.stats.Estimate;
import io.cxmetrics.tally.DurationPrecision;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/**
 * Resolution of 24,918 incidents, of which 1556 have no resolved_at, and so wait until the last
 * event of the log. What the reference has no figures for was recomputed by a product over the
 * sorted waits, in floating point.
 */
class UciResolutionTest {

  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("d/M/yyyy HH:mm", Locale.ROOT);

  private static final Instant LAST_EVENT = Instant.parse("2017-02-18T15:00:00Z");

  private static final ResponseTime RESOLUTION =
      ResponseTime.firstResolution().withPrecision(DurationPrecision.EXACT);

  private static Instant time(PublicData table, CsvRecord row, String column) {
    return LocalDateTime.parse(table.field(row, column), TIME).toInstant(ZoneOffset.UTC);
  }

  private static PublicData log() {
    return PublicData.readZip("uci_incident_log/incident_event_log.zip");
  }

  private static Collection<CsvRecord> lastRows(PublicData log) {
    Map<String, CsvRecord> incidents = new LinkedHashMap<>();
    log.rows().forEach(row -> incidents.put(log.field(row, "number"), row));
    return incidents.values();
  }

  private static ResponseTally tally(PublicData log, Collection<CsvRecord> incidents) {
    long[] starts =
        incidents.stream().mapToLong(row -> time(log, row, "opened_at").toEpochMilli()).toArray();
    long[] ends =
        incidents.stream()
            .mapToLong(
                row ->
                    log.field(row, "resolved_at").equals("?")
                        ? ResponseTally.NOT_YET
                        : time(log, row, "resolved_at").toEpochMilli())
            .toArray();
    return RESOLUTION.tally().addAll(starts, ends, LAST_EVENT);
  }

  private static Duration seconds(long seconds) {
    return Duration.ofSeconds(seconds);
  }

  @Test
  void unresolvedOnesCount() {
    PublicData log = log();
    ResponseTimeResult result = RESOLUTION.calculate(tally(log, lastRows(log)));
    ReferenceRow.of("UCI incidents: resolution", "resolved - opened").assertAnswered(result);
    assertEquals(1556, result.waiting());
    assertEquals(Map.of(), result.excluded());
    // Of the resolved ones alone, the 90th percentile is less than half of what it is.
    assertEquals(seconds(79_560), result.answeredMedian());
    assertEquals(Optional.of(seconds(92_880)), result.median().value());
    assertEquals(seconds(1_373_580), result.answeredPercentile(0.9));
    assertEquals(Optional.of(seconds(3_099_060)), result.percentile(0.9).value());
    assertEquals(
        Optional.of(seconds(3_099_060 - 1_373_580)), result.censoringEffect(0.9).difference());
    assertFalse(result.percentile(0.95).isReached());
    Estimate week = result.shareWithin(Duration.ofDays(7)).orElseThrow();
    assertEquals(0.722531084681162, week.value(), 1e-12);
    assertEquals(0.0028369256388493286, week.standardError().orElseThrow(), 1e-12);
    assertEquals(
        555_966.9706173799,
        result.restrictedMeanMillis(Duration.ofDays(30)).orElseThrow().value() / 1000,
        1e-3);
  }

  @Test
  void priorityThreeIsNotPriorityFour() {
    PublicData log = log();
    List<ResponseTally> byPriority = new ArrayList<>();
    for (String priority : List.of("3", "4")) {
      byPriority.add(
          tally(
              log,
              lastRows(log).stream()
                  .filter(row -> log.field(row, "priority").equals(priority))
                  .toList()));
    }
    ResponseComparison change = RESOLUTION.compare(byPriority.get(0), byPriority.get(1));
    ReferenceRow.of("UCI incidents: resolution", "priority 3").assertAnswered(change.before());
    ReferenceRow.of("UCI incidents: resolution", "priority 4").assertAnswered(change.after());
    assertEquals(1, change.logRank().orElseThrow().degreesOfFreedom());
  }

  /** From the events: the first state that is resolved or closed, with and without the pauses. */
  @Test
  void fromTheEvents() {
    PublicData log = log();
    Map<String, List<CsvRecord>> rows = new LinkedHashMap<>();
    for (CsvRecord row : log.rows()) {
      rows.computeIfAbsent(log.field(row, "number"), number -> new ArrayList<>()).add(row);
    }
    List<TicketTimeline> tickets = new ArrayList<>();
    rows.forEach((number, its) -> tickets.add(ticket(log, number, its)));
    String heading = "UCI incidents: resolution";
    ReferenceRow.inSecondTable(heading, "first resolved/closed")
        .assertAnswered(RESOLUTION.calculate(tickets, LAST_EVENT));
    ResponseTime pausing =
        ResponseTime.of(TicketClocks.FIRST_RESOLUTION.pausedIn(TicketStatus.PENDING))
            .withPrecision(DurationPrecision.EXACT);
    ReferenceRow.inSecondTable(heading, "same minus time in Awaiting")
        .assertAnswered(pausing.calculate(tickets, LAST_EVENT));
  }

  private static TicketTimeline ticket(PublicData log, String number, List<CsvRecord> rows) {
    List<CsvRecord> sorted = new ArrayList<>(rows);
    sorted.sort(
        Comparator.comparing((CsvRecord row) -> time(log, row, "sys_updated_at"))
            .thenComparingInt(row -> Integer.parseInt(log.field(row, "sys_mod_count"))));
    Instant opened = time(log, sorted.get(0), "opened_at");
    List<TicketEvent> events = new ArrayList<>();
    events.add(new Created(opened));
    for (CsvRecord row : sorted) {
      Instant at = time(log, row, "sys_updated_at");
      // Five of the rows are older than the incident.
      events.add(
          new StatusChange(
              at.isBefore(opened) ? opened : at, status(log.field(row, "ident_state"))));
    }
    return new TicketTimeline(number, events);
  }

  private static TicketStatus status(String state) {
    return switch (state) {
      case "Resolved" -> TicketStatus.SOLVED;
      case "Closed" -> TicketStatus.CLOSED;
      case "New" -> TicketStatus.NEW;
      default -> state.startsWith("Awaiting") ? TicketStatus.PENDING : TicketStatus.OPEN;
    };
  }
}
