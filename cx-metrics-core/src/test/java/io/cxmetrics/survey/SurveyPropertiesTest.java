package io.cxmetrics.survey;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.cxmetrics.scale.RatingScale;
import io.cxmetrics.scale.RatingScales;
import io.cxmetrics.tally.RatingCounts;
import io.cxmetrics.tally.RatingDistribution;
import io.cxmetrics.tally.RatingTally;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

class SurveyPropertiesTest {

  /** A metric on the scale that it is for, and which way it runs as a rating rises. */
  record Metric(
      String name, RatingScale scale, int sign, Function<RatingCounts, SurveyResult> rule) {

    SurveyResult of(RatingCounts ratings) {
      return rule.apply(ratings);
    }

    @Override
    public String toString() {
      return name;
    }
  }

  private static final List<Metric> METRICS =
      List.of(
          new Metric("nps", RatingScales.NPS_0_10, 1, NetPromoterScore.standard()::calculate),
          new Metric("nps-eu", RatingScales.NPS_EU, 1, NetPromoterScore.standard()::calculate),
          new Metric("csat", RatingScales.CSAT_1_5, 1, CustomerSatisfaction.topBox(2)::calculate),
          new Metric("net", RatingScales.CSAT_1_7, 1, CustomerSatisfaction.netBox(2, 3)::calculate),
          new Metric("mean", RatingScales.CSAT_1_10, 1, CustomerSatisfaction.mean()::calculate),
          new Metric("index", RatingScales.CSAT_1_10, 1, CustomerSatisfaction.index()::calculate),
          new Metric("ces-2", RatingScales.CES_2, 1, CustomerEffortScore.version2()::calculate),
          new Metric("ces-1", RatingScales.CES_1, 1, CustomerEffortScore.version1()::calculate),
          new Metric(
              "ces-1-easy", RatingScales.CES_1, -1, CustomerEffortScore.topBox(2)::calculate),
          new Metric(
              "ces-1-net", RatingScales.CES_1, -1, CustomerEffortScore.netEasy(2, 2)::calculate));

  @Provide
  Arbitrary<Metric> metrics() {
    return Arbitraries.of(METRICS);
  }

  /** Fractions of the scale, so that one list fits every scale. */
  @Provide
  Arbitrary<List<Double>> answers() {
    return Arbitraries.doubles().between(0, 0.99).list().ofMinSize(1).ofMaxSize(200);
  }

  private static int[] ratings(List<Double> answers, RatingScale scale) {
    return answers.stream().mapToInt(a -> scale.min() + (int) (a * scale.points())).toArray();
  }

  @Property
  void raisingOneRatingMovesTheScoreOneWayOnly(
      @ForAll("metrics") Metric metric,
      @ForAll("answers") List<Double> answers,
      @ForAll @IntRange(max = 199) int which) {
    int[] ratings = ratings(answers, metric.scale());
    double before = metric.of(RatingTally.of(metric.scale(), ratings)).score();
    int i = which % ratings.length;
    ratings[i] = Math.min(metric.scale().max(), ratings[i] + 1);
    double after = metric.of(RatingTally.of(metric.scale(), ratings)).score();
    assertTrue(metric.sign() * (after - before) >= -1e-9, before + " to " + after);
  }

  @Property
  void duplicatingEveryAnswerKeepsTheScoreAndNarrowsTheInterval(
      @ForAll("metrics") Metric metric, @ForAll("answers") List<Double> answers) {
    RatingDistribution once =
        RatingTally.of(metric.scale(), ratings(answers, metric.scale())).snapshot();
    RatingDistribution twice = once.merge(once);
    SurveyResult before = metric.of(once);
    SurveyResult after = metric.of(twice);
    assertEquals(before.score(), after.score(), 1e-9);
    assertEquals(2 * before.n(), after.n());
    if (before.n() > 1) {
      assertTrue(after.interval().width() <= before.interval().width() + 1e-9);
    }
  }

  @Property
  void orderOfAnswersAndShardsDoNotMatter(
      @ForAll("metrics") Metric metric,
      @ForAll("answers") List<Double> answers,
      @ForAll @IntRange(max = 200) int cut) {
    int[] ratings = ratings(answers, metric.scale());
    int at = Math.min(cut, ratings.length);
    RatingTally whole = RatingTally.of(metric.scale(), ratings);
    RatingTally tail = RatingTally.of(metric.scale()).addAll(ratings, at, ratings.length);
    RatingTally merged = tail.merge(RatingTally.of(metric.scale()).addAll(ratings, 0, at));
    assertEquals(metric.of(whole.snapshot()), metric.of(merged.snapshot()));
  }

  /** Swapping the ends of a scale with as many best as worst points negates a net score. */
  @Property
  void mirroringTheAnswersMirrorsTheNetScore(@ForAll("answers") List<Double> answers) {
    RatingScale scale = RatingScales.CSAT_1_7;
    int[] ratings = ratings(answers, scale);
    int[] mirrored = Arrays.stream(ratings).map(r -> 8 - r).toArray();
    SurveyResult net = CustomerSatisfaction.netBox(2, 2).calculate(RatingTally.of(scale, ratings));
    SurveyResult mirror =
        CustomerSatisfaction.netBox(2, 2).calculate(RatingTally.of(scale, mirrored));
    assertEquals(net.score(), -mirror.score(), 1e-12);
    assertEquals(net.interval().lower(), -mirror.interval().upper(), 1e-9);
  }

  /** The score against the definition written out answer by answer. */
  @Property
  void netPromoterScoreIsItsDefinition(@ForAll("answers") List<Double> answers) {
    int[] ratings = ratings(answers, RatingScales.NPS_0_10);
    int sum = 0;
    for (int rating : ratings) {
      sum += rating >= 9 ? 1 : rating <= 6 ? -1 : 0;
    }
    NpsResult result =
        NetPromoterScore.standard().calculate(RatingTally.of(RatingScales.NPS_0_10, ratings));
    assertEquals(100.0 * sum / ratings.length, result.score(), 1e-9);
    assertTrue(result.interval().contains(result.score()));
  }
}
