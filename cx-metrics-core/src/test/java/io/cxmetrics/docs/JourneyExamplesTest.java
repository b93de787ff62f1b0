package io.cxmetrics.docs;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.cxmetrics.contact.ContactColumns;
import io.cxmetrics.contact.FcrResult;
import io.cxmetrics.contact.FirstContactResolution;
import io.cxmetrics.journey.AcrossStages;
import io.cxmetrics.journey.ChannelConsistency;
import io.cxmetrics.journey.ChannelSpread;
import io.cxmetrics.journey.ImprovementPlan;
import io.cxmetrics.journey.JourneyAnswers;
import io.cxmetrics.journey.JourneyMetric;
import io.cxmetrics.journey.JourneyModel;
import io.cxmetrics.journey.JourneyRanks;
import io.cxmetrics.journey.JourneyResult;
import io.cxmetrics.journey.JourneyScore;
import io.cxmetrics.journey.JourneyTally;
import io.cxmetrics.journey.Measured;
import io.cxmetrics.journey.Normalisation;
import io.cxmetrics.journey.Resampling;
import io.cxmetrics.journey.Stage;
import io.cxmetrics.journey.Touchpoint;
import io.cxmetrics.journey.WithinStage;
import io.cxmetrics.scale.RatingScales;
import io.cxmetrics.stats.BootstrapInterval;
import io.cxmetrics.tally.RatingPolicy;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

