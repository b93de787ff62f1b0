package io.cxmetrics.journey;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.cxmetrics.scale.Direction;
import io.cxmetrics.scale.RatingScale;
import io.cxmetrics.scale.RatingScales;
import io.cxmetrics.stats.ConfidenceInterval;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What holds for every journey, checked on random ones from fixed seeds. */
class JourneyPropertiesTest {

  private static final int ROUNDS = 60;

  private static final RatingScale[] SCALES = {
    RatingScales.CSAT_1_5, RatingScales.CES_1, RatingScales.NPS_0_10
  };

  private static JourneyModel model(SplittableRandom random) {
    List<Stage> stages = new ArrayList<>();
    int count = random.nextInt(1, 5);
    for (int i = 0; i < count; i++) {
      List<Touchpoint> touchpoints = new ArrayList<>();
      int size = random.nextInt(1, 5);
      for (int j = 0; j < size; j++) {
        RatingScale scale = SCALES[random.nextInt(SCALES.length)];
        touchpoints.add(new Touchpoint(i + "/" + j, scale, random.nextDouble(0.1, 4)));
      }
      stages.add(new Stage("stage " + i, random.nextDouble(0.1, 4), touchpoints));
    }
    return new JourneyModel(stages);
  }

  /** A third of the answers missing; the first two respondents answer all. */
  private static List<int[]> rows(JourneyModel model, SplittableRandom random, int count) {
    List<int[]> rows = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      boolean all = i < 2;
      rows.add(
          model.touchpoints().stream()
              .mapToInt(
                  touchpoint ->
                      !all && random.nextInt(3) == 0
                          ? JourneyTally.NO_ANSWER
                          : random.nextInt(touchpoint.scale().min(), touchpoint.scale().max() + 1))
              .toArray());
    }
    return rows;
  }

  private static JourneyAnswers answers(JourneyModel model, List<int[]> rows) {
    JourneyTally tally = JourneyTally.of(model);
    rows.forEach(tally::add);
    return tally.snapshot();
  }

  private static List<JourneyScore> metrics(JourneyModel model) {
    List<JourneyScore> metrics = new ArrayList<>();
    for (WithinStage within : WithinStage.values()) {
      for (AcrossStages across : AcrossStages.values()) {
        metrics.add(JourneyScore.of(model).within(within).across(across));
      }
    }
    return metrics;
  }

  /** One respondent at a time, each answer put on 0–100 from its definition. */
  private static double slowStage(
      WithinStage rule, JourneyModel model, int index, List<int[]> rows) {
    int first = 0;
    for (int i = 0; i < index; i++) {
      first += model.stages().get(i).touchpoints().size();
    }
    List<Touchpoint> touchpoints = model.stages().get(index).touchpoints();
    double[][] byTouchpoint = new double[touchpoints.size()][2];
    double[] pool = new double[2];
    double[] people = new double[2];
    for (int[] row : rows) {
      double[] own = new double[2];
      for (int j = 0; j < touchpoints.size(); j++) {
        int rating = row[first + j];
        if (rating != JourneyTally.NO_ANSWER) {
          Touchpoint touchpoint = touchpoints.get(j);
          RatingScale scale = touchpoint.scale();
          double share = (double) (rating - scale.min()) / (scale.max() - scale.min());
          boolean rising = scale.direction() == Direction.HIGHER_IS_BETTER;
          double score = 100 * (rising ? share : 1 - share);
          add(byTouchpoint[j], score, 1);
          add(pool, score, touchpoint.weight());
          add(own, score, touchpoint.weight());
        }
      }
      if (own[1] > 0) {
        add(people, own[0] / own[1], 1);
      }
    }
    double[] means = new double[2];
    for (int j = 0; j < touchpoints.size(); j++) {
      add(means, byTouchpoint[j][0] / byTouchpoint[j][1], touchpoints.get(j).weight());
    }
    double[] sums =
        switch (rule) {
          case TOUCHPOINT_MEANS -> means;
          case POOLED_ANSWERS -> pool;
          case RESPONDENT_MEANS -> people;
        };
    return sums[0] / sums[1];
  }

  private static void add(double[] sums, double value, double weight) {
    sums[0] += weight * value;
    sums[1] += weight;
  }

  @Test
  void stagesAreWhatTheirDefinitionsSay() {
    SplittableRandom random = new SplittableRandom(1);
    for (int round = 0; round < ROUNDS; round++) {
      JourneyModel model = model(random);
      List<int[]> rows = rows(model, random, 40);
      for (WithinStage rule : WithinStage.values()) {
        JourneyResult result = JourneyScore.of(model).within(rule).calculate(answers(model, rows));
        for (int i = 0; i < model.stages().size(); i++) {
          double expected = slowStage(rule, model, i, rows);
          assertEquals(expected, result.stages().get(i).outcome().score(), 1e-9, rule.name());
        }
      }
    }
  }

  @Test
  void aBetterAnswerNeverLowersTheScore() {
    SplittableRandom random = new SplittableRandom(2);
    for (int round = 0; round < ROUNDS; round++) {
      JourneyModel model = model(random);
      List<int[]> rows = rows(model, random, 30);
      List<int[]> better = new ArrayList<>(rows.stream().map(int[]::clone).toList());
      int touchpoint = random.nextInt(model.touchpoints().size());
      RatingScale scale = model.touchpoints().get(touchpoint).scale();
      better.get(0)[touchpoint] =
          scale.direction() == Direction.HIGHER_IS_BETTER ? scale.max() : scale.min();
      for (JourneyScore metric : metrics(model)) {
        double before = metric.calculate(answers(model, rows)).score();
        double after = metric.calculate(answers(model, better)).score();
        assertTrue(after >= before - 1e-9, metric + ": " + before + " to " + after);
      }
    }
  }

  @Test
  void weightsOnAnotherScaleAndStagesInAnotherOrderChangeNothing() {
    SplittableRandom random = new SplittableRandom(3);
    for (int round = 0; round < ROUNDS; round++) {
      JourneyModel model = model(random);
      List<int[]> rows = rows(model, random, 30);
      List<Stage> other = new ArrayList<>();
      for (Stage stage : model.stages()) {
        List<Touchpoint> touchpoints =
            stage.touchpoints().stream().map(t -> t.withWeight(7 * t.weight())).toList();
        other.add(new Stage(stage.name(), 0.3 * stage.weight(), touchpoints));
      }
      Collections.reverse(other);
      JourneyModel changed = new JourneyModel(other);
      List<int[]> moved = rows.stream().map(row -> moved(row, model, changed)).toList();
      for (JourneyScore metric : metrics(model)) {
        JourneyScore same =
            JourneyScore.of(changed).within(metric.within()).across(metric.across());
        JourneyOutcome before = metric.calculate(answers(model, rows)).whole();
        JourneyOutcome after = same.calculate(answers(changed, moved)).whole();
        assertEquals(before.score(), after.score(), 1e-9);
        assertEquals(
            before.estimate().standardError().orElseThrow(),
            after.estimate().standardError().orElseThrow(),
            1e-9);
      }
    }
  }

  private static int[] moved(int[] row, JourneyModel from, JourneyModel to) {
    List<String> names = from.touchpoints().stream().map(Touchpoint::name).toList();
    return to.touchpoints().stream().mapToInt(t -> row[names.indexOf(t.name())]).toArray();
  }

  /** An independent way to the standard error: leave out each respondent in turn. */
  @Test
  void theStandardErrorIsNearTheJackknife() {
    SplittableRandom random = new SplittableRandom(4);
    for (int round = 0; round < 4; round++) {
      JourneyModel model = model(random);
      List<int[]> rows = rows(model, random, 200);
      for (JourneyScore metric : metrics(model)) {
        if (metric.across() != AcrossStages.WORST_STAGE) {
          double delta =
              metric
                  .calculate(answers(model, rows))
                  .whole()
                  .estimate()
                  .standardError()
                  .orElseThrow();
          assertEquals(1, jackknife(metric, rows) / delta, 0.02, metric.toString());
        }
      }
    }
  }

  private static double jackknife(JourneyScore metric, List<int[]> rows) {
    int n = rows.size();
    double[] scores = new double[n];
    for (int i = 0; i < n; i++) {
      List<int[]> others = new ArrayList<>(rows);
      others.remove(i);
      scores[i] = metric.calculate(answers(metric.model(), others)).score();
    }
    double mean = Arrays.stream(scores).average().orElseThrow();
    double squares = Arrays.stream(scores).map(s -> (s - mean) * (s - mean)).sum();
    return Math.sqrt(squares * (n - 1) / n);
  }

  /**
   * Respondents with a mood of their own, so that their answers hang together; who is in a good
   * mood answers more. The true score is that of 100,000 of them.
   */
  @ParameterizedTest
  @EnumSource(WithinStage.class)
  void intervalsCoverTheTrueScore(WithinStage rule) {
    JourneyModel model =
        JourneyModel.of(
            Stage.of(
                "one",
                Touchpoint.of("a", RatingScales.CSAT_1_5),
                Touchpoint.of("b", RatingScales.CSAT_1_5).withWeight(2)),
            Stage.of("two", Touchpoint.of("c", RatingScales.NPS_0_10)).withWeight(2));
    SplittableRandom random = new SplittableRandom(5);
    List<JourneyScore> metrics =
        metrics(model).stream().filter(metric -> metric.within() == rule).toList();
    JourneyAnswers population = moody(model, random, 100_000);
    double[] truth = metrics.stream().mapToDouble(m -> m.calculate(population).score()).toArray();
    int[] covered = new int[truth.length];
    int samples = 1_000;
    for (int sample = 0; sample < samples; sample++) {
      JourneyAnswers answers = moody(model, random, 150);
      for (int i = 0; i < truth.length; i++) {
        ConfidenceInterval interval =
            metrics.get(i).calculate(answers).whole().estimate().interval().orElseThrow();
        covered[i] += interval.contains(truth[i]) ? 1 : 0;
      }
    }
    for (int i = 0; i < truth.length; i++) {
      double share = (double) covered[i] / samples;
      assertEquals(0.95, share, 0.02, metrics.get(i).across() + " covers " + share);
    }
  }

  private static JourneyAnswers moody(JourneyModel model, SplittableRandom random, int count) {
    JourneyTally tally = JourneyTally.of(model);
    int[] row = new int[3];
    for (int i = 0; i < count; i++) {
      double mood = random.nextDouble();
      row[0] = answer(random, mood, 1 + (int) (5 * (mood + random.nextDouble()) / 2));
      row[1] = answer(random, mood, 1 + (int) (5 * Math.sqrt(mood * random.nextDouble())));
      row[2] = answer(random, mood, (int) (11 * Math.min(mood, random.nextDouble())));
      tally.add(row);
    }
    return tally.snapshot();
  }

  private static int answer(SplittableRandom random, double mood, int rating) {
    return random.nextDouble() < 0.4 + 0.5 * mood ? rating : JourneyTally.NO_ANSWER;
  }
}
