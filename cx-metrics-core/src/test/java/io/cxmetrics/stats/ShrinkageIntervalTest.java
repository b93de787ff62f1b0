package io.cxmetrics.stats;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ShrinkageIntervalTest {

  @Test
  void oneNinetySixStandardErrors() {
    ConfidenceInterval interval =
        ShrinkageInterval.EMPIRICAL_BAYES.interval(5, 2, ConfidenceLevel.P95);
    assertEquals(5 - 2 * 1.959963984540054, interval.lower(), 1e-12);
    assertEquals(5 + 2 * 1.959963984540054, interval.upper(), 1e-12);
    assertEquals("empirical-bayes", interval.method().id());
  }

  @ParameterizedTest
  @ValueSource(doubles = {-0.1, Double.NaN})
  void standardErrorsAreNotNegative(double standardError) {
    assertEquals(
        "standard error must be at least 0, got " + standardError,
        assertThrows(
                IllegalArgumentException.class,
                () ->
                    ShrinkageInterval.EMPIRICAL_BAYES.interval(
                        5, standardError, ConfidenceLevel.P95))
            .getMessage());
  }
}
