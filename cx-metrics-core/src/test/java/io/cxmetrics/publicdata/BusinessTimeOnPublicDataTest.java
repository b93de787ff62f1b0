package io.cxmetrics.publicdata;

import static org.junit.jupiter.api.Assertions.assertEquals;

import de.siegmar.fastcsv.reader.CsvRecord;
import io.cxmetrics.calendar.BusinessCalendar;
import io.cxmetrics.calendar.Holidays;
import io.cxmetrics.stats.QuantileRule;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.BinaryOperator;
import org.junit.jupiter.api.Test;

/** Business time of tickets and orders: totals and quantiles to the second, published counts. */
class BusinessTimeOnPublicDataTest {

  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss", Locale.ROOT);

  private static final DateTimeFormatter TIME_WITH_OFFSET =
      DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ssxxx", Locale.ROOT);

  /** The total in seconds, the median and the 90th percentile by nearest rank, and the longest. */
  private static void assertSeconds(List<Long> millis, long... expected) {
    long[] sorted = millis.stream().mapToLong(Long::longValue).sorted().toArray();
    long[] got = {
      sorted.length,
      Arrays.stream(sorted).sum() / 1000,
      (long) QuantileRule.NEAREST_RANK.quantile(sorted, 0.5) / 1000,
      (long) QuantileRule.NEAREST_RANK.quantile(sorted, 0.9) / 1000,
      sorted[sorted.length - 1] / 1000
    };
    assertEquals(Arrays.toString(expected), Arrays.toString(got));
  }

  @Test
  void italianHelpDesk() {
    PublicData events = PublicData.read("helpdesk_italian/helpdesk.csv");
    Map<String, Instant> first = new HashMap<>();
    Map<String, Instant> resolved = new HashMap<>();
    BinaryOperator<Instant> earlier = BinaryOperator.minBy(Instant::compareTo);
    BinaryOperator<Instant> later = BinaryOperator.maxBy(Instant::compareTo);
    for (CsvRecord event : events.rows()) {
      String ticket = events.field(event, "Case ID");
      Instant time =
          OffsetDateTime.parse(events.field(event, "Complete Timestamp"), TIME_WITH_OFFSET)
              .toInstant();
      first.merge(ticket, time, earlier);
      if (events.field(event, "Activity").equals("Resolve ticket")) {
        resolved.merge(ticket, time, later);
      }
    }
    BusinessCalendar hours =
        BusinessCalendar.in("Europe/Rome").hours("mon-fri 09:00-18:00").build();
    BusinessCalendar days = BusinessCalendar.in("Europe/Rome").hours("mon-fri 00:00-24:00").build();
    assertSeconds(
        between(hours, first, resolved), 4569, 1_220_037_940, 145_251, 703_880, 1_297_061);
    assertSeconds(
        between(days, first, resolved), 4569, 3_254_357_337L, 402_151, 1_888_605, 3_511_061);
  }

  private static List<Long> between(
      BusinessCalendar calendar, Map<String, Instant> starts, Map<String, Instant> ends) {
    List<Long> millis = new ArrayList<>();
    ends.forEach(
        (ticket, end) -> {
          Instant start = starts.getOrDefault(ticket, end);
          Duration open = calendar.openTime(start, end);
          assertEquals(
              open.toMillis(), calendar.openMillis(start.toEpochMilli(), end.toEpochMilli()));
          millis.add(open.toMillis());
        });
    return millis;
  }

  /** Through two years with changes of the clock at midnight, when 00:00 does not exist. */
  @Test
  void olistApproval() {
    PublicData orders = PublicData.read("olist_sample/olist_orders_dataset.csv");
    BusinessCalendar calendar =
        BusinessCalendar.in("America/Sao_Paulo")
            .hours("mon-fri 08:00-18:00")
            .closedOn(
                Holidays.parse(
                    "2016-09-07;2016-10-12;2016-11-02;2016-11-15;2016-12-25;2017-01-01;2017-04-14;"
                        + "2017-04-21;2017-05-01;2017-09-07;2017-10-12;2017-11-02;2017-11-15;"
                        + "2017-12-25;2018-01-01;2018-03-30;2018-04-21;2018-05-01;2018-09-07"))
            .horizon(2016, 2018)
            .build();
    List<Long> millis = new ArrayList<>();
    for (CsvRecord order : orders.rows()) {
      String approved = orders.field(order, "order_approved_at");
      if (!approved.isEmpty()) {
        Instant start = local(calendar, orders.field(order, "order_purchase_timestamp"));
        millis.add(calendar.openTime(start, local(calendar, approved)).toMillis());
      }
    }
    assertSeconds(millis, 7989, 102_631_713, 741, 36_000, 4_706_258);
  }

  private static Instant local(BusinessCalendar calendar, String text) {
    return LocalDateTime.parse(text, TIME).atZone(calendar.zone()).toInstant();
  }

  /** Preppin' Data 2020 week 10: closed tickets within their department's business days. */
  @Test
  void preppinTicketsWithinTheirBusinessDays() {
    Map<String, Long> agreed = new HashMap<>();
    PublicData departments = PublicData.read("preppin_data/case_059/input_01.csv");
    for (CsvRecord row : departments.rows()) {
      agreed.put(
          departments.field(row, "Department"),
          Long.parseLong(departments.field(row, "SLA Agreement")));
    }
    Map<String, Instant> logged = new HashMap<>();
    Map<String, Instant> closed = new HashMap<>();
    for (String file : List.of("input_02.csv", "input_03.csv", "input_04.csv")) {
      PublicData events = PublicData.read("preppin_data/case_059/" + file);
      for (CsvRecord event : events.rows()) {
        Instant time =
            LocalDateTime.parse(events.field(event, "Timestamp"), TIME).toInstant(ZoneOffset.UTC);
        String status = events.field(event, "Status Name");
        if (status.equals("Logged") || status.equals("Closed")) {
          (status.equals("Closed") ? closed : logged).put(events.field(event, "Ticket"), time);
        }
      }
    }
    BusinessCalendar weekdays = BusinessCalendar.in("UTC").hours("mon-fri 00:00-24:00").build();
    Map<String, int[]> metAndMissed = new TreeMap<>();
    closed.forEach(
        (ticket, end) -> {
          String department = ticket.split(" / ", -1)[1];
          Instant due =
              weekdays.deadline(
                  logged.getOrDefault(ticket, end),
                  Duration.ofDays(agreed.getOrDefault(department, 0L)));
          metAndMissed.computeIfAbsent(department, key -> new int[2])[end.isAfter(due) ? 1 : 0]++;
        });
    assertEquals(71, metAndMissed.values().stream().mapToInt(counts -> counts[0]).sum());
    assertEquals(32, metAndMissed.values().stream().mapToInt(counts -> counts[1]).sum());
    assertEquals("[10, 1]", Arrays.toString(metAndMissed.get("Product Design")));
    for (String department : List.of("HR", "Operations", "Project Management", "Sales")) {
      assertEquals(0, metAndMissed.getOrDefault(department, new int[] {0, 1})[1], department);
    }
  }
}
