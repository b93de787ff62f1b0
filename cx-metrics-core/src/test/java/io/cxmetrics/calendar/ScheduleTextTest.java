package io.cxmetrics.calendar;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The text of weekly hours and overrides, and where an error in it is. */
class ScheduleTextTest {

  private static String read(String hours) {
    String definition =
        BusinessCalendar.in("UTC").hours(hours).horizon(2024, 2024).build().toString();
    return definition.substring(definition.indexOf(": ") + 2);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "'' | mon-sun closed",
        "mon-fri 09:00-17:30; sat 10:00-14:00 | mon-fri 09:00-17:30; sat 10:00-14:00",
        "mon 09:00-17:00;tue 09:00-17:00; | mon-tue 09:00-17:00",
        "MON - Friday 09:00 - 12:00 , 13:00-17:30 | mon-fri 09:00-12:00,13:00-17:30",
        "mon-thu,sat 09:00-17:00 | mon-thu 09:00-17:00; sat 09:00-17:00",
        "sat-mon 10:00-12:00 | mon 10:00-12:00; sat-sun 10:00-12:00",
        "fri-fri 22:00-06:00 | fri 22:00-06:00",
        "mon 13:00-17:00; mon 09:00-13:00 | mon 09:00-13:00,13:00-17:00",
        "mon 00:00-00:00 | mon 00:00-24:00",
        "mon 00:00-24:00; tue closed | mon 00:00-24:00",
        "mon 09:00-09:00 | mon 09:00-09:00",
        "mon 09:00:30-17:00 | mon 09:00:30-17:00",
        "wednesday 23:00-23:59:59 | wed 23:00-23:59:59"
      })
  void reads(String text, String expected) {
    assertEquals(expected, read(text));
    assertEquals(expected, read(expected));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "mo 09:00-17:00 | expected a day such as mon or monday at character 1, got \"mo 09:00-17:00\"",
        "mon-xyz 09:00-17:00 | expected a day such as mon or monday at character 5, got \"xyz 09:00-17:00\"",
        "mon | expected a time from 00:00 to 24:00 such as 09:00 or 09:00:30 at character 4, got the end",
        "mon 9:00-17:00 | expected a time from 00:00 to 24:00 such as 09:00 or 09:00:30 at character 5, got \"9:00-17:00\"",
        "mon 09:60-17:00 | expected a time from 00:00 to 24:00 such as 09:00 or 09:00:30 at character 5, got \"09:60-17:00\"",
        "mon 09:00:75-17:00 | expected a time from 00:00 to 24:00 such as 09:00 or 09:00:30 at character 5, got \"09:00:75-17:00\"",
        "mon 09:00-24:01 | expected a time from 00:00 to 24:00 such as 09:00 or 09:00:30 at character 11, got \"24:01\"",
        "mon 0900-17:00 | expected a time from 00:00 to 24:00 such as 09:00 or 09:00:30 at character 5, got \"0900-17:00\"",
        "mon 09-17 | expected a time from 00:00 to 24:00 such as 09:00 or 09:00:30 at character 5, got \"09-17\"",
        "mon 24:00-06:00 | expected a start before 24:00 at character 5, got \"24:00-06:00\"",
        "mon 09:00 | expected \"-\" at character 10, got the end",
        "mon 09:00-12:00 13:00-14:00 | expected \";\" at character 17, got \"13:00-14:00\"",
        "mon 09:00-17:00,16:00-18:00 | expected hours that do not overlap 09:00-17:00 at character 17, got \"16:00-18:00\"",
        "mon 22:00-06:00,23:00-23:30 | expected hours that do not overlap 22:00-06:00 at character 17, got \"23:00-23:30\"",
        "from 2024-13-01 | expected a date such as 2024-12-25 at character 6, got \"2024-13-01\""
      })
  void refuses(String text, String expected) {
    IllegalArgumentException e =
        assertThrows(IllegalArgumentException.class, () -> BusinessCalendar.in("UTC").hours(text));
    assertEquals("weekly hours: " + expected + ", in \"" + text + '"', e.getMessage());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "2024-12-24 | expected \"=\" at character 11, got the end",
        "24.12.2024=closed | expected a date such as 2024-12-25 at character 1, got \"24.12.2024=closed\"",
        "2024-12-24=shut | expected a time from 00:00 to 24:00 such as 09:00 or 09:00:30 at character 12, got \"shut\"",
        "2024-12-24=09:00-12:00 2024 | expected \";\" at character 24, got \"2024\""
      })
  void refusesOverrides(String text, String expected) {
    IllegalArgumentException e =
        assertThrows(
            IllegalArgumentException.class, () -> BusinessCalendar.in("UTC").overrides(text));
    assertEquals("date overrides: " + expected + ", in \"" + text + '"', e.getMessage());
  }

  @Test
  void overrideOfTheBuilder() {
    IllegalArgumentException e =
        assertThrows(
            IllegalArgumentException.class,
            () ->
                BusinessCalendar.in("UTC")
                    .override(java.time.LocalDate.of(2024, 12, 24), "09:00-12:00;"));
    assertEquals(
        "hours of 2024-12-24: expected \",\" or the end at character 12, got \";\", in"
            + " \"09:00-12:00;\"",
        e.getMessage());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "mon-fri 09:00-17:00; fri 08:00-09:01 | opening hours must not overlap, got 09:00-17:00 and 08:00-09:01 | 22",
        "from 2024-01-02; from 2024-01-01 | hours from 2024-01-02 on were declared, and those that follow must be from a later date, got 2024-01-01 | 18"
      })
  void refusesWhatContradicts(String text, String reason, int character) {
    IllegalArgumentException e =
        assertThrows(IllegalArgumentException.class, () -> BusinessCalendar.in("UTC").hours(text));
    assertEquals(
        "weekly hours: " + reason + ", at character " + character + " of \"" + text + '"',
        e.getMessage());
  }

  @Test
  void refusesTwoOverridesOfADate() {
    String text = "2024-12-24=; 2024-12-24=09:00-10:00";
    IllegalArgumentException e =
        assertThrows(
            IllegalArgumentException.class, () -> BusinessCalendar.in("UTC").overrides(text));
    assertEquals(
        "date overrides: 2024-12-24 must have one override, got closed and 09:00-10:00, at"
            + " character 14 of \""
            + text
            + '"',
        e.getMessage());
  }
}
