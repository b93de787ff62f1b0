package io.cxmetrics.tally;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.cxmetrics.scale.RatingScales;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class RollingRatingTallyTest {

  private static final Instant NOON = Instant.parse("2026-05-04T12:00:00Z");

  private static RollingRatingTally quarterHour() {
    return RollingRatingTally.of(
        RatingScales.NPS_0_10, RatingPolicy.strict(), Duration.ofMinutes(1), 15);
  }

  @Test
  void bucketsLeaveTheWindowOneByOne() {
    RollingRatingTally tally = quarterHour();
    assertTrue(tally.add(NOON.plusSeconds(30), 9));
    assertTrue(tally.add(NOON.plusSeconds(61), 3));
    assertEquals(2, tally.snapshot().n());
    assertEquals(2, tally.snapshot(NOON.plusSeconds(15 * 60 - 1)).n());
    assertEquals(1, tally.snapshot(NOON.plusSeconds(15 * 60)).n());
    assertEquals(0, tally.snapshot(NOON.plusSeconds(16 * 60)).n());
    assertEquals(0, tally.snapshot(NOON.plusSeconds(1_000_000)).n());
    assertEquals(2, tally.snapshot().n());
  }

  @Test
  void lateEventsAreCountedAsLate() {
    RollingRatingTally tally = quarterHour();
    tally.add(NOON.plusSeconds(14 * 60), 9);
    assertTrue(tally.add(NOON, 8));
    assertFalse(tally.add(NOON.minusMillis(1), 7));
    assertFalse(tally.exclude(NOON.minusSeconds(60), ExclusionReason.MISSING));
    assertEquals(2, tally.late());
    assertEquals(2, tally.snapshot().n());
    assertTrue(tally.exclude(NOON.plusSeconds(60), ExclusionReason.MISSING));
    assertEquals(Map.of(ExclusionReason.MISSING, 1L), tally.snapshot().excluded());
  }

  @Test
  void emptyWindowIsEmptyAtAnyTime() {
    RollingRatingTally tally = quarterHour();
    assertEquals(0, tally.snapshot().n());
    assertEquals(0, tally.snapshot(NOON).n());
    assertEquals(0, tally.snapshot(Instant.EPOCH.minusSeconds(99)).n());
    assertEquals(RatingScales.NPS_0_10, tally.scale());
  }

  @Test
  void windowThatHasMovedIsNotGuessed() {
    RollingRatingTally tally = quarterHour();
    tally.add(NOON.plusSeconds(61), 9);
    assertEquals(1, tally.snapshot(NOON.plusSeconds(60)).n());
    assertEquals(
        "the window has moved to 2026-05-04T12:01:00Z, asked for was 2026-05-04T12:00:59Z",
        assertThrows(IllegalArgumentException.class, () -> tally.snapshot(NOON.plusSeconds(59)))
            .getMessage());
  }

  @Test
  void refusedRatingDoesNotMoveTheWindow() {
    RollingRatingTally tally = quarterHour();
    tally.add(NOON, 9);
    assertEquals(
        "rating 11 is off scale nps-0-10, which has the whole numbers from 0 to 10",
        assertThrows(IllegalArgumentException.class, () -> tally.add(NOON.plusSeconds(9_999), 11))
            .getMessage());
    assertTrue(tally.add(NOON.minusSeconds(60), 9));
  }

  @Test
  void settingsAndTimesAreChecked() {
    assertEquals(
        "bucket width in milliseconds must be at least 1, got 0",
        assertThrows(
                IllegalArgumentException.class,
                () ->
                    RollingRatingTally.of(
                        RatingScales.NPS_0_10, RatingPolicy.strict(), Duration.ofNanos(9), 3))
            .getMessage());
    assertEquals(
        "buckets must be from 1 to 1000000, got 0",
        assertThrows(
                IllegalArgumentException.class,
                () ->
                    RollingRatingTally.of(
                        RatingScales.NPS_0_10, RatingPolicy.strict(), Duration.ofDays(1), 0))
            .getMessage());
    RollingRatingTally tally = quarterHour();
    assertThrows(IllegalArgumentException.class, () -> tally.add(Instant.MAX, 9));
    assertThrows(IllegalArgumentException.class, () -> tally.snapshot(Instant.MIN));
    assertEquals(0, tally.snapshot().n());
  }

  /** Against a list of all events that is searched each time, also before 1970. */
  @Property
  void windowIsThatOfAPlainList(
      @ForAll @Size(max = 60) List<@IntRange(min = -40, max = 40) Integer> seconds,
      @ForAll @IntRange(min = 1, max = 7) int width,
      @ForAll @IntRange(min = 1, max = 9) int buckets) {
    RollingRatingTally tally =
        RollingRatingTally.of(
            RatingScales.NPS_0_10, RatingPolicy.strict(), Duration.ofSeconds(width), buckets);
    List<Integer> kept = new ArrayList<>();
    long late = 0;
    int latest = Integer.MIN_VALUE;
    for (int second : seconds) {
      int bucket = Math.floorDiv(second, width);
      boolean isLate = latest != Integer.MIN_VALUE && bucket <= latest - buckets;
      assertEquals(!isLate, tally.add(Instant.ofEpochSecond(second), 9));
      latest = isLate ? latest : Math.max(latest, bucket);
      late += isLate ? 1 : 0;
      if (!isLate) {
        kept.add(bucket);
      }
      int last = latest;
      assertEquals(kept.stream().filter(b -> b > last - buckets).count(), tally.snapshot().n());
      Instant later = Instant.ofEpochSecond((last + 2L) * width);
      assertEquals(
          kept.stream().filter(b -> b > last + 2 - buckets).count(), tally.snapshot(later).n());
    }
    assertEquals(late, tally.late());
  }
}
