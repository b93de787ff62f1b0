package io.cxmetrics.tally;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.cxmetrics.scale.RatingScales;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

/**
 * Days of a service, simulated without waiting: events on time, early, out of order, twice and too
 * late, into both rolling tallies and into a plain list that is searched. {@code
 * -Dcxmetrics.soak.days=3650} runs as many days instead of 7 and prints what happened.
 */
class RollingSoakTest {

  private static final String DAYS = "cxmetrics.soak.days";
  private static final Instant START = Instant.parse("2026-05-04T00:00:00Z");
  private static final Duration WIDTH = Duration.ofMinutes(1);
  private static final int BUCKETS = 15;
  private static final Duration TARGET = Duration.ofSeconds(20);

  /** Less than the events of two days would take. */
  private static final long MAX_GROWTH = 1 << 19;

  private record Event(long bucket, int rating, long millis) {}

  private final SplittableRandom random = new SplittableRandom(2026);
  private final RollingRatingTally ratings =
      RollingRatingTally.of(RatingScales.NPS_0_10, RatingPolicy.lenient(), WIDTH, BUCKETS);
  private final RollingDurationTally durations = RollingDurationTally.of(WIDTH, BUCKETS, TARGET);

  /** What lies in the window of the latest event, and nothing else. */
  private final List<Event> kept = new ArrayList<>();

  private long latest = Long.MIN_VALUE / 2;
  private long events;
  private long late;
  private long checks;

  @Test
  void windowIsThatOfAPlainListForDays() {
    int days = Integer.getInteger(DAYS, 7);
    Instant end = START.plus(Duration.ofDays(days));
    Instant firstDay = START.plus(Duration.ofDays(1));
    run(START, firstDay);
    long before = bytesInUse();
    run(firstDay, end);
    long grown = bytesInUse() - before;
    assertTrue(grown < MAX_GROWTH, grown + " bytes more are in use after " + days + " days");
    assertTrue(late > 0 && late < events / 10, late + " late of " + events);
    if (System.getProperty(DAYS) != null) {
      System.out.printf(
          "%d days: %d events, %d of them late, %d windows compared, %d bytes more in use%n",
          days, events, late, checks, grown);
    }
  }

  private void run(Instant start, Instant end) {
    Instant now = start;
    while (now.isBefore(end)) {
      now = now.plusMillis(step());
      Instant at = now.plusMillis(delay());
      // One in twenty is delivered twice.
      for (int times = random.nextInt(20) == 0 ? 2 : 1; times > 0; times--) {
        add(at, random.nextInt(0, 12), random.nextLong(60_000));
      }
      if (random.nextInt(40) == 0) {
        check(now);
      }
    }
  }

  /** What the garbage collector leaves. */
  private static long bytesInUse() {
    System.gc();
    Runtime runtime = Runtime.getRuntime();
    return runtime.totalMemory() - runtime.freeMemory();
  }

  /** Some seconds to the next event; now and then the service is quiet for up to an hour. */
  private long step() {
    return random.nextInt(2_000) == 0 ? random.nextLong(3_600_000) : random.nextLong(12_000);
  }

  /**
   * Most events come within seconds, some out of order by minutes, some by more than the window.
   */
  private long delay() {
    return switch (random.nextInt(50)) {
      case 0 -> -random.nextLong(3_600_000);
      case 1, 2, 3 -> -random.nextLong(900_000);
      case 4 -> random.nextLong(30_000);
      default -> -random.nextLong(5_000);
    };
  }

  private void add(Instant at, int rating, long millis) {
    long bucket = Math.floorDiv(at.toEpochMilli(), WIDTH.toMillis());
    boolean isLate = bucket <= latest - BUCKETS;
    assertEquals(!isLate, ratings.add(at, rating));
    assertEquals(!isLate, durations.add(at, millis));
    events++;
    if (isLate) {
      late++;
      return;
    }
    kept.add(new Event(bucket, rating, millis));
    latest = Math.max(latest, bucket);
    kept.removeIf(event -> event.bucket() <= latest - BUCKETS);
  }

  private void check(Instant now) {
    long asked = Math.floorDiv(now.toEpochMilli(), WIDTH.toMillis());
    long last = Math.max(asked, latest);
    Instant asOf = Instant.ofEpochMilli(last * WIDTH.toMillis());
    RatingTally expectedRatings = RatingTally.of(RatingScales.NPS_0_10, RatingPolicy.lenient());
    DurationTally expectedDurations = DurationTally.withTargets(TARGET);
    for (Event event : kept) {
      if (event.bucket() > last - BUCKETS) {
        expectedRatings.add(event.rating());
        expectedDurations.add(event.millis());
      }
    }
    assertEquals(expectedRatings.snapshot(), ratings.snapshot(asOf));
    assertEquals(expectedDurations.snapshot(), durations.snapshot(asOf));
    assertEquals(late, ratings.late());
    assertEquals(late, durations.late());
    checks++;
  }
}
