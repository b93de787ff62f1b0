package io.cxmetrics.tally;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.cxmetrics.stats.InsufficientDataException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;

class RollingDurationTallyTest {

  private static final Instant NOON = Instant.parse("2026-05-04T12:00:00Z");
  private static final Duration TARGET = Duration.ofSeconds(20);

  private static RollingDurationTally quarterHour() {
    return RollingDurationTally.of(Duration.ofMinutes(1), 15, TARGET);
  }

  private static String messageOf(Executable call) {
    return String.valueOf(assertThrows(IllegalArgumentException.class, call).getMessage());
  }

  @Test
  void bucketsLeaveTheWindowOneByOne() {
    RollingDurationTally tally = quarterHour();
    assertTrue(tally.add(NOON.plusSeconds(30), Duration.ofSeconds(12)));
    assertTrue(tally.add(NOON.plusSeconds(61), 25_000));
    DurationDistribution both =
        DurationTally.withTargets(TARGET).add(12_000).add(25_000).snapshot();
    DurationDistribution second = DurationTally.withTargets(TARGET).add(25_000).snapshot();
    DurationDistribution none = DurationTally.withTargets(TARGET).snapshot();
    assertEquals(both, tally.snapshot());
    assertEquals(both, tally.snapshot(NOON.plusSeconds(15 * 60).minusNanos(1)));
    assertEquals(second, tally.snapshot(NOON.plusSeconds(15 * 60)));
    assertEquals(none, tally.snapshot(NOON.plusSeconds(16 * 60)));
    assertEquals(none, tally.snapshot(NOON.plusSeconds(1_000_000)));
    assertEquals(both, tally.snapshot());
  }

  @Test
  void usedBucketsStartEmpty() {
    RollingDurationTally tally = quarterHour();
    for (int minute = 0; minute < 40; minute++) {
      assertTrue(tally.add(NOON.plusSeconds(60L * minute), minute));
    }
    assertEquals(Duration.ofMillis(25), tally.snapshot().min());
    assertEquals(15, tally.snapshot().count());
    assertTrue(tally.add(NOON.plusSeconds(1_000_000), 7));
    assertEquals(Duration.ofMillis(7), tally.snapshot().sum());
    assertEquals(0, tally.late());
  }

  @Test
  void lateEventsAreCountedAsLate() {
    RollingDurationTally tally = quarterHour();
    tally.add(NOON.plusSeconds(14 * 60), 9);
    assertTrue(tally.add(NOON, 8));
    assertFalse(tally.add(NOON.minusMillis(1), 7));
    assertFalse(tally.add(NOON.minusNanos(1), Duration.ofMillis(6)));
    assertEquals(2, tally.late());
    assertEquals(2, tally.snapshot().count());
  }

  @Test
  void emptyWindowIsEmptyAtAnyTime() {
    RollingDurationTally tally = quarterHour();
    assertEquals(0, tally.snapshot().count());
    assertEquals(0, tally.snapshot(NOON).count());
    assertEquals(0, tally.snapshot(Instant.EPOCH.minusSeconds(99)).count());
    assertThrows(InsufficientDataException.class, () -> tally.snapshot().mean());
    assertEquals(0, tally.late());
  }

  @Test
  void targetsAreThoseOfEverySnapshot() {
    Duration[] declared = {Duration.ofHours(1), TARGET, TARGET};
    RollingDurationTally tally = RollingDurationTally.of(Duration.ofDays(1), 7, declared);
    declared[0] = Duration.ZERO;
    List<Duration> expected = List.of(TARGET, Duration.ofHours(1));
    assertEquals(expected, tally.targets());
    assertEquals(expected, tally.snapshot().targets());
    tally.add(NOON, TARGET);
    assertEquals(expected, tally.snapshot(NOON.plusSeconds(1)).targets());
    assertEquals(List.of(), RollingDurationTally.of(Duration.ofDays(1), 7).snapshot().targets());
  }

  @Test
  void windowThatHasMovedIsNotGuessed() {
    RollingDurationTally tally = quarterHour();
    tally.add(NOON.plusSeconds(61), 9);
    assertEquals(1, tally.snapshot(NOON.plusSeconds(60)).count());
    assertEquals(
        "the window has moved to 2026-05-04T12:01:00Z, asked for was 2026-05-04T12:00:59Z",
        messageOf(() -> tally.snapshot(NOON.plusSeconds(59))));
  }

  @Test
  void refusedDurationDoesNotMoveTheWindow() {
    RollingDurationTally tally = quarterHour();
    tally.add(NOON, 9);
    Instant later = NOON.plusSeconds(9_999);
    assertEquals(
        "duration must be from 0 to 1099511627775 ms, got -1 ms",
        messageOf(() -> tally.add(later, -1)));
    assertEquals(
        "duration must be from PT0S to PT305419H53M47.775S, got PT305419H53M47.776S",
        messageOf(() -> tally.add(later, Duration.ofMillis(DurationTally.MAX_MILLIS + 1))));
    assertEquals(
        "seconds since 1970 must be from -9000000000000 to 9000000000000, got 9000000000001",
        messageOf(() -> tally.add(Instant.ofEpochSecond(9_000_000_000_001L), 1)));
    assertTrue(tally.add(NOON.minusSeconds(60), DurationTally.MAX_MILLIS));
    assertEquals(2, tally.snapshot().count());
  }

  /** 2²³ of the longest are the most whose sum a long holds, in a bucket or in all of them. */
  @Test
  void sumBeyondLongIsRefused() {
    RollingDurationTally tally = quarterHour();
    for (int i = 0; i < 1 << 23; i++) {
      tally.add(NOON, DurationTally.MAX_MILLIS);
    }
    DurationDistribution full = tally.snapshot();
    assertThrows(ArithmeticException.class, () -> tally.add(NOON, DurationTally.MAX_MILLIS));
    assertEquals(full, tally.snapshot());
    assertTrue(tally.add(NOON.plusSeconds(60), DurationTally.MAX_MILLIS));
    assertThrows(ArithmeticException.class, tally::snapshot);
    assertEquals(1, tally.snapshot(NOON.plusSeconds(15 * 60)).count());
  }

  @Test
  void settingsAreChecked() {
    assertEquals(
        "bucket width in milliseconds must be at least 1, got 0",
        messageOf(() -> RollingDurationTally.of(Duration.ofNanos(999_999), 3)));
    assertEquals(
        "bucket width in seconds must be from 0 to 9000000000000, got -1",
        messageOf(() -> RollingDurationTally.of(Duration.ofMillis(-1), 3)));
    assertEquals(
        "bucket width in seconds must be from 0 to 9000000000000, got " + Long.MAX_VALUE,
        messageOf(() -> RollingDurationTally.of(Duration.ofSeconds(Long.MAX_VALUE), 3)));
    assertEquals(
        "buckets must be from 1 to 1000000, got 0",
        messageOf(() -> RollingDurationTally.of(Duration.ofDays(1), 0)));
    assertEquals(
        "buckets must be from 1 to 1000000, got 1000001",
        messageOf(() -> RollingDurationTally.of(Duration.ofDays(1), 1_000_001)));
    assertEquals(
        "target must be from PT0S to PT305419H53M47.775S, got PT-1S",
        messageOf(() -> RollingDurationTally.of(Duration.ofDays(1), 3, Duration.ofSeconds(-1))));
  }
}
