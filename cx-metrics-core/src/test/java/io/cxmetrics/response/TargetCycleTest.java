package io.cxmetrics.response;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.cxmetrics.calendar.BusinessCalendar;
import io.cxmetrics.response.TicketEvent.Created;
import io.cxmetrics.response.TicketEvent.Solved;
import io.cxmetrics.response.TicketEvent.StatusChange;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a cycle under a target tells, in the hours of a desk. */
class TargetCycleTest {

  private static final BusinessCalendar DESK =
      BusinessCalendar.in("Europe/Berlin").hours("mon-fri 09:00-17:00").build();

  /** Pauses while the customer has to act. */
  private static final TicketClock RESOLUTION =
      TicketClocks.FIRST_RESOLUTION.pausedIn(TicketStatus.PENDING);

  private static TargetCycle cycle(
      BusinessCalendar calendar, Duration goal, Instant until, TicketEvent... events) {
    return ServicePolicy.of(RESOLUTION, ServiceTargets.within(calendar).withDefault(goal))
        .cycles(TicketTimeline.of("1", events), until)
        .get(0);
  }

  /** A time of day in the second week of March 2026 in Berlin, such as mon 16:00. */
  private static Instant at(String dayAndTime) {
    int day = List.of("mon", "tue", "wed").indexOf(dayAndTime.substring(0, 3)) + 9;
    String date = (day < 10 ? "0" : "") + day;
    return Instant.parse("2026-03-" + date + "T" + dayAndTime.substring(4) + ":00+01:00");
  }

  /**
   * Published due times: FreeScout issue 3756; Zammad issue 390, whose maintainer counted a day too
   * few by hand; and nights in which the clock changes, in Amsterdam from a test of a library for
   * opening hours, in New York by counting: those days have 23 and 25 hours.
   */
  @ParameterizedTest
  @CsvSource({
    "Europe/Paris, mon-fri 09:00-17:00, 2026-03-09T15:00:00Z, PT4H, 2026-03-10T11:00:00Z",
    "Europe/Berlin, mon-sun 09:00-21:00, 2016-11-09T22:00:00Z, PT48H, 2016-11-15T20:00:00Z",
    "Europe/Amsterdam, mon-sun 00:00-10:00, 2022-10-30T00:00:00Z, PT1H, 2022-10-30T01:00:00Z",
    "America/New_York, mon-sun 00:00-24:00, 2026-03-08T05:00:00Z, PT23H, 2026-03-09T04:00:00Z",
    "America/New_York, mon-sun 00:00-24:00, 2026-11-01T04:00:00Z, PT25H, 2026-11-02T05:00:00Z",
    "America/New_York, mon-sun 22:00-06:00, 2026-03-08T03:00:00Z, PT7H, 2026-03-08T10:00:00Z",
    "America/New_York, mon-sun 22:00-06:00, 2026-11-01T02:00:00Z, PT9H, 2026-11-01T11:00:00Z",
  })
  void dueAt(String zone, String hours, Instant created, Duration goal, Instant due) {
    BusinessCalendar calendar =
        BusinessCalendar.in(zone)
            .hours(hours)
            .closedOn(LocalDate.parse("2016-11-11"), LocalDate.parse("2016-11-13"))
            .build();
    TargetCycle cycle = cycle(calendar, goal, created, new Created(created));
    assertEquals(Optional.of(due), cycle.dueAt());
    assertEquals(goal, cycle.remaining());
    assertEquals(TargetState.PENDING, cycle.state());
  }

  @Test
  void pausesAndGoesOn() {
    Duration goal = Duration.ofHours(4);
    Created created = new Created(at("mon 09:00"));
    StatusChange waits = new StatusChange(at("mon 12:00"), TicketStatus.PENDING);
    StatusChange goesOn = new StatusChange(at("tue 10:00"), TicketStatus.OPEN);
    assertEquals(Optional.of(at("mon 13:00")), cycle(DESK, goal, at("mon 09:00"), created).dueAt());

    TargetCycle paused = cycle(DESK, goal, at("tue 09:30"), created, waits);
    assertEquals(TargetState.PAUSED, paused.state());
    assertEquals(Optional.empty(), paused.dueAt());
    assertEquals(Duration.ofHours(1), paused.remaining());
    assertTrue(paused.isWithinHours());

    TargetCycle running = cycle(DESK, goal, at("tue 10:30"), created, waits, goesOn);
    assertEquals(TargetState.PENDING, running.state());
    assertEquals(Optional.of(at("tue 11:00")), running.dueAt());
    assertEquals(Duration.ofMinutes(30), running.remaining());
  }

  @Test
  void pausedAndOverdue() {
    TargetCycle cycle =
        cycle(
            DESK,
            Duration.ofHours(2),
            at("wed 20:00"),
            new Created(at("mon 16:00")),
            new StatusChange(at("tue 11:00"), TicketStatus.PENDING));
    assertEquals(TargetState.OVERDUE, cycle.state());
    assertEquals(Optional.of(at("tue 10:00")), cycle.breachedAt());
    assertEquals(Duration.ofHours(-1), cycle.remaining());
    assertFalse(cycle.isWithinHours());
  }

  @Test
  void exactlyTheTargetKeepsIt() {
    Duration goal = Duration.ofHours(8);
    Created created = new Created(at("mon 09:00"));
    TargetCycle overNight = cycle(DESK, goal, at("tue 08:59"), created);
    assertEquals(TargetState.PENDING, overNight.state());
    assertEquals(Optional.of(at("mon 17:00")), overNight.dueAt());
    assertEquals(Optional.empty(), overNight.breachedAt());
    TargetCycle solved = cycle(DESK, goal, at("tue 12:00"), created, new Solved(at("tue 09:00")));
    assertEquals(TargetState.MET, solved.state());
    assertEquals(Duration.ZERO, solved.remaining());
    Solved late = new Solved(at("tue 09:00").plusMillis(1));
    assertEquals(TargetState.LATE, cycle(DESK, goal, at("tue 12:00"), created, late).state());
  }

  @Test
  void targetOfNoTimeIsDueAtTheStart() {
    Created created = new Created(at("mon 20:00"));
    TargetCycle cycle = cycle(DESK, Duration.ZERO, at("tue 08:00"), created);
    assertEquals(Optional.of(at("mon 20:00")), cycle.dueAt());
    assertEquals(TargetState.PENDING, cycle.state());
    assertEquals(TargetState.OVERDUE, cycle(DESK, Duration.ZERO, at("tue 09:01"), created).state());
  }

  @Test
  void neverDueWhereNothingOpensAnyMore() {
    BusinessCalendar closedForGood =
        BusinessCalendar.in("Europe/Berlin")
            .hours("mon-fri 09:00-17:00")
            .from(LocalDate.parse("2026-03-10"))
            .build();
    Created created = new Created(at("mon 16:00"));
    TargetCycle cycle = cycle(closedForGood, Duration.ofHours(2), at("wed 16:00"), created);
    assertEquals(Optional.empty(), cycle.dueAt());
    assertEquals(TargetState.PENDING, cycle.state());
    assertEquals(Duration.ofHours(1), cycle.remaining());
  }
}
