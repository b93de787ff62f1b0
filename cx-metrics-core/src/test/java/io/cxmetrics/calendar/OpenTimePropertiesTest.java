package io.cxmetrics.calendar;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.SplittableRandom;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class OpenTimePropertiesTest {

  private static final long DAYS_30 = 30L * OpeningHours.DAY;

  /** A random calendar and three instants in order around one at which its clock may change. */
  private record Case(BusinessCalendar calendar, long a, long b, long c) {

    long open(long start, long end) {
      return calendar.openMillis(start, end);
    }
  }

  @Provide
  Arbitrary<Case> cases() {
    return Arbitraries.longs().map(OpenTimePropertiesTest::of);
  }

  private static Case of(long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    ZoneId zone = Plan.randomZone(random);
    long minute = Plan.randomMinute(random, zone);
    int year = Instant.ofEpochSecond(minute * 60).atZone(ZoneId.of("UTC")).getYear();
    BusinessCalendar calendar =
        Plan.random(random, minute, zone).builder().horizon(year, year + random.nextInt(2)).build();
    long[] times = new long[3];
    Arrays.setAll(times, i -> minute * 60_000 + random.nextLong(-DAYS_30, DAYS_30));
    Arrays.sort(times);
    return new Case(calendar, times[0], times[1], times[2]);
  }

  @Property
  void openTimeAddsUp(@ForAll("cases") Case of) {
    assertEquals(of.open(of.a, of.c), of.open(of.a, of.b) + of.open(of.b, of.c));
  }

  @Property
  void openTimeGrowsAndIsBounded(@ForAll("cases") Case of) {
    assertTrue(of.open(of.a, of.b) >= 0);
    assertTrue(of.open(of.a, of.b) <= of.open(of.a, of.c));
    assertTrue(of.open(of.b, of.c) <= of.open(of.a, of.c));
    assertTrue(of.open(of.a, of.c) <= of.c - of.a);
  }

  @Property
  void deadlineIsTheFirstInstantWithSoMuchOpenTime(@ForAll("cases") Case of) {
    long open = of.open(of.a, of.b);
    Instant start = Instant.ofEpochMilli(of.a);
    long deadline = of.calendar.deadline(start, Duration.ofMillis(open)).toEpochMilli();
    assertTrue(deadline <= of.b);
    assertEquals(open, of.open(of.a, deadline));
    if (open > 0) {
      assertEquals(open - 1, of.open(of.a, deadline - 1));
    } else {
      assertEquals(of.a, deadline);
    }
  }

  @Property
  void openAndClosedTakeTurns(@ForAll("cases") Case of) {
    BusinessCalendar calendar = of.calendar;
    Instant from = Instant.ofEpochMilli(of.b);
    calendar
        .nextOpening(from)
        .ifPresent(
            opening -> {
              assertTrue(!opening.isBefore(from));
              assertTrue(calendar.isOpen(opening));
              assertTrue(!calendar.isOpen(opening.minusMillis(1)));
            });
    calendar
        .nextClosing(from)
        .ifPresent(
            closing -> {
              assertTrue(closing.isAfter(from));
              assertTrue(!calendar.isOpen(closing));
              assertTrue(calendar.isOpen(closing.minusMillis(1)));
            });
  }

  /** At the bounds of the horizon, and a millisecond beside them. */
  @Property
  void theHorizonChangesNoAnswer(@ForAll long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    ZoneId zone = Plan.randomZone(random);
    int year = random.nextInt(1980, 2030);
    long[] bounds = {Timeline.startOfYear(year), Timeline.startOfYear(year + 1)};
    Plan plan = Plan.random(random, bounds[random.nextInt(2)] / 60_000, zone);
    BusinessCalendar inside = plan.builder().horizon(year, year).build();
    BusinessCalendar outside = plan.builder().horizon(9000, 9000).build();
    assertEquals(inside, outside);
    for (long bound : bounds) {
      for (long millis = bound - 1; millis <= bound + 1; millis++) {
        Instant instant = Instant.ofEpochMilli(millis);
        assertEquals(outside.isOpen(instant), inside.isOpen(instant));
        assertEquals(outside.nextOpening(instant), inside.nextOpening(instant));
        assertEquals(outside.nextClosing(instant), inside.nextClosing(instant));
        long end = millis + random.nextLong(DAYS_30);
        long open = outside.openMillis(millis, end);
        assertEquals(open, inside.openMillis(millis, end));
        assertEquals(
            outside.deadline(instant, Duration.ofMillis(open)),
            inside.deadline(instant, Duration.ofMillis(open)));
      }
    }
  }
}
