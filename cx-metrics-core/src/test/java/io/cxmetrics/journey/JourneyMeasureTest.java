package io.cxmetrics.journey;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

/** Rows that count several times are as good as rows that are there several times. */
class JourneyMeasureTest {

  private static final double EPSILON = 1e-9;

  @Property(tries = 60)
  void drawnRowsAreScoredAsIfTheyHadBeenAnswered(@ForAll long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    JourneyModel model = Journeys.model(random);
    List<int[]> rows = Journeys.rows(model, random, 12);
    Measured[] measured = Journeys.measured(model, random);
    MetricEvidence evidence = new MetricEvidence(model.metrics(), Arrays.asList(measured));
    JourneyAnswers answers = Journeys.answers(model, rows);
    DistinctAnswers distinct = DistinctAnswers.of(answers);
    int[] times = random.ints(distinct.size(), 0, 3).toArray();
    for (JourneyScore metric : Journeys.metrics(model)) {
      JourneyPoint point =
          new JourneyMeasure(metric, distinct, evidence).at(times, evidence.scores());
      JourneyResult slow =
          metric.calculate(Journeys.answers(model, repeated(model, distinct, times)), measured);
      assertSame(slow, point);
    }
  }

  private static void assertSame(JourneyResult slow, JourneyPoint point) {
    assertEquals(score(slow.whole()), point.whole, EPSILON);
    for (int i = 0; i < point.scores.length; i++) {
      StageResult stage = slow.stages().get(i);
      assertEquals(score(stage.outcome()), point.scores[i], EPSILON);
      assertEquals(stage.weight(), point.weights[i], EPSILON);
      for (int j = 0; j < stage.touchpoints().size(); j++) {
        TouchpointResult touchpoint = stage.touchpoints().get(j);
        assertEquals(score(touchpoint.outcome()), point.stages.get(i).scores[j], EPSILON);
        assertEquals(touchpoint.weight(), point.stages.get(i).weightShare(j), EPSILON);
      }
    }
  }

  private static double score(JourneyOutcome outcome) {
    return outcome.isScored() ? outcome.score() : Double.NaN;
  }

  private static List<int[]> repeated(JourneyModel model, DistinctAnswers distinct, int[] times) {
    short[][] columns = distinct.columns(0, model.ratedTouchpoints().size());
    List<int[]> rows = new ArrayList<>();
    for (int row = 0; row < times.length; row++) {
      int[] ratings = new int[columns.length];
      for (int i = 0; i < ratings.length; i++) {
        ratings[i] = rating(model.ratedTouchpoints().get(i).rated(), columns[i][row]);
      }
      rows.addAll(Collections.nCopies(times[row], ratings));
    }
    return rows;
  }

  private static int rating(JourneyRatings ratings, short step) {
    for (int rating = ratings.scale().min(); rating <= ratings.scale().max(); rating++) {
      if (ratings.step(rating) == step) {
        return rating;
      }
    }
    return JourneyTally.NO_ANSWER;
  }

  @Property(tries = 60)
  void distinctRowsAreAllOfThem(@ForAll long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    JourneyModel model = Journeys.model(random);
    List<int[]> rows = Journeys.rows(model, random, random.nextInt(2, 200));
    Set<List<Integer>> different = new HashSet<>();
    rows.forEach(row -> different.add(Arrays.stream(row).boxed().toList()));
    DistinctAnswers distinct = DistinctAnswers.of(Journeys.answers(model, rows));
    assertEquals(different.size(), distinct.size());
    assertEquals(rows.size(), Arrays.stream(distinct.times()).sum());
    assertArrayEquals(
        Journeys.answers(model, rows).columns(),
        Journeys.answers(model, repeated(model, distinct, distinct.times())).columns());
  }

  /** What the touchpoints of a stage lose is what the stage lacks to 100. */
  @Property(tries = 100)
  void sharesMakeUpTheShortfall(@ForAll long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    JourneyModel model = Journeys.model(random);
    JourneyAnswers answers = Journeys.answers(model, Journeys.rows(model, random, 30));
    Measured[] measured = Journeys.measured(model, random);
    for (WithinStage rule : WithinStage.values()) {
      JourneyResult result = JourneyScore.of(model).within(rule).calculate(answers, measured);
      for (StageResult stage : result.stages()) {
        double lost = 0;
        for (TouchpointResult touchpoint : stage.touchpoints()) {
          assertTrue(touchpoint.share() >= 0);
          lost +=
              touchpoint.outcome().isScored()
                  ? touchpoint.share() * (100 - touchpoint.outcome().score())
                  : 0;
        }
        assertEquals(100 - stage.outcome().score(), lost, EPSILON, rule.name());
      }
    }
  }
}
