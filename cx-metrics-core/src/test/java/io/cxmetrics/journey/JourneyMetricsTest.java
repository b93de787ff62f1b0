package io.cxmetrics.journey;

import static io.cxmetrics.journey.Journeys.measured;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.cxmetrics.journey.JourneyOutcome.NotScored;
import io.cxmetrics.journey.JourneyOutcome.Reason;
import io.cxmetrics.journey.JourneyOutcome.Scored;
import io.cxmetrics.scale.RatingScales;
import io.cxmetrics.stats.ConfidenceInterval;
import io.cxmetrics.stats.Estimate;
import io.cxmetrics.survey.NetPromoterScore;
import io.cxmetrics.survey.NpsResult;
import io.cxmetrics.tally.RatingTally;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** Metrics that are measured elsewhere, alone and beside answers. */
class JourneyMetricsTest {

  /** The call is rated, at weight 1, and resolved, at 3; replies are measured alone. */
  private static final JourneyModel DESK =
      JourneyModel.of(
          Stage.of(
              "service",
              Touchpoint.of("call", RatingScales.CSAT_1_5)
                  .with(JourneyMetric.of("resolved", Normalisation.bounds(0, 1)).withWeight(3)),
              Touchpoint.of("chat", RatingScales.CSAT_1_5),
              Touchpoint.of(
                      "mail", JourneyMetric.of("minutes", Normalisation.referenceRange(120, 20)))
                  .withWeight(2)),
          Stage.of(
              "loyalty",
              Touchpoint.of("account", JourneyMetric.of("nps", Normalisation.bounds(-100, 100)))));

  /** Calls 75 and 50; chats 100. */
  private static final JourneyAnswers ANSWERS =
      JourneyTally.of(DESK).add(4, 5).add(3, JourneyTally.NO_ANSWER).add(4, 5).snapshot();

  private static final Measured RESOLVED = measured("resolved", 0.8, 0.04);
  private static final Measured MINUTES = measured("minutes", 45, 5);
  private static final Measured NPS = measured("nps", 20, 6);

  private static void assertRefused(String message, Executable action) {
    assertEquals(message, assertThrows(IllegalArgumentException.class, action).getMessage());
  }

  @Test
  void aTouchpointIsTheMeanOfItsRatingsAndMetrics() {
    JourneyResult result = JourneyScore.of(DESK).calculate(ANSWERS, RESOLVED, MINUTES, NPS);
    double call = (200 / 3.0 + 3 * 80) / 4;
    assertEquals(call, result.touchpoint("call").outcome().score(), 1e-9);
    assertEquals(100, result.touchpoint("chat").outcome().score(), 1e-9);
    assertEquals(75, result.touchpoint("mail").outcome().score(), 1e-9);
    double service = (call + 100 + 2 * 75) / 4;
    assertEquals(service, result.stage("service").outcome().score(), 1e-9);
    assertEquals(60, result.stage("loyalty").outcome().score(), 1e-9);
    assertEquals((service + 60) / 2, result.score(), 1e-9);
    assertEquals(0.5, result.touchpoint("mail").weight(), 1e-12);
  }

  /** The answers become one number by the rule, which counts a quarter for the call and 1 more. */
  @ParameterizedTest
  @CsvSource({
    "TOUCHPOINT_MEANS,93.3333333333", // (66.7/4 + 100) / 1.25
    "POOLED_ANSWERS,90.9090909091", // (200/4 + 2 × 100) / (3/4 + 2)
    "RESPONDENT_MEANS,80" // 95, 50, 95
  })
  void metricsBesideEachRule(WithinStage rule, double answers) {
    JourneyResult result =
        JourneyScore.of(DESK).within(rule).calculate(ANSWERS, RESOLVED, MINUTES, NPS);
    double expected = (1.25 * answers + 0.75 * 80 + 2 * 75) / 4;
    assertEquals(expected, result.stage("service").outcome().score(), 1e-8);
  }

