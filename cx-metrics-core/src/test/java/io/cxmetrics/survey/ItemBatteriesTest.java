package io.cxmetrics.survey;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.cxmetrics.scale.RatingScales;
import io.cxmetrics.stats.CompositeInterval;
import io.cxmetrics.stats.ConfidenceInterval;
import io.cxmetrics.stats.ConfidenceLevel;
import io.cxmetrics.survey.ItemBattery.Dimension;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The named batteries against worked examples. */
class ItemBatteriesTest {

  private static final List<String> RATER =
      List.of("tangibles", "reliability", "responsiveness", "assurance", "empathy");

  private static BatteryResult result(BatteryScore metric, int[]... rows) {
    BatteryTally tally = BatteryTally.of(metric.battery());
    for (int[] row : rows) {
      tally.add(row);
    }
    return metric.calculate(tally.snapshot());
  }

  @Test
  void servqualHasItsItems() {
    assertEquals(22, ItemBatteries.SERVQUAL.items().size());
    assertEquals(RATER, ItemBatteries.SERVQUAL.dimensions().stream().map(Dimension::name).toList());
    assertEquals(
        List.of(4, 5, 4, 4, 5),
        ItemBatteries.SERVQUAL.dimensions().stream().map(d -> d.items().size()).toList());
    assertEquals("reliability 5", ItemBatteries.SERVQUAL.items().get(4));
    assertEquals("empathy 22", ItemBatteries.SERVQUAL.items().get(21));
  }

  /**
   * Answers of 100 respondents who expect 7 of everything and whose mean gap in each dimension is
   * the one given in hundredths.
   */
  private static BatteryAnswers gaps(int... hundredths) {
    BatteryTally tally = BatteryTally.of(ItemBatteries.SERVQUAL);
    int[] expectations = new int[22];
    Arrays.fill(expectations, 7);
    for (int respondent = 0; respondent < 100; respondent++) {
      int[] perceptions = new int[22];
      int item = 0;
      for (int i = 0; i < hundredths.length; i++) {
        int gap = hundredths[i] / 100 + (respondent < hundredths[i] % 100 ? 1 : 0);
        for (int j = 0; j < ItemBatteries.SERVQUAL.dimensions().get(i).items().size(); j++) {
          perceptions[item++] = 7 - gap;
        }
      }
      tally.addExpectedAndPerceived(expectations, perceptions);
    }
    return tally.snapshot();
  }

  /** Worked example 38 of the definitions, of 12manage, which prints it rounded to −0.86. */
  @Test
  void servqualIsTheMeanOfFiveGaps() {
    BatteryResult result =
        BatteryScore.of(ItemBatteries.SERVQUAL).calculate(gaps(65, 110, 83, 70, 101));
    double[] expected = {-0.65, -1.10, -0.83, -0.70, -1.01};
    for (int i = 0; i < expected.length; i++) {
      assertEquals(expected[i], result.dimension(RATER.get(i)).score(), 1e-12);
      assertEquals(expected[i], result.dimensions().get(i).score(), 1e-12);
    }
    assertEquals(-0.858, result.overall().score(), 1e-12);
    assertEquals(-0.83, result.item("responsiveness 12").score(), 1e-12);
    assertEquals("servqual.gap/csat-1-7", result.definition());
    assertEquals("servqual.gap/csat-1-7#empathy", result.dimension("empathy").definition());
  }

  /** By 100 points: (11·65 + 32·110 + 22·83 + 19·70 + 16·101) / 100 = 90.07. */
  @Test
  void servqualWeightedByPoints() {
    BatteryScore weighted = BatteryScore.of(ItemBatteries.SERVQUAL).withWeights(11, 32, 22, 19, 16);
    BatteryFigure overall = weighted.calculate(gaps(65, 110, 83, 70, 101)).overall();
    assertEquals(-0.9007, overall.score(), 1e-12);
    assertEquals("servqual.gap.weights-0.11-0.32-0.22-0.19-0.16/csat-1-7", overall.definition());
    assertEquals(100, overall.n());
  }

  @Test
  void servqualRunsFromMinusSixToSix() {
    int[] ones = new int[22];
    int[] sevens = new int[22];
    Arrays.fill(ones, 1);
    Arrays.fill(sevens, 7);
    BatteryScore metric = BatteryScore.of(ItemBatteries.SERVQUAL);
    assertEquals(
        -6,
        metric
            .calculate(
                BatteryTally.of(ItemBatteries.SERVQUAL)
                    .addExpectedAndPerceived(sevens, ones)
                    .snapshot())
            .overall()
            .score());
    assertEquals(
        6,
        metric
            .calculate(
                BatteryTally.of(ItemBatteries.SERVQUAL)
                    .addExpectedAndPerceived(ones, sevens)
                    .snapshot())
            .overall()
            .score());
  }

