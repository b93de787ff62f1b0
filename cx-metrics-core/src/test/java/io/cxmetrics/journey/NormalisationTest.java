package io.cxmetrics.journey;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.cxmetrics.scale.Direction;
import io.cxmetrics.scale.RatingScales;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NormalisationTest {

  private static void assertRefused(String message, Executable action) {
    assertEquals(message, assertThrows(IllegalArgumentException.class, action).getMessage());
  }

  @ParameterizedTest
  @CsvSource({"-100,0", "100,100", "40,70"})
  void aNetPromoterScore(double value, double expected) {
    assertEquals(expected, Normalisation.bounds(-100, 100).score(value), 1e-12);
  }

  /** Minutes until the first reply, of branches from 20 to 120. */
  @ParameterizedTest
  @CsvSource({"120,0", "20,100", "45,75", "200,0", "5,100"})
  void aReferenceRangeInWhichLowIsGood(double value, double expected) {
    assertEquals(expected, Normalisation.referenceRange(120, 20).score(value), 1e-12);
  }

  /** 100 times the value over the target, at most 100. */
  @ParameterizedTest
  @CsvSource({"0.72,90", "0.8,100", "0.95,100", "0,0", "-0.1,0"})
  void theShareOfATarget(double value, double expected) {
    assertEquals(expected, Normalisation.distanceToTarget(0.8).score(value), 1e-12);
  }

  @ParameterizedTest
  @CsvSource({"3.8,50", "4.3,55", "2.8,40", "9,100", "-2,0"})
  void theTScore(double value, double expected) {
    Normalisation rule = Normalisation.zScore(3.8, 1, Direction.HIGHER_IS_BETTER);
    assertEquals(expected, rule.score(value), 1e-9);
    Normalisation mirrored = Normalisation.zScore(3.8, 1, Direction.LOWER_IS_BETTER);
    assertEquals(100 - expected, mirrored.score(value), 1e-9);
  }

  @Test
  void scalesInBothDirections() {
    assertEquals(Normalisation.bounds(1, 5), Normalisation.bounds(RatingScales.CSAT_1_5));
    assertEquals(Normalisation.bounds(5, 1), Normalisation.bounds(RatingScales.CES_1));
    assertEquals(Direction.LOWER_IS_BETTER, Normalisation.bounds(RatingScales.CES_1).direction());
  }

  @Test
  void errorsAreThoseOfTheLine() {
    assertEquals(5, Normalisation.referenceRange(120, 20).scoreError(5), 1e-12);
    assertEquals(2.5, Normalisation.distanceToTarget(0.8).scoreError(0.02), 1e-12);
    assertEquals(20, Normalisation.zScore(0, 0.5, Direction.HIGHER_IS_BETTER).scoreError(1), 1e-12);
  }

  @Property
  void aBetterValueNeverScoresLower(
      @ForAll @DoubleRange(min = -2, max = 2) double one,
      @ForAll @DoubleRange(min = -2, max = 2) double other) {
    for (Normalisation rule :
        List.of(
            Normalisation.bounds(-2, 2),
            Normalisation.bounds(2, -2),
            Normalisation.referenceRange(-1, 0.7),
            Normalisation.referenceRange(1, -0.7),
            Normalisation.distanceToTarget(0.9),
            Normalisation.zScore(0.1, 0.2, Direction.HIGHER_IS_BETTER),
            Normalisation.zScore(0.1, 0.2, Direction.LOWER_IS_BETTER))) {
      boolean rises = rule.direction() == Direction.HIGHER_IS_BETTER;
      double better = rises ? Math.max(one, other) : Math.min(one, other);
      double worse = rises ? Math.min(one, other) : Math.max(one, other);
      assertTrue(rule.score(better) >= rule.score(worse), rule.toString());
    }
  }

  @ParameterizedTest
  @ValueSource(doubles = {Double.NaN, Double.POSITIVE_INFINITY})
  void valuesAreFinite(double value) {
    assertRefused(
        "a value to normalise must be finite, got " + value,
        () -> Normalisation.bounds(0, 1).score(value));
    assertRefused(
        "the values that score 0 and 100 must be finite and differ, got 0.0 and " + value,
        () -> Normalisation.referenceRange(0, value));
  }

  @Test
  void whatCannotBeIsRefused() {
    assertRefused(
        "value must be from 0.0 to 1.0, got 1.2", () -> Normalisation.bounds(1, 0).score(1.2));
    assertRefused(
        "the values that score 0 and 100 must be finite and differ, got 3.0 and 3.0",
        () -> Normalisation.referenceRange(3, 3));
    assertRefused(
        "a target without a worst value must be above 0, got -2.0",
        () -> Normalisation.distanceToTarget(-2));
    assertRefused(
        "standard deviation must be above 0, got 0.0",
        () -> Normalisation.zScore(3, 0, Direction.HIGHER_IS_BETTER));
  }

  /** 2 or less scores 0, and 4 or more 100: each answer by itself. */
  @Test
  void ratings() {
    Touchpoint call =
        Touchpoint.of("call", RatingScales.CSAT_1_5)
            .withNormalisation(Normalisation.distanceToTarget(2, 4));
    assertArrayEquals(new double[] {0, 0, 50, 100, 100}, call.rated().scores());
    JourneyModel model = JourneyModel.of(Stage.of("service", call));
    JourneyAnswers answers = JourneyTally.of(model).addAll(new int[] {1, 3, 5, 4}).snapshot();
    assertEquals(62.5, JourneyScore.of(model).calculate(answers).score(), 1e-12);
  }

  @Test
  void ratingsAndNormalisationAgree() {
    Touchpoint effort = Touchpoint.of("effort", RatingScales.CES_1);
    assertRefused(
        "normalisation reference range from 1.0 to 5.0 says that higher is better, and scale ces-1"
            + " that lower is better",
        () -> effort.withNormalisation(Normalisation.referenceRange(1, 5)));
    assertRefused(
        "value must be from 2.0 to 5.0, got 1.0",
        () -> effort.withNormalisation(Normalisation.bounds(5, 2)));
    assertRefused(
        "weight of ratings on scale \"ces-1\" must be finite and above 0, got 0.0",
        () -> new JourneyRatings(effort.scale(), Normalisation.bounds(effort.scale()), 0));
  }
}
