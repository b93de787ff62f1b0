package io.cxmetrics.journey;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.cxmetrics.scale.RatingScales;
import io.cxmetrics.stats.ConfidenceInterval;
import io.cxmetrics.stats.ConfidenceLevel;
import io.cxmetrics.stats.InsufficientDataException;
import io.cxmetrics.stats.MeanInterval;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class StageDifferenceTest {

  private static final JourneyModel MODEL =
      JourneyModel.of(
          Stage.of("one", Touchpoint.of("a", RatingScales.CSAT_1_5)),
          Stage.of("two", Touchpoint.of("b", RatingScales.CSAT_1_5)),
          Stage.of("three", Touchpoint.of("c", RatingScales.CSAT_1_5)));

  /** Where everybody answers both, it is Student's interval of paired differences. */
  @ParameterizedTest
  @EnumSource(WithinStage.class)
  void pairs(WithinStage rule) {
    int[] a = {5, 4, 4, 2, 3, 5, 1, 4};
    int[] b = {4, 4, 3, 1, 3, 4, 2, 2};
    JourneyAnswers answers = JourneyTally.of(MODEL).addAll(a, b, a).snapshot();
    double sum = 0;
    double squares = 0;
    for (int i = 0; i < a.length; i++) {
      double difference = 25.0 * (a[i] - b[i]);
      sum += difference;
      squares += difference * difference;
    }
    double n = a.length;
    double error = Math.sqrt((squares - sum * sum / n) / (n - 1) / n);
    ConfidenceInterval expected =
        MeanInterval.STUDENT_T.interval(sum / n, error, a.length, ConfidenceLevel.P95);

    JourneyResult result = JourneyScore.of(MODEL).within(rule).calculate(answers);
    StageDifference difference = result.compare("one", "two");
    assertEquals(sum / n, difference.difference(), 1e-9);
    assertEquals(error, difference.estimate().standardError().orElseThrow(), 1e-9);
    assertEquals(expected.lower(), difference.interval().lower(), 1e-9);
    assertEquals(expected.upper(), difference.interval().upper(), 1e-9);

    StageDifference reversed = result.compare("two", "one");
    assertEquals(-sum / n, reversed.difference(), 1e-9);
    assertEquals(-expected.upper(), reversed.interval().lower(), 1e-9);
    assertEquals(0, result.compare("three", "one").interval().width(), 1e-9);
  }

  @Test
  void oneStageIsWorstOnlyWhenTheDataSaysSo() {
    JourneyTally tally = JourneyTally.of(MODEL);
    for (int i = 0; i < 40; i++) {
      tally.add(3 + i % 3, 2 + i % 3, 3 + i % 2);
    }
    JourneyResult clear = JourneyScore.of(MODEL).calculate(tally.snapshot());
    assertEquals("two", clear.worstStage().orElseThrow().stage().name());
    assertTrue(clear.compare("two", "three").isDistinguishable());

    JourneyResult open =
        JourneyScore.of(MODEL)
            .calculate(JourneyTally.of(MODEL).add(3, 2, 4).add(4, 4, 5).snapshot());
    assertTrue(open.worstStage().isEmpty());

    JourneyTally tied = JourneyTally.of(MODEL);
    for (int i = 0; i < 40; i++) {
      tied.add(2 + i % 3, 2 + i % 3, 5);
    }
    assertTrue(JourneyScore.of(MODEL).calculate(tied.snapshot()).worstStage().isEmpty());
  }

  @Test
  void aStageAloneIsNotWorst() {
    JourneyAnswers one =
        JourneyTally.of(MODEL)
            .add(1, JourneyTally.NO_ANSWER, JourneyTally.NO_ANSWER)
            .add(2, JourneyTally.NO_ANSWER, JourneyTally.NO_ANSWER)
            .snapshot();
    JourneyResult result = JourneyScore.of(MODEL).calculate(one);
    assertTrue(result.worstStage().isEmpty());
    assertThrows(InsufficientDataException.class, () -> result.compare("one", "two"));
  }

  /** Three stages of one distribution: how often one of them is called worst. */
  @Test
  void equalStagesAreSeldomToldApart() {
    SplittableRandom random = new SplittableRandom(8);
    int called = 0;
    int samples = 2_000;
    for (int i = 0; i < samples; i++) {
      JourneyTally tally = JourneyTally.of(MODEL);
      for (int j = 0; j < 50; j++) {
        int mood = random.nextInt(3);
        tally.add(
            1 + mood + random.nextInt(3),
            1 + mood + random.nextInt(3),
            1 + mood + random.nextInt(3));
      }
      called += JourneyScore.of(MODEL).calculate(tally.snapshot()).worstStage().isPresent() ? 1 : 0;
    }
    assertTrue(called > 0);
    assertTrue(called <= 0.05 * samples, called + " of " + samples);
  }

  @Test
  void errors() {
    JourneyResult result =
        JourneyScore.of(MODEL)
            .calculate(
                JourneyTally.of(MODEL).add(1, 2, JourneyTally.NO_ANSWER).add(2, 2, 4).snapshot());
    assertEquals(
        "cannot compare stage \"one\" with itself",
        assertThrows(IllegalArgumentException.class, () -> result.compare("one", "one"))
            .getMessage());
    assertThrows(IllegalArgumentException.class, () -> result.compare("one", "four"));
    StageDifference unsure = result.compare("three", "one");
    assertFalse(unsure.isDistinguishable());
    assertEquals(
        "the difference between stages \"three\" and \"one\" needs at least 2 answers, got 1",
        assertThrows(InsufficientDataException.class, unsure::interval).getMessage());
  }
}
