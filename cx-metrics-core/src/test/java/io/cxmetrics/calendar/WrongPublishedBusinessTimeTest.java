package io.cxmetrics.calendar;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import org.junit.jupiter.api.Test;

/** Published examples of business time that are wrong, and what is right. */
class WrongPublishedBusinessTimeTest {

  private static Instant at(String time) {
    return OffsetDateTime.parse(time).toInstant();
  }

  private static double minutes(Duration duration) {
    return duration.toMillis() / 60_000.0;
  }

  /**
   * The decision log of dbt_zendesk explains ticket 941606 with 959.46 minutes over all its
   * schedules and 689.46 by the last one: seconds written as decimals of a minute, and the second
   * of creation rounded up. The schedules are in UTC there, as minutes since Sunday.
   */
  @Test
  void secondsAreNotDecimalsOfAMinute() {
    BusinessCalendar chicago = BusinessCalendar.in("UTC").hours("sun-sat 12:00-02:00").build();
    BusinessCalendar sanFrancisco = BusinessCalendar.in("UTC").hours("mon-fri 15:00-00:30").build();
    Instant created = at("2020-09-29T17:01:38Z");
    Instant moved = at("2020-09-30T19:01:25Z");
    Instant replied = at("2020-09-30T19:01:46Z");
    Duration overAll = chicago.openTime(created, moved).plus(sanFrancisco.openTime(moved, replied));
    assertEquals(960 + 2.0 / 15, minutes(overAll), 1e-9);
    assertEquals(690 + 2.0 / 15, minutes(sanFrancisco.openTime(created, replied)), 1e-9);
    assertNotEquals(959.46, minutes(overAll), 0.5);
  }

  /**
   * Zammad's issue 390: 48 hours, daily 9–21 in Berlin, created on 9 November 2016 at 23:00, with
   * holidays on the 11th and the 13th. The hand count there ends on the 14th, since it counts the
   * 11th though it is closed.
   */
  @Test
  void aHolidayIsNotCounted() {
    CalendarBuilder daily = BusinessCalendar.in("Europe/Berlin").hours("mon-sun 09:00-21:00");
    Instant created = at("2016-11-09T23:00+01:00");
    assertEquals(at("2016-11-13T21:00+01:00"), daily.build().deadline(created, Duration.ofDays(2)));
    daily.closedOn(LocalDate.of(2016, 11, 11), LocalDate.of(2016, 11, 13));
    Instant due = daily.build().deadline(created, Duration.ofDays(2));
    assertEquals(at("2016-11-15T21:00+01:00"), due);
    assertEquals(
        Duration.ofHours(36), daily.build().openTime(created, at("2016-11-14T21:00+01:00")));
  }

  /** Chatwoot's issue 12058 gives 5 days 1 h 10 min from Monday 9:00 to Friday 14:10. */
  @Test
  void fromMondayToFridayAreFourDays() {
    Duration elapsed =
        BusinessCalendar.alwaysOpen().openTime(at("2025-07-07T09:00Z"), at("2025-07-11T14:10Z"));
    assertEquals(Duration.ofDays(4).plusHours(5).plusMinutes(10), elapsed);
  }

  /** ActionPack's issue 119 gives 54 h from Thursday 21:00 to Thursday 21:00 at 8–17. */
  @Test
  void aWeekFromEightToFiveIs45Hours() {
    assertEquals(
        Duration.ofHours(45),
        BusinessCalendar.in("UTC")
            .hours("mon-fri 08:00-17:00")
            .build()
            .openTime(at("2025-10-09T21:00Z"), at("2025-10-16T21:00Z")));
  }
}
