package io.cxmetrics.survey;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.cxmetrics.scale.Bands;
import io.cxmetrics.scale.Direction;
import io.cxmetrics.scale.Question;
import io.cxmetrics.scale.RatingScale;
import io.cxmetrics.scale.RatingScales;
import io.cxmetrics.stats.NetInterval;
import io.cxmetrics.tally.RatingDistribution;
import io.cxmetrics.tally.RatingTally;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Published examples and implementations that are wrong, and what is right. */
class WrongPublishedExamplesTest {

  private static RatingDistribution nps(long detractors, long passives, long promoters) {
    return RatingDistribution.of(
        RatingScales.NPS_0_10, detractors, 0, 0, 0, 0, 0, 0, passives, 0, promoters, 0);
  }

  private static double score(RatingDistribution answers) {
    return NetPromoterScore.standard().calculate(answers).score();
  }

  /** GreenBook prints promoters 40 %, detractors 20 %, NPS 20 for the scores 10, 2, 7, 8, 6. */
  @Test
  void greenBookMiscountsItsOwnScores() {
    NpsResult result =
        NetPromoterScore.standard()
            .calculate(RatingTally.of(RatingScales.NPS_0_10, 10, 2, 7, 8, 6));
    assertEquals(1, result.promoters());
    assertEquals(2, result.detractors());
    assertEquals(-20.0, result.score(), 1e-12);
  }

  /** QuestionPro's help prints 52 % − 15 % = 40 %. */
  @Test
  void questionProSubtractsWrongly() {
    assertEquals(37.0, score(nps(15, 33, 52)), 1e-12);
  }

  /** Reports that round the two shares before they subtract them are off by up to a point. */
  @ParameterizedTest
  @CsvSource({"2, 1, 3, 33, 34", "5, 1, 9, 44, 45", "2, 1, 8, 13, 12"})
  void roundingBeforeSubtractingShiftsTheScore(
      int promoters, int detractors, int n, long right, long wrong) {
    double exact = score(nps(detractors, n - promoters - detractors, promoters));
    assertEquals(right, Math.round(exact));
    assertEquals(wrong, Math.round(100.0 * promoters / n) - Math.round(100.0 * detractors / n));
  }

  /** PostHog's tutorial bands 1–6 as detractors and forgets the zeros. */
  @Test
  void zeroIsADetractor() {
    assertEquals(
        -100.0,
        score(RatingDistribution.of(RatingScales.NPS_0_10, 1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0)));
  }

  /** kubestellar scored four emojis with the bands of 0–10, which makes everyone a detractor. */
  @Test
  void fourEmojisAreNotElevenPoints() {
    RatingTally onTheWrongScale = RatingTally.of(RatingScales.NPS_0_10, 1, 2, 3, 4, 4, 4);
    assertEquals(-100.0, NetPromoterScore.standard().calculate(onTheWrongScale).score());
    RatingTally emojis =
        RatingTally.of(
            new RatingScale(
                "emojis",
                Question.RECOMMENDATION,
                1,
                4,
                Direction.HIGHER_IS_BETTER,
                new Bands(1, 1)),
            1,
            2,
            3,
            4,
            4,
            4);
    assertEquals(100.0 * 2 / 6, NetPromoterScore.standard().calculate(emojis).score(), 1e-12);
  }

  /** marketr counts a missing answer as a passive and an 11 as a promoter. */
  @Test
  void missingIsNoPassiveAndElevenNoPromoter() {
    assertThrows(
        IllegalArgumentException.class, () -> RatingTally.of(RatingScales.NPS_0_10, 10, 11));
    assertThrows(
        IllegalArgumentException.class, () -> RatingTally.of(RatingScales.NPS_0_10).addMissing());
  }

  /** Formbricks let 6.5 and 8.5 fall in no band. */
  @Test
  void halfPointsAreRefused() {
    for (double half : List.of(6.5, 8.5)) {
      assertThrows(
          IllegalArgumentException.class, () -> RatingTally.of(RatingScales.NPS_0_10).add(half));
    }
  }

  /** A standard error without the division by n is that of one answer. */
  @Test
  void standardErrorShrinksWithN() {
    double one = NetInterval.standardError(50, 20, 100);
    double hundredfold = NetInterval.standardError(5_000, 2_000, 10_000);
    assertEquals(one / 10, hundredfold, 1e-12);
  }
}