/** The snippets of docs/journey.md, word for word, with what it claims asserted. */
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

  /** Four of five customers did not come back. */
  private static FcrResult fcr() {
    int[] customers = {1, 2, 2, 3, 4, 5};
    long[] days = {0, 0, 1, 2, 3, 4};
    long[] times = LongStream.of(days).map(day -> Duration.ofDays(day).toMillis()).toArray();
    return FirstContactResolution.withRepeatWindow(Duration.ofDays(7))
        .calculate(
            ContactColumns.of(customers, times), Instant.ofEpochMilli(0).plus(Duration.ofDays(30)));
  }

  @Test
  void measured() {
    FcrResult fcr = fcr();

    JourneyModel desk =
        JourneyModel.of(
            Stage.of("reach us", Touchpoint.of("menu", RatingScales.CES_1)),
            Stage.of(
                "be helped",
                Touchpoint.of("agent", RatingScales.CSAT_1_5)
                    .with(JourneyMetric.of("resolved", Normalisation.bounds(0, 1))),
                Touchpoint.of(
                    "mail", JourneyMetric.of("minutes", Normalisation.distanceToTarget(240, 60)))));

    JourneyResult result =
        JourneyScore.of(desk)
            .calculate(
                JourneyTally.of(desk).add(2, 5).add(1, 4).add(2, 3).snapshot(),
                Measured.of("resolved", fcr.estimate(), fcr.matured()),
                Measured.ofValue("minutes", 105, 800)); // a median: no standard error

    result.touchpoint("agent").outcome().score(); // 79.2: ratings of 75, resolved 83.3
    result.touchpoint("mail").outcome().score(); // 75: three quarters of the way to an hour
    result.stage("be helped").outcome().score(); // 77.1, without an interval

    assertEquals(79.2, result.touchpoint("agent").outcome().score(), 0.05);
    assertEquals(75, result.touchpoint("mail").outcome().score(), 1e-9);
    assertEquals(77.1, result.stage("be helped").outcome().score(), 0.05);
    assertTrue(result.stage("be helped").outcome().estimate().interval().isEmpty());
    assertTrue(result.touchpoint("agent").outcome().estimate().interval().isPresent());
  }

  private static final JourneyModel SHOP =
      JourneyModel.of(
          Stage.of("find", Touchpoint.of("site", RatingScales.CSAT_1_5)),
          Stage.of("buy", Touchpoint.of("checkout", RatingScales.CSAT_1_5)),
          Stage.of(
                  "receive",
                  Touchpoint.of("delivery", RatingScales.CSAT_1_5),
                  Touchpoint.of("return", RatingScales.CSAT_1_5))
              .withWeight(2));

  /** People with a mood, who see all stages in its light. */
  private static JourneyAnswers people(long seed, int count, int lift) {
    SplittableRandom random = new SplittableRandom(seed);
    JourneyTally tally = JourneyTally.of(SHOP);
    for (int i = 0; i < count; i++) {
      int mood = random.nextInt(3);
      tally.add(
          1 + mood + random.nextInt(3),
          Math.min(5, 1 + mood + random.nextInt(2) + lift),
          1 + mood + random.nextInt(3),
          random.nextInt(4) == 0 ? 1 + mood + random.nextInt(2) : JourneyTally.NO_ANSWER);
    }
    return tally.snapshot();
  }

  @Test
  void certainty() {
    JourneyModel shop = SHOP;
    JourneyAnswers answers = people(1, 300, 0);

    JourneyScore score = JourneyScore.of(shop);
    JourneyResult result = score.calculate(answers);
    result.compare("buy", "receive").interval(); // from -7.3 to -1.9: buying is worse
    result.worstStage(); // buying: the data tells it from every other stage

    JourneyResult drawn = score.withBootstrap(Resampling.of(42)).calculate(answers);
    drawn.whole().estimate().interval(); // from 999 draws of respondents, the same in every run

    JourneyRanks ranks = score.ranksByRespondents(80, Resampling.of(42), answers);
    ranks.stagesByScore().get(0).worstShare(); // 1: buying has the lowest score in every draw
    ranks.stagesByLostPoints().get(0).worstShare(); // 0.89: receiving loses most in most of them
    score.ranksByWeights(80, 0.25, Resampling.of(42), answers); // weights a quarter up or down

    assertEquals(-7.3, result.compare("buy", "receive").interval().lower(), 0.05);
    assertEquals(-1.9, result.compare("buy", "receive").interval().upper(), 0.05);
    assertEquals("buy", result.worstStage().orElseThrow().stage().name());
    assertEquals(
        BootstrapInterval.PERCENTILE, drawn.whole().estimate().interval().orElseThrow().method());
    assertEquals("buy", ranks.stagesByScore().get(0).name());
    assertEquals(1, ranks.stagesByScore().get(0).worstShare(), 1e-9);
    assertEquals("receive", ranks.stagesByLostPoints().get(0).name());
    assertEquals(0.89, ranks.stagesByLostPoints().get(0).worstShare(), 0.005);
  }

  @Test
  void channels() {
    JourneyAnswers app = people(1, 400, 0);
    JourneyAnswers web = people(2, 300, 0);
    JourneyAnswers shop = people(3, 300, 1);
    JourneyAnswers phone = people(4, 12, 0);

    JourneyScore score = JourneyScore.of(SHOP);
    ChannelConsistency channels =
        ChannelConsistency.of(
            Map.of(
                "app", score.calculate(app),
                "phone", score.calculate(phone),
                "shop", score.calculate(shop),
                "web", score.calculate(web)));
    ChannelSpread buy = channels.stage("buy");
    buy.betweenShare(); // 0.23 of the variance of what customers see
    buy.range(); // 23.9 points from the worst to the best channel as they are
    buy.shrunkRange(); // 23.8, with small samples shrunk toward the mean
    buy.breaking(); // the shop, where it is better than elsewhere
    channels.stage("find").breaking(); // none

    assertEquals(0.23, buy.betweenShare().orElseThrow(), 0.005);
    assertEquals(23.9, buy.range().orElseThrow(), 0.05);
    assertEquals(23.8, buy.shrunkRange().orElseThrow(), 0.05);
    assertEquals("shop", buy.breaking().orElseThrow().channel());
    assertTrue(channels.stage("find").breaking().isEmpty());
  }

  @Test
  void whatIf() {
    JourneyAnswers answers = people(1, 300, 0);

    JourneyResult result = JourneyScore.of(SHOP).across(AcrossStages.GEOMETRIC).calculate(answers);
    result.score(); // 40.8
    result.whatIf("checkout", 10).gain(); // 2.6 points for the journey
    ImprovementPlan plan = result.plan(30, 1);
    plan.steps(); // the checkout alone at first, then in turns with the delivery
    plan.after(); // 48.6

    assertEquals(40.8, result.score(), 0.05);
    assertEquals(2.6, result.whatIf("checkout", 10).gain(), 0.05);
    assertEquals("checkout", plan.steps().get(0).touchpoint());
    assertEquals("delivery", plan.steps().get(1).touchpoint());
    assertEquals(48.6, plan.after(), 0.05);
  }
}
