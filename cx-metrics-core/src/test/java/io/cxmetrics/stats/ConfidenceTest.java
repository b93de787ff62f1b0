package io.cxmetrics.stats;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Optional;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ConfidenceTest {

  /** Normal quantiles from Python, scipy.stats.norm.ppf. */
  @ParameterizedTest
  @CsvSource({
    "0.90, 1.6448536269514722",
    "0.95, 1.959963984540054",
    "0.99, 2.5758293035489004",
    "0.6,  0.8416212335729143",
    "0.999, 3.2905267314919255"
  })
  void zLeavesHalfTheErrorRateAboveIt(double level, double z) {
    assertEquals(z, ConfidenceLevel.of(level).z(), 1e-12);
    assertEquals(1 - level, ConfidenceLevel.of(level).errorRate(), 1e-15);
  }

  @ParameterizedTest
  @ValueSource(doubles = {0.05, 0.5, 1, 0.9999999, 95, 0, -1, Double.NaN, Double.POSITIVE_INFINITY})
  void errorRatesAndPercentagesAreNoLevels(double value) {
    String message =
        assertThrows(IllegalArgumentException.class, () -> ConfidenceLevel.of(value)).getMessage();
    assertEquals(
        "confidence level must be above 0.5 and at most 0.999999, such as 0.95 for 95 %, got "
            + value,
        message);
  }

  @Test
  void levelsAreValues() {
    assertEquals(ConfidenceLevel.P95, ConfidenceLevel.of(0.95));
    assertEquals(ConfidenceLevel.P95.hashCode(), ConfidenceLevel.of(0.95).hashCode());
    assertNotEquals(ConfidenceLevel.P95, ConfidenceLevel.P90);
    assertNotEquals(ConfidenceLevel.P95.hashCode(), ConfidenceLevel.P90.hashCode());
    assertNotEquals(ConfidenceLevel.P95, (Object) 0.95);
    assertEquals("0.95", ConfidenceLevel.P95.toString());
    assertEquals(0.99, ConfidenceLevel.P99.value());
    assertEquals(0.999_999, ConfidenceLevel.of(0.999_999).value());
  }

  private static ConfidenceInterval interval(double lower, double upper) {
    return new ConfidenceInterval(lower, upper, ConfidenceLevel.P95, ProportionInterval.WALD);
  }

  @Test
  void intervalIncludesItsLimits() {
    ConfidenceInterval interval = interval(0.25, 0.75);
    assertTrue(interval.contains(0.25));
    assertTrue(interval.contains(0.75));
    assertFalse(interval.contains(Math.nextDown(0.25)));
    assertFalse(interval.contains(Math.nextUp(0.75)));
    assertEquals(0.5, interval.width());
    assertEquals(interval(25, 75), interval.times(100));
  }

  @ParameterizedTest
  @CsvSource({
    "1, 0",
    "NaN, 1",
    "0, NaN",
    "-Infinity, 0",
    "0, Infinity",
  })
  void intervalLimitsAreFiniteAndInOrder(double lower, double upper) {
    String message =
        assertThrows(IllegalArgumentException.class, () -> interval(lower, upper)).getMessage();
    assertEquals(
        "interval limits must be finite and in order, got " + lower + " and " + upper, message);
  }

  @ParameterizedTest
  @ValueSource(doubles = {0, -1, Double.NaN})
  void intervalIsNotTurnedAround(double factor) {
    String message =
        assertThrows(IllegalArgumentException.class, () -> interval(0, 1).times(factor))
            .getMessage();
    assertEquals("factor must be above 0, got " + factor, message);
  }

  @ParameterizedTest
  @ValueSource(doubles = {Double.NaN, Double.POSITIVE_INFINITY})
  void estimatesAreFinite(double value) {
    String message =
        assertThrows(
                IllegalArgumentException.class,
                () -> new Estimate(value, OptionalDouble.empty(), Optional.empty()))
            .getMessage();
    assertEquals("an estimate must be finite, got " + value, message);
  }

  @Test
  void exceptionNamesWhatIsMissing() {
    assertEquals(
        "nps/nps-0-10: the score needs at least 1 answer, got 0",
        new InsufficientDataException("nps/nps-0-10: the score", 1, 0).getMessage());
    assertEquals(
        "the interval needs at least 2 answers, got 1",
        new InsufficientDataException("the interval", 2, 1).getMessage());
  }
}
