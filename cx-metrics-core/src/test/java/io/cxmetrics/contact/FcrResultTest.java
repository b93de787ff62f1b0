package io.cxmetrics.contact;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.cxmetrics.stats.ConfidenceInterval;
import io.cxmetrics.stats.Estimate;
import io.cxmetrics.stats.InsufficientDataException;
import io.cxmetrics.stats.SurvivalCurve;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FcrResultTest {

  private static final Instant NOON = Instant.parse("2026-05-04T12:00:00Z");

  private static final Duration WINDOW = Duration.ofSeconds(1);

  private static final FirstContactResolution METRIC =
      FirstContactResolution.withRepeatWindow(WINDOW);

  private static final SurvivalCurve NOTHING = curve(new long[0], new long[0], new long[0]);

  private static SurvivalCurve curve(long[] times, long[] repeats, long[] ends) {
    return SurvivalCurve.ofCounts(times, repeats, ends);
  }

  /** In the order of the record, from {@code resolved} to {@code repeats}. */
  private static FcrResult of(SurvivalCurve untilRepeat, long... counts) {
    return new FcrResult(
        METRIC,
        NOON,
        counts[0],
        counts[1],
        counts[2],
        counts[3],
        counts[4],
        counts[5],
        counts[6],
        counts[7],
        Map.of(),
        untilRepeat);
  }

  @Test
  void everythingFollowsFromTheCounts() {
    FcrResult result = of(NOTHING, 12, 5, 3, 4, 2, 1, 30, 10);
    assertEquals(20, result.matured());
    assertEquals(24, result.n());
    assertTrue(result.isDefined());
    assertEquals(0.6, result.score());
    assertEquals(0.25, result.repeatRate());
    assertEquals(1.5, result.contactsPerIssue());
  }

  /** Each count at its bound, and beyond. */
  @ParameterizedTest
  @CsvSource({
    "-1, 0, 0, 0, 0, 0, 0, 0, 'resolved must be at least 0, got -1'",
    "0, -1, 0, 0, 0, 0, 0, 0, 'repeated must be at least 0, got -1'",
    "0, 0, -1, 0, 0, 0, 0, 0, 'unresolved must be at least 0, got -1'",
    "0, 0, 0, -1, 0, 0, 0, 0, 'pending must be at least 0, got -1'",
    "0, 0, 0, 1, -1, 0, 1, 0, 'pendingRepeated must be from 0 to 1, got -1'",
    "0, 0, 0, 1, 2, 0, 1, 2, 'pendingRepeated must be from 0 to 1, got 2'",
    "0, 0, 0, 0, 0, -1, 0, 0, 'ineligible must be at least 0, got -1'",
    "1, 2, 3, 4, 0, 5, 14, 2, 'contacts must be at least 15, got 14'",
    "1, 2, 3, 4, 3, 5, 15, 4, 'repeats must be from 5 to 15, got 4'",
    "1, 2, 3, 4, 3, 5, 15, 16, 'repeats must be from 5 to 15, got 16'",
  })
  void countsAreChecked(
      long resolved,
      long repeated,
      long unresolved,
      long pending,
      long pendingRepeated,
      long ineligible,
      long contacts,
      long repeats,
      String message) {
    assertEquals(
        message,
        assertThrows(
                IllegalArgumentException.class,
                () ->
                    of(
                        NOTHING,
                        resolved,
                        repeated,
                        unresolved,
                        pending,
                        pendingRepeated,
                        ineligible,
                        contacts,
                        repeats))
            .getMessage());
  }

  @Test
  void boundsAreAllowed() {
    assertFalse(of(NOTHING, 0, 0, 0, 0, 0, 0, 0, 0).isDefined());
    assertEquals(4, of(NOTHING, 1, 2, 3, 4, 4, 5, 15, 6).pendingRepeated());
    assertEquals(15, of(NOTHING, 1, 2, 3, 4, 3, 5, 15, 15).repeats());
    assertThrows(
        ArithmeticException.class,
        () -> of(NOTHING, Long.MAX_VALUE, 1, 0, 0, 0, 0, Long.MAX_VALUE, 1));
  }

  @Test
  void countsOfOtherCustomersAreAdded() {
    FcrResult one =
        new FcrResult(
            METRIC,
            NOON,
            1,
            2,
            3,
            4,
            3,
            5,
            16,
            6,
            Map.of(ContactExclusion.LATE, 7L),
            curve(new long[] {5}, new long[] {1}, new long[] {2}));
    FcrResult other =
        new FcrResult(
            METRIC,
            NOON,
            10,
            20,
            30,
            40,
            30,
            50,
            160,
            60,
            Map.of(ContactExclusion.LATE, 70L, ContactExclusion.DUPLICATE, 1L),
            curve(new long[] {5, 6}, new long[] {0, 1}, new long[] {1, 0}));
    FcrResult both =
        new FcrResult(
            METRIC,
            NOON,
            11,
            22,
            33,
            44,
            33,
            55,
            176,
            66,
            Map.of(ContactExclusion.LATE, 77L, ContactExclusion.DUPLICATE, 1L),
            curve(new long[] {5, 6}, new long[] {1, 1}, new long[] {3, 0}));
    assertEquals(both, one.merge(other));
    assertEquals(both, other.merge(one));
    assertEquals(one, one.merge(of(NOTHING, 0, 0, 0, 0, 0, 0, 0, 0)));
    assertThrows(
        IllegalArgumentException.class,
        () -> one.merge(METRIC.per(FcrUnit.ISSUE).calculate(List.of(), NOON)));
  }

  /** Ten of 100 came back within the window: 90 %, with the interval of the 10 % turned round. */
  @Test
  void withoutRepeatIsTheComplementOfTheCurve() {
    SurvivalCurve curve = curve(new long[] {400, 1_000}, new long[] {10, 0}, new long[] {0, 90});
    Estimate repeated = curve.shareWithin(WINDOW).orElseThrow();
    Estimate without = of(curve, 90, 10, 0, 0, 0, 0, 100, 10).withoutRepeat().orElseThrow();
    assertEquals(0.9, without.value(), 1e-15);
    assertEquals(Math.sqrt(0.9 * 0.1 / 100), without.standardError().orElseThrow(), 1e-15);
    ConfidenceInterval of = repeated.interval().orElseThrow();
    assertEquals(
        Optional.of(
            new ConfidenceInterval(1 - of.upper(), 1 - of.lower(), of.level(), of.method())),
        without.interval());
    assertEquals(Optional.empty(), of(NOTHING, 1, 0, 0, 0, 0, 0, 1, 0).withoutRepeat());
  }

  @Test
  void withoutContactsThereIsNoNumber() {
    FcrResult none = of(NOTHING, 0, 0, 0, 0, 0, 0, 0, 0);
    assertMissing("the score needs at least 1 matured contact, got 0", none::score);
    assertMissing("the interval needs at least 1 matured contact, got 0", none::interval);
    assertMissing("the repeat rate needs at least 1 matured contact, got 0", none::repeatRate);
    assertMissing("contacts per issue needs at least 1 contact, got 0", none::contactsPerIssue);
    assertEquals(Optional.empty(), none.estimate());
  }

  private static void assertMissing(String message, Runnable call) {
    assertEquals(
        "fcr.silent-1s/customer: " + message,
        assertThrows(InsufficientDataException.class, call::run).getMessage());
  }

  @Test
  void flagsAloneKnowNoRepeats() {
    FcrResult byFlag =
        FirstContactResolution.byFlag()
            .calculate(List.of(Contact.by("a", NOON).resolved(true).build()));
    assertEquals(1, byFlag.score());
    assertEquals(
        "fcr.flag/customer: the repeat rate needs a metric that looks for repeats",
        assertThrows(IllegalArgumentException.class, byFlag::repeatRate).getMessage());
    assertEquals(
        "fcr.flag/customer: contacts per issue needs a metric that looks for repeats",
        assertThrows(IllegalArgumentException.class, byFlag::contactsPerIssue).getMessage());
  }
}
