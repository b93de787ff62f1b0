package io.cxmetrics.journey;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.cxmetrics.scale.RatingScales;
import java.util.List;
import java.util.SplittableRandom;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class JourneyRanksTest {

  private static final JourneyModel MODEL =
      JourneyModel.of(
          Stage.of("one", Touchpoint.of("a", RatingScales.CSAT_1_5)),
          Stage.of("two", Touchpoint.of("b", RatingScales.CSAT_1_5)),
          Stage.of("three", Touchpoint.of("c", RatingScales.CSAT_1_5)));

  private static JourneyAnswers constant(int... ratings) {
    return JourneyTally.of(MODEL).add(ratings).add(ratings).snapshot();
  }

  private static double share(List<RankCertainty> ranks, String name) {
    return ranks.stream()
        .filter(rank -> rank.name().equals(name))
        .findFirst()
        .orElseThrow()
        .worstShare();
  }

  @Test
  void whatDoesNotVaryIsCertain() {
    JourneyRanks ranks =
        JourneyScore.of(MODEL).ranksByRespondents(80, Resampling.of(1), constant(2, 3, 5));
    assertEquals(999, ranks.draws());
    assertEquals(
        List.of(
            new RankCertainty("one", 1, 1, 1, 1),
            new RankCertainty("two", 2, 0, 2, 2),
            new RankCertainty("three", 3, 0, 3, 3)),
        ranks.stagesByScore());
    assertEquals(ranks.stagesByScore(), ranks.stagesByLostPoints());
    assertEquals("a", ranks.touchpoints().get(0).name());
    assertEquals(1, ranks.touchpoints().get(0).worstShare());
  }

  @Test
  void tiesShareADraw() {
    JourneyRanks ranks =
        JourneyScore.of(MODEL).ranksByRespondents(80, Resampling.of(1), constant(2, 2, 5));
    assertEquals(0.5, share(ranks.stagesByScore(), "one"), 1e-9);
    assertEquals(0.5, share(ranks.touchpoints(), "b"), 1e-9);
    assertEquals(1, ranks.stagesByScore().get(1).rank());
  }

  @Test
  void whatLosesNothingIsNeverWorst() {
    JourneyRanks ranks =
        JourneyScore.of(MODEL).ranksByRespondents(50, Resampling.of(1), constant(4, 4, 5));
    assertEquals(0, share(ranks.stagesByLostPoints(), "one"));
    assertEquals(0.5, share(ranks.stagesByScore(), "one"), 1e-9);
  }

  /** The slow way: draw rows, tally them, and look at the lowest score. */
  @Test
  void respondentsAreDrawnAnew() {
    SplittableRandom random = new SplittableRandom(4);
    List<int[]> rows = Journeys.rows(MODEL, random, 60);
    JourneyScore score = JourneyScore.of(MODEL);
    JourneyRanks ranks =
        score.ranksByRespondents(
            80, Resampling.of(2).withDraws(4_000), Journeys.answers(MODEL, rows));
    double[] worst = new double[3];
    double[] costliest = new double[3];
    for (int i = 0; i < 4_000; i++) {
      JourneyTally tally = JourneyTally.of(MODEL);
      rows.forEach(row -> tally.add(rows.get(random.nextInt(rows.size()))));
      JourneyResult result = score.calculate(tally.snapshot());
      int lowest = 0;
      for (int j = 1; j < 3; j++) {
        lowest = score(result, j) < score(result, lowest) ? j : lowest;
      }
      worst[lowest]++;
      costliest["abc".indexOf(result.painPoints(80).get(0).touchpoint())]++;
    }
    for (int j = 0; j < 3; j++) {
      String stage = MODEL.stages().get(j).name();
      assertEquals(worst[j] / 4_000, share(ranks.stagesByScore(), stage), 0.03);
      assertEquals(costliest[j] / 4_000, share(ranks.stagesByLostPoints(), stage), 0.03);
      assertEquals(
          costliest[j] / 4_000, share(ranks.touchpoints(), "abc".substring(j, j + 1)), 0.03);
    }
  }

  private static double score(JourneyResult result, int stage) {
    return result.stages().get(stage).outcome().score();
  }

  /**
   * One loses 30 points and two 55 of equal weight; with a spread of a half, u and v uniform from
   * 0.5 to 1.5: the stage and the touchpoint each have a factor, but a touchpoint alone in its
   * stage has all of it. So one is worst where 30 u > 55 v.
   */
  @Test
  void weightsAreVaried() {
    JourneyRanks ranks =
        JourneyScore.of(MODEL)
            .ranksByWeights(80, 0.5, Resampling.of(3).withDraws(20_000), constant(3, 2, 5));
    double expected = 0;
    int grid = 1_000;
    for (int i = 0; i < grid; i++) {
      double u = 0.5 + (i + 0.5) / grid;
      expected += Math.max(0, 30 * u / 55 - 0.5) / grid;
    }
    assertTrue(expected > 0.05);
    assertEquals(expected, share(ranks.touchpoints(), "a"), 0.01);
    assertEquals(expected, share(ranks.stagesByLostPoints(), "one"), 0.01);
    assertEquals(1, share(ranks.stagesByScore(), "two"));
    RankCertainty two = ranks.touchpoints().get(0);
    assertEquals("b", two.name());
    assertEquals(1, two.lowestRank());
    assertEquals(2, two.highestRank());
  }

  @Property(tries = 20)
  void sharesSumToOneWhereEachDrawLosesSomething(@ForAll long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    JourneyModel model = Journeys.model(random);
    JourneyAnswers answers = Journeys.answers(model, Journeys.rows(model, random, 40));
    Measured[] measured = Journeys.measured(model, random);
    Resampling few = Resampling.of(seed).withDraws(99);
    for (WithinStage rule : WithinStage.values()) {
      JourneyScore score = JourneyScore.of(model).within(rule);
      for (JourneyRanks ranks :
          List.of(
              score.ranksByRespondents(100, few, answers, measured),
              score.ranksByWeights(100, 0.25, few, answers, measured))) {
        assertEquals(1, sum(ranks.stagesByScore()), 1e-9);
        assertEquals(1, sum(ranks.stagesByLostPoints()), 1e-9);
        assertEquals(1, sum(ranks.touchpoints()), 1e-9);
      }
    }
  }

  private static double sum(List<RankCertainty> ranks) {
    return ranks.stream().mapToDouble(RankCertainty::worstShare).sum();
  }

  @ParameterizedTest
  @ValueSource(doubles = {0, 1, Double.NaN})
  void spreadsAreShares(double spread) {
    JourneyAnswers answers = constant(1, 2, 3);
    assertEquals(
        "spread must be above 0 and below 1, got " + spread,
        assertThrows(
                IllegalArgumentException.class,
                () -> JourneyScore.of(MODEL).ranksByWeights(80, spread, Resampling.of(1), answers))
            .getMessage());
    assertThrows(
        IllegalArgumentException.class,
        () -> JourneyScore.of(MODEL).ranksByRespondents(101, Resampling.of(1), answers));
  }
}
