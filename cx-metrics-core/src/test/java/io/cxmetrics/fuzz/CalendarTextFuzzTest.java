package io.cxmetrics.fuzz;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.cxmetrics.calendar.BusinessCalendar;
import io.cxmetrics.calendar.CalendarBuilder;
import io.cxmetrics.calendar.Holidays;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.statistics.Statistics;

/**
 * Damaged texts of calendars give one that can be asked, or the one exception that is documented.
 */
class CalendarTextFuzzTest {

  private static final Instant MONDAY = Instant.parse("2026-05-04T00:00:00Z");

  private static Arbitrary<String> damaged(String... valid) {
    List<byte[]> bytes =
        Arrays.stream(valid).map(text -> text.getBytes(StandardCharsets.UTF_8)).toList();
    return Damaged.of(bytes).map(text -> new String(text, StandardCharsets.UTF_8));
  }

  @Provide
  Arbitrary<String> hours() {
    return damaged(
        "mon-fri 09:00-17:30; sat 10:00-14:00",
        "mon-thu,sat 09:00-12:00,13:00-17:00; from 2026-05-06; monday-sun 00:00-24:00",
        "fri 22:00-06:00; sun-sat 08:00:30-09:00",
        "from 2026-01-01;; wed 00:00-24:00;");
  }

  @Property(edgeCases = EdgeCasesMode.NONE)
  void hoursAreReadOrRefused(@ForAll("hours") String text) {
    check(() -> BusinessCalendar.in("Europe/Berlin").hours(text));
  }

  @Provide
  Arbitrary<String> overrides() {
    return damaged(
        "2026-05-05=09:00-12:00; 2026-05-06=closed",
        "2026-05-05=22:00-06:00,12:00-13:00;2026-05-07=;",
        "2024-02-29=00:00-24:00");
  }

  @Property(edgeCases = EdgeCasesMode.NONE)
  void overridesAreReadOrRefused(@ForAll("overrides") String text) {
    check(
        () -> BusinessCalendar.in("America/New_York").hours("mon-sun 10:00-11:00").overrides(text));
  }

  @Provide
  Arbitrary<String> holidays() {
    return damaged(
        "2026-05-05 May; 2026-12-26",
        "2026-05-05 a, b;2026-05-05 c; ",
        "0001-01-01;9999-12-31 last");
  }

  @Property(edgeCases = EdgeCasesMode.NONE)
  void holidaysAreReadOrRefused(@ForAll("holidays") String text) {
    check(() -> closedOn(Holidays.parse(text)));
  }

  @Property(edgeCases = EdgeCasesMode.NONE)
  void holidaysAreWrittenAsTheyAreRead(@ForAll("holidays") String text) {
    Optional<Holidays> holidays = read(text);
    holidays.ifPresent(each -> assertEquals(each, Holidays.parse(each.toString())));
  }

  private static Optional<Holidays> read(String text) {
    try {
      return Optional.of(Holidays.parse(text));
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  @Provide
  Arbitrary<String> iCalendar() {
    return damaged(
        """
        BEGIN:VCALENDAR
        VERSION:2.0
        PRODID:-//Example//EN
        BEGIN:VEVENT
        DTSTART;VALUE=DATE:20260505
        DTEND;VALUE=DATE:20260507
        SUMMARY:Two\\, even\\nthree
          folded
        END:VEVENT
        BEGIN:VTIMEZONE
        TZID:Europe/Berlin
        END:VTIMEZONE
        END:VCALENDAR
        """,
        """
        BEGIN:VCALENDAR\r
        BEGIN:VEVENT\r
        DTSTART:20201126\r
        DURATION:P1D\r
        RRULE:FREQ=YEARLY;BYMONTH=11;BYDAY=4TH;COUNT=9\r
        END:VEVENT\r
        BEGIN:VEVENT\r
        DTSTART:20240229\r
        RRULE:FREQ=YEARLY;INTERVAL=4;UNTIL=20401231T000000Z\r
        BEGIN:VALARM\r
        END:VALARM\r
        END:VEVENT\r
        END:VCALENDAR\r
        """);
  }

  @Property(edgeCases = EdgeCasesMode.NONE)
  void iCalendarIsReadOrRefused(@ForAll("iCalendar") String text) {
    check(() -> closedOn(Holidays.parseICalendar(text)));
  }

  private static CalendarBuilder closedOn(Holidays holidays) {
    return BusinessCalendar.in("UTC").hours("mon-sun 00:00-24:00").closedOn(holidays);
  }

  /** A week, in one piece and in days, and a deadline that is found where it was asked for. */
  private static void ask(BusinessCalendar calendar) {
    Duration sum = Duration.ZERO;
    for (int day = 0; day < 7; day++) {
      Instant start = MONDAY.plus(Duration.ofDays(day));
      sum = sum.plus(calendar.openTime(start, start.plus(Duration.ofDays(1))));
    }
    assertEquals(calendar.openTime(MONDAY, MONDAY.plus(Duration.ofDays(7))), sum);
    if (!sum.isZero()) {
      Instant deadline = calendar.deadline(MONDAY, sum);
      assertTrue(!deadline.isAfter(MONDAY.plus(Duration.ofDays(7))));
      assertEquals(sum, calendar.openTime(MONDAY, deadline));
    }
  }

  private static void check(Supplier<CalendarBuilder> reading) {
    Optional<CalendarBuilder> calendar;
    try {
      calendar = Optional.of(reading.get());
    } catch (IllegalArgumentException e) {
      calendar = Optional.empty();
    }
    // Of a short horizon, since one is built for each try.
    calendar.ifPresent(builder -> ask(builder.horizon(2026, 2026).build()));
    Statistics.collect(calendar.isPresent() ? "read" : "refused");
    Statistics.coverage(
        coverage -> {
          coverage.check("read").count(count -> count > 0);
          coverage.check("refused").count(count -> count > 0);
        });
  }
}
