package io.cxmetrics.survey;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.cxmetrics.scale.RatingScale;
import io.cxmetrics.scale.RatingScales;
import io.cxmetrics.stats.Comparison;
import io.cxmetrics.tally.GroupedRatingTally;
import io.cxmetrics.tally.RatingTally;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Each metric over segments, of which the second has no answers, and between two of them. */
class SurveySegmentsTest {

  private static GroupedRatingTally segments(RatingScale scale, int... ratings) {
    GroupedRatingTally tally = GroupedRatingTally.of(scale, 3);
    for (int i = 0; i < ratings.length; i++) {
      tally.add(i < ratings.length / 2 ? 0 : 2, ratings[i]);
    }
    return tally;
  }

  @Test
  void promoters() {
    GroupedRatingTally ratings = segments(RatingScales.NPS_0_10, 10, 9, 8, 0, 0, 7, 10, 6);
    List<NpsResult> results = NetPromoterScore.standard().calculateAll(ratings);
    assertEquals(3, results.size());
    assertEquals(25, results.get(0).score(), 1e-12);
    assertEquals(0, results.get(1).n());
    assertEquals(-25, results.get(2).score(), 1e-12);
    assertArrayEquals(
        new double[] {25, -999, -25}, NetPromoterScore.standard().scores(ratings, -999), 1e-12);
  }

  @Test
  void scoresAreOfRecommendationsOnly() {
    assertEquals(
        "nps needs a scale that asks for RECOMMENDATION, but csat-1-5 asks for SATISFACTION",
        assertThrows(
                IllegalArgumentException.class,
                () ->
                    NetPromoterScore.standard()
                        .scores(GroupedRatingTally.of(RatingScales.CSAT_1_5, 1), 0))
            .getMessage());
  }

  @Test
  void satisfaction() {
    List<CsatResult> results =
        CustomerSatisfaction.topBox(2)
            .calculateAll(segments(RatingScales.CSAT_1_5, 5, 4, 4, 1, 1, 2, 3, 4));
    assertEquals(3, results.size());
    assertEquals(0.75, results.get(0).score(), 1e-12);
    assertEquals(0, results.get(1).n());
    assertEquals(0.25, results.get(2).score(), 1e-12);
    assertEquals(RatingScales.CSAT_1_5, results.get(2).scale());
  }

  @Test
  void effort() {
    List<CesResult> results =
        CustomerEffortScore.version2()
            .calculateAll(segments(RatingScales.CES_2, 7, 5, 4, 1, 1, 1, 1, 6));
    assertEquals(3, results.size());
    assertEquals(0.5, results.get(0).score(), 1e-12);
    assertEquals(4, results.get(0).n());
    assertEquals(1, results.get(0).neutral());
    assertEquals(0, results.get(1).n());
    assertEquals(0.25, results.get(2).score(), 1e-12);
  }

  @Test
  void changeIsTheLaterScoreLessTheEarlier() {
    Comparison nps =
        NetPromoterScore.standard()
            .compare(
                RatingTally.of(RatingScales.NPS_0_10, 0, 7, 7, 9),
                RatingTally.of(RatingScales.NPS_0_10, 9, 9, 8, 9));
    assertEquals(75, nps.difference(), 1e-12);
    Comparison csat =
        CustomerSatisfaction.topBox(2)
            .compare(
                RatingTally.of(RatingScales.CSAT_1_5, 5, 4, 4, 1),
                RatingTally.of(RatingScales.CSAT_1_5, 1, 2, 5, 3));
    assertEquals(-0.5, csat.difference(), 1e-12);
    assertTrue(csat.interval().contains(-0.5));
  }
}
