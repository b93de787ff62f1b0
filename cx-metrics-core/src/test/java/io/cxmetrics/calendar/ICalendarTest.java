package io.cxmetrics.calendar;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Holidays from iCalendar, by RFC 5545. */
class ICalendarTest {

  private static String calendar(String... lines) {
    return "BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:-//example//holidays//EN\r\n"
        + String.join("\r\n", lines)
        + "\r\nEND:VCALENDAR\r\n";
  }

  private static String event(String... lines) {
    return calendar("BEGIN:VEVENT", String.join("\r\n", lines), "END:VEVENT");
  }

  private static String message(String text) {
    return String.valueOf(
        assertThrows(IllegalArgumentException.class, () -> Holidays.parseICalendar(text))
            .getMessage());
  }

  @Test
  void aPublishedCalendar() {
    Holidays holidays =
        Holidays.parseICalendar(
            calendar(
                "CALSCALE:GREGORIAN",
                "METHOD:PUBLISH",
                "X-WR-CALNAME:Holidays in England",
                "BEGIN:VTIMEZONE",
                "TZID:Europe/London",
                "BEGIN:STANDARD",
                "DTSTART:19701025T020000",
                "END:STANDARD",
                "END:VTIMEZONE",
                "BEGIN:VEVENT",
                "DTSTART;VALUE=DATE:20241225",
                "DTEND;VALUE=DATE:20241227",
                "DTSTAMP:20240101T000000Z",
                "UID:1@example",
                "SUMMARY;LANGUAGE=\"en:GB\":Christmas\\, Boxing",
                "  Day",
                "TRANSP:TRANSPARENT",
                "STATUS:CONFIRMED",
                "X-MICROSOFT-CDO-BUSYSTATUS:FREE",
                "BEGIN:VALARM",
                "ACTION:DISPLAY",
                "DESCRIPTION:tomorrow",
                "END:VALARM",
                "END:VEVENT",
                "",
                "begin:vevent",
                "dtstart:20250101",
                "end:vevent"));
    assertEquals(
        "2024-12-25 Christmas, Boxing Day; 2024-12-26 Christmas, Boxing Day; 2025-01-01",
        holidays.toString());
  }

  @Test
  void severalCalendarsInOneText() {
    String one = event("DTSTART;VALUE=DATE:20241225", "DURATION:P2D");
    String two = event("DTSTART;VALUE=DATE:20250101", "DURATION:P1W", "SUMMARY:a\\nb\\\\c\\;d");
    assertEquals(
        Holidays.parseICalendar(one).and(Holidays.parseICalendar(two)),
        Holidays.parseICalendar(one + two));
    assertEquals(
        Optional.of("a b\\c;d"), Holidays.parseICalendar(two).nameOn(LocalDate.of(2025, 1, 7)));
    assertEquals(Optional.empty(), Holidays.parseICalendar(two).nameOn(LocalDate.of(2025, 1, 8)));
    assertEquals(Holidays.none(), Holidays.parseICalendar(calendar("X-NOTHING:")));
  }

