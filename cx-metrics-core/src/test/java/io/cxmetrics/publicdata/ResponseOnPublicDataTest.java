package io.cxmetrics.publicdata;

import static org.junit.jupiter.api.Assertions.assertEquals;

import de.siegmar.fastcsv.reader.CsvRecord;
import io.cxmetrics.calendar.BusinessCalendar;
import io.cxmetrics.calendar.Holidays;
import io.cxmetrics.response.ResponseDistribution;
import io.cxmetrics.response.ResponseTally;
import io.cxmetrics.response.ResponseTime;
import io.cxmetrics.response.ResponseTimeResult;
import io.cxmetrics.response.TargetResult;
import io.cxmetrics.response.TicketClock;
import io.cxmetrics.response.TicketClocks;
import io.cxmetrics.response.TicketEvent;
import io.cxmetrics.response.TicketEvent.AgentReply;
import io.cxmetrics.response.TicketEvent.Created;
import io.cxmetrics.response.TicketEvent.Reopened;
import io.cxmetrics.response.TicketEvent.Solved;
import io.cxmetrics.response.TicketTimeline;
import io.cxmetrics.tally.DurationPrecision;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/** First response and resolution of real tickets and orders, in calendar and business time. */
class ResponseOnPublicDataTest {

  private static final DateTimeFormatter SQL_TIME =
      DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss", Locale.ROOT);

  private static final DateTimeFormatter SQL_TIME_WITH_OFFSET =
      DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ssxxx", Locale.ROOT);

  private static final String ITALIAN = "Italian help desk";

  private static ResponseTime exact(TicketClock clock) {
    return ResponseTime.of(clock).withPrecision(DurationPrecision.EXACT);
  }

  private static Instant utc(String text) {
    return LocalDateTime.parse(text, SQL_TIME).toInstant(ZoneOffset.UTC);
  }

  /** Each case as a ticket: taken in charge is a first response, and resolved again reopened. */
  private static List<TicketTimeline> italianTickets() {
    PublicData events = PublicData.read("helpdesk_italian/helpdesk.csv");
    Map<String, List<CsvRecord>> cases = new LinkedHashMap<>();
    for (CsvRecord event : events.rows()) {
      cases.computeIfAbsent(events.field(event, "Case ID"), id -> new ArrayList<>()).add(event);
    }
    List<TicketTimeline> tickets = new ArrayList<>();
    cases.forEach((id, rows) -> tickets.add(italianTicket(events, id, rows)));
    return tickets;
  }

  private static TicketTimeline italianTicket(PublicData table, String id, List<CsvRecord> rows) {
    List<CsvRecord> sorted = new ArrayList<>(rows);
    sorted.sort(Comparator.comparing(row -> italianTime(table, row)));
    List<TicketEvent> events = new ArrayList<>();
    events.add(new Created(italianTime(table, sorted.get(0))));
    boolean solved = false;
    for (CsvRecord row : sorted) {
      Instant at = italianTime(table, row);
      String activity = table.field(row, "Activity");
      if (activity.equals("Take in charge ticket")) {
        events.add(new AgentReply(at, table.field(row, "Resource")));
      } else if (activity.equals("Resolve ticket")) {
        if (solved) {
          events.add(new Reopened(at));
        }
        events.add(new Solved(at));
        solved = true;
      }
    }
    return new TicketTimeline(id, events);
  }

  private static Instant italianTime(PublicData table, CsvRecord row) {
    return OffsetDateTime.parse(table.field(row, "Complete Timestamp"), SQL_TIME_WITH_OFFSET)
        .toInstant();
  }

  private static Instant last(List<TicketTimeline> tickets) {
    return tickets.stream()
        .map(TicketTimeline::lastEvent)
        .max(Comparator.naturalOrder())
        .orElseThrow();
  }

