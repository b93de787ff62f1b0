package io.cxmetrics.calendar;

import static java.time.DayOfWeek.FRIDAY;
import static java.time.DayOfWeek.MONDAY;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Worked examples, and what happens at changes of the clock and at the ends of time. */
class BusinessCalendarTest {

  private static BusinessCalendar calendar(String zone, String hours) {
    return BusinessCalendar.in(zone).hours(hours).horizon(2010, 2029).build();
  }

  private static Instant at(String time) {
    return OffsetDateTime.parse(time).toInstant();
  }

  private static Duration open(BusinessCalendar calendar, String start, String end) {
    return calendar.openTime(at(start), at(end));
  }

  /** The opening is at nine by the wall clock, whatever the offset. */
  @Test
  void parisOpensAtNineOnTheDaysOfChange() {
    BusinessCalendar paris = calendar("Europe/Paris", "sun 09:00-17:00");
    assertEquals(
        Optional.of(at("2020-03-29T09:00+02:00")), paris.nextOpening(at("2020-03-29T00:00+01:00")));
    assertEquals(
        Optional.of(at("2020-10-25T09:00+01:00")), paris.nextOpening(at("2020-10-25T00:00+02:00")));
  }

  @Test
  void amsterdamCountsTheRepeatedHour() {
    assertEquals(
        at("2022-10-30T02:00+01:00"),
        calendar("Europe/Amsterdam", "mon-sun 00:00-10:00")
            .deadline(at("2022-10-30T02:00+02:00"), Duration.ofHours(1)));
  }

  @ParameterizedTest
  @CsvSource({
    "mon-sun 00:00-24:00, 2026-03-08T00:00-05:00, 2026-03-09T00:00-04:00, 23",
    "mon-sun 00:00-24:00, 2026-11-01T00:00-04:00, 2026-11-02T00:00-05:00, 25",
    "mon-sun 22:00-06:00, 2026-03-07T12:00-05:00, 2026-03-08T12:00-04:00, 7",
    "mon-sun 22:00-06:00, 2026-10-31T12:00-04:00, 2026-11-01T12:00-05:00, 9"
  })
  void newYorkDaysOf23And25Hours(String hours, String start, String end, int expected) {
    assertEquals(Duration.ofHours(expected), open(calendar("America/New_York", hours), start, end));
  }

  @Test
  void fourHoursFromFourInTheAfternoon() {
    assertEquals(
        at("2024-06-04T12:00Z"),
        calendar("UTC", "mon-fri 09:00-17:00")
            .deadline(at("2024-06-03T16:00Z"), Duration.ofHours(4)));
  }

  @Test
  void parisOverTheWeekendOfTheChange() {
    String start = "2026-03-27T16:00+01:00";
    String end = "2026-03-30T09:05+02:00";
    assertEquals(
        Duration.ofMinutes(65), open(calendar("Europe/Paris", "mon-fri 09:00-17:00"), start, end));
    assertEquals(Duration.ofMinutes(3_845), open(BusinessCalendar.alwaysOpen(), start, end));
  }

  /**
   * Sunday 02:30–10:00 in Paris. In spring 02:30 is skipped, and it opens at the change; in autumn
   * the clock shows it twice, and it opens at the first.
   */
  @Test
  void timesThatAreSkippedOrOccurTwice() {
    BusinessCalendar paris = calendar("Europe/Paris", "sun 02:30-10:00");
    assertEquals(
        Optional.of(at("2020-03-29T03:00+02:00")), paris.nextOpening(at("2020-03-29T00:00+01:00")));
    assertEquals(
        Optional.of(at("2020-10-25T02:30+02:00")), paris.nextOpening(at("2020-10-25T00:00+02:00")));
    assertEquals(
        Duration.ofMinutes(8 * 60 + 30),
        open(paris, "2020-10-25T00:00+02:00", "2020-10-26T00:00+01:00"));
    BusinessCalendar night = calendar("Europe/Paris", "sat 22:00-02:30");
    assertEquals(
        Optional.of(at("2020-10-25T02:30+02:00")), night.nextClosing(at("2020-10-25T00:00+02:00")));
    assertEquals(
        Optional.of(at("2020-03-29T03:00+02:00")), night.nextClosing(at("2020-03-29T00:00+01:00")));
  }

  /** An opening that lies within the skipped hour does not take place. */
  @Test
  void openingsInTheSkippedHour() {
    assertEquals(
        Duration.ZERO,
        open(
            calendar("Europe/Paris", "sun 02:00-03:00"),
            "2020-03-28T00:00+01:00",
            "2020-03-30T00:00+02:00"));
  }

  @Test
  void nothingOpensOnADateThatWasSkipped() {
    BusinessCalendar apia = calendar("Pacific/Apia", "fri 09:00-17:00");
    assertEquals(Duration.ZERO, open(apia, "2011-12-29T00:00-10:00", "2012-01-01T00:00+14:00"));
    assertEquals(
        Optional.of(at("2012-01-06T09:00+14:00")), apia.nextOpening(at("2011-12-29T00:00-10:00")));
  }

  @Test
  void overnightIntoTheNextOpeningIsOneOpening() {
    BusinessCalendar merged = calendar("UTC", "mon 20:00-10:00; tue 08:00-12:00; wed 12:00-13:00");
    assertEquals(
        "[Opening[startInclusive=2024-06-03T20:00:00Z, endExclusive=2024-06-04T12:00:00Z]]",
        merged.openings(at("2024-06-03T00:00Z"), at("2024-06-05T00:00Z")).toString());
    assertEquals(Optional.of(at("2024-06-04T12:00Z")), merged.nextClosing(at("2024-06-03T20:00Z")));
  }