  /** The rule, the start, and the dates from 2020 to 2032 that it closes. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "FREQ=YEARLY;UNTIL=20230101 | 20210501 | 2021-05-01 2022-05-01",
        "FREQ=YEARLY;UNTIL=20220501T235959Z | 20210501 | 2021-05-01 2022-05-01",
        "FREQ=YEARLY;COUNT=2 | 20210501 | 2021-05-01 2022-05-01",
        "FREQ=YEARLY;COUNT=2 | 20240229 | 2024-02-29 2028-02-29",
        "FREQ=YEARLY;INTERVAL=5;WKST=MO | 20210501 | 2021-05-01 2026-05-01 2031-05-01",
        "freq=yearly;interval=5;bymonth=5;bymonthday=1 | 20210501 | 2021-05-01 2026-05-01 2031-05-01",
        "FREQ=YEARLY;BYMONTH=11;BYDAY=4TH;COUNT=3 | 20231123 | 2023-11-23 2024-11-28 2025-11-27",
        "FREQ=YEARLY;BYMONTH=5;BYDAY=-1MO;INTERVAL=4 | 20240527 | 2024-05-27 2028-05-29 2032-05-31",
        "FREQ=YEARLY;BYMONTH=8;BYDAY=5MO | 20210830 | 2021-08-30 2022-08-29 2026-08-31 2027-08-30 2032-08-30",
        "FREQ=YEARLY;COUNT=20000;INTERVAL=9 | 20210501 | 2021-05-01 2030-05-01"
      })
  void rules(String rule, String start, String expected) {
    Holidays holidays =
        Holidays.parseICalendar(event("DTSTART;VALUE=DATE:" + start, "RRULE:" + rule));
    List<String> closed =
        LocalDate.of(2020, 1, 1)
            .datesUntil(LocalDate.of(2033, 1, 1))
            .filter(date -> holidays.nameOn(date).isPresent())
            .map(LocalDate::toString)
            .toList();
    assertEquals(expected, String.join(" ", closed));
  }

  @Test
  void aRecurringHolidayMaySpanTheTurnOfTheYear() {
    Holidays holidays =
        Holidays.parseICalendar(
            event("DTSTART;VALUE=DATE:20201230", "DTEND;VALUE=DATE:20210103", "RRULE:FREQ=YEARLY"));
    for (int year : new int[] {2021, 2024, 3000}) {
      assertEquals(Optional.empty(), holidays.nameOn(LocalDate.of(year, 12, 29)));
      assertEquals(Optional.of(""), holidays.nameOn(LocalDate.of(year, 12, 30)));
      assertEquals(Optional.of(""), holidays.nameOn(LocalDate.of(year, 1, 2)));
      assertEquals(Optional.empty(), holidays.nameOn(LocalDate.of(year, 1, 3)));
    }
    assertEquals(Optional.empty(), holidays.nameOn(LocalDate.of(2020, 1, 1)));
  }

  /** The part of the rule, and what is refused about it. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "FREQ=MONTHLY | only FREQ=YEARLY is understood",
        "INTERVAL=2 | only FREQ=YEARLY is understood",
        "FREQ=YEARLY;BYWEEKNO=20 | not understood in a rule: BYWEEKNO",
        "FREQ=YEARLY;nonsense | not understood in a rule: NONSENSE",
        "FREQ=YEARLY;COUNT=2;COUNT=3 | COUNT must stand once in a rule",
        "FREQ=YEARLY;COUNT=0 | COUNT must be one whole number of at least 1",
        "FREQ=YEARLY;INTERVAL=x | INTERVAL must be one whole number of at least 1",
        "FREQ=YEARLY;COUNT=2;UNTIL=20300101 | a rule must have an UNTIL or a COUNT, and not both",
        "FREQ=YEARLY;UNTIL=2030 | UNTIL must be a date such as 20301231",
        "FREQ=YEARLY;UNTIL=20301301 | UNTIL must be a date that there is",
        "FREQ=YEARLY;UNTIL=20240525 | UNTIL must not be before DTSTART, 2024-05-27",
        "FREQ=YEARLY;BYMONTH=6 | BYMONTH must be that of DTSTART, 5",
        "FREQ=YEARLY;BYMONTHDAY=1 | BYMONTHDAY must be that of DTSTART, 27",
        "FREQ=YEARLY;BYMONTHDAY=-1 | BYMONTHDAY must be one whole number of at least 1",
        "FREQ=YEARLY;BYMONTH=5;BYDAY=MO | BYDAY must name one day of the month such as 4TH or -1MO, with a BYMONTH",
        "FREQ=YEARLY;BYDAY=-1MO | BYDAY must name one day of the month such as 4TH or -1MO, with a BYMONTH",
        "FREQ=YEARLY;BYMONTH=5;BYDAY=1MO | BYDAY must be that of DTSTART, 2024-05-27",
        "FREQ=YEARLY;BYMONTH=5;BYDAY=1XX | BYDAY must be that of DTSTART, 2024-05-27",
        "FREQ=YEARLY;BYMONTH=5;BYMONTHDAY=27;BYDAY=-1MO | BYDAY together with BYMONTHDAY is not understood"
      })
  void refusesRules(String rule, String reason) {
    String text = event("DTSTART;VALUE=DATE:20240527", "RRULE:" + rule);
    assertEquals("iCalendar, line 6: " + reason + ", got \"RRULE:" + rule + '"', message(text));
  }

  /** Lines of an event, of which the last is refused. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "DTSTART:20240527T090000Z | expected a date such as 20241225, since only all-day events are holidays",
        "DTSTART;VALUE=DATE-TIME:20240527 | expected a date such as 20241225, since only all-day events are holidays",
        "DTSTART;VALUE=DATE:20240230 | no such date",
        "DTSTART:20240527/DTSTART:20240528 | DTSTART must stand once in an event",
        "DTSTART:20240527/DTEND:20240527 | an event must last from 1 to 366 days",
        "DTSTART:20240527/DTEND:20260527 | an event must last from 1 to 366 days",
        "DTSTART:20240527/DTEND:20240528T000000 | expected a date such as 20241225, since only all-day events are holidays",
        "DTSTART:20240527/DTEND:20240528/DURATION:P1D | an event must have a DTEND or a DURATION, and not both",
        "DTSTART:20240527/DURATION:PT8H | expected a duration in days or weeks such as P2D",
        "DTSTART:20240527/EXDATE:20250527 | not understood in an event",
        "DTSTART:20240527/RECURRENCE-ID:20250527 | not understood in an event",
        "DTSTART:20240527/STATUS:CANCELLED | not understood in an event",
        "DTSTART:20240527/no colon here | expected NAME:VALUE"
      })
  void refusesEvents(String lines, String reason) {
    String[] each = lines.split("/", -1);
    String text = event(each);
    assertEquals(
        "iCalendar, line "
            + (4 + each.length)
            + ": "
            + reason
            + ", got \""
            + each[each.length - 1]
            + '"',
        message(text));
  }

  @ParameterizedTest
  @ValueSource(strings = {"METHOD:CANCEL", "CALSCALE:HEBREW", "BEGIN:VTODO", "DTSTART:20240527"})
  void refusesCalendars(String line) {
    assertEquals(
        "iCalendar, line 4: not understood among events, got \"" + line + '"',
        message(calendar(line)));
  }

  @Test
  void refusesWhatIsNoCalendar() {
    assertEquals("iCalendar: expected BEGIN:VCALENDAR, got no lines", message(" \n"));
    assertEquals(
        "iCalendar, line 1: expected NAME:VALUE, got \"<html>\"", message("<html>\n</html>"));
    assertEquals(
        "iCalendar, line 2: expected BEGIN:VCALENDAR, got \"BEGIN:VEVENT\"",
        message("\nBEGIN:VEVENT"));
    assertEquals(
        "iCalendar, line 4: expected a DTSTART in the event, got \"BEGIN:VEVENT\"",
        message(event("SUMMARY:never")));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "BEGIN:VCALENDAR",
        "BEGIN:VCALENDAR/BEGIN:VEVENT",
        "BEGIN:VCALENDAR/BEGIN:VEVENT/BEGIN:VALARM",
        "BEGIN:VCALENDAR/BEGIN:VTIMEZONE"
      })
  void refusesWhatDoesNotEnd(String lines) {
    String last = lines.substring(lines.lastIndexOf('/') + 1);
    assertEquals(
        "iCalendar, line "
            + lines.split("/", -1).length
            + ": nothing ends what begins here, got \""
            + last
            + '"',
        message(lines.replace('/', '\n')));
  }
}
