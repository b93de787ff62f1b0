package io.cxmetrics.stats;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The search for ranks against a sorted copy. */
class QuantilesOfArraysTest {

  static final double[] SHARES = {0.5, 1e-9, 1, 0.99, 0.9, 0.5, 0.001, 0.25, 0.9999, 0.07};

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 100, 2_048, 2_049})
  void everyShapeAgreesWithSorting(int n) {
    for (ArrayShape shape : ArrayShape.values()) {
      assertAgrees(shape.values(n), SHARES, shape + " of " + n);
    }
  }

  /** Searched by a sample, whose guess is right or wrong. */
  @ParameterizedTest
  @EnumSource(names = {"LOG_NORMAL", "MISLEADING", "NARROW", "CROWDED"})
  void manyValuesAgreeWithSorting(ArrayShape shape) {
    assertAgrees(
        shape.values(ArrayShape.MANY), new double[] {0.5, 0.99}, "" + shape, QuantileRule.TYPE_7);
  }

  static void assertAgrees(long[] values, double[] shares, String what) {
    assertAgrees(values, shares, what, QuantileRule.values());
  }

  private static void assertAgrees(
      long[] values, double[] shares, String what, QuantileRule... rules) {
    long[] before = values.clone();
    long[] sorted = values.clone();
    Arrays.sort(sorted);
    for (QuantileRule rule : rules) {
      double[] expected =
          Arrays.stream(shares)
              .map(p -> rule.quantile(sorted.length, p, rank -> (double) sorted[(int) rank - 1]))
              .toArray();
      assertArrayEquals(expected, rule.quantiles(values, shares), what + " by " + rule);
      // One alone is sought in another way.
      for (int i = 0; i < Math.min(4, shares.length); i++) {
        assertEquals(expected[i], rule.quantile(values, shares[i]), what + " by " + rule);
      }
    }
    assertArrayEquals(before, values, what);
  }

  @ParameterizedTest
  @EnumSource(QuantileRule.class)
  void noShareAsksForNothing(QuantileRule rule) {
    assertEquals(0, rule.quantiles(new long[5_000]).length);
    assertEquals(0, rule.quantiles(new long[0]).length);
  }

  @ParameterizedTest
  @ValueSource(doubles = {0, -0.1, 1.000001, Double.NaN})
  void everyShareIsChecked(double p) {
    assertEquals(
        "p must be above 0 and at most 1, such as 0.9 for the 90th percentile, got " + p,
        assertThrows(
                IllegalArgumentException.class,
                () -> QuantileRule.TYPE_7.quantiles(new long[] {1, 2}, 0.5, p))
            .getMessage());
  }

  @Test
  void noValuesHaveNoQuantiles() {
    assertEquals(
        "the quantile at 0.5 needs at least 1 value, got 0",
        assertThrows(
                InsufficientDataException.class,
                () -> QuantileRule.NEAREST_RANK.quantiles(new long[0], 0.5, 0.9))
            .getMessage());
  }
}
