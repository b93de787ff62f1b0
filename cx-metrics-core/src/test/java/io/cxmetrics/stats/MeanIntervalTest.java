package io.cxmetrics.stats;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MeanIntervalTest {

  /** Quantiles of Student's t at 0.975 from Python, scipy.stats.t.ppf. */
  @ParameterizedTest
  @CsvSource({
    "2, 12.706204736174694",
    "5, 2.7764451051977934",
    "31, 2.0422724563012378",
    "2746, 1.960828574631937",
    "100001, 1.9599877075346095",
    "100002, 1.9599877072973786",
    "1000001, 1.959966356814107",
    "1000000000001, 1.9599639845424262",
  })
  void halfWidthIsTheQuantileTimesTheStandardError(long n, double quantile) {
    ConfidenceInterval interval =
        MeanInterval.STUDENT_T.interval(3.5, 0.25, n, ConfidenceLevel.P95);
    assertEquals(3.5 - 0.25 * quantile, interval.lower(), 1e-9 * quantile);
    assertEquals(3.5 + 0.25 * quantile, interval.upper(), 1e-9 * quantile);
  }

  @Test
  void equalAnswersHaveNoWidth() {
    ConfidenceInterval interval = MeanInterval.STUDENT_T.interval(5, 0, 10, ConfidenceLevel.P95);
    assertEquals(5, interval.lower());
    assertEquals(5, interval.upper());
  }

  /** A composite has the limits of a mean with the same error, under a name of its own. */
  @Test
  void compositeHasTheLimitsOfAMean() {
    ConfidenceInterval interval =
        CompositeInterval.DELTA.interval(3.5, 0.25, 31, ConfidenceLevel.P95);
    assertEquals(3.5 - 0.25 * 2.0422724563012378, interval.lower(), 1e-9);
    assertEquals(3.5 + 0.25 * 2.0422724563012378, interval.upper(), 1e-9);
    assertEquals(CompositeInterval.DELTA, interval.method());
    assertEquals(
        "n must be at least 2, got 1",
        assertThrows(
                IllegalArgumentException.class,
                () -> CompositeInterval.DELTA.interval(3.5, 0.25, 1, ConfidenceLevel.P95))
            .getMessage());
  }

  @Test
  void idsNameTheMethods() {
    assertEquals("student-t", MeanInterval.STUDENT_T.id());
    assertEquals("delta", CompositeInterval.DELTA.id());
  }

  @Test
  void oneAnswerIsTooFew() {
    String message =
        assertThrows(
                IllegalArgumentException.class,
                () -> MeanInterval.STUDENT_T.interval(5, 1, 1, ConfidenceLevel.P95))
            .getMessage();
    assertEquals("n must be at least 2, got 1", message);
  }

  @ParameterizedTest
  @ValueSource(doubles = {-1, Double.NaN})
  void standardErrorIsChecked(double standardError) {
    String message =
        assertThrows(
                IllegalArgumentException.class,
                () -> MeanInterval.STUDENT_T.interval(5, standardError, 9, ConfidenceLevel.P95))
            .getMessage();
    assertEquals("standard error must be at least 0, got " + standardError, message);
  }
}
