package io.cxmetrics.calendar;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The calendar agrees with {@link MinuteStepper} on random plans, zones and spans. */
class OpenTimeSweepTest {

  private static final int PLANS = 300;
  private static final int SPAN = 6 * 1440;

  private final SplittableRandom random = new SplittableRandom(941606);

  /** A span of some days, its plan, and what the stepper says about it. */
  private record Case(Plan plan, long first, MinuteStepper stepper, BusinessCalendar calendar) {

    String inWords() {
      return calendar + " from " + Instant.ofEpochSecond(first * 60);
    }

    long startMillis() {
      return first * 60_000;
    }

    long endMillis() {
      return (first + SPAN) * 60_000;
    }
  }

  /** The horizon holds the span, begins in it, or lies elsewhere. */
  private Case next(int horizon) {
    ZoneId zone = Plan.randomZone(random);
    long first = Plan.randomMinute(random, zone) - SPAN / 2;
    int year = Instant.ofEpochSecond((first + SPAN / 2) * 60).atZone(zone).getYear();
    if (horizon == 1) {
      first = Timeline.startOfYear(year) / 60_000 - random.nextInt(1, SPAN);
    }
    Plan plan = Plan.random(random, first + SPAN / 2, zone);
    int firstYear = horizon == 0 ? year - 1 : horizon == 1 ? year : year + 3;
    BusinessCalendar calendar =
        plan.builder().horizon(firstYear, horizon == 0 ? year + 1 : firstYear).build();
    return new Case(plan, first, new MinuteStepper(plan, first, first + SPAN), calendar);
  }

  /** A plan costs more than the questions about it, so each is asked them all. */
  @ParameterizedTest
  @ValueSource(ints = {0, 1, 2})
  void calendarAgreesWithAStepper(int horizon) {
    for (int i = 0; i < PLANS; i++) {
      Case c = next(horizon);
      assertOpenTime(c);
      assertDeadlines(c);
      assertNextOpeningsAndClosings(c);
      assertStretchesCoverTheSpan(c);
    }
  }

  private void assertOpenTime(Case c) {
    for (int i = 0; i < 20; i++) {
      long start = random.nextLong(c.startMillis(), c.endMillis());
      long end = random.nextLong(start, c.endMillis());
      assertEquals(c.stepper.openMillis(start, end), c.calendar.openMillis(start, end), c::inWords);
    }
    for (long minute = c.first; minute < c.first + SPAN; minute += 7) {
      assertEquals(
          c.stepper.isOpen(minute),
          c.calendar.isOpen(Instant.ofEpochSecond(minute * 60)),
          c::inWords);
    }
  }

  private void assertDeadlines(Case c) {
    long total = c.calendar.openMillis(c.startMillis(), c.endMillis());
    for (int i = 0; i < 10 && total > 0; i++) {
      long open = random.nextLong(1, total + 1);
      Instant start = Instant.ofEpochMilli(c.startMillis());
      assertEquals(
          Instant.ofEpochMilli(c.stepper.minuteOfDeadline(c.startMillis(), open)),
          c.calendar.deadline(start, Duration.ofMillis(open)),
          c::inWords);
    }
  }

  private void assertNextOpeningsAndClosings(Case c) {
    for (int i = 0; i < 20; i++) {
      long from = c.first + 1 + random.nextInt(SPAN - 1);
      Instant instant = Instant.ofEpochSecond(from * 60);
      assertSameBeforeEnd(c, c.stepper.nextChange(from, true), c.calendar.nextOpening(instant));
      assertSameBeforeEnd(
          c, c.stepper.nextChange(from + 1, false), c.calendar.nextClosing(instant));
    }
  }

  private static void assertSameBeforeEnd(Case c, long minute, Optional<Instant> answer) {
    if (minute == Long.MAX_VALUE) {
      assertTrue(
          answer.isEmpty() || answer.get().toEpochMilli() >= c.endMillis(),
          () -> answer + " " + c.inWords());
    } else {
      assertEquals(Instant.ofEpochSecond(minute * 60), answer.orElseThrow(), c::inWords);
    }
  }

  private void assertStretchesCoverTheSpan(Case c) {
    long start = random.nextLong(c.startMillis(), c.endMillis());
    long end = random.nextLong(start, c.endMillis());
    List<Stretch> stretches =
        c.calendar.explain(Instant.ofEpochMilli(start), Instant.ofEpochMilli(end));
    long at = start;
    long open = 0;
    for (Stretch stretch : stretches) {
      assertEquals(at, stretch.startInclusive().toEpochMilli(), c::inWords);
      at = stretch.endExclusive().toEpochMilli();
      open += stretch.kind().isOpen() ? stretch.length().toMillis() : 0;
    }
    assertEquals(end, stretches.isEmpty() ? start : at, c::inWords);
    assertEquals(c.stepper.openMillis(start, end), open, c::inWords);
    long ofOpenings =
        c.calendar.openings(Instant.ofEpochMilli(start), Instant.ofEpochMilli(end)).stream()
            .mapToLong(opening -> opening.length().toMillis())
            .sum();
    assertEquals(open, ofOpenings, c::inWords);
  }

  /** Four hundred years have 146,097 days, which are whole weeks with 104,355 working days. */
  @ParameterizedTest
  @ValueSource(ints = {1, 1600, 1900, 2001, 2049, 9599})
  void fourHundredYears(int year) {
    BusinessCalendar desk =
        BusinessCalendar.in("Europe/London").hours("mon-fri 09:00-17:00").build();
    assertEquals(Duration.ofDays(104_355 / 3), desk.openTime(newYear(year), newYear(year + 400)));
  }

  private static Instant newYear(int year) {
    return LocalDate.of(year, 1, 1).atStartOfDay(ZoneOffset.UTC).toInstant();
  }
}