  @Test
  void openFromItsFirstInstantToBeforeItsLast() {
    BusinessCalendar desk = calendar("UTC", "mon-fri 09:00-17:00");
    assertFalse(desk.isOpen(at("2024-06-03T08:59:59.999Z")));
    assertTrue(desk.isOpen(at("2024-06-03T09:00Z")));
    assertTrue(desk.isOpen(at("2024-06-03T16:59:59.999Z")));
    assertFalse(desk.isOpen(at("2024-06-03T17:00Z")));
    assertEquals(Optional.of(at("2024-06-03T09:00Z")), desk.nextOpening(at("2024-06-03T09:00Z")));
    assertEquals(Optional.of(at("2024-06-04T17:00Z")), desk.nextClosing(at("2024-06-03T17:00Z")));
  }

  @Test
  void hoursFromADateOn() {
    BusinessCalendar desk =
        BusinessCalendar.in(ZoneId.of("UTC"))
            .open(MONDAY, FRIDAY, "09:00", "17:00")
            .from(LocalDate.of(2024, 6, 4))
            .open(MONDAY, FRIDAY, "08:00", "20:00")
            .build();
    assertEquals(
        Duration.ofHours(8 + 12 + 12), open(desk, "2024-06-03T00:00Z", "2024-06-06T00:00Z"));
    assertEquals(
        desk, calendar("UTC", "mon-fri 09:00-17:00; from 2024-06-04; mon-fri 08:00-20:00"));
  }

  /** An opening belongs to the date on which it starts, also where the hours change at midnight. */
  @Test
  void aShiftOfTheOldHoursRunsToItsEnd() {
    BusinessCalendar desk =
        calendar("UTC", "mon-sun 22:00-06:00; from 2024-06-04; mon-sun 12:00-13:00");
    assertEquals(Duration.ofHours(8 + 1), open(desk, "2024-06-03T12:00Z", "2024-06-05T00:00Z"));
  }

  @Test
  void anOverrideWinsOverAHoliday() {
    LocalDate christmas = LocalDate.of(2024, 12, 25);
    CalendarBuilder builder =
        BusinessCalendar.in("UTC").hours("mon-sun 09:00-17:00").closedOn(christmas);
    assertEquals(Duration.ZERO, open(builder.build(), "2024-12-25T00:00Z", "2024-12-26T00:00Z"));
    builder.override(christmas, "10:00-12:00");
    assertEquals(
        Duration.ofHours(2), open(builder.build(), "2024-12-25T00:00Z", "2024-12-26T00:00Z"));
  }

  @Test
  void whatAHolidayClosesOfANightShift() {
    CalendarBuilder nights =
        BusinessCalendar.in("UTC")
            .openOvernight(MONDAY, java.time.DayOfWeek.SUNDAY, "22:00", "06:00")
            .closedOn(LocalDate.of(2024, 12, 25));
    String start = "2024-12-24T12:00Z";
    String end = "2024-12-26T12:00Z";
    assertEquals(Duration.ofHours(8), open(nights.build(), start, end));
    BusinessCalendar whole = nights.holidayRule(HolidayRule.CLOSES_THE_DATE).build();
    assertEquals(Duration.ofHours(2), open(whole, start, end));
    assertEquals(Optional.of(at("2024-12-25T00:00Z")), whole.nextClosing(at(start)));
  }

  @Test
  void secondsAndMilliseconds() {
    BusinessCalendar desk = calendar("UTC", "mon 09:00:30-09:01");
    assertEquals(
        Duration.ofMillis(29_500), open(desk, "2024-06-03T09:00:30.500999Z", "2024-06-03T10:00Z"));
    assertEquals(
        at("2024-06-03T09:00:30.001Z"),
        desk.deadline(at("2024-06-03T00:00Z"), Duration.ofNanos(1_999_999)));
  }

  @Test
  void equality() {
    BusinessCalendar desk = calendar("Europe/Berlin", "mon-fri 09:00-17:30");
    BusinessCalendar same =
        BusinessCalendar.in("Europe/Berlin")
            .open(MONDAY, FRIDAY, "09:00", "17:30")
            .horizon(2020, 2021)
            .build();
    assertEquals(desk, same);
    assertEquals(desk.hashCode(), same.hashCode());
    assertNotEquals(desk, calendar("Europe/Paris", "mon-fri 09:00-17:30"));
    assertNotEquals(desk, calendar("Europe/Berlin", "mon-fri 09:00-17:00"));
    assertFalse(desk.equals((Object) "a calendar"));
    assertEquals(ZoneId.of("Europe/Berlin"), desk.zone());
  }

  @Test
  void inWords() {
    assertEquals("UTC: mon-sun 00:00-24:00", BusinessCalendar.alwaysOpen().toString());
    assertEquals(
        "Europe/Berlin: mon-sun closed; from 2024-01-01; mon 09:00-12:00,22:00-06:00; wed"
            + " 09:00:30-10:00; overrides {2024-12-24=closed}; holidays 2024-12-25 Christmas;"
            + " 2024-12-26, which CLOSES_WHAT_STARTS",
        BusinessCalendar.in("Europe/Berlin")
            .hours("from 2024-01-01; wed 09:00:30-10:00; mon 22:00-06:00,09:00-12:00")
            .overrides("2024-12-24=")
            .closedOn(Holidays.parse("2024-12-25 Christmas; 2024-12-26"))
            .build()
            .toString());
  }
}