  /** Independent parts: that of two calls of three and one metric each. */
  @Test
  void variancesAdd() {
    JourneyResult result = JourneyScore.of(DESK).calculate(ANSWERS, RESOLVED, MINUTES, NPS);
    double call = 25 * 25 * 2 / 3.0 / 2 / 3; // s² / n of 75, 50, 75
    double service = call / 16 / 16 + 0.75 * 0.75 / 16 * 16 + 4.0 / 16 * 25;
    assertEquals(
        Math.sqrt(service),
        result.stage("service").outcome().estimate().standardError().orElseThrow(),
        1e-9);
    assertEquals(
        Math.sqrt(service / 4 + 9.0 / 4),
        result.whole().estimate().standardError().orElseThrow(),
        1e-9);
    assertEquals(
        Math.sqrt(service + 9),
        result.compare("service", "loyalty").estimate().standardError().orElseThrow(),
        1e-9);
  }

  @Test
  void metricsAloneMakeAJourney() {
    NpsResult nps =
        NetPromoterScore.standard()
            .calculate(RatingTally.of(RatingScales.NPS_0_10, 10, 9, 9, 7, 3, 10, 8));
    JourneyResult result =
        JourneyScore.of(DESK).calculate(MINUTES, Measured.of("nps", nps.estimate(), nps.n()));
    assertEquals(75, result.stage("service").outcome().score(), 1e-9);
    Scored loyalty = (Scored) result.stage("loyalty").outcome();
    assertEquals((nps.score() + 100) / 2, loyalty.score(), 1e-9);
    assertEquals(nps.standardError() / 2, loyalty.estimate().standardError().orElseThrow(), 1e-9);
    assertEquals(0, loyalty.answers());
    assertEquals(0, result.respondents());
    assertEquals(
        List.of("account", "mail"),
        result.painPoints(80).stream().map(PainPoint::touchpoint).toList());
    assertEquals(1, result.painPoints(80).get(1).reach());
    assertEquals(2.5, result.painPoints(80).get(1).lostPoints(), 1e-9);
  }

  @Test
  void whatWasMeasuredIsShown() {
    JourneyResult result = JourneyScore.of(DESK).calculate(ANSWERS, MINUTES);
    MetricResult minutes = result.touchpoint("mail").metrics().get(0);
    assertEquals(MINUTES, minutes.measured());
    ConfidenceInterval interval = minutes.score().orElseThrow().interval().orElseThrow();
    assertEquals(75, (interval.lower() + interval.upper()) / 2, 1e-9);
    assertTrue(result.touchpoint("call").metrics().get(0).score().isEmpty());
  }

  @Test
  void withoutDataTheRestCounts() {
    JourneyResult result = JourneyScore.of(DESK).calculate(ANSWERS, MINUTES, NPS);
    assertEquals(200 / 3.0, result.touchpoint("call").outcome().score(), 1e-9);
    assertEquals((200 / 3.0 + 100 + 2 * 75) / 4, result.stage("service").outcome().score(), 1e-9);

    JourneyScore strict = JourneyScore.of(DESK).withMissing(MissingPolicy.FAIL);
    assertEquals(
        new NotScored(Reason.INCOMPLETE, List.of("resolved")),
        strict.calculate(ANSWERS, MINUTES, NPS).stage("service").outcome());
    assertEquals(
        new NotScored(Reason.INCOMPLETE, List.of("call", "chat", "minutes")),
        strict.calculate(RESOLVED).stage("service").outcome());
    assertEquals(
        new NotScored(Reason.NO_ANSWERS, List.of("nps")),
        strict.calculate(RESOLVED).stage("loyalty").outcome());
    assertTrue(strict.calculate(ANSWERS, RESOLVED, MINUTES, NPS).whole().isScored());
  }

