package io.cxmetrics.tally;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

/** The window against a list of all events that is searched each time, also before 1970. */
class RollingDurationPropertiesTest {

  private static final Duration[] TARGETS = {Duration.ofMillis(300), Duration.ofSeconds(20)};

  private record Event(Instant at, long millis) {}

  /** Keeps every event, and knows no buckets but their numbers. */
  private static final class PlainList {

    private final long width;
    private final int buckets;
    private final List<Event> kept = new ArrayList<>();
    private long late;

    PlainList(long width, int buckets) {
      this.width = width;
      this.buckets = buckets;
    }

    boolean add(Event event) {
      boolean isLate = !kept.isEmpty() && bucket(event.at()) <= latest() - buckets;
      if (isLate) {
        late++;
      } else {
        kept.add(event);
      }
      return !isLate;
    }

    long latest() {
      return kept.stream().mapToLong(event -> bucket(event.at())).max().orElseThrow();
    }

    DurationDistribution asOf(long last) {
      return DurationTally.withTargets(TARGETS)
          .addAll(
              kept.stream()
                  .filter(event -> bucket(event.at()) <= last)
                  .filter(event -> bucket(event.at()) > last - buckets)
                  .mapToLong(Event::millis)
                  .toArray())
          .snapshot();
    }

    long bucket(Instant at) {
      return Math.floorDiv(at.toEpochMilli(), width);
    }
  }

  /**
   * A walk in time: mostly small steps forwards, some backwards, some beyond the window; a third on
   * a border, a third a nanosecond before one.
   */
  private static Instant next(SplittableRandom random, Instant now, long width, int buckets) {
    long reach =
        switch (random.nextInt(10)) {
          case 0 -> 3 * width * buckets;
          case 1, 2, 3 -> -width * buckets;
          default -> width;
        };
    long millis = now.toEpochMilli() + Math.round(reach * random.nextDouble());
    Instant border = Instant.ofEpochMilli(millis - Math.floorMod(millis, width));
    return switch (random.nextInt(3)) {
      case 0 -> border;
      case 1 -> border.minusNanos(1);
      default -> Instant.ofEpochMilli(millis).plusNanos(random.nextInt(1_000_000));
    };
  }

  @Property(tries = 300)
  void windowIsThatOfAPlainList(
      @ForAll long seed,
      @ForAll @IntRange(min = 1, max = 700) int width,
      @ForAll @IntRange(min = 1, max = 9) int buckets) {
    SplittableRandom random = new SplittableRandom(seed);
    RollingDurationTally tally =
        RollingDurationTally.of(Duration.ofMillis(width), buckets, TARGETS);
    PlainList model = new PlainList(width, buckets);
    Instant now = Instant.ofEpochMilli(-20L * width);
    for (int i = 0; i < 120; i++) {
      now = next(random, now, width, buckets);
      Event event = new Event(now, random.nextLong(40_000));
      assertEquals(model.add(event), tally.add(event.at(), event.millis()));
      assertEquals(model.late, tally.late());
      assertEquals(model.asOf(model.latest()), tally.snapshot());
      Instant asOf = next(random, now, width, buckets);
      if (model.bucket(asOf) < model.latest()) {
        assertThrows(IllegalArgumentException.class, () -> tally.snapshot(asOf));
      } else {
        assertEquals(model.asOf(model.bucket(asOf)), tally.snapshot(asOf));
      }
    }
  }
}
