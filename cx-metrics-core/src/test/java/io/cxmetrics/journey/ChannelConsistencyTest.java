package io.cxmetrics.journey;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.cxmetrics.scale.RatingScales;
import io.cxmetrics.stats.Estimate;
import io.cxmetrics.stats.ShrinkageInterval;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class ChannelConsistencyTest {

  private static final JourneyModel MODEL =
      JourneyModel.of(
          Stage.of("one", Touchpoint.of("a", RatingScales.CSAT_1_10)),
          Stage.of("two", Touchpoint.of("b", RatingScales.CSAT_1_10)));

  private static final JourneyScore SCORE =
      JourneyScore.of(MODEL).within(WithinStage.RESPONDENT_MEANS);

  private static Map<String, JourneyResult> channels(int[]... ratingsOfOne) {
    Map<String, JourneyResult> channels = new LinkedHashMap<>();
    for (int i = 0; i < ratingsOfOne.length; i++) {
      int[] second = new int[ratingsOfOne[i].length];
      Arrays.fill(second, 5);
      JourneyAnswers answers = JourneyTally.of(MODEL).addAll(ratingsOfOne[i], second).snapshot();
      channels.put("channel " + i, SCORE.calculate(answers));
    }
    return channels;
  }

  /**
   * The example of Shrout and Fleiss, Psychological Bulletin 86:420–428, 1979, tables 2 to 4: six
   * targets rated by four judges, ICC(1, 1) = .17 with mean squares of 11.24 and 6.26.
   */
  @Test
  void shroutAndFleiss() {
    ChannelSpread one =
        ChannelConsistency.of(
                channels(
                    new int[] {9, 2, 5, 8},
                    new int[] {6, 1, 3, 2},
                    new int[] {8, 4, 6, 8},
                    new int[] {7, 1, 2, 6},
                    new int[] {10, 5, 6, 9},
                    new int[] {6, 2, 4, 7}))
            .stage("one");
    assertEquals(0.17, one.betweenShare().orElseThrow(), 0.005);
    double points = 100.0 / 9; // of a rating from 1 to 10
    ChannelVariance variance = one.variance().orElseThrow();
    assertEquals(6.26, variance.within() / points / points, 0.005);
    assertEquals((11.24 - 6.26) / 4, variance.between() / points / points, 0.005);
    ChannelScore best = one.channels().get(4);
    double shrunkBy = 3 / 5.0 * 6.26 / 11.24; // k = 6, and each mean has a variance of 6.26 / 4
    assertEquals(
        (1 - shrunkBy) * (best.score() - variance.mean()), best.gap().orElseThrow().value(), 0.02);
    double own = 6.26 / 4 * points * points;
    double doubt = 2 / 3.0 * shrunkBy * shrunkBy * Math.pow(best.score() - variance.mean(), 2);
    assertEquals(
        Math.sqrt(own * (1 - 5 / 6.0 * shrunkBy) + doubt),
        best.gap().orElseThrow().standardError().orElseThrow(),
        0.02);
    assertEquals((1 - shrunkBy) * one.range().orElseThrow(), one.shrunkRange().orElseThrow(), 0.02);
  }

  /** Groups of different sizes, from the sums of squares of the answers themselves. */
  @Test
  void unequalGroups() {
    int[][] groups = {{3, 4, 8, 9, 2}, {10, 9}, {1, 2, 2, 3, 1, 4, 2}};
    double n = 0;
    double sum = 0;
    double squaredCounts = 0;
    double within = 0;
    for (int[] group : groups) {
      double mean = mean(group);
      for (int rating : group) {
        within += (rating - mean) * (rating - mean);
        sum += rating;
      }
      n += group.length;
      squaredCounts += group.length * group.length;
    }
    double between = 0;
    for (int[] group : groups) {
      between += group.length * Math.pow(mean(group) - sum / n, 2);
    }
    double points = 100.0 / 9;
    double meanWithin = within / (n - 3) * points * points;
    double meanBetween = between / 2 * points * points;
    double expected = (meanBetween - meanWithin) / ((n - squaredCounts / n) / 2);
    ChannelVariance variance =
        ChannelConsistency.of(channels(groups)).stage("one").variance().orElseThrow();
    assertEquals(meanWithin, variance.within(), 1e-9);
    assertEquals(expected, variance.between(), 1e-9);
    assertEquals(expected / (expected + meanWithin), variance.betweenShare(), 1e-12);
  }

  private static double mean(int[] ratings) {
    return Arrays.stream(ratings).average().orElseThrow();
  }

  @Test
  void fewAnswersAreShrunkMore() {
    int[] many = new int[400];
    int[] others = new int[400];
    int[] third = new int[400];
    for (int i = 0; i < many.length; i++) {
      many[i] = 4 + i % 5;
      others[i] = 3 + i % 5;
      third[i] = 2 + i % 5;
    }
    ChannelSpread one =
        ChannelConsistency.of(channels(many, others, third, new int[] {10, 9, 1})).stage("one");
    ChannelScore few = one.channels().get(3);
    ChannelVariance variance = one.variance().orElseThrow();
    double shrunkBy =
        (1 / 3.0) * variance.within() / 3 / (variance.between() + variance.within() / 3);
    assertTrue(shrunkBy > 0.05);
    assertEquals(
        (1 - shrunkBy) * (few.score() - variance.mean()), few.gap().orElseThrow().value(), 1e-9);
    ChannelScore lowest = one.channels().get(2);
    assertEquals(lowest.score() - variance.mean(), lowest.gap().orElseThrow().value(), 0.05);
    assertEquals("channel 2", one.breaking().orElseThrow().channel());
    assertTrue(one.shrunkRange().orElseThrow() < one.range().orElseThrow());
  }

  @Test
  void equalChannelsAreConsistent() {
    ChannelSpread one =
        ChannelConsistency.of(channels(new int[] {3, 9, 6}, new int[] {9, 3, 6})).stage("one");
    assertEquals(0, one.betweenShare().orElseThrow());
    assertEquals(0, one.shrunkRange().orElseThrow());
    assertTrue(one.breaking().isEmpty());
    ChannelSpread constant =
        ChannelConsistency.of(channels(new int[] {3, 9, 6}, new int[] {9, 3, 6})).stage("two");
    assertEquals(0, constant.betweenShare().orElseThrow());
    assertEquals(0, constant.channels().get(0).gap().orElseThrow().value(), 1e-9);
  }

  @Test
  void threeChannelsAreLeftAsTheyAre() {
    ChannelSpread one =
        ChannelConsistency.of(channels(new int[] {3, 9}, new int[] {2, 2, 5}, new int[] {8, 7}))
            .stage("one");
    assertEquals(one.range().orElseThrow(), one.shrunkRange().orElseThrow(), 1e-9);
    Estimate gap = one.channels().get(0).gap().orElseThrow();
    double within = one.variance().orElseThrow().within();
    assertEquals(Math.sqrt(within / 2), gap.standardError().orElseThrow(), 1e-9);
  }

  @Test
  void channelsWithoutAnswersAreNamed() {
    Map<String, JourneyResult> channels = channels(new int[] {3, 9}, new int[] {5});
    channels.put("none", SCORE.calculate(JourneyTally.of(MODEL).snapshot()));
    ChannelConsistency consistency = ChannelConsistency.of(channels);
    assertEquals(List.of("none"), consistency.whole().without());
    assertEquals(2, consistency.whole().channels().size());
    assertTrue(consistency.stage("one").variance().isPresent());

    ChannelSpread alone =
        ChannelConsistency.of(Map.of("a", channels.get("channel 0"))).stage("one");
    assertTrue(alone.variance().isEmpty());
    assertTrue(alone.betweenShare().isEmpty());
    assertTrue(alone.shrunkRange().isEmpty());
    assertTrue(alone.breaking().isEmpty());
    assertEquals(0, alone.range().orElseThrow());
    ChannelSpread nobody = ChannelConsistency.of(Map.of("none", channels.get("none"))).whole();
    assertTrue(nobody.range().isEmpty());
    assertTrue(
        ChannelConsistency.of(channels(new int[] {3}, new int[] {5})).whole().variance().isEmpty());
  }

  @Test
  void theOrderOfChannelsDoesNotMatter() {
    Map<String, JourneyResult> channels =
        channels(new int[] {3, 9, 4}, new int[] {5, 2}, new int[] {8, 7, 10});
    assertEquals(ChannelConsistency.of(channels), ChannelConsistency.of(new HashMap<>(channels)));
  }

  /**
   * Channels from one distribution, some with few answers: shrunk scores are nearer to the truth
   * than those as they are, and the intervals of gaps cover it.
   */
  @Test
  void shrunkScoresAreNearerToTheTruth() {
    SplittableRandom random = new SplittableRandom(12);
    double asTheyAre = 0;
    double shrunk = 0;
    int covered = 0;
    int all = 0;
    for (int sample = 0; sample < 400; sample++) {
      Map<String, JourneyResult> channels = new HashMap<>();
      double[] truth = new double[12];
      for (int i = 0; i < truth.length; i++) {
        double lift = random.nextDouble();
        JourneyTally tally = JourneyTally.of(MODEL);
        int answers = i % 2 == 0 ? 8 : 60;
        for (int j = 0; j < answers; j++) {
          tally.add(rating(random, lift), 5);
        }
        truth[i] = 100.0 / 9 * (3 + 2 * lift);
        channels.put(Character.toString('a' + i), SCORE.calculate(tally.snapshot()));
      }
      ChannelSpread one = ChannelConsistency.of(channels).stage("one");
      double mean = one.variance().orElseThrow().mean();
      for (int i = 0; i < truth.length; i++) {
        ChannelScore channel = one.channels().get(i);
        Estimate gap = channel.gap().orElseThrow();
        assertEquals(ShrinkageInterval.EMPIRICAL_BAYES, gap.interval().orElseThrow().method());
        asTheyAre += Math.pow(channel.score() - truth[i], 2);
        shrunk += Math.pow(mean + gap.value() - truth[i], 2);
        covered += gap.interval().orElseThrow().contains(truth[i] - mean) ? 1 : 0;
        all++;
      }
    }
    assertTrue(shrunk < 0.75 * asTheyAre, shrunk + " of " + asTheyAre);
    assertEquals(0.95, (double) covered / all, 0.03);
  }

  /** From 1 to 7 by chance, and with the lift as its chance two more. */
  private static int rating(SplittableRandom random, double lift) {
    return 1 + random.nextInt(7) + (random.nextDouble() < lift ? 2 : 0);
  }

  @Test
  void errors() {
    Map<String, JourneyResult> channels = channels(new int[] {3, 9}, new int[] {5});
    channels.put("other", JourneyScore.of(MODEL).calculate(JourneyTally.of(MODEL).snapshot()));
    assertTrue(
        String.valueOf(
                assertThrows(IllegalArgumentException.class, () -> ChannelConsistency.of(channels))
                    .getMessage())
            .startsWith("channel \"other\" was scored by other rules: "));
    assertThrows(IllegalArgumentException.class, () -> ChannelConsistency.of(Map.of()));
    ChannelConsistency consistency = ChannelConsistency.of(channels(new int[] {3, 9}));
    assertEquals(
        "no stage is named \"three\"",
        assertThrows(IllegalArgumentException.class, () -> consistency.stage("three"))
            .getMessage());
  }
}
