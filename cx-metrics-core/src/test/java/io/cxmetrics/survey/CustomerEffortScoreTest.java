package io.cxmetrics.survey;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.cxmetrics.scale.Bands;
import io.cxmetrics.scale.RatingScales;
import io.cxmetrics.stats.ConfidenceLevel;
import io.cxmetrics.stats.InsufficientDataException;
import io.cxmetrics.stats.NetInterval;
import io.cxmetrics.stats.ProportionInterval;
import io.cxmetrics.tally.ExclusionReason;
import io.cxmetrics.tally.RatingDistribution;
import io.cxmetrics.tally.RatingPolicy;
import io.cxmetrics.tally.RatingTally;
import java.util.Map;
import org.junit.jupiter.api.Test;

class CustomerEffortScoreTest {

  /** Worked example 36 of the definitions. */
  private static final RatingDistribution EXAMPLE =
      RatingDistribution.of(RatingScales.CES_2, 80, 210, 140, 110, 160, 180, 120);

  private static void assertScore(double expected, String definition, CustomerEffortScore ces) {
    CesResult result = ces.calculate(EXAMPLE);
    assertEquals(expected, result.score(), 1e-12, definition);
    assertEquals(definition + "/ces-2", result.definition());
    assertTrue(result.interval().contains(expected));
  }

  @Test
  void oneSetOfAnswersAndItsReadings() {
    assertAll(
        () -> assertScore(0.46, "ces.top-3-box", CustomerEffortScore.version2()),
        () -> assertScore(0.30, "ces.top-2-box", CustomerEffortScore.topBox(2)),
        () -> assertScore(4.08, "ces.mean", CustomerEffortScore.mean()),
        () -> assertScore(-0.13, "ces.net-top-2-bottom-3", CustomerEffortScore.netEasy(2, 3)),
        () -> assertScore(0.03, "ces.net-top-3-bottom-3", CustomerEffortScore.netEasy(3, 3)),
        () -> assertScore(0.01, "ces.net-top-2-bottom-2", CustomerEffortScore.netEasy(2, 2)));
  }

  @Test
  void versionOneIsTheMeanEffort() {
    CesResult result =
        CustomerEffortScore.version1().calculate(RatingTally.of(RatingScales.CES_1, 1, 2, 2, 5));
    assertEquals(2.5, result.score());
    assertEquals("ces.mean/ces-1", result.definition());
    assertEquals(3, result.easy());
    assertEquals(0, result.neutral());
    assertEquals(1, result.difficult());
    assertTrue(result.excluded().isEmpty());
  }

  @Test
  void resultTellsWhatWasLeftOut() {
    RatingTally tally =
        RatingTally.of(RatingScales.CES_1, RatingPolicy.lenient()).addAll(new int[] {1, 2, 9});
    assertEquals(
        Map.of(ExclusionReason.OFF_SCALE, 1L),
        CustomerEffortScore.version1().calculate(tally).excluded());
  }

  @Test
  void bestPointsOfAFallingScaleAreTheLowOnes() {
    RatingTally tally = RatingTally.of(RatingScales.CES_1, 1, 2, 2, 5, 4);
    assertEquals(0.6, CustomerEffortScore.topBox(2).calculate(tally).score(), 1e-12);
    assertEquals(0.2, CustomerEffortScore.topBox(1).calculate(tally).score(), 1e-12);
    assertEquals(0.2, CustomerEffortScore.netEasy(2, 2).calculate(tally).score(), 1e-12);
  }

  @Test
  void standardFollowsTheDirectionOfTheScale() {
    assertEquals(CustomerEffortScore.version1(), CustomerEffortScore.standard(RatingScales.CES_1));
    assertEquals(CustomerEffortScore.version2(), CustomerEffortScore.standard(RatingScales.CES_2));
    assertEquals(CustomerEffortScore.version2(), CustomerEffortScore.standard(RatingScales.CES_5));
  }

  private static String refusal(Runnable call) {
    return String.valueOf(assertThrows(IllegalArgumentException.class, call::run).getMessage());
  }

  @Test
  void versionsRefuseTheOtherDirection() {
    assertEquals(
        "this version of ces needs a scale where LOWER_IS_BETTER, but on ces-2 HIGHER_IS_BETTER",
        refusal(() -> CustomerEffortScore.version1().calculate(EXAMPLE)));
    assertEquals(
        "this version of ces needs a scale where HIGHER_IS_BETTER, but on ces-1 LOWER_IS_BETTER",
        refusal(
            () -> CustomerEffortScore.version2().calculate(RatingTally.of(RatingScales.CES_1, 1))));
    assertEquals(
        "ces needs a scale that asks for EFFORT, but csat-1-5 asks for SATISFACTION",
        refusal(
            () -> CustomerEffortScore.mean().calculate(RatingTally.of(RatingScales.CSAT_1_5, 1))));
  }

  @Test
  void noAnswersAreUndefinedAndNot0() {
    CesResult result = CustomerEffortScore.version2().calculate(RatingTally.of(RatingScales.CES_2));
    assertFalse(result.isDefined());
    assertEquals(
        "ces.top-3-box/ces-2: the score needs at least 1 answer, got 0",
        assertThrows(InsufficientDataException.class, result::score).getMessage());
  }

  @Test
  void settingsAreApplied() {
    CustomerEffortScore metric =
        CustomerEffortScore.version2()
            .withLevel(ConfidenceLevel.P90)
            .withInterval(ProportionInterval.JEFFREYS)
            .withBands(new Bands(2, 2));
    CesResult result = metric.calculate(EXAMPLE);
    assertEquals(0.30, result.score(), 1e-12);
    assertEquals(ConfidenceLevel.P90, result.interval().level());
    assertEquals(ProportionInterval.JEFFREYS, result.interval().method());
    assertEquals(ConfidenceLevel.P90, metric.level());
    assertEquals(ProportionInterval.JEFFREYS, metric.intervalMethod());
    assertEquals(
        "score is not an interval method for a share",
        refusal(() -> metric.withInterval(NetInterval.SCORE)));
  }

  @Test
  void changeIsComparedInTheUnitOfTheScore() {
    RatingDistribution after =
        RatingDistribution.of(RatingScales.CES_2, 40, 105, 70, 55, 200, 300, 230);
    assertEquals(
        0.73 - 0.46, CustomerEffortScore.version2().compare(EXAMPLE, after).difference(), 1e-12);
  }

  @Test
  void metricsAreValues() {
    CustomerEffortScore metric = CustomerEffortScore.version1();
    assertEquals(metric, CustomerEffortScore.version1());
    assertEquals(metric.hashCode(), CustomerEffortScore.version1().hashCode());
    assertNotEquals(metric.hashCode(), CustomerEffortScore.version2().hashCode());
    assertNotEquals(metric, CustomerEffortScore.mean());
    assertNotEquals(metric, CustomerEffortScore.topBox(1));
    assertNotEquals(metric, (Object) "ces");
    assertTrue(metric.toString().endsWith("LOWER_IS_BETTER"), metric.toString());
    assertTrue(CustomerEffortScore.mean().toString().startsWith("ces, Mean["));
  }
}
