package io.cxmetrics.stats;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BootstrapIntervalTest {

  private static double[] shuffled(int n) {
    double[] values = new double[n];
    SplittableRandom random = new SplittableRandom(1);
    for (int i = 0; i < n; i++) {
      int j = random.nextInt(i + 1);
      values[i] = values[j];
      values[j] = i + 1.0;
    }
    return values;
  }

  /** Efron and Tibshirani: with 999 values at 95 % the 25th and the 975th. */
  @ParameterizedTest
  @CsvSource({"0.9,50,950", "0.95,25,975", "0.99,5,995"})
  void limitsAreDrawnValues(double level, double lower, double upper) {
    double[] values = shuffled(999);
    double[] before = values.clone();
    ConfidenceInterval interval =
        BootstrapInterval.PERCENTILE.interval(values, ConfidenceLevel.of(level));
    assertEquals(lower, interval.lower(), 1e-9);
    assertEquals(upper, interval.upper(), 1e-9);
    assertEquals("bootstrap-percentile", interval.method().id());
    assertArrayEquals(before, values);
  }

  /** As {@code quantile(1:10, c(.05, .95), type = 6)} in R: 0.55 and 10.45, cut off. */
  @Test
  void betweenAndBeyondDrawnValues() {
    ConfidenceInterval few =
        BootstrapInterval.PERCENTILE.interval(shuffled(10), ConfidenceLevel.P90);
    assertEquals(1, few.lower());
    assertEquals(10, few.upper());
    ConfidenceInterval between =
        BootstrapInterval.PERCENTILE.interval(shuffled(50), ConfidenceLevel.P90);
    assertEquals(2.55, between.lower(), 1e-9);
    assertEquals(48.45, between.upper(), 1e-9);
  }

  @Test
  void twoValuesOrMore() {
    assertEquals(
        "drawn values must be at least 2, got 1",
        assertThrows(
                IllegalArgumentException.class,
                () -> BootstrapInterval.PERCENTILE.interval(new double[] {3}, ConfidenceLevel.P95))
            .getMessage());
    assertThrows(
        IllegalArgumentException.class,
        () ->
            BootstrapInterval.PERCENTILE.interval(
                new double[] {Double.NaN, 1}, ConfidenceLevel.P95));
  }
}