  @ParameterizedTest
  @EnumSource(WithinStage.class)
  void withoutAStandardErrorThereIsNoInterval(WithinStage rule) {
    JourneyResult result =
        JourneyScore.of(DESK)
            .within(rule)
            .calculate(ANSWERS, RESOLVED, Measured.ofValue("minutes", 45, 200), NPS);
    assertEquals(75, result.touchpoint("mail").outcome().score(), 1e-9);
    assertTrue(result.stage("service").outcome().estimate().interval().isEmpty());
    assertTrue(result.whole().estimate().standardError().isEmpty());
    assertTrue(result.stage("loyalty").outcome().estimate().interval().isPresent());
    assertFalse(result.compare("service", "loyalty").isDistinguishable());
  }

  /** Beyond the reference a score is cut off, and its standard error is not. */
  @Test
  void cutOffScoresKeepTheirStandardError() {
    JourneyResult result = JourneyScore.of(DESK).calculate(measured("minutes", 10, 5));
    Estimate mail = result.touchpoint("mail").outcome().estimate();
    assertEquals(100, mail.value());
    assertEquals(5, mail.standardError().orElseThrow(), 1e-12);
  }

  @Test
  void whatDoesNotFitTheJourneyIsRefused() {
    JourneyScore score = JourneyScore.of(DESK);
    assertRefused(
        "no metric of the journey is named \"waits\"",
        () -> score.calculate(measured("waits", 1, 1)));
    assertRefused(
        "metric \"nps\" was measured twice", () -> score.calculate(NPS, measured("nps", 3, 1)));
    assertRefused(
        "metric \"resolved\": value must be from 0.0 to 1.0, got 80.0",
        () -> score.calculate(measured("resolved", 80, 1)));
    assertRefused(
        "observations of metric \"nps\" must be at least 1, got 0",
        () -> Measured.ofValue("nps", 3, 0));
    assertRefused(
        "stage \"loyalty\" has no ratings, and so no volume to weight it by",
        () -> score.weighted(StageWeighting.BY_VOLUME));
    assertRefused(
        "touchpoint \"mail\" needs ratings or at least 1 metric", () -> Touchpoint.of("mail"));
    assertEquals(
        "touchpoint \"mail\" has no ratings",
        assertThrows(IllegalStateException.class, () -> DESK.touchpoints().get(2).scale())
            .getMessage());
    assertRefused(
        "two metrics are named \"nps\", the second in stage \"loyalty\"",
        () ->
            JourneyModel.of(
                Stage.of("loyalty", DESK.touchpoints().get(3).with(DESK.metrics().get(2)))));
  }

  @Test
  void aStageThatNobodyAnsweredHasNoVolume() {
    JourneyModel model = JourneyModel.of(DESK.stages().get(0));
    JourneyScore score = JourneyScore.of(model).weighted(StageWeighting.BY_VOLUME);
    assertEquals(
        new NotScored(Reason.INCOMPLETE, List.of("call", "chat", "minutes")),
        score.calculate(RESOLVED).stage("service").outcome());
    assertFalse(score.calculate(RESOLVED).whole().isScored());
  }

  @Test
  void importances() {
    JourneyModel weighted = DESK.weightedByImportance(Map.of("service", 3.0, "loyalty", 1.0));
    JourneyResult result = JourneyScore.of(weighted).calculate(MINUTES, NPS);
    assertEquals((3 * 75 + 60) / 4.0, result.score(), 1e-9);
    assertRefused(
        "stage \"loyalty\" has no importance",
        () -> DESK.weightedByImportance(Map.of("service", 3.0)));
    assertRefused(
        "there are importances of no stage: [sales]",
        () -> DESK.weightedByImportance(Map.of("service", 3.0, "loyalty", 1.0, "sales", 2.0)));
    assertRefused(
        "weight of stage \"service\" must be finite and above 0, got -1.0",
        () -> DESK.weightedByImportance(Map.of("service", -1.0, "loyalty", 1.0)));
  }

  @Test
  void anEmptyEstimateIsNoData() {
    Measured none = Measured.of("nps", Optional.empty(), 0);
    assertFalse(JourneyScore.of(DESK).calculate(none).whole().isScored());
  }
}
