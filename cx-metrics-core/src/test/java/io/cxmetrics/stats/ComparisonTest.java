package io.cxmetrics.stats;

import static io.cxmetrics.testing.Oracle.count;
import static io.cxmetrics.testing.Oracle.number;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import io.cxmetrics.scale.Bands;
import io.cxmetrics.scale.Direction;
import io.cxmetrics.scale.Question;
import io.cxmetrics.scale.RatingScale;
import io.cxmetrics.scale.RatingScales;
import io.cxmetrics.survey.CustomerSatisfaction;
import io.cxmetrics.survey.NetPromoterScore;
import io.cxmetrics.tally.RatingDistribution;
import io.cxmetrics.tally.RatingTally;
import io.cxmetrics.testing.Oracle;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ComparisonTest {

  static List<NamedCsvRecord> twoShares() {
    return Oracle.rows("two-shares.csv");
  }

  /** Combining two Wilson intervals is Newcombe's hybrid score interval. */
  @ParameterizedTest
  @MethodSource("twoShares")
  void sharesCompareByNewcombesInterval(NamedCsvRecord row) {
    Comparison change =
        CustomerSatisfaction.standard()
            .compare(
                thumbs(count(row, "successesB"), count(row, "trialsB")),
                thumbs(count(row, "successesA"), count(row, "trialsA")));
    assertEquals(number(row, "lower"), change.interval().lower(), number(row, "tolerance"));
    assertEquals(number(row, "upper"), change.interval().upper(), number(row, "tolerance"));
    assertTrue(change.isDistinguishable());
  }

  static List<NamedCsvRecord> twoScores() {
    return Oracle.rows("two-net-promoter-scores.csv");
  }

  /** Combining two Wald intervals is the Wald interval of the difference. */
  @ParameterizedTest
  @MethodSource("twoScores")
  void netPromoterScoresCompareByWaldWhereAskedTo(NamedCsvRecord row) {
    Comparison change =
        NetPromoterScore.standard()
            .withInterval(NetInterval.WALD)
            .compare(
                nps(count(row, "detractorsB"), count(row, "passivesB"), count(row, "promotersB")),
                nps(count(row, "detractorsA"), count(row, "passivesA"), count(row, "promotersA")));
    assertEquals(100 * number(row, "difference"), change.difference(), 1e-9);
    assertEquals(
        100 * number(row, "standardError"),
        change.estimate().orElseThrow().standardError().orElseThrow(),
        1e-6);
    assertEquals(100 * number(row, "waldLower"), change.interval().lower(), 1e-6);
    assertEquals(100 * number(row, "waldUpper"), change.interval().upper(), 1e-6);
    assertEquals("mover", change.interval().method().id());
    assertFalse(change.isDistinguishable());
  }

  @Test
  void theOtherWayRoundIsTheNegative() {
    NetPromoterScore nps = NetPromoterScore.standard();
    Comparison up = nps.compare(nps(3, 2, 5), nps(1, 4, 20));
    Comparison down = nps.compare(nps(1, 4, 20), nps(3, 2, 5));
    assertEquals(up.difference(), -down.difference(), 1e-12);
    assertEquals(up.interval().lower(), -down.interval().upper(), 1e-12);
    assertEquals(up.interval().upper(), -down.interval().lower(), 1e-12);
    assertEquals("nps/nps-0-10", up.definition());
    assertEquals(10, up.nBefore());
    assertEquals(25, up.nAfter());
  }

  @Test
  void noAnswersOnEitherSideIsUndefined() {
    NetPromoterScore nps = NetPromoterScore.standard();
    for (Comparison change :
        List.of(nps.compare(nps(0, 0, 0), nps(1, 1, 1)), nps.compare(nps(1, 1, 1), nps(0, 0, 0)))) {
      assertFalse(change.isDefined());
      assertTrue(change.estimate().isEmpty());
      String message =
          assertThrows(InsufficientDataException.class, change::difference).getMessage();
      assertEquals("nps/nps-0-10: the change needs at least 1 answer, got 0", message);
    }
  }

  @Test
  void meansNeedTwoAnswersOnEitherSide() {
    CustomerSatisfaction mean = CustomerSatisfaction.mean();
    RatingTally one = RatingTally.of(RatingScales.CSAT_1_5, 4);
    RatingTally three = RatingTally.of(RatingScales.CSAT_1_5, 4, 5, 5);
    Comparison change = mean.compare(one, three);
    assertFalse(change.isDefined());
    assertFalse(mean.compare(three, one).isDefined());
    assertTrue(mean.compare(three, three).isDefined());
    String message = assertThrows(InsufficientDataException.class, change::interval).getMessage();
    assertEquals("csat.mean/csat-1-5: the change needs at least 2 answers, got 1", message);
  }

  /** Also where the scales share their id. */
  @Test
  void differentScalesDoNotCompare() {
    RatingScale own =
        new RatingScale(
            "nps-0-10",
            Question.RECOMMENDATION,
            0,
            10,
            Direction.HIGHER_IS_BETTER,
            new Bands(6, 3));
    for (RatingScale other : List.of(RatingScales.NPS_EU, own)) {
      String message =
          String.valueOf(
              assertThrows(
                      IllegalArgumentException.class,
                      () ->
                          NetPromoterScore.standard()
                              .compare(
                                  RatingTally.of(RatingScales.NPS_0_10, 9),
                                  RatingTally.of(other, 9)))
                  .getMessage());
      assertTrue(message.startsWith("cannot compare answers on different scales: "), message);
      assertTrue(message.endsWith(other.toString()), message);
    }
  }

  @Test
  void differentLevelsDoNotCombine() {
    ConfidenceInterval wide = ProportionInterval.WILSON.interval(5, 10, ConfidenceLevel.P99);
    ConfidenceInterval narrow = ProportionInterval.WILSON.interval(5, 10, ConfidenceLevel.P95);
    String message =
        assertThrows(
                IllegalArgumentException.class,
                () -> DifferenceInterval.MOVER.interval(0.5, wide, 0.5, narrow))
            .getMessage();
    assertEquals("intervals to compare must be of one level, got 0.99 and 0.95", message);
  }

  private static RatingDistribution thumbs(long up, long n) {
    return RatingDistribution.of(RatingScales.THUMBS, n - up, up);
  }

  private static RatingDistribution nps(long detractors, long passives, long promoters) {
    return RatingDistribution.of(
        RatingScales.NPS_0_10, detractors, 0, 0, 0, 0, 0, 0, passives, 0, promoters, 0);
  }
}
