package io.cxmetrics.calendar;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import io.cxmetrics.testing.Oracle;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.Test;

/**
 * Open time as the test suites of other projects expect it; each row names its source. Rows {@code
 * agree} were confirmed by stepping through the minutes, rows {@code derived} come from that alone.
 */
class BusinessHoursOracleTest {

  private static List<NamedCsvRecord> rows(String... statuses) {
    List<NamedCsvRecord> rows =
        Oracle.rows("business-hours.csv").stream()
            .filter(row -> List.of(statuses).contains(row.getField("status")))
            .toList();
    assertTrue(!rows.isEmpty(), () -> "no rows " + List.of(statuses));
    return rows;
  }

  private static BusinessCalendar calendar(NamedCsvRecord row) {
    int year = instant(row, "start").atZone(ZoneOffset.UTC).getYear();
    return BusinessCalendar.in(row.getField("timezone"))
        .hours(row.getField("weekly_schedule"))
        .overrides(row.getField("date_overrides"))
        .closedOn(Holidays.parse(row.getField("holidays")))
        .horizon(year, year + 1)
        .build();
  }

  private static Instant instant(NamedCsvRecord row, String field) {
    return OffsetDateTime.parse(row.getField(field)).toInstant();
  }

  private static Duration openTime(NamedCsvRecord row) {
    return calendar(row).openTime(instant(row, "start"), instant(row, "end"));
  }

  private static Duration seconds(NamedCsvRecord row, String field) {
    return Duration.ofSeconds(Long.parseLong(row.getField(field)));
  }

  @Test
  void statuses() {
    assertEquals(159, rows("agree").size());
    assertEquals(13, rows("derived").size());
    assertEquals(177, Oracle.rows("business-hours.csv").size());
  }

  @Test
  void confirmedRows() {
    for (NamedCsvRecord row : rows("agree", "derived")) {
      assertEquals(seconds(row, "expected_seconds"), openTime(row), row::toString);
    }
  }

  @Test
  void deadlineInvertsThem() {
    for (NamedCsvRecord row : rows("agree", "derived")) {
      BusinessCalendar calendar = calendar(row);
      Instant start = instant(row, "start");
      Instant deadline = calendar.deadline(start, seconds(row, "expected_seconds"));
      assertTrue(!deadline.isAfter(instant(row, "end")), () -> deadline + " " + row);
      assertEquals(
          seconds(row, "expected_seconds"), calendar.openTime(start, deadline), row::toString);
    }
  }

  /**
   * Some count backwards, some answer 0; here it is an error, since it is a mistake in the data.
   */
  @Test
  void reversedIsAnError() {
    List<NamedCsvRecord> rows = rows("reversed_policy_negative", "reversed_policy_zero");
    assertEquals(3, rows.size());
    for (NamedCsvRecord row : rows) {
      IllegalArgumentException e =
          assertThrows(IllegalArgumentException.class, () -> openTime(row));
      assertEquals(
          "start must not be after end, got "
              + instant(row, "start")
              + " and "
              + instant(row, "end"),
          e.getMessage());
    }
  }

  /** One counts 24 hours of wall clock for the day on which the clock is turned back. */
  @Test
  void openTimeIsRealTime() {
    NamedCsvRecord row = rows("wallclock_only").get(0);
    assertEquals(Duration.ofHours(24), seconds(row, "expected_seconds"));
    assertEquals(Duration.ofHours(25), openTime(row));
  }

  /** One asserts 8 hours for a day from 8 to 18, in a line that its test suite never runs. */
  @Test
  void tenHoursAreNotEight() {
    NamedCsvRecord row = rows("disagree").get(0);
    assertEquals(Duration.ofHours(8), seconds(row, "expected_seconds"));
    assertEquals(Duration.ofHours(10), openTime(row));
  }
}
