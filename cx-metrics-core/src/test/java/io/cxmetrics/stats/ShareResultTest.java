package io.cxmetrics.stats;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ShareResultTest {

  /** Newcombe 1998, as in the oracle: 81 of 263. */
  private static final ShareResult SHARE = ShareResult.of("some.share", 81, 263);

  @Test
  void shareWithItsErrorAndWilsonsInterval() {
    assertTrue(SHARE.isDefined());
    assertEquals(81.0 / 263, SHARE.share());
    assertEquals(0.2553, SHARE.interval().lower(), 5e-5);
    assertEquals(0.3662, SHARE.interval().upper(), 5e-5);
    Estimate estimate = SHARE.estimate().orElseThrow();
    assertEquals(81.0 / 263, estimate.value());
    assertEquals(Math.sqrt(81.0 * 182 / 263) / 263, estimate.standardError().orElseThrow(), 1e-15);
    assertEquals(Optional.of(SHARE.interval()), estimate.interval());
  }

  @Test
  void anotherLevelAndAnotherMethod() {
    ShareResult other =
        SHARE.withLevel(ConfidenceLevel.P90).withInterval(ProportionInterval.CLOPPER_PEARSON);
    assertEquals(
        new ShareResult(
            "some.share", 81, 263, ConfidenceLevel.P90, ProportionInterval.CLOPPER_PEARSON),
        other);
    assertEquals(
        ProportionInterval.CLOPPER_PEARSON.interval(81, 263, ConfidenceLevel.P90),
        other.interval());
  }

  @Test
  void withoutABaseThereIsNoShare() {
    ShareResult none = ShareResult.of("some.share", 0, 0);
    assertFalse(none.isDefined());
    assertEquals(Optional.empty(), none.estimate());
    assertEquals(
        "some.share: the share needs at least 1 observation in its base, got 0",
        assertThrows(InsufficientDataException.class, none::share).getMessage());
    assertEquals(
        "some.share: the interval needs at least 1 observation in its base, got 0",
        assertThrows(InsufficientDataException.class, none::interval).getMessage());
  }

  @ParameterizedTest
  @CsvSource({
    "0, -1, 'n must be at least 0, got -1'",
    "-1, 3, 'count must be from 0 to 3, got -1'",
    "4, 3, 'count must be from 0 to 3, got 4'",
  })
  void countsAreChecked(long count, long n, String message) {
    assertEquals(
        message,
        assertThrows(IllegalArgumentException.class, () -> ShareResult.of("some.share", count, n))
            .getMessage());
  }
}
