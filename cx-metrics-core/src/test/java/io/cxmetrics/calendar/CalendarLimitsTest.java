package io.cxmetrics.calendar;

import static java.time.DayOfWeek.FRIDAY;
import static java.time.DayOfWeek.MONDAY;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.MonthDay;
import java.time.ZoneOffset;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Any year, calendars that never open or close, and what is refused. */
class CalendarLimitsTest {

  private static final BusinessCalendar DESK =
      BusinessCalendar.in("Europe/London").hours("mon-fri 09:00-17:00").build();

  private static final Instant JUNE = Instant.parse("2024-06-03T00:00:00Z");

  private static String message(Executable call) {
    return String.valueOf(assertThrows(IllegalArgumentException.class, call).getMessage());
  }

  private static Instant date(int year, int month, int day) {
    return LocalDate.of(year, month, day).atStartOfDay(ZoneOffset.UTC).toInstant();
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 1999, 2000, 2049, 2050, 9990})
  void deadlinesAndOpeningsInAnyYear(int year) {
    Instant start = date(year, 3, 1);
    for (Duration open : new Duration[] {Duration.ofHours(100), Duration.ofHours(20_000)}) {
      assertEquals(open, DESK.openTime(start, DESK.deadline(start, open)));
    }
    Instant opening = DESK.nextOpening(start).orElseThrow();
    Instant closing = DESK.nextClosing(start).orElseThrow();
    assertTrue(DESK.isOpen(opening));
    assertFalse(DESK.isOpen(closing));
    assertEquals(Duration.ofHours(8), DESK.openTime(start, closing));
  }

  @Test
  void allOfTime() {
    Duration all = Duration.between(BusinessCalendar.EARLIEST, BusinessCalendar.LATEST);
    BusinessCalendar always = BusinessCalendar.alwaysOpen();
    assertEquals(all, always.openTime(BusinessCalendar.EARLIEST, BusinessCalendar.LATEST));
    assertEquals(BusinessCalendar.LATEST, always.deadline(BusinessCalendar.EARLIEST, all));
    assertTrue(always.isOpen(BusinessCalendar.EARLIEST));
    assertFalse(always.isOpen(BusinessCalendar.LATEST));
    assertFalse(DESK.isOpen(BusinessCalendar.LATEST));
    assertEquals(Duration.ZERO, DESK.openTime(JUNE, JUNE));
    assertEquals(JUNE, DESK.deadline(JUNE, Duration.ZERO));
    assertEquals(0, DESK.openings(JUNE, JUNE).size());
  }

  @Test
  void alwaysOpenNeverOpensOrCloses() {
    for (BusinessCalendar always :
        new BusinessCalendar[] {
          BusinessCalendar.alwaysOpen(),
          BusinessCalendar.in("Europe/London").hours("mon-sun 00:00-24:00").build()
        }) {
      for (Instant from : new Instant[] {date(1, 1, 1), JUNE, date(9999, 1, 1)}) {
        assertEquals(Optional.empty(), always.nextOpening(from));
        assertEquals(Optional.empty(), always.nextClosing(from));
      }
    }
  }

  @Test
  void neverOpen() {
    BusinessCalendar never =
        BusinessCalendar.in("UTC")
            .overrides("2024-06-04=09:00-10:00")
            .closedOn(Holidays.none().andYearly(MonthDay.of(1, 1), ""))
            .build();
    assertEquals(Optional.of(Instant.parse("2024-06-04T09:00:00Z")), never.nextOpening(JUNE));
    assertEquals(Instant.parse("2024-06-04T10:00:00Z"), never.deadline(JUNE, Duration.ofHours(1)));
    assertEquals(
        "open duration must be at most what is open from 2024-06-03T00:00:00Z on in UTC: mon-sun"
            + " closed; overrides {2024-06-04=09:00-10:00}; holidays yearly from 0000-01-01, which"
            + " CLOSES_WHAT_STARTS, got PT1H0.001S",
        message(() -> never.deadline(JUNE, Duration.ofHours(1).plusMillis(1))));
    Instant later = date(2100, 1, 1);
    assertEquals(Optional.empty(), never.nextOpening(later));
    assertEquals(Optional.empty(), never.nextClosing(later));
    assertEquals(
        Optional.of(Instant.parse("2024-06-04T10:00:00Z")),
        never.findDeadline(JUNE, Duration.ofHours(1)));
    assertEquals(Optional.empty(), never.findDeadline(JUNE, Duration.ofHours(1).plusMillis(1)));
    assertEquals(Optional.empty(), never.findDeadline(JUNE, Duration.ofSeconds(Long.MAX_VALUE)));
    assertThrows(IllegalArgumentException.class, () -> never.deadline(later, Duration.ofMillis(1)));
  }

  /** Years may pass before something happens, as long as it is known to happen. */
  @Test
  void rareEvents() {
    BusinessCalendar once = BusinessCalendar.in("UTC").overrides("2090-06-04=09:00-10:00").build();
    assertEquals(Optional.of(Instant.parse("2090-06-04T09:00:00Z")), once.nextOpening(JUNE));
    BusinessCalendar leapDays =
        BusinessCalendar.in("UTC")
            .hours("mon-sun 00:00-24:00")
            .closedOn(Holidays.none().andYearly(MonthDay.of(2, 29), "leap day"))
            .build();
    assertEquals(Optional.of(date(2096, 2, 29)), leapDays.nextClosing(date(2093, 1, 1)));
    assertEquals(Optional.of(date(2104, 2, 29)), leapDays.nextClosing(date(2097, 1, 1)));
  }

  @Test
  void holidaysThatRecurUntilADate() {
    BusinessCalendar desk =
        BusinessCalendar.in("UTC")
            .hours("mon-sun 00:00-24:00")
            .closedOn(LocalDate.of(2090, 1, 1))
            .closedOn(
                Holidays.parseICalendar(
                    """
                    BEGIN:VCALENDAR
                    BEGIN:VEVENT
                    DTSTART;VALUE=DATE:20200501
                    RRULE:FREQ=YEARLY;UNTIL=20990501
                    END:VEVENT
                    END:VCALENDAR
                    """))
            .build();
    assertEquals(Optional.of(date(2099, 5, 1)), desk.nextClosing(date(2098, 6, 1)));
    assertEquals(Optional.empty(), desk.nextClosing(date(2099, 5, 2)));
  }

  /** The clock skips the only opening of a week: the next one is two weeks after the last. */
  @Test
  void twoWeeksWithoutAnOpening() {
    BusinessCalendar paris =
        BusinessCalendar.in("Europe/Paris").hours("sun 02:00-03:00").horizon(2000, 2000).build();
    Instant monday = date(2020, 3, 23);
    assertEquals(Optional.of(Instant.parse("2020-04-05T00:00:00Z")), paris.nextOpening(monday));
    assertEquals(
        Instant.parse("2020-04-05T00:30:00Z"), paris.deadline(monday, Duration.ofMinutes(30)));
  }

  @Test
  void reversedSpans() {
    Instant later = JUNE.plusMillis(1);
    String expected =
        "start must not be after end, got 2024-06-03T00:00:00.001Z and 2024-06-03T00:00:00Z";
    assertEquals(expected, message(() -> DESK.openTime(later, JUNE)));
    assertEquals(expected, message(() -> DESK.explain(later, JUNE)));
    assertEquals(expected, message(() -> DESK.openings(later, JUNE)));
    assertEquals(
        "start must not be after end, got 1 and 0 ms since 1970",
        message(() -> DESK.openMillis(1, 0)));
  }

  @Test
  void beyondTime() {
    Instant beyond = BusinessCalendar.LATEST.plusNanos(1);
    String end = "must be from 0000-01-01T00:00:00Z to +10001-01-01T00:00:00Z, got ";
    assertEquals("end " + end + beyond, message(() -> DESK.openTime(JUNE, beyond)));
    assertEquals("end " + end + Instant.MAX, message(() -> DESK.openTime(JUNE, Instant.MAX)));
    assertEquals("start " + end + Instant.MIN, message(() -> DESK.openTime(Instant.MIN, JUNE)));
    assertEquals("instant " + end + Instant.MAX, message(() -> DESK.isOpen(Instant.MAX)));
    assertEquals("instant " + end + Instant.MAX, message(() -> DESK.nextOpening(Instant.MAX)));
    assertEquals("instant " + end + Instant.MAX, message(() -> DESK.nextClosing(Instant.MAX)));
    assertEquals(
        "start in ms since 1970 must be from -62167219200000 to 253433923200000, got"
            + " -9223372036854775808",
        message(() -> DESK.openMillis(Long.MIN_VALUE, 0)));
    assertEquals(
        "end in ms since 1970 must be from -62167219200000 to 253433923200000, got"
            + " 9223372036854775807",
        message(() -> DESK.openMillis(0, Long.MAX_VALUE)));
    assertTrue(
        message(() -> DESK.deadline(JUNE, Duration.ofSeconds(Long.MAX_VALUE)))
            .startsWith("open duration must be at most what is open from 2024-06-03"));
    assertEquals(
        "open duration must not be negative, got PT-1S",
        message(() -> DESK.deadline(JUNE, Duration.ofSeconds(-1))));
  }

  @Test
  void zones() {
    for (String zone : new String[] {"Mars/Olympus", "", "CEST"}) {
      assertEquals(
          "zone must be UTC or an id such as Europe/Berlin, got \"" + zone + '"',
          message(() -> BusinessCalendar.in(zone)));
    }
  }

  @Test
  void hoursOfTheBuilder() {
    CalendarBuilder builder = BusinessCalendar.in("UTC");
    assertEquals(
        "opening hours must end after they start, or be declared overnight, got 17:00-09:00",
        message(() -> builder.open(MONDAY, FRIDAY, "17:00", "09:00")));
    assertEquals(
        "overnight hours must not end after they start, got 09:00-17:00",
        message(() -> builder.openOvernight(MONDAY, FRIDAY, "09:00", "17:00")));
    builder.open(MONDAY, FRIDAY, "09:00", "17:00");
    assertEquals(
        "opening hours must not overlap, got 09:00-17:00 and 16:00-18:00",
        message(() -> builder.open(FRIDAY, MONDAY, "16:00", "18:00")));
    LocalDate date = LocalDate.of(2024, 6, 3);
    builder.override(date, "closed");
    assertEquals(
        "2024-06-03 must have one override, got closed and 10:00-11:00",
        message(() -> builder.override(date, "10:00-11:00")));
    builder.from(date);
    assertEquals(
        "hours from 2024-06-03 on were declared, and those that follow must be from a later date,"
            + " got 2024-06-03",
        message(() -> builder.from(date)));
  }

  @ParameterizedTest
  @CsvSource({"-1, 2020, first", "2020, 2019, last", "2020, 10001, last"})
  void horizons(int first, int last, String which) {
    assertTrue(
        message(() -> BusinessCalendar.in("UTC").horizon(first, last))
            .startsWith(which + " year of the horizon must be from "));
  }
}
