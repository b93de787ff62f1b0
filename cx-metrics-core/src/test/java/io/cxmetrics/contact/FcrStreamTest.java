package io.cxmetrics.contact;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.cxmetrics.calendar.BusinessCalendar;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class FcrStreamTest {

  private static final Instant START = Instant.parse("2026-03-02T08:00:00Z");

  private static final BusinessCalendar DESK =
      BusinessCalendar.in("Europe/Berlin").hours("mon-fri 09:00-17:00").build();

  static List<FirstContactResolution> metrics() {
    FirstContactResolution day = FirstContactResolution.withRepeatWindow(Duration.ofHours(24));
    return List.of(
        day,
        day.per(FcrUnit.ISSUE),
        day.per(FcrUnit.ISSUE).counting(Resolution.FLAG),
        day.counting(Resolution.BOTH).withTransfersAsMisses(),
        day.within(DESK),
        day.within(DESK).per(FcrUnit.ISSUE).withProactiveContacts(),
        FirstContactResolution.withRepeatWindow(Duration.ZERO),
        FirstContactResolution.byFlag());
  }

  /** Whenever it is asked, and however much was counted for good, it is what a batch gives. */
  @Test
  void snapshotsAreThoseOfABatch() {
    for (FirstContactResolution metric : metrics()) {
      for (Duration lateness : List.of(Duration.ZERO, Duration.ofHours(3))) {
        FcrStream stream = addAll(metric, lateness, /* size= */ 400, /* step= */ 23);
        assertTrue(stream.kept() < 250, "kept " + stream.kept());
      }
    }
  }

  /** Adds contacts that come some hours late, and compares at every so many. */
  static FcrStream addAll(FirstContactResolution metric, Duration lateness, int size, int step) {
    SplittableRandom random = new SplittableRandom(17);
    FcrStream stream = FcrStream.of(metric, lateness, 4);
    long[] keys = new long[size];
    long[] times = new long[size];
    byte[] traits = new byte[size];
    int taken = 0;
    Instant latest = START;
    for (int i = 0; i < size; i++) {
      Instant time =
          START.plus(Duration.ofMinutes(10L * i)).minus(Duration.ofHours(random.nextInt(8)));
      keys[taken] = random.nextInt(60);
      times[taken] = time.toEpochMilli();
      traits[taken] = (byte) random.nextInt(128);
      if (stream.add(keys[taken], time, traits[taken])) {
        latest = i == 0 || time.isAfter(latest) ? time : latest;
        taken++;
      }
      if (i % step == step - 1) {
        ContactColumns all =
            ContactColumns.of(Arrays.copyOf(keys, taken), Arrays.copyOf(times, taken))
                .withTraits(Arrays.copyOf(traits, taken));
        for (Instant until : List.of(latest, latest.minus(lateness), latest.plusSeconds(9))) {
          FcrTally expected =
              FcrTally.of(metric, until).addAll(all).exclude(ContactExclusion.LATE, stream.late());
          assertEquals(expected.snapshot(), stream.snapshot(until), () -> "at " + until);
        }
      }
    }
    assertEquals(size, taken + stream.late());
    return stream;
  }

  @Test
  void lateContactsAreCountedAsLate() {
    FcrStream stream =
        FcrStream.of(
            FirstContactResolution.withRepeatWindow(Duration.ofDays(1)), Duration.ofHours(1));
    assertTrue(stream.add(1, START, 0));
    assertTrue(stream.add(1, START.minus(Duration.ofHours(1)), 0));
    assertFalse(stream.add(1, START.minus(Duration.ofHours(1)).minusMillis(1), 0));
    assertEquals(1, stream.late());
    assertEquals(2, stream.kept());
    FcrResult result = stream.snapshot(START);
    assertEquals(2, result.pending());
    assertEquals(1, result.pendingRepeated());
    assertEquals(Map.of(ContactExclusion.LATE, 1L), result.excluded());
  }

  /** Until the end of its window has passed, a repeat may come; then the contact is forgotten. */
  @Test
  void whatCanStillChangeIsKept() {
    Duration day = Duration.ofDays(1);
    FcrStream stream = FcrStream.of(FirstContactResolution.withRepeatWindow(day), Duration.ZERO, 2);
    stream.add(1, START, 0);
    stream.add(2, START.plus(day), 0);
    stream.add(1, START.plus(day), 0);
    assertEquals(3, stream.kept());
    assertEquals(1, stream.snapshot(START.plus(day)).repeated());
    stream.add(3, START.plus(day).plusMillis(1), 0);
    stream.add(4, START.plus(day).plusMillis(1), 0);
    assertEquals(4, stream.kept(), "of five, the first can change no more");
    FcrResult result = stream.snapshot(START.plus(day.multipliedBy(3)));
    assertEquals(5, result.contacts());
    assertEquals(1, result.repeated());
    assertEquals(4, result.resolved());
  }

  @Test
  void latenessMayBeAllOfTime() {
    Duration all = Duration.between(BusinessCalendar.EARLIEST, BusinessCalendar.LATEST);
    FcrStream stream =
        FcrStream.of(FirstContactResolution.withRepeatWindow(Duration.ofDays(1)), all);
    assertTrue(stream.add(1, BusinessCalendar.LATEST, 0));
    assertTrue(stream.add(1, BusinessCalendar.EARLIEST, 0));
  }

  @Test
  void refusesWhatItCannotTell() {
    FirstContactResolution day = FirstContactResolution.withRepeatWindow(Duration.ofDays(1));
    assertMessage(
        "a stream cannot tell the first contact of each customer, as it forgets them, got"
            + " fcr.silent-1d.customer/customer, wilson 0.95",
        () -> FcrStream.of(day.per(FcrUnit.CUSTOMER), Duration.ZERO));
    assertMessage(
        "lateness must be from PT0S to PT87666984H, got PT-1S",
        () -> FcrStream.of(day, Duration.ofSeconds(-1)));
    FcrStream stream = FcrStream.of(day, Duration.ofHours(1));
    assertMessage("traits must be from 0 to 127, got 128", () -> stream.add(1, START, 128));
    assertMessage(
        "time of a contact must be from 0000-01-01T00:00:00Z to +10001-01-01T00:00:00Z, got"
            + " -1000000000-01-01T00:00:00Z",
        () -> stream.add(1, Instant.MIN, 0));
    stream.add(1, START, 0);
    assertMessage(
        "observedUntil must not be before 2026-03-02T07:00:00Z, up to which contacts are counted"
            + " for good, got 2026-03-02T06:59:59Z",
        () -> stream.snapshot(START.minusSeconds(3601)));
  }

  private static void assertMessage(String message, Runnable call) {
    assertEquals(message, assertThrows(IllegalArgumentException.class, call::run).getMessage());
  }
}
