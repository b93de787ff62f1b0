package io.cxmetrics.journey;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.cxmetrics.scale.Direction;
import io.cxmetrics.scale.RatingScale;
import io.cxmetrics.scale.RatingScales;
import io.cxmetrics.stats.InsufficientDataException;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ImprovementTest {

  private static final JourneyModel MODEL =
      JourneyModel.of(
          Stage.of(
              "one",
              Touchpoint.of("a", RatingScales.CSAT_1_5),
              Touchpoint.of("b", RatingScales.CSAT_1_5).withWeight(3)),
          Stage.of("two", Touchpoint.of("c", RatingScales.CSAT_1_5)));

  /** a 25, b 75, c 50: stages 62.5 and 50. */
  private static final JourneyAnswers ANSWERS = JourneyTally.of(MODEL).add(2, 4, 3).snapshot();

  private static JourneyResult result(AcrossStages across) {
    return JourneyScore.of(MODEL).across(across).calculate(ANSWERS);
  }

  @ParameterizedTest
  @CsvSource({
    "ARITHMETIC,56.25,60", // (70 + 50) / 2
    "GEOMETRIC,55.9016994375,59.1607978310",
    "HARMONIC,55.5555555556,58.3333333333",
    "WORST_STAGE,50,50"
  })
  void tenPointsMore(AcrossStages across, double before, double after) {
    WhatIf gain = result(across).whatIf("b", 10);
    assertEquals(new WhatIf("b", 10, gain.before(), gain.after()), gain);
    assertEquals(before, gain.before(), 1e-9);
    assertEquals(after, gain.after(), 1e-9);
    assertEquals(after - before, gain.gain(), 1e-9);
  }

  @Test
  void noMoreThanToOneHundred() {
    WhatIf gain = result(AcrossStages.ARITHMETIC).whatIf("b", 40);
    assertEquals(25, gain.points(), 1e-9);
    assertEquals(56.25 + 25 * 0.75 / 2, gain.after(), 1e-9);
  }

  /** By weight: c counts a half, b three eighths, a one eighth. */
  @Test
  void theOrderOfAnArithmeticMean() {
    ImprovementPlan plan = result(AcrossStages.ARITHMETIC).plan(90, 1);
    assertEquals(List.of("c", "b", "a"), plan.steps().stream().map(WhatIf::touchpoint).toList());
    assertEquals(50, plan.steps().get(0).points(), 1e-9);
    assertEquals(25, plan.steps().get(1).points(), 1e-9);
    assertEquals(15, plan.steps().get(2).points(), 1e-9);
    assertEquals(56.25 + 25 + 25 * 0.375 + 15 * 0.125, plan.after(), 1e-9);
    assertEquals(0, plan.unspent(), 1e-9);
  }

  /** Two comes up to one, then both rise: one by b, which counts most there. */
  @Test
  void theWorstStageMoves() {
    ImprovementPlan plan = result(AcrossStages.WORST_STAGE).plan(20, 0.5);
    assertEquals("c", plan.steps().get(0).touchpoint());
    assertEquals(12.5, plan.steps().get(0).points(), 1);
    assertTrue(plan.steps().size() > 2);
    assertTrue(plan.steps().stream().noneMatch(step -> step.touchpoint().equals("a")));
    double both = 62.5 + 7.5 / (1 + 4 / 3.0); // c and b rise alike
    assertEquals(both, plan.after(), 0.5);
  }

  @Test
  void whatCannotBeSpentIsLeft() {
    ImprovementPlan plan = result(AcrossStages.GEOMETRIC).plan(200, 10);
    assertEquals(100, plan.after(), 1e-9);
    assertEquals(50, plan.unspent(), 1e-9);
    JourneyResult perfect =
        JourneyScore.of(MODEL).calculate(JourneyTally.of(MODEL).add(5, 5, 5).snapshot());
    assertEquals(new ImprovementPlan(100, List.of(), 5), perfect.plan(5, 1));
    assertEquals(100, perfect.plan(5, 1).after());
    assertEquals(0, perfect.whatIf("a", 3).gain());
  }

  /** To 100 is what would come out if all had given the best answer there. */
  @Property(tries = 60)
  void toOneHundredIsTheBestAnswerOfAll(@ForAll long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    JourneyModel model = Journeys.model(random);
    List<int[]> rows = Journeys.rows(model, random, 20);
    Measured[] measured = Journeys.measured(model, random);
    int column = random.nextInt(model.ratedTouchpoints().size());
    Touchpoint touchpoint = model.ratedTouchpoints().get(column);
    List<int[]> best = new ArrayList<>();
    for (int[] row : rows) {
      int[] better = row.clone();
      if (better[column] != JourneyTally.NO_ANSWER) {
        better[column] = bestOf(touchpoint.scale());
      }
      best.add(better);
    }
    for (JourneyScore metric : Journeys.metrics(model)) {
      double top = touchpoint.rated().normalisation().score(bestOf(touchpoint.scale()));
      if (touchpoint.metrics().isEmpty() && top == 100) {
        WhatIf gain =
            metric
                .calculate(Journeys.answers(model, rows), measured)
                .whatIf(touchpoint.name(), 100);
        double expected = metric.calculate(Journeys.answers(model, best), measured).score();
        assertEquals(expected, gain.after(), 1e-8, metric.toString());
      }
    }
  }

  private static int bestOf(RatingScale scale) {
    return scale.direction() == Direction.HIGHER_IS_BETTER ? scale.max() : scale.min();
  }

  @Property(tries = 100)
  void morePointsNeverGainLess(@ForAll long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    JourneyModel model = Journeys.model(random);
    JourneyAnswers answers = Journeys.answers(model, Journeys.rows(model, random, 20));
    for (JourneyScore metric : Journeys.metrics(model)) {
      JourneyResult result = metric.calculate(answers);
      String touchpoint = model.ratedTouchpoints().get(0).name();
      double little = result.whatIf(touchpoint, 5).gain();
      double more = result.whatIf(touchpoint, 20).gain();
      assertTrue(little >= -1e-9 && more >= little - 1e-9, metric.toString());
    }
  }

  /** All ways to spend four steps of 25 points at touchpoints at 0, 25, 50 or 75. */
  @Property(tries = 100)
  void noOtherPlanDoesBetter(@ForAll long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    List<Stage> stages = new ArrayList<>();
    for (int i = 0; i < 2; i++) {
      Touchpoint one = Touchpoint.of(i + "a", RatingScales.CSAT_1_5);
      Touchpoint other = Touchpoint.of(i + "b", RatingScales.CSAT_1_5);
      stages.add(
          Stage.of(
                  "stage " + i,
                  one.withWeight(random.nextDouble(0.2, 2)),
                  other.withWeight(random.nextDouble(0.2, 2)))
              .withWeight(random.nextDouble(0.2, 2)));
    }
    JourneyModel model = new JourneyModel(stages);
    int[] ratings = random.ints(4, 1, 5).toArray();
    JourneyAnswers answers = JourneyTally.of(model).add(ratings).snapshot();
    for (AcrossStages across : AcrossStages.values()) {
      JourneyScore metric = JourneyScore.of(model).across(across);
      double best = best(metric, ratings.clone(), 0, 4);
      double greedy = metric.calculate(answers).plan(100, 25).after();
      assertEquals(best, greedy, 1e-8, across.name());
    }
  }

  /** A mean of one rating of 4 is 75.00000000000001 by some weights, and 75 by others. */
  @Test
  void roundingDecidesNothing() {
    JourneyModel model =
        new JourneyModel(
            List.of(
                Stage.of(
                    "first",
                    Touchpoint.of("a", RatingScales.CSAT_1_5).withWeight(0.867927811479803),
                    Touchpoint.of("b", RatingScales.CSAT_1_5).withWeight(1.9284016232820649)),
                Stage.of(
                    "second",
                    Touchpoint.of("c", RatingScales.CSAT_1_5).withWeight(1.3119252019318488),
                    Touchpoint.of("d", RatingScales.CSAT_1_5).withWeight(1.0373082481595477))));
    int[] ratings = {4, 4, 4, 2};
    JourneyScore metric = JourneyScore.of(model).across(AcrossStages.WORST_STAGE);
    ImprovementPlan plan =
        metric.calculate(JourneyTally.of(model).add(ratings).snapshot()).plan(100, 25);
    assertEquals(best(metric, ratings, 0, 4), plan.after(), 1e-8);
    assertEquals(List.of("c", "d", "b", "d"), touchpoints(plan));
    assertEquals(0, plan.unspent());
  }

  private static List<String> touchpoints(ImprovementPlan plan) {
    return plan.steps().stream().map(WhatIf::touchpoint).toList();
  }

  private static double best(JourneyScore metric, int[] ratings, int from, int steps) {
    double best = metric.calculate(JourneyTally.of(metric.model()).add(ratings).snapshot()).score();
    for (int i = from; i < ratings.length && steps > 0; i++) {
      if (ratings[i] < 5) {
        ratings[i]++;
        best = Math.max(best, best(metric, ratings, i, steps - 1));
        ratings[i]--;
      }
    }
    return best;
  }

  @Test
  void errors() {
    JourneyResult result = result(AcrossStages.ARITHMETIC);
    assertEquals(
        "points must be finite and above 0, got -1.0",
        assertThrows(IllegalArgumentException.class, () -> result.whatIf("a", -1)).getMessage());
    assertEquals(
        "no touchpoint is named \"d\"",
        assertThrows(IllegalArgumentException.class, () -> result.whatIf("d", 1)).getMessage());
    assertEquals(
        "budget must be finite and above 0, got NaN",
        assertThrows(IllegalArgumentException.class, () -> result.plan(Double.NaN, 1))
            .getMessage());
    assertEquals(
        "step must be at least a hundred-thousandth of the budget of 10.0, got 0.0",
        assertThrows(IllegalArgumentException.class, () -> result.plan(10, 0)).getMessage());
    JourneyResult none = JourneyScore.of(MODEL).calculate();
    assertThrows(InsufficientDataException.class, () -> none.whatIf("a", 1));
    assertThrows(InsufficientDataException.class, () -> none.plan(1, 1));
    JourneyResult some =
        JourneyScore.of(MODEL)
            .calculate(JourneyTally.of(MODEL).add(3, JourneyTally.NO_ANSWER, 3).snapshot());
    assertThrows(InsufficientDataException.class, () -> some.whatIf("b", 1));
  }
}
