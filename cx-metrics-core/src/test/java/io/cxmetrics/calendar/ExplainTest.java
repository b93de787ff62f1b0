package io.cxmetrics.calendar;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The reasons why time counts or does not. */
class ExplainTest {

  private static List<String> explain(BusinessCalendar calendar, String start, String end) {
    return calendar.explain(Instant.parse(start), Instant.parse(end)).stream()
        .map(
            stretch ->
                stretch.startInclusive()
                    + " "
                    + stretch.length()
                    + " "
                    + stretch.kind()
                    + (stretch.name().isEmpty() ? "" : " " + stretch.name()))
        .toList();
  }

  @Test
  void everyReason() {
    BusinessCalendar desk =
        BusinessCalendar.in("UTC")
            .hours("mon-fri 09:00-12:00,13:00-17:00")
            .override(LocalDate.of(2024, 12, 24), "09:00-11:00,12:00-13:00")
            .closedOn(
                Holidays.parse("2024-12-25 Christmas; 2024-12-26 Boxing Day; 2024-12-28 Saturday"))
            .build();
    assertEquals(
        List.of(
            "2024-12-23T10:00:00Z PT2H OPEN",
            "2024-12-23T12:00:00Z PT1H BREAK",
            "2024-12-23T13:00:00Z PT4H OPEN",
            "2024-12-23T17:00:00Z PT7H OUT_OF_HOURS",
            "2024-12-24T00:00:00Z PT9H CLOSED_BY_OVERRIDE",
            "2024-12-24T09:00:00Z PT2H OPEN_BY_OVERRIDE",
            "2024-12-24T11:00:00Z PT1H BREAK",
            "2024-12-24T12:00:00Z PT1H OPEN_BY_OVERRIDE",
            "2024-12-24T13:00:00Z PT11H CLOSED_BY_OVERRIDE",
            "2024-12-25T00:00:00Z PT24H HOLIDAY Christmas",
            "2024-12-26T00:00:00Z PT24H HOLIDAY Boxing Day",
            "2024-12-27T00:00:00Z PT9H OUT_OF_HOURS",
            "2024-12-27T09:00:00Z PT3H OPEN",
            "2024-12-27T12:00:00Z PT1H BREAK",
            "2024-12-27T13:00:00Z PT4H OPEN",
            "2024-12-27T17:00:00Z PT7H OUT_OF_HOURS",
            "2024-12-28T00:00:00Z PT24H HOLIDAY Saturday",
            "2024-12-29T00:00:00Z PT31H OUT_OF_HOURS"),
        explain(desk, "2024-12-23T10:00:00Z", "2024-12-30T07:00:00Z"));
  }

  /** A weekend is one stretch; a night shift is open on a holiday until it ends. */
  @Test
  void stretchesOverMidnight() {
    BusinessCalendar desk =
        BusinessCalendar.in("UTC")
            .hours("mon-fri 22:00-06:00")
            .closedOn(LocalDate.of(2024, 6, 4))
            .build();
    assertEquals(
        List.of(
            "2024-06-01T06:00:00Z PT64H OUT_OF_HOURS",
            "2024-06-03T22:00:00Z PT8H OPEN",
            "2024-06-04T06:00:00Z PT18H HOLIDAY",
            "2024-06-05T00:00:00Z PT22H OUT_OF_HOURS"),
        explain(desk, "2024-06-01T06:00:00Z", "2024-06-05T22:00:00Z"));
  }

  @Test
  void aDayOf23Hours() {
    assertEquals(
        List.of("2024-03-30T23:00:00Z PT23H OPEN", "2024-03-31T22:00:00Z PT1H OUT_OF_HOURS"),
        explain(
            BusinessCalendar.in("Europe/Berlin").hours("sun 00:00-24:00").build(),
            "2024-03-30T23:00:00Z",
            "2024-03-31T23:00:00Z"));
  }
}