  @Test
  void italianHelpDesk() {
    List<TicketTimeline> tickets = italianTickets();
    Instant until = last(tickets);
    ResponseTimeResult first = exact(TicketClocks.FIRST_RESPONSE).calculate(tickets, until);
    ReferenceRow.of(ITALIAN, "first response").assertAnswered(first);
    // Nobody took the others in charge: most of them were resolved all the same.
    assertEquals(
        4580 - 4285, first.waiting() + first.excluded().values().stream().mapToLong(n -> n).sum());
    ResponseTimeResult solved = exact(TicketClocks.FIRST_RESOLUTION).calculate(tickets, until);
    ReferenceRow.of(ITALIAN, "resolution: first event -> first").assertAnswered(solved);
    assertEquals(11, solved.waiting());
    ReferenceRow.of(ITALIAN, "resolution: first event -> last")
        .assertAnswered(exact(TicketClocks.FULL_RESOLUTION).calculate(tickets, until));
  }

  @Test
  void italianHelpDeskInBusinessTime() {
    List<TicketTimeline> tickets = italianTickets();
    ResponseTime resolution = exact(TicketClocks.FULL_RESOLUTION);
    for (String hours : List.of("mon-fri 09:00-18:00", "mon-fri 00:00-24:00")) {
      BusinessCalendar calendar = BusinessCalendar.in("Europe/Rome").hours(hours).build();
      ReferenceRow.inSecondTable(
              ITALIAN, hours.equals("mon-fri 09:00-18:00") ? hours : "mon-fri 24 h")
          .assertAnswered(resolution.within(calendar).calculate(tickets, last(tickets)));
    }
  }

  @Test
  void olistReviewsAndApprovals() {
    PublicData reviews = PublicData.read("olist_sample/olist_order_reviews_dataset.csv");
    ZoneId utc = ZoneOffset.UTC;
    ReferenceRow.of("Olist sample: review_answer", "answer delay")
        .assertAnswered(
            columns(
                exact(TicketClocks.FIRST_RESPONSE),
                reviews,
                "review_creation_date",
                "review_answer_timestamp",
                utc));
    PublicData orders = PublicData.read("olist_sample/olist_orders_dataset.csv");
    BusinessCalendar calendar =
        BusinessCalendar.in("America/Sao_Paulo")
            .hours("mon-fri 08:00-18:00")
            .closedOn(
                Holidays.parse(
                    "2016-09-07;2016-10-12;2016-11-02;2016-11-15;2016-12-25;2017-01-01;2017-04-14;"
                        + "2017-04-21;2017-05-01;2017-09-07;2017-10-12;2017-11-02;2017-11-15;"
                        + "2017-12-25;2018-01-01;2018-03-30;2018-04-21;2018-05-01;2018-09-07"))
            .build();
    ResponseTime approval = exact(TicketClocks.FIRST_RESOLUTION);
    String start = "order_purchase_timestamp";
    String end = "order_approved_at";
    String heading = "Olist sample: review_answer";
    ReferenceRow.inSecondTable(heading, "business seconds")
        .assertAnswered(columns(approval.within(calendar), orders, start, end, calendar.zone()));
    ResponseTimeResult elapsed = columns(approval, orders, start, end, calendar.zone());
    ReferenceRow.inSecondTable(heading, "elapsed real seconds").assertAnswered(elapsed);
    assertEquals(orders.rows().size() - 7989, elapsed.waiting());
  }

  private static ResponseTimeResult columns(
      ResponseTime metric, PublicData table, String start, String end, ZoneId zone) {
    List<CsvRecord> rows = table.rows();
    long[] starts = rows.stream().mapToLong(row -> millis(table.field(row, start), zone)).toArray();
    long[] ends = rows.stream().mapToLong(row -> millis(table.field(row, end), zone)).toArray();
    Instant until = Instant.parse("2019-01-01T00:00:00Z");
    return metric.calculate(metric.tally().addAll(starts, ends, until));
  }

