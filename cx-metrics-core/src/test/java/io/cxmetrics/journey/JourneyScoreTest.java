package io.cxmetrics.journey;

import static io.cxmetrics.journey.JourneyTally.NO_ANSWER;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.cxmetrics.journey.JourneyOutcome.NotScored;
import io.cxmetrics.journey.JourneyOutcome.Reason;
import io.cxmetrics.journey.JourneyOutcome.Scored;
import io.cxmetrics.scale.RatingScales;
import io.cxmetrics.stats.CompositeInterval;
import io.cxmetrics.stats.ConfidenceInterval;
import io.cxmetrics.stats.ConfidenceLevel;
import io.cxmetrics.stats.InsufficientDataException;
import io.cxmetrics.stats.MeanInterval;
import io.cxmetrics.survey.CsatResult;
import io.cxmetrics.survey.CustomerSatisfaction;
import io.cxmetrics.tally.ExclusionReason;
import io.cxmetrics.tally.RatingPolicy;
import io.cxmetrics.tally.RatingTally;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class JourneyScoreTest {

  private static final JourneyModel SHOP =
      JourneyModel.of(
          Stage.of(
              "before",
              Touchpoint.of("site", RatingScales.CSAT_1_5),
              Touchpoint.of("chat", RatingScales.CSAT_1_5)),
          Stage.of("after", Touchpoint.of("return", RatingScales.CES_1)).withWeight(3));

  private static JourneyAnswers answers(int[]... rows) {
    JourneyTally tally = JourneyTally.of(SHOP);
    for (int[] row : rows) {
      tally.add(row);
    }
    return tally.snapshot();
  }

  /** Site 100 100 50, chat 0; return 100 (no effort at all) and 50. */
  private static final JourneyAnswers ANSWERS =
      answers(
          new int[] {5, 1, NO_ANSWER},
          new int[] {5, NO_ANSWER, 1},
          new int[] {3, NO_ANSWER, 3},
          new int[] {NO_ANSWER, NO_ANSWER, NO_ANSWER});

  @ParameterizedTest
  @CsvSource({
    "TOUCHPOINT_MEANS,41.6666666667", // (250/3 + 0) / 2
    "POOLED_ANSWERS,62.5", // 250 / 4
    "RESPONDENT_MEANS,66.6666666667" // (50 + 100 + 50) / 3
  })
  void threeRulesWithinAStage(WithinStage rule, double expected) {
    JourneyResult result = JourneyScore.of(SHOP).within(rule).calculate(ANSWERS);
    Scored before = (Scored) result.stage("before").outcome();
    assertEquals(expected, before.score(), 1e-9);
    assertEquals(3, before.respondents());
    assertEquals(4, before.answers());
    assertEquals(75, result.stage("after").outcome().score(), 1e-9);
    assertEquals((expected + 3 * 75) / 4, result.score(), 1e-9);
    Scored whole = (Scored) result.whole();
    assertEquals(3, whole.respondents());
    assertEquals(6, whole.answers());
    assertEquals(4, result.respondents());
  }

  @Test
  void weightsByVolume() {
    JourneyResult result =
        JourneyScore.of(SHOP).weighted(StageWeighting.BY_VOLUME).calculate(ANSWERS);
    assertEquals(3.0 / 9, result.stage("before").weight(), 1e-12);
    assertEquals(6.0 / 9, result.stage("after").weight(), 1e-12);
  }

  /** The index of the American Customer Satisfaction Index, with its weights and without. */
  @ParameterizedTest
  @CsvSource({"0.4,0.3,0.3,72.7777777778", "1,1,1,72.2222222222"})
  void acsi(double first, double second, double third, double expected) {
    JourneyModel model =
        JourneyModel.of(
            Stage.of(
                "satisfaction",
                Touchpoint.of("overall", RatingScales.CSAT_1_10).withWeight(first),
                Touchpoint.of("expected", RatingScales.CSAT_1_10).withWeight(second),
                Touchpoint.of("ideal", RatingScales.CSAT_1_10).withWeight(third)));
    JourneyAnswers answers = JourneyTally.of(model).add(8, 7, 7).add(8, 8, 7).snapshot();
    for (WithinStage rule : WithinStage.values()) {
      assertEquals(expected, JourneyScore.of(model).within(rule).calculate(answers).score(), 1e-9);
    }
  }

  @ParameterizedTest
  @EnumSource(WithinStage.class)
  void oneTouchpointIsTheIndexWithStudentsInterval(WithinStage rule) {
    int[] ratings = {5, 4, 4, 2, 1, 5, 3};
    CsatResult index =
        CustomerSatisfaction.index().calculate(RatingTally.of(RatingScales.CSAT_1_5, ratings));
    JourneyModel model =
        JourneyModel.of(Stage.of("all", Touchpoint.of("call", RatingScales.CSAT_1_5)));
    JourneyAnswers answers =
        JourneyTally.of(model).addAll(ratings).add(NO_ANSWER).add(NO_ANSWER).snapshot();
    JourneyResult result = JourneyScore.of(model).within(rule).calculate(answers);
    for (JourneyOutcome outcome :
        List.of(
            result.whole(),
            result.stages().get(0).outcome(),
            result.stages().get(0).touchpoints().get(0).outcome())) {
      ConfidenceInterval interval = outcome.estimate().interval().orElseThrow();
      assertEquals(index.score(), outcome.score(), 1e-9);
      assertEquals(index.interval().lower(), interval.lower(), 1e-9);
      assertEquals(index.interval().upper(), interval.upper(), 1e-9);
      assertEquals(CompositeInterval.DELTA, interval.method());
    }
    assertEquals(MeanInterval.STUDENT_T, index.interval().method());
  }

  @Test
  void higherLevelsAreWider() {
    JourneyScore score = JourneyScore.of(SHOP).within(WithinStage.RESPONDENT_MEANS);
    double at95 = width(score.calculate(ANSWERS));
    assertTrue(at95 < width(score.withLevel(ConfidenceLevel.P99).calculate(ANSWERS)));
  }

  private static double width(JourneyResult result) {
    return result.whole().estimate().interval().orElseThrow().width();
  }

  @Test
  void aMeanOfOneAnswerHasNoInterval() {
    JourneyResult result = JourneyScore.of(SHOP).calculate(ANSWERS);
    assertTrue(result.whole().estimate().interval().isEmpty());
    assertTrue(result.stage("before").outcome().estimate().standardError().isEmpty());
    assertTrue(result.stage("after").outcome().estimate().interval().isPresent());
  }

  @Test
  void whatNobodyRatedIsLeftOutAndNamed() {
    JourneyAnswers some = answers(new int[] {5, NO_ANSWER, 2}, new int[] {4, NO_ANSWER, 2});
    JourneyResult result = JourneyScore.of(SHOP).calculate(some);
    List<TouchpointResult> before = result.stage("before").touchpoints();
    assertEquals(87.5, result.stage("before").outcome().score());
    assertEquals(1, before.get(0).weight());
    assertEquals(0, before.get(1).weight());
    assertEquals(new NotScored(Reason.NO_ANSWERS, List.of("chat")), before.get(1).outcome());
    assertEquals(Map.of(ExclusionReason.MISSING, 2L), before.get(1).excluded());

    JourneyResult strict = JourneyScore.of(SHOP).withMissing(MissingPolicy.FAIL).calculate(some);
    assertEquals(
        new NotScored(Reason.INCOMPLETE, List.of("chat")), strict.stage("before").outcome());
    assertEquals(new NotScored(Reason.INCOMPLETE, List.of("before")), strict.whole());
    assertEquals(1, strict.stage("after").weight());
  }

  @Test
  void aStageWithoutAnswersHasNoWeight() {
    JourneyAnswers some = answers(new int[] {5, 4, NO_ANSWER}, new int[] {4, 2, NO_ANSWER});
    JourneyResult result = JourneyScore.of(SHOP).calculate(some);
    assertEquals(
        new NotScored(Reason.NO_ANSWERS, List.of("return")), result.stages().get(1).outcome());
    assertEquals(0, result.stage("after").weight());
    assertEquals(result.stage("before").outcome(), result.whole());
  }

  @Test
  void noAnswersAreNoScore() {
    JourneyResult none = JourneyScore.of(SHOP).calculate(JourneyTally.of(SHOP).snapshot());
    assertFalse(none.whole().isScored());
    assertEquals(new NotScored(Reason.NO_ANSWERS, List.of("before", "after")), none.whole());
    assertEquals(
        "the score of each of [before, after] needs at least 1 answer, got 0",
        assertThrows(InsufficientDataException.class, none::score).getMessage());
    assertTrue(none.painPoints(80).isEmpty());
  }

  @Test
  void aStageAtZeroHasAGeometricScoreOfZeroAndNoInterval() {
    JourneyAnswers worst = answers(new int[] {1, 1, 2}, new int[] {1, 1, 1});
    JourneyResult result = JourneyScore.of(SHOP).across(AcrossStages.GEOMETRIC).calculate(worst);
    assertEquals(0, result.score());
    assertTrue(result.whole().estimate().interval().isEmpty());
  }

  @Test
  void painPoints() {
    List<PainPoint> points = JourneyScore.of(SHOP).calculate(ANSWERS).painPoints(80);
    assertEquals(List.of("chat", "return"), points.stream().map(PainPoint::touchpoint).toList());
    assertEquals(new PainPoint("before", "chat", 0.25 * 0.5, 80, 0.25), points.get(0));
    assertEquals(2.5, points.get(0).lostPoints(), 1e-12);
    assertEquals(0.75 * 5 * 0.5, points.get(1).lostPoints(), 1e-12);
  }

  @ParameterizedTest
  @CsvSource({"0", "100.5", "NaN"})
  void targetsAreScores(double target) {
    JourneyResult result = JourneyScore.of(SHOP).calculate(ANSWERS);
    assertEquals(
        "target must be above 0 and at most 100, got " + target,
        assertThrows(IllegalArgumentException.class, () -> result.painPoints(target)).getMessage());
  }

  @Test
  void anotherJourneyIsRefused() {
    JourneyModel other = JourneyModel.of(SHOP.stages().get(0));
    assertThrows(IllegalArgumentException.class, () -> JourneyScore.of(other).calculate(ANSWERS));
    assertThrows(IllegalArgumentException.class, () -> JourneyTally.of(other).merge(ANSWERS));
    assertEquals(
        "no stage is named \"middle\"",
        assertThrows(
                IllegalArgumentException.class,
                () -> JourneyScore.of(SHOP).calculate(ANSWERS).stage("middle"))
            .getMessage());
  }

  @Test
  void ratingsThatCannotCount() {
    JourneyTally strict = JourneyTally.of(SHOP).add(5, 5, 5);
    JourneyAnswers before = strict.snapshot();
    assertEquals(
        "rating 7 of touchpoint \"chat\" is off scale csat-1-5, which has the whole numbers from 1"
            + " to 5, at position 1",
        assertThrows(
                IllegalArgumentException.class,
                () -> strict.addAll(new int[] {1, 1}, new int[] {1, 7}, new int[] {1, 1}))
            .getMessage());
    assertEquals(
        "column of touchpoint \"chat\" has 1 ratings, and that of \"site\" 2",
        assertThrows(
                IllegalArgumentException.class,
                () -> strict.addAll(new int[] {1, 1}, new int[] {1}, new int[] {1, 1}))
            .getMessage());
    assertEquals(
        "there must be 3 ratings, one for each touchpoint, got 2",
        assertThrows(IllegalArgumentException.class, () -> strict.add(1, 1)).getMessage());
    assertEquals(before, strict.snapshot());

    JourneyTally lenient =
        JourneyTally.of(SHOP, RatingPolicy.lenient().withMissingCodes(0)).add(5, 7, 0).add(4, 7, 1);
    TouchpointResult chat =
        JourneyScore.of(SHOP).calculate(lenient.snapshot()).stages().get(0).touchpoints().get(1);
    assertEquals(Map.of(ExclusionReason.OFF_SCALE, 2L), chat.excluded());
    assertFalse(chat.outcome().isScored());
  }
}
