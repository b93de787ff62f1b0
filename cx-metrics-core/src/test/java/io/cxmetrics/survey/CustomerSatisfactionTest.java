package io.cxmetrics.survey;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.cxmetrics.scale.Band;
import io.cxmetrics.scale.Bands;
import io.cxmetrics.scale.Direction;
import io.cxmetrics.scale.Question;
import io.cxmetrics.scale.RatingScale;
import io.cxmetrics.scale.RatingScales;
import io.cxmetrics.stats.ConfidenceInterval;
import io.cxmetrics.stats.ConfidenceLevel;
import io.cxmetrics.stats.DifferenceInterval;
import io.cxmetrics.stats.Estimate;
import io.cxmetrics.stats.InsufficientDataException;
import io.cxmetrics.stats.IntervalMethod;
import io.cxmetrics.stats.MeanInterval;
import io.cxmetrics.stats.NetInterval;
import io.cxmetrics.stats.ProportionInterval;
import io.cxmetrics.tally.ExclusionReason;
import io.cxmetrics.tally.RatingDistribution;
import io.cxmetrics.tally.RatingPolicy;
import io.cxmetrics.tally.RatingTally;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class CustomerSatisfactionTest {

  /** Worked example 37 of the definitions: one set of answers, and every reading of it. */
  private static final RatingDistribution EXAMPLE =
      RatingDistribution.of(RatingScales.CSAT_1_5, 5, 10, 15, 40, 30);

  private static void assertScore(double expected, String definition, CustomerSatisfaction csat) {
    CsatResult result = csat.calculate(EXAMPLE);
    assertEquals(expected, result.score(), 1e-12, definition);
    assertEquals(definition + "/csat-1-5", result.definition());
    assertTrue(result.interval().contains(expected));
    assertTrue(result.standardError() > 0);
  }

  /** √(¾ · ¼ / 4), and of 2, 4, 4, 5 the deviation 1.2583 over √4. */
  @Test
  void standardErrorsOfFour() {
    RatingTally tally = RatingTally.of(RatingScales.CSAT_1_5, 5, 4, 4, 2);
    assertEquals(
        Math.sqrt(3) / 8, CustomerSatisfaction.topBox(2).calculate(tally).standardError(), 1e-12);
    assertEquals(
        Math.sqrt(4.75 / 3) / 2,
        CustomerSatisfaction.mean().calculate(tally).standardError(),
        1e-12);
  }

  @Test
  void oneSetOfAnswersAndItsReadings() {
    assertAll(
        () -> assertScore(0.70, "csat.top-2-box", CustomerSatisfaction.standard()),
        () -> assertScore(0.70, "csat.top-2-box", CustomerSatisfaction.topBox(2)),
        () -> assertScore(0.30, "csat.top-box", CustomerSatisfaction.topBox(1)),
        () -> assertScore(0.85, "csat.top-3-box", CustomerSatisfaction.topBox(3)),
        () -> assertScore(0.55, "csat.net-top-2-bottom-2", CustomerSatisfaction.netBox(2, 2)),
        () -> assertScore(0.40, "csat.net-top-2-bottom-3", CustomerSatisfaction.netBox(2, 3)),
        () -> assertScore(3.8, "csat.mean", CustomerSatisfaction.mean()),
        () -> assertScore(70, "csat.index", CustomerSatisfaction.index()),
        () -> assertScore(76, "csat.index-of-max", CustomerSatisfaction.indexOfMax()),
        () ->
            assertScore(
                70.0 / 85,
                "csat.good-over-rated-top-2-bottom-2",
                CustomerSatisfaction.goodOverRated()));
  }

  /** Worked examples 34 and 35: Assembled and Simplesat. */
  @Test
  void neutralAnswersStayInTheDenominatorUnlessAskedOut() {
    RatingDistribution eightGoodTwoBad = RatingDistribution.of(RatingScales.CSAT_1_3, 2, 0, 8);
    RatingDistribution withNeutral = RatingDistribution.of(RatingScales.CSAT_1_3, 2, 1, 7);
    CustomerSatisfaction standard = CustomerSatisfaction.standard();
    CustomerSatisfaction rated = CustomerSatisfaction.goodOverRated();
    assertEquals(0.8, standard.calculate(eightGoodTwoBad).score(), 1e-12);
    assertEquals(0.7, standard.calculate(withNeutral).score(), 1e-12);
    assertEquals(0.8, rated.calculate(eightGoodTwoBad).score(), 1e-12);
    CsatResult leftOut = rated.calculate(withNeutral);
    assertEquals(7.0 / 9, leftOut.score(), 1e-12);
    assertEquals(9, leftOut.n());
    assertEquals(7, leftOut.satisfied());
    assertEquals(1, leftOut.neutral());
    assertEquals(2, leftOut.dissatisfied());
  }

  /** Zendesk converts five points to good and bad with 3 as bad. */
  @Test
  void otherBandsThanThoseOfTheScale() {
    CsatResult zendesk =
        CustomerSatisfaction.goodOverRated().withBands(new Bands(3, 2)).calculate(EXAMPLE);
    assertEquals(0.70, zendesk.score(), 1e-12);
    assertEquals(30, zendesk.dissatisfied());
    assertEquals(0, zendesk.neutral());
    assertEquals("csat.good-over-rated-top-2-bottom-3/csat-1-5", zendesk.definition());
    assertEquals(
        0.40,
        CustomerSatisfaction.netBox(1, 1).withBands(new Bands(3, 2)).calculate(EXAMPLE).score(),
        1e-12);
    assertEquals(
        30,
        CustomerSatisfaction.mean()
            .withBands(new Bands(3, 2))
            .calculate(EXAMPLE)
            .count(Band.NEGATIVE));
  }

  @Test
  void meanHasStudentsInterval() {
    CsatResult result = CustomerSatisfaction.mean().calculate(EXAMPLE);
    // Python: statistics.stdev of the 100 answers over 10, and scipy.stats.t.ppf(0.975, 99).
    assertEquals(0.11281521496355325, result.standardError(), 1e-6);
    assertEquals(3.8 - 1.9842169516 * 0.11281521496355325, result.interval().lower(), 1e-6);
    assertEquals(MeanInterval.STUDENT_T, result.interval().method());
    CsatResult index = CustomerSatisfaction.index().calculate(EXAMPLE);
    assertEquals(25 * (result.interval().lower() - 1), index.interval().lower(), 1e-9);
    CsatResult ofMax = CustomerSatisfaction.indexOfMax().calculate(EXAMPLE);
    assertEquals(20 * result.interval().upper(), ofMax.interval().upper(), 1e-9);
  }

  @Test
  void oneAnswerHasAMeanAndNoIntervalOfIt() {
    CsatResult result =
        CustomerSatisfaction.mean().calculate(RatingTally.of(RatingScales.CSAT_1_5, 4));
    assertTrue(result.isDefined());
    assertEquals(4, result.score());
    Estimate estimate = result.estimate().orElseThrow();
    assertTrue(estimate.interval().isEmpty());
    assertTrue(estimate.standardError().isEmpty());
    assertEquals(
        "csat.mean/csat-1-5: the interval needs at least 2 answers, got 1",
        assertThrows(InsufficientDataException.class, result::interval).getMessage());
    assertEquals(
        "csat.mean/csat-1-5: the standard error needs at least 2 answers, got 1",
        assertThrows(InsufficientDataException.class, result::standardError).getMessage());
  }

  static List<CustomerSatisfaction> variants() {
    return List.of(
        CustomerSatisfaction.standard(),
        CustomerSatisfaction.topBox(1),
        CustomerSatisfaction.netBox(1, 2),
        CustomerSatisfaction.mean(),
        CustomerSatisfaction.index(),
        CustomerSatisfaction.indexOfMax(),
        CustomerSatisfaction.goodOverRated());
  }

  @ParameterizedTest
  @MethodSource("variants")
  void noAnswersAreUndefinedAndNot0(CustomerSatisfaction csat) {
    CsatResult result = csat.calculate(RatingTally.of(RatingScales.CSAT_1_5));
    assertFalse(result.isDefined());
    assertEquals(0, result.n());
    assertTrue(result.estimate().isEmpty());
    String needs = " needs at least 1 answer, got 0";
    assertEquals(
        result.definition() + ": the score" + needs,
        assertThrows(InsufficientDataException.class, result::score).getMessage());
    assertEquals(
        result.definition() + ": the interval" + needs,
        assertThrows(InsufficientDataException.class, result::interval).getMessage());
    assertEquals(
        result.definition() + ": the standard error" + needs,
        assertThrows(InsufficientDataException.class, result::standardError).getMessage());
  }

  @Test
  void onlyNeutralAnswersRateNobody() {
    CsatResult result =
        CustomerSatisfaction.goodOverRated().calculate(RatingTally.of(RatingScales.CSAT_1_5, 3, 3));
    assertFalse(result.isDefined());
    assertEquals(2, result.neutral());
  }

  @ParameterizedTest
  @MethodSource("variants")
  void allSatisfiedBehavesAtAnySize(CustomerSatisfaction csat) {
    for (long n : new long[] {2, 100, 1L << 40}) {
      CsatResult result =
          csat.calculate(RatingDistribution.of(RatingScales.CSAT_1_5, 0, 0, 0, 0, n));
      assertEquals(n, result.n());
      assertEquals(result.score(), result.interval().upper(), 1e-12);
      assertEquals(0, result.standardError());
    }
  }

  @Test
  void everyProportionIntervalHoldsAt100Percent() {
    RatingDistribution all = RatingDistribution.of(RatingScales.THUMBS, 0, 30);
    for (ProportionInterval method : ProportionInterval.values()) {
      ConfidenceInterval interval =
          CustomerSatisfaction.standard().withInterval(method).calculate(all).interval();
      assertEquals(1, interval.upper(), method.id());
      assertEquals(method, interval.method());
    }
  }

  private static String refusal(Runnable call) {
    return String.valueOf(assertThrows(IllegalArgumentException.class, call::run).getMessage());
  }

  @Test
  void intervalMethodMustBeOneForTheStatistic() {
    for (IntervalMethod method :
        List.of(NetInterval.SCORE, MeanInterval.STUDENT_T, DifferenceInterval.MOVER)) {
      assertEquals(
          method.id() + " is not an interval method for a share",
          refusal(() -> CustomerSatisfaction.standard().withInterval(method)));
    }
    assertEquals(
        "wilson is not an interval method for a net share",
        refusal(() -> CustomerSatisfaction.netBox(1, 1).withInterval(ProportionInterval.WILSON)));
    assertEquals(
        "wilson is not an interval method for a mean",
        refusal(() -> CustomerSatisfaction.mean().withInterval(ProportionInterval.WILSON)));
    assertEquals(
        CustomerSatisfaction.mean(),
        CustomerSatisfaction.mean().withInterval(MeanInterval.STUDENT_T));
    assertEquals(
        NetInterval.WALD,
        CustomerSatisfaction.netBox(2, 2)
            .withInterval(NetInterval.WALD)
            .calculate(EXAMPLE)
            .interval()
            .method());
  }

  @Test
  void metricMustApplyToTheScale() {
    assertEquals(
        "csat needs a scale that asks for SATISFACTION, but nps-0-10 asks for RECOMMENDATION",
        refusal(
            () ->
                CustomerSatisfaction.standard()
                    .calculate(RatingTally.of(RatingScales.NPS_0_10, 9))));
    assertEquals(
        "top boxes on scale csat-1-3 must be from 1 to 2, got 3",
        refusal(
            () ->
                CustomerSatisfaction.topBox(3)
                    .calculate(RatingTally.of(RatingScales.CSAT_1_3, 3))));
    assertEquals("boxes must be at least 1, got 0", refusal(() -> CustomerSatisfaction.topBox(0)));
    assertEquals(
        "Bands[worst=3, best=3] do not fit on the 5 points of scale csat-1-5",
        refusal(() -> CustomerSatisfaction.netBox(3, 3).calculate(EXAMPLE)));
    RatingScale falling =
        new RatingScale(
            "pain", Question.SATISFACTION, 0, 10, Direction.LOWER_IS_BETTER, new Bands(3, 3));
    RatingTally pain = RatingTally.of(falling, 1, 2, 3);
    assertEquals(80, CustomerSatisfaction.index().calculate(pain).score(), 1e-12);
    assertTrue(
        refusal(() -> CustomerSatisfaction.indexOfMax().calculate(pain))
            .startsWith("the index over the maximum needs a scale where higher is better"));
    RatingScale negative =
        new RatingScale(
            "smile", Question.SATISFACTION, -1, 1, Direction.HIGHER_IS_BETTER, new Bands(1, 1));
    assertTrue(
        refusal(() -> CustomerSatisfaction.indexOfMax().definition(negative))
            .endsWith("no rating is negative, got " + negative));
  }

  @Test
  void meanOnTheLargestRatingsThereAre() {
    RatingScale edge =
        new RatingScale(
            "edge",
            Question.SATISFACTION,
            Integer.MAX_VALUE - 1,
            Integer.MAX_VALUE,
            Direction.HIGHER_IS_BETTER,
            new Bands(1, 1));
    RatingTally tally = RatingTally.of(edge, Integer.MAX_VALUE, Integer.MAX_VALUE - 1);
    assertEquals(Integer.MAX_VALUE - 0.5, CustomerSatisfaction.mean().calculate(tally).score());
    assertEquals(50, CustomerSatisfaction.index().calculate(tally).score());
  }

  @Test
  void exclusionsAreCarried() {
    RatingTally tally =
        RatingTally.of(RatingScales.CSAT_1_5, RatingPolicy.lenient().withMissingCodes(6))
            .addAll(new int[] {5, 4, 6, 6, 9});
    CsatResult result = CustomerSatisfaction.standard().calculate(tally);
    assertEquals(2, result.n());
    assertEquals(
        Map.of(ExclusionReason.MISSING, 2L, ExclusionReason.OFF_SCALE, 1L), result.excluded());
  }

  @Test
  void metricsAreValues() {
    CustomerSatisfaction metric = CustomerSatisfaction.topBox(2);
    assertEquals(metric, CustomerSatisfaction.topBox(2));
    assertEquals(metric.hashCode(), CustomerSatisfaction.topBox(2).hashCode());
    assertNotEquals(metric.hashCode(), CustomerSatisfaction.topBox(1).hashCode());
    assertNotEquals(metric, CustomerSatisfaction.topBox(1));
    assertNotEquals(metric, metric.withLevel(ConfidenceLevel.P90));
    assertNotEquals(metric, (Object) "csat");
    assertTrue(metric.toString().startsWith("csat, Share["), metric.toString());
    assertEquals(ConfidenceLevel.P90, metric.withLevel(ConfidenceLevel.P90).level());
    assertEquals(ProportionInterval.WILSON, metric.intervalMethod());
    assertEquals(NetInterval.SCORE, CustomerSatisfaction.netBox(1, 1).intervalMethod());
    assertEquals(MeanInterval.STUDENT_T, CustomerSatisfaction.mean().intervalMethod());
    assertEquals(metric.calculate(EXAMPLE), CustomerSatisfaction.topBox(2).calculate(EXAMPLE));
  }
}
