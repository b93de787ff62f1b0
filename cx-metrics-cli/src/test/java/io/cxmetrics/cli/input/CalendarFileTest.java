package io.cxmetrics.cli.input;

import static io.cxmetrics.cli.CliRunner.run;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.cxmetrics.calendar.BusinessCalendar;
import io.cxmetrics.calendar.HolidayRule;
import io.cxmetrics.calendar.Holidays;
import io.cxmetrics.cli.message.DataException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Calendars from files. */
class CalendarFileTest {

  private static final String EVENTS =
      """
      BEGIN:VCALENDAR
      VERSION:2.0
      BEGIN:VEVENT
      DTSTART;VALUE=DATE:20261225
      SUMMARY:Christmas
      END:VEVENT
      END:VCALENDAR
      """;

  @TempDir private Path folder;

  @Test
  void everySetting() throws IOException {
    Files.writeString(folder.resolve("days.ics"), EVENTS);
    BusinessCalendar expected =
        BusinessCalendar.in("Europe/Berlin")
            .hours("mon-fri 09:00-17:30; sat 10:00-14:00; from 2027-01-01; mon-sun 08:00-20:00")
            .overrides("2026-12-24=09:00-12:00; 2026-12-31=closed")
            .closedOn(Holidays.parse("2026-12-25 Christmas; 2026-12-26 Boxing Day; 2027-01-01"))
            .holidayRule(HolidayRule.CLOSES_THE_DATE)
            .build();
    assertEquals(
        expected,
        read(
            """
            \uFEFF# The desk in Berlin

            zone   Europe/Berlin
            hours mon-fri 09:00-17:30
            hours sat 10:00-14:00
              # longer from next year on
            hours from 2027-01-01; mon-sun 08:00-20:00\r
            override 2026-12-24=09:00-12:00
            override 2026-12-31=
            holidays-file days.ics
            holiday 2026-12-26 Boxing Day; 2027-01-01
            holiday-rule closes-the-date
            """));
  }

  @Test
  void hoursMayChangeFromADateOn() throws IOException {
    Path file =
        Files.writeString(
            folder.resolve("desk"),
            "zone UTC\nhours mon-sun 09:00-17:00\nhours from 2027-01-01; mon-sun 08:00-20:00\n");
    assertEquals(
        """
        start,end,openMs,error
        2026-12-31T00:00,2027-01-02T00:00,72000000,
        """,
        run(
                "opentime",
                "2026-12-31T00:00",
                "2027-01-02T00:00",
                "--calendar=" + file,
                "--format=csv")
            .out());
  }

  @Test
  void localTimesAreOfTheCalendarUnlessAZoneIsGiven() throws IOException {
    String file =
        Files.writeString(folder.resolve("desk"), "zone Europe/Berlin\nhours mon 09:00-17:00\n")
            .toString();
    String[] pair = {
      "opentime", "2026-05-04T09:00", "2026-05-04T12:00", "--format=csv", "--calendar=" + file, ""
    };
    pair[5] = "--time-format=yyyy-MM-dd'T'HH:mm";
    assertEquals("10800000", run(pair).rows().get(0).getField("openMs"));
    pair[5] = "--zone=Asia/Tokyo";
    assertEquals("0", run(pair).rows().get(0).getField("openMs"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "'' | has no zone; a line such as zone Europe/Berlin must be first",
        "hours mon 09:00-17:00 | line 1: there must be one zone, before all else",
        "zone UTC;zone UTC | line 2: there must be one zone, before all else",
        "zone | line 1: zone must be UTC or an id such as Europe/Berlin, got \"\"",
        "zone UTC;hour mon 09:00-17:00"
            + " | line 2: \"hour\" is no setting; there are zone, hours, override, holiday,"
            + " holidays-file, holiday-rule",
        "zone UTC;;# a;hours mon 09:00-17:00,10:00-11:00 | line 4: weekly hours: mon",
        "zone UTC;holiday 2026-13-01 | line 2: holidays: expected a date",
        "zone UTC;holiday-rule all"
            + " | line 2: \"all\" is no rule; there are closes-what-starts, closes-the-date",
      })
  void badLines(String lines, String message) {
    DataException e = assertThrows(DataException.class, () -> read(lines.replace(';', '\n')));
    String text = String.valueOf(e.getMessage());
    String start = folder.resolve("desk") + ": " + message.replace("mon", "");
    assertEquals(start, text.substring(0, Math.min(start.length(), text.length())));
  }

  @Test
  void badHolidays() throws IOException {
    String settings = "zone UTC\nholidays-file days.ics\n";
    assertEquals(
        folder.resolve("days.ics") + ": no such file",
        assertThrows(DataException.class, () -> read(settings)).getMessage());
    Files.writeString(folder.resolve("days.ics"), EVENTS.replace("20261225", "20261325"));
    String message =
        String.valueOf(assertThrows(DataException.class, () -> read(settings)).getMessage());
    assertEquals(
        folder.resolve("days.ics") + ": ", message.substring(0, message.indexOf("ics: ") + 5));
    assertEquals(1, message.lines().count());
  }

  @Test
  void noText() throws IOException {
    Path file = Files.write(folder.resolve("desk"), new byte[] {'z', (byte) 0xe9});
    DataException e = assertThrows(DataException.class, () -> CalendarFile.read(file.toString()));
    assertEquals(file + ": is not text in UTF-8", e.getMessage());
  }

  private BusinessCalendar read(String text) throws IOException {
    return CalendarFile.read(Files.writeString(folder.resolve("desk"), text).toString());
  }
}
