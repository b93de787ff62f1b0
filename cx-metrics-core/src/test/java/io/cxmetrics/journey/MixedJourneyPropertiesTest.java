package io.cxmetrics.journey;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.cxmetrics.scale.Direction;
import io.cxmetrics.scale.RatingScale;
import io.cxmetrics.scale.RatingScales;
import io.cxmetrics.stats.Estimate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.SplittableRandom;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

/** What holds for every journey with ratings and metrics, by any normalisation. */
class MixedJourneyPropertiesTest {

  private static final double EPSILON = 1e-9;

  @Property(tries = 60)
  void aBetterAnswerNeverLowersTheScore(@ForAll long seed) {
    SplittableRandom draws = new SplittableRandom(seed);
    JourneyModel model = Journeys.model(draws);
    List<int[]> rows = Journeys.rows(model, draws, 15);
    Measured[] measured = Journeys.measured(model, draws);
    int column = draws.nextInt(model.ratedTouchpoints().size());
    RatingScale scale = model.ratedTouchpoints().get(column).scale();
    List<int[]> better = new ArrayList<>(rows);
    int[] raised = rows.get(0).clone();
    raised[column] = scale.direction() == Direction.HIGHER_IS_BETTER ? scale.max() : scale.min();
    better.set(0, raised);
    for (JourneyScore metric : Journeys.metrics(model)) {
      double before = metric.calculate(Journeys.answers(model, rows), measured).score();
      double after = metric.calculate(Journeys.answers(model, better), measured).score();
      assertTrue(after >= before - EPSILON, metric + ": " + before + " to " + after);
    }
  }

  @Property(tries = 60)
  void aBetterMetricNeverLowersTheScore(@ForAll long seed) {
    SplittableRandom draws = new SplittableRandom(seed);
    JourneyModel model = Journeys.model(draws);
    JourneyAnswers answers = Journeys.answers(model, Journeys.rows(model, draws, 15));
    Measured[] measured = Journeys.measured(model, draws);
    for (int i = 0; i < measured.length; i++) {
      if (measured[i].estimate().isPresent()) {
        Measured[] better = measured.clone();
        better[i] = better(model.metrics().get(i), measured[i].estimate().get());
        for (JourneyScore metric : Journeys.metrics(model)) {
          double before = metric.calculate(answers, measured).score();
          double after = metric.calculate(answers, better).score();
          assertTrue(after >= before - EPSILON, metric + ": " + before + " to " + after);
        }
      }
    }
  }

  private static Measured better(JourneyMetric metric, Estimate estimate) {
    boolean rises = metric.normalisation().direction() == Direction.HIGHER_IS_BETTER;
    return Journeys.measured(metric.name(), estimate.value() + (rises ? 0.04 : -0.04), 0.02);
  }

  @Property(tries = 30)
  void weightsOnAnotherScaleAndStagesInAnotherOrderChangeNothing(@ForAll long seed) {
    SplittableRandom draws = new SplittableRandom(seed);
    JourneyModel model = Journeys.model(draws);
    List<int[]> rows = Journeys.rows(model, draws, 15);
    Measured[] measured = Journeys.measured(model, draws);
    List<Stage> other = new ArrayList<>();
    for (Stage stage : model.stages()) {
      List<Touchpoint> touchpoints =
          stage.touchpoints().stream().map(MixedJourneyPropertiesTest::reweighted).toList();
      other.add(new Stage(stage.name(), 0.3 * stage.weight(), touchpoints));
    }
    Collections.reverse(other);
    JourneyModel changed = new JourneyModel(other);
    List<int[]> moved = rows.stream().map(row -> moved(row, model, changed)).toList();
    for (JourneyScore metric : Journeys.metrics(model)) {
      Estimate before = estimate(metric, Journeys.answers(model, rows), measured);
      Estimate after = estimate(metric.along(changed), Journeys.answers(changed, moved), measured);
      assertEquals(before.value(), after.value(), EPSILON);
      assertEquals(before.standardError().orElse(-1), after.standardError().orElse(-1), EPSILON);
    }
  }

  private static Estimate estimate(
      JourneyScore metric, JourneyAnswers answers, Measured... measured) {
    return metric.calculate(answers, measured).whole().estimate();
  }

  private static Touchpoint reweighted(Touchpoint touchpoint) {
    return new Touchpoint(
        touchpoint.name(),
        touchpoint
            .ratings()
            .map(r -> new JourneyRatings(r.scale(), r.normalisation(), 2 * r.weight())),
        touchpoint.metrics().stream().map(m -> m.withWeight(2 * m.weight())).toList(),
        7 * touchpoint.weight());
  }

  private static int[] moved(int[] row, JourneyModel from, JourneyModel to) {
    List<String> names = from.ratedTouchpoints().stream().map(Touchpoint::name).toList();
    return to.ratedTouchpoints().stream().mapToInt(t -> row[names.indexOf(t.name())]).toArray();
  }

  /** Arithmetic, geometric, harmonic, worst: each no higher than the one before. */
  @Property(tries = 60)
  void eachRuleAcrossIsAtMostTheOneBefore(@ForAll long seed) {
    SplittableRandom draws = new SplittableRandom(seed);
    JourneyModel model = Journeys.model(draws);
    JourneyAnswers answers = Journeys.answers(model, Journeys.rows(model, draws, 15));
    Measured[] measured = Journeys.measured(model, draws);
    double before = 100;
    for (AcrossStages across : AcrossStages.values()) {
      double score = JourneyScore.of(model).across(across).calculate(answers, measured).score();
      assertTrue(score >= 0 && score <= before + EPSILON, across + ": " + score);
      before = score;
    }
  }

  /**
   * Answers and a metric whose true scores are known: the intervals of stages, journey and
   * difference cover them.
   */
  @Test
  void intervalsCoverAnswersAndMetricsTogether() {
    JourneyModel model =
        JourneyModel.of(
            Stage.of(
                "one",
                Touchpoint.of("a", RatingScales.CSAT_1_5)
                    .with(JourneyMetric.of("m", Normalisation.bounds(0, 1)))),
            Stage.of("two", Touchpoint.of("b", RatingScales.CSAT_1_5)));
    JourneyScore score = JourneyScore.of(model);
    SplittableRandom random = new SplittableRandom(1);
    int samples = 2_000;
    int[] covered = new int[3];
    for (int i = 0; i < samples; i++) {
      JourneyTally tally = JourneyTally.of(model);
      for (int j = 0; j < 80; j++) {
        int mood = random.nextInt(3);
        tally.add(1 + mood + random.nextInt(3), 1 + mood + random.nextInt(2));
      }
      double value = 0.6 + 0.03 * (random.nextDouble() + random.nextDouble() - 1) * Math.sqrt(6);
      JourneyResult result = score.calculate(tally.snapshot(), Journeys.measured("m", value, 0.03));
      covered[0] += covers(result.stage("one").outcome().estimate(), 55);
      covered[1] += covers(result.whole().estimate(), 46.25);
      covered[2] += covers(result.compare("one", "two").estimate(), 17.5);
    }
    for (int count : covered) {
      assertEquals(0.95, (double) count / samples, 0.02);
    }
  }

  private static int covers(Estimate estimate, double truth) {
    return estimate.interval().orElseThrow().contains(truth) ? 1 : 0;
  }
}
