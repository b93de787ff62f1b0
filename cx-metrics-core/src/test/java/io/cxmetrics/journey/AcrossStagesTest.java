package io.cxmetrics.journey;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class AcrossStagesTest {

  private static double of(AcrossStages rule, double[] scores, double... weights) {
    double sum = Arrays.stream(weights).sum();
    return rule.of(scores, Arrays.stream(weights).map(weight -> weight / sum).toArray());
  }

  /** The example of definitions that shows how far good stages make up for a bad one. */
  @ParameterizedTest
  @CsvSource({
    "ARITHMETIC,66.6666666667",
    "GEOMETRIC,54.5136177849",
    "HARMONIC,41.5384615385",
    "WORST_STAGE,20"
  })
  void twoGoodStagesAndABadOne(AcrossStages rule, double expected) {
    assertEquals(expected, of(rule, new double[] {90, 90, 20}, 1, 1, 1), 1e-9);
  }

  /** The tests of the R package COINr, which state closed forms. */
  @Test
  void coinr() {
    double[] scores = {1, 2, 3};
    assertEquals(Math.cbrt(6), of(AcrossStages.GEOMETRIC, scores, 1, 1, 1), 1e-12);
    assertEquals(Math.pow(18, 0.25), of(AcrossStages.GEOMETRIC, scores, 1, 1, 2), 1e-12);
    assertEquals(4 / (2 + 0.5 + 1 / 3.0), of(AcrossStages.HARMONIC, scores, 2, 1, 1), 1e-12);
  }

  @Test
  void aStageAtZero() {
    double[] scores = {0, 80};
    assertEquals(40, of(AcrossStages.ARITHMETIC, scores, 1, 1));
    for (AcrossStages rule :
        new AcrossStages[] {
          AcrossStages.GEOMETRIC, AcrossStages.HARMONIC, AcrossStages.WORST_STAGE
        }) {
      assertEquals(0, of(rule, scores, 1, 1));
    }
    assertEquals(0, AcrossStages.GEOMETRIC.slopes(0, scores, new double[] {0.5, 0.5}).length);
    assertEquals(0, AcrossStages.HARMONIC.slopes(0, scores, new double[] {0.5, 0.5}).length);
  }

  @Test
  void tiedWorstStagesHaveNoSlope() {
    double[] weights = {0.25, 0.25, 0.5};
    assertEquals(0, AcrossStages.WORST_STAGE.slopes(20, new double[] {20, 20, 90}, weights).length);
    assertArrayEquals(
        new double[] {0, 1, 0},
        AcrossStages.WORST_STAGE.slopes(20, new double[] {30, 20, 90}, weights));
  }

  @ParameterizedTest
  @EnumSource(AcrossStages.class)
  void slopesAreTheDifferenceQuotients(AcrossStages rule) {
    double[] scores = {71, 48.5, 90};
    double[] weights = {0.5, 0.2, 0.3};
    double value = rule.of(scores, weights);
    double[] slopes = rule.slopes(value, scores, weights);
    for (int i = 0; i < scores.length; i++) {
      double[] up = scores.clone();
      double[] down = scores.clone();
      up[i] += 1e-5;
      down[i] -= 1e-5;
      double quotient = (rule.of(up, weights) - rule.of(down, weights)) / 2e-5;
      assertEquals(quotient, slopes[i], 1e-6, rule + " by stage " + i);
    }
  }

  @Test
  void eachRuleIsAtMostTheOneBefore() {
    SplittableRandom random = new SplittableRandom(20);
    for (int round = 0; round < 2_000; round++) {
      double[] scores = random.doubles(1 + round % 6, 0.01, 100).toArray();
      double[] weights = random.doubles(scores.length, 0.1, 5).toArray();
      double before = Double.POSITIVE_INFINITY;
      for (AcrossStages rule : AcrossStages.values()) {
        double value = of(rule, scores, weights);
        assertTrue(value <= before + 1e-9, rule + " of " + Arrays.toString(scores));
        before = value;
      }
    }
  }
}
