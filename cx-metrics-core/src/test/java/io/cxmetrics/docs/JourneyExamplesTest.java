package io.cxmetrics.docs;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.cxmetrics.journey.JourneyAnswers;
import io.cxmetrics.journey.JourneyModel;
import io.cxmetrics.journey.JourneyResult;
import io.cxmetrics.journey.JourneyScore;
import io.cxmetrics.journey.JourneyTally;
import io.cxmetrics.journey.Stage;
import io.cxmetrics.journey.Touchpoint;
import io.cxmetrics.journey.WithinStage;
import io.cxmetrics.scale.RatingScales;
import io.cxmetrics.tally.RatingPolicy;
import org.junit.jupiter.api.Test;

/** The snippet of docs/journey.md, word for word, with what it claims asserted. */
@SuppressWarnings({"CheckReturnValue", "ReturnValueIgnored"})
class JourneyExamplesTest {

  @Test
  void visit() {
    JourneyModel visit =
        JourneyModel.of(
            Stage.of(
                "before",
                Touchpoint.of("website", RatingScales.CSAT_1_5),
                Touchpoint.of("parking", RatingScales.CSAT_1_5)),
            Stage.of("during", Touchpoint.of("food", RatingScales.CSAT_1_5)).withWeight(2),
            Stage.of("after", Touchpoint.of("refund effort", RatingScales.CES_1)));

    JourneyAnswers answers =
        JourneyTally.of(visit, RatingPolicy.strict().withMissingCodes(0)) // 0: did not use it
            .add(5, 4, 3, 2)
            .add(4, 0, 2, 1)
            .add(5, 2, 4, 0)
            .add(3, 0, 3, 1)
            .snapshot();

    JourneyResult result = JourneyScore.of(visit).calculate(answers);
    result.score(); // 64.3
    result.stage("before").outcome().score(); // 65.6
    result.whole().estimate().interval(); // wide: only two have used the parking
    result.painPoints(80).get(0); // food: 15 of 100 points are lost there

    assertEquals(64.3, result.score(), 0.05);
    assertEquals(65.6, result.stage("before").outcome().score(), 0.05);
    assertEquals("food", result.painPoints(80).get(0).touchpoint());
    assertEquals(15, result.painPoints(80).get(0).lostPoints(), 1e-9);
    assertTrue(result.whole().estimate().interval().orElseThrow().width() > 50);
    assertEquals(70.8, before(visit, answers, WithinStage.POOLED_ANSWERS), 0.05);
    assertEquals(68.8, before(visit, answers, WithinStage.RESPONDENT_MEANS), 0.05);
  }

  private static double before(JourneyModel model, JourneyAnswers answers, WithinStage rule) {
    return JourneyScore.of(model).within(rule).calculate(answers).stage("before").outcome().score();
  }
}