  private static long millis(String text, ZoneId zone) {
    return text.isEmpty()
        ? ResponseTally.NOT_YET
        : LocalDateTime.parse(text, SQL_TIME).atZone(zone).toInstant().toEpochMilli();
  }

  /** Preppin' Data 2020 week 10: tickets within their department's business days. */
  @Test
  void preppinTicketsWithinTheirBusinessDays() {
    Map<String, Duration> agreed = new HashMap<>();
    PublicData departments = PublicData.read("preppin_data/case_059/input_01.csv");
    for (CsvRecord row : departments.rows()) {
      agreed.put(
          departments.field(row, "Department"),
          Duration.ofDays(Long.parseLong(departments.field(row, "SLA Agreement"))));
    }
    Map<String, List<TicketTimeline>> tickets = preppinTickets();
    Map<String, TargetResult> targets = new HashMap<>();
    BusinessCalendar weekdays = BusinessCalendar.in("UTC").hours("mon-fri 00:00-24:00").build();
    Instant until = Instant.parse("2020-04-01T00:00:00Z");
    tickets.forEach(
        (department, its) -> {
          Duration target = agreed.getOrDefault(department, Duration.ZERO);
          targets.put(
              department,
              ResponseTime.firstResolution()
                  .within(weekdays)
                  .withTargets(target)
                  .calculate(its, until)
                  .target(target));
        });
    assertEquals(71, targets.values().stream().mapToLong(TargetResult::met).sum());
    assertEquals(32, targets.values().stream().mapToLong(TargetResult::late).sum());
    assertShare(10.0 / 11, targets, "Product Design");
    assertShare(0, targets, "Finance");
    for (String department : List.of("HR", "Operations", "Project Management", "Sales")) {
      assertShare(1, targets, department);
    }
  }

  private static void assertShare(
      double expected, Map<String, TargetResult> targets, String department) {
    TargetResult target = Objects.requireNonNull(targets.get(department), department);
    assertEquals(expected, target.shareOfClosed().orElseThrow().value(), 1e-15, department);
  }

  private static Map<String, List<TicketTimeline>> preppinTickets() {
    Map<String, List<TicketEvent>> events = new LinkedHashMap<>();
    for (String file : List.of("input_02.csv", "input_03.csv", "input_04.csv")) {
      PublicData table = PublicData.read("preppin_data/case_059/" + file);
      for (CsvRecord row : table.rows()) {
        Instant at = utc(table.field(row, "Timestamp"));
        List<TicketEvent> its =
            events.computeIfAbsent(table.field(row, "Ticket"), ticket -> new ArrayList<>());
        switch (table.field(row, "Status Name")) {
          case "Logged" -> its.add(new Created(at));
          case "Closed" -> its.add(new TicketEvent.Closed(at));
          default -> {}
        }
      }
    }
    Map<String, List<TicketTimeline>> tickets = new LinkedHashMap<>();
    events.forEach(
        (ticket, its) -> {
          its.sort(Comparator.comparing(TicketEvent::at));
          tickets
              .computeIfAbsent(ticket.split(" / ", -1)[1], department -> new ArrayList<>())
              .add(new TicketTimeline(ticket, its));
        });
    return tickets;
  }

  /** Merged by case number parity, whatever the order, the same. */
  @Test
  void partsMergeToTheWhole() {
    List<TicketTimeline> tickets = italianTickets();
    ResponseTime metric = ResponseTime.firstResponse().withTargets(Duration.ofDays(1));
    ResponseTally even = metric.tally();
    ResponseTally odd = metric.tally();
    for (int i = 0; i < tickets.size(); i++) {
      (i % 2 == 0 ? even : odd).add(tickets.get(i), last(tickets));
    }
    ResponseDistribution whole = metric.calculate(tickets, last(tickets)).distribution();
    assertEquals(whole, odd.merge(even).snapshot());
  }
}