  /** Worked example 39 of the definitions: means of 8, 7.5 and 7. */
  @Test
  void acsi() {
    int[][] rows = {{8, 8, 7}, {8, 7, 7}};
    BatteryScore equal = BatteryScore.of(ItemBatteries.ACSI);
    assertEquals(100 * (8 + 7.5 + 7 - 3) / 27, result(equal, rows).overall().score(), 1e-12);
    assertEquals(72.2222, result(equal, rows).overall().score(), 5e-5);
    assertEquals("acsi.index/csat-1-10", result(equal, rows).definition());

    BatteryScore weighted = equal.withWeights(0.4, 0.3, 0.3);
    assertEquals(72.7778, result(weighted, rows).overall().score(), 5e-5);
    assertEquals("acsi.index.weights-0.4-0.3-0.3/csat-1-10", result(weighted, rows).definition());
    assertEquals(100 * 6.5 / 9, result(weighted, rows).items().get(1).score(), 1e-12);
  }

  /**
   * With every item answered the composite is the mean of one number a respondent. NumPy and SciPy
   * 1.17.1: {@code y = ((x - 1) / 9 * 100) @ [.4, .3, .3]; y.std(ddof=1) / sqrt(6); t.interval(.95,
   * 5, y.mean(), se)}.
   */
  @Test
  void acsiWithItsUncertainty() {
    int[][] rows = {{9, 8, 7}, {7, 7, 7}, {10, 9, 10}, {3, 5, 4}, {8, 6, 9}, {8, 8, 5}};
    BatteryScore metric = BatteryScore.of(ItemBatteries.ACSI).withWeights(40, 30, 30);
    BatteryFigure overall = result(metric, rows).overall();
    assertEquals(69.44444444444444, overall.score(), 1e-10);
    assertEquals(8.662629639051557, overall.standardError(), 1e-10);
    assertInterval(47.176446045453744, 91.71244284343514, overall.interval());
    assertEquals(CompositeInterval.DELTA, overall.interval().method());
    assertInterval(
        51.988826681487154,
        86.90006220740172,
        result(metric.withLevel(ConfidenceLevel.P90), rows).overall().interval());
  }

  private static void assertInterval(double lower, double upper, ConfidenceInterval actual) {
    assertEquals(lower, actual.lower(), 1e-8);
    assertEquals(upper, actual.upper(), 1e-8);
  }

  /** Of each item: (answers of 6–7 − answers of 1–3) / n = 2/4, 0/4 and −1/4. */
  @Test
  void temkinExperienceRatings() {
    BatteryResult result =
        result(
            BatteryScore.of(ItemBatteries.TEMKIN_EXPERIENCE_RATINGS),
            new int[] {7, 6, 4},
            new int[] {6, 3, 5},
            new int[] {5, 7, 3},
            new int[] {4, 1, 4});
    assertEquals(0.5, result.dimension("success").score());
    assertEquals(0, result.dimension("effort").score());
    assertEquals(-0.25, result.dimension("emotion").score());
    assertEquals(0.25 / 3, result.overall().score(), 1e-15);
    assertEquals("temkin-experience-ratings.net-top-2-bottom-3/temkin-1-7", result.definition());
  }

  /** Of each item: (answers of 4–5 − answers of 1–2) / n = 3/4, 1/4 and −2/4. */
  @Test
  void legacyCxIndex() {
    BatteryResult result =
        result(
            BatteryScore.of(ItemBatteries.LEGACY_CX_INDEX),
            new int[] {5, 4, 1},
            new int[] {4, 3, 2},
            new int[] {4, 2, 3},
            new int[] {3, 5, 3});
    assertEquals(0.75, result.item("needs").score());
    assertEquals(0.25, result.item("ease").score());
    assertEquals(-0.5, result.item("enjoyment").score());
    assertEquals(0.5 / 3, result.overall().score(), 1e-15);
    assertEquals("legacy-cx-index.net-top-2-bottom-2/csat-1-5", result.definition());
  }

  /** (2·9 + 8 + 7 + 6 + 5 + 4) / 7. */
  @Test
  void sixPillars() {
    ItemBattery pillars = ItemBatteries.sixPillars(RatingScales.CSAT_1_10);
    BatteryScore metric = BatteryScore.of(pillars).withWeights(2, 1, 1, 1, 1, 1);
    BatteryResult result = result(metric, new int[] {9, 8, 7, 6, 5, 4});
    assertEquals(48.0 / 7, result.overall().score(), 1e-12);
    assertEquals(5, result.item("expectations").score());
    assertEquals(
        List.of(
            "personalisation",
            "resolution",
            "integrity",
            "time and effort",
            "expectations",
            "empathy"),
        pillars.items());
  }
}
