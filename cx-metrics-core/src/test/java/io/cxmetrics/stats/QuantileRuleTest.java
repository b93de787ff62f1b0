package io.cxmetrics.stats;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class QuantileRuleTest {

  private static final long[] ONE_TO_TEN = LongStream.rangeClosed(1, 10).toArray();

  /** First responses in minutes; only the rule changes. */
  private static final long[] MINUTES = {5, 12, 30, 45, 60, 75, 120, 240, 600, 2880};

  /** R 4: {@code quantile(1:10, c(.05, .5, .9, 1), type = 1)} and types 6, 7, 8. */
  @ParameterizedTest
  @CsvSource({
    "NEAREST_RANK, 1, 5, 9, 10",
    "TYPE_6, 1, 5.5, 9.9, 10",
    "TYPE_7, 1.45, 5.5, 9.1, 10",
    "TYPE_8, 1, 5.5, 9.633333333333333, 10"
  })
  void oneToTen(QuantileRule rule, double p05, double p50, double p90, double p100) {
    assertEquals(p05, rule.quantile(ONE_TO_TEN, 0.05), 1e-12);
    assertEquals(p50, rule.quantile(ONE_TO_TEN, 0.5), 1e-12);
    assertEquals(p90, rule.quantile(ONE_TO_TEN, 0.9), 1e-12);
    assertEquals(p100, rule.quantile(ONE_TO_TEN, 1), 1e-12);
  }

  @ParameterizedTest
  @CsvSource({"NEAREST_RANK, 600", "TYPE_6, 2652", "TYPE_7, 828", "TYPE_8, 2044"})
  void firstResponses(QuantileRule rule, double expected) {
    assertEquals(expected, rule.quantile(MINUTES, 0.9), 1e-9);
  }

  @ParameterizedTest
  @EnumSource(QuantileRule.class)
  void oneValueIsEveryQuantile(QuantileRule rule) {
    for (double p : new double[] {Double.MIN_VALUE, 0.1, 0.5, 0.999, 1}) {
      assertEquals(7, rule.quantile(new long[] {7}, p));
    }
  }

  /** In floating point every other product of these is off by a bit, and its ceiling by one. */
  @Test
  void nearestRankIsExactAtEveryHundredth() {
    long[] values = LongStream.rangeClosed(1, 100).toArray();
    for (int percent = 1; percent <= 100; percent++) {
      double p = Double.parseDouble("0." + (percent < 10 ? "0" : "") + percent);
      assertEquals(
          percent, QuantileRule.NEAREST_RANK.quantile(values, percent == 100 ? 1 : p), "p" + p);
    }
  }

  @Test
  void ranksReachTheLargestLong() {
    assertEquals(0x1p63, QuantileRule.TYPE_7.quantile(Long.MAX_VALUE, 1, rank -> (double) rank), 1);
    assertEquals(
        4_611_686_018_427_387_904L,
        QuantileRule.NEAREST_RANK.quantile(Long.MAX_VALUE, 0.5, rank -> (double) rank));
  }

  @ParameterizedTest
  @ValueSource(doubles = {0, -0.1, 1.000001, 90, Double.NaN, Double.POSITIVE_INFINITY})
  void shareOutOfBoundsIsRefused(double p) {
    for (QuantileRule rule : QuantileRule.values()) {
      assertEquals(
          "p must be above 0 and at most 1, such as 0.9 for the 90th percentile, got " + p,
          assertThrows(IllegalArgumentException.class, () -> rule.quantile(MINUTES, p))
              .getMessage());
    }
  }

  @Test
  void noValuesHaveNoQuantile() {
    assertEquals(
        "the quantile at 0.9 needs at least 1 value, got 0",
        assertThrows(
                InsufficientDataException.class,
                () -> QuantileRule.TYPE_7.quantile(new long[0], 0.9))
            .getMessage());
  }
}
