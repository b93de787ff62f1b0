package io.cxmetrics.journey;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.cxmetrics.scale.RatingScales;
import io.cxmetrics.stats.BootstrapInterval;
import io.cxmetrics.stats.ConfidenceInterval;
import io.cxmetrics.stats.Estimate;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class JourneyBootstrapTest {

  private static final JourneyModel MODEL =
      JourneyModel.of(
          Stage.of(
              "one",
              Touchpoint.of("a", RatingScales.CSAT_1_5),
              Touchpoint.of("b", RatingScales.CSAT_1_5).withWeight(2)),
          Stage.of(
                  "two",
                  Touchpoint.of("c", RatingScales.NPS_0_10)
                      .with(JourneyMetric.of("m", Normalisation.bounds(0, 1))))
              .withWeight(2));

  private static List<int[]> rows(long seed, int count) {
    return Journeys.rows(MODEL, new SplittableRandom(seed), count);
  }

  @Test
  void theSameAnswersAndSeedGiveTheSameIntervals() {
    List<int[]> rows = rows(1, 80);
    JourneyScore score = JourneyScore.of(MODEL).withBootstrap(Resampling.of(7));
    Measured measured = Journeys.measured("m", 0.6, 0.05);
    JourneyResult result = score.calculate(Journeys.answers(MODEL, rows), measured);
    Collections.shuffle(rows, new Random(3));
    JourneyAnswers parts =
        Journeys.answers(MODEL, rows.subList(0, 11))
            .merge(Journeys.answers(MODEL, rows.subList(11, 80)));
    assertEquals(result, score.calculate(parts, measured));
    JourneyScore other = score.withBootstrap(Resampling.of(8));
    assertNotEquals(result.whole(), other.calculate(parts, measured).whole());
  }

  /** For means both methods estimate one standard error, but for n − 1 in place of n. */
  @ParameterizedTest
  @EnumSource(WithinStage.class)
  void standardErrorsAreNearThoseOfTheDeltaMethod(WithinStage rule) {
    JourneyAnswers answers = Journeys.answers(MODEL, rows(2, 400));
    Measured measured = Journeys.measured("m", 0.6, 0.03);
    JourneyScore delta = JourneyScore.of(MODEL).within(rule);
    JourneyResult exact = delta.calculate(answers, measured);
    JourneyResult drawn =
        delta.withBootstrap(Resampling.of(5).withDraws(6_000)).calculate(answers, measured);
    assertNear(exact.whole().estimate(), drawn.whole().estimate());
    assertNear(exact.compare("two", "one").estimate(), drawn.compare("two", "one").estimate());
    for (String stage : List.of("one", "two")) {
      assertNear(exact.stage(stage).outcome().estimate(), drawn.stage(stage).outcome().estimate());
    }
    for (String name : List.of("a", "b", "c")) {
      assertNear(
          exact.touchpoint(name).outcome().estimate(), drawn.touchpoint(name).outcome().estimate());
    }
  }

  private static void assertNear(Estimate exact, Estimate drawn) {
    assertEquals(exact.value(), drawn.value(), 1e-9);
    double error = exact.standardError().orElseThrow();
    assertEquals(1, drawn.standardError().orElseThrow() / error, 0.04);
    ConfidenceInterval interval = drawn.interval().orElseThrow();
    assertEquals(BootstrapInterval.PERCENTILE, interval.method());
    assertEquals(exact.interval().orElseThrow().lower(), interval.lower(), 0.25 * error);
    assertEquals(exact.interval().orElseThrow().upper(), interval.upper(), 0.25 * error);
  }

  /** The slow way: draw rows, tally them, score them. The two have different random numbers. */
  @Test
  void theWorstStageHasTheSpreadOfDrawnTallies() {
    List<int[]> rows = rows(3, 60);
    Measured measured = Journeys.measured("m", 0.5, 0);
    JourneyScore worst = JourneyScore.of(MODEL).across(AcrossStages.WORST_STAGE);
    SplittableRandom random = new SplittableRandom(11);
    double[] scores = new double[3_000];
    for (int i = 0; i < scores.length; i++) {
      JourneyTally tally = JourneyTally.of(MODEL);
      rows.forEach(row -> tally.add(rows.get(random.nextInt(rows.size()))));
      scores[i] = worst.calculate(tally.snapshot(), measured).score();
    }
    Arrays.sort(scores);
    ConfidenceInterval interval =
        worst
            .withBootstrap(Resampling.of(1).withDraws(3_000))
            .calculate(Journeys.answers(MODEL, rows), measured)
            .whole()
            .estimate()
            .interval()
            .orElseThrow();
    double width = scores[2_925] - scores[75];
    assertEquals(scores[75], interval.lower(), 0.08 * width);
    assertEquals(scores[2_925], interval.upper(), 0.08 * width);
  }

  @ParameterizedTest
  @EnumSource(AcrossStages.class)
  void intervalsCoverTheTrueScore(AcrossStages across) {
    JourneyModel model =
        JourneyModel.of(
            Stage.of(
                "one",
                Touchpoint.of("a", RatingScales.CSAT_1_5),
                Touchpoint.of("b", RatingScales.CSAT_1_5).withWeight(2)),
            Stage.of("two", Touchpoint.of("c", RatingScales.NPS_0_10)).withWeight(2));
    SplittableRandom random = new SplittableRandom(21);
    JourneyScore score =
        JourneyScore.of(model).across(across).withBootstrap(new Resampling(4, 299));
    double truth =
        JourneyScore.of(model).across(across).calculate(moody(model, random, 100_000)).score();
    int covered = 0;
    int samples = 1_000;
    for (int i = 0; i < samples; i++) {
      Estimate estimate = score.calculate(moody(model, random, 150)).whole().estimate();
      covered += estimate.interval().orElseThrow().contains(truth) ? 1 : 0;
    }
    double share = (double) covered / samples;
    assertEquals(0.95, share, 0.02, across + " covers " + share);
  }

  private static JourneyAnswers moody(JourneyModel model, SplittableRandom random, int count) {
    JourneyTally tally = JourneyTally.of(model);
    for (int i = 0; i < count; i++) {
      double mood = random.nextDouble();
      tally.add(
          1 + (int) (5 * (mood + random.nextDouble()) / 2),
          random.nextDouble() < 0.4 + 0.5 * mood
              ? 1 + (int) (5 * Math.sqrt(mood * random.nextDouble()))
              : JourneyTally.NO_ANSWER,
          (int) (11 * Math.min(mood, random.nextDouble())));
    }
    return tally.snapshot();
  }

  /** Without answers only the metrics are drawn, from a normal distribution. */
  @Test
  void metricsAlone() {
    JourneyModel model = JourneyModel.of(MODEL.stages().get(1));
    JourneyScore score = JourneyScore.of(model);
    Measured measured = Journeys.measured("m", 0.5, 0.04);
    assertNear(
        score.calculate(measured).whole().estimate(),
        score
            .withBootstrap(Resampling.of(9).withDraws(6_000))
            .calculate(measured)
            .whole()
            .estimate());
  }

  @Test
  void noIntervalWhereADrawHasNoAnswer() {
    JourneyTally tally = JourneyTally.of(MODEL);
    for (int i = 0; i < 200; i++) {
      int rare = i < 3 ? i + 2 : JourneyTally.NO_ANSWER;
      tally.add(1 + i % 5, 1 + i % 4, rare);
    }
    JourneyResult result =
        JourneyScore.of(MODEL).withBootstrap(Resampling.of(1)).calculate(tally.snapshot());
    assertEquals(30, result.stage("two").outcome().score(), 1e-9);
    assertTrue(result.stage("two").outcome().estimate().interval().isEmpty());
    assertTrue(result.stage("one").outcome().estimate().interval().isPresent());
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 98, 1_000_001})
  void drawsAreFewButNotTooFew(int draws) {
    assertEquals(
        "draws must be from 99 to 1000000, got " + draws,
        assertThrows(IllegalArgumentException.class, () -> new Resampling(1, draws)).getMessage());
  }
}
