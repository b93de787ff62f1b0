package io.cxmetrics.survey;

import static io.cxmetrics.testing.Oracle.number;
import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import io.cxmetrics.scale.Band;
import io.cxmetrics.scale.Bands;
import io.cxmetrics.scale.RatingScale;
import io.cxmetrics.scale.RatingScales;
import io.cxmetrics.stats.ConfidenceInterval;
import io.cxmetrics.stats.ConfidenceLevel;
import io.cxmetrics.stats.InsufficientDataException;
import io.cxmetrics.stats.NetInterval;
import io.cxmetrics.tally.ExclusionReason;
import io.cxmetrics.tally.RatingDistribution;
import io.cxmetrics.tally.RatingPolicy;
import io.cxmetrics.tally.RatingTally;
import io.cxmetrics.testing.Oracle;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class NetPromoterScoreTest {

  private static final NetPromoterScore NPS = NetPromoterScore.standard();

  static List<NamedCsvRecord> smallSamples() {
    return Oracle.rows("nps-standard-error.csv");
  }

  @ParameterizedTest
  @MethodSource("smallSamples")
  void scoreAndStandardErrorOfSmallSamples(NamedCsvRecord row) {
    int[] scores =
        Arrays.stream(row.getField("scores").split(" ", -1)).mapToInt(Integer::parseInt).toArray();
    NpsResult result = NPS.calculate(RatingTally.of(RatingScales.NPS_0_10, scores));
    assertEquals(100 * number(row, "net"), result.score(), 1e-12);
    assertEquals(100 * number(row, "standardError"), result.standardError(), 1e-12);
    assertEquals(scores.length, result.n());
  }

  @Test
  void resultCarriesEverythingThatItFollowsFrom() {
    RatingTally tally =
        RatingTally.of(RatingScales.NPS_0_10, RatingPolicy.lenient())
            .addAll(new int[] {10, 9, 9, 8, 7, 0, 11})
            .addMissing();
    NpsResult result = NPS.calculate(tally);
    assertAll(
        () -> assertEquals(NPS, result.metric()),
        () -> assertEquals(RatingScales.NPS_0_10, result.scale()),
        () -> assertEquals("nps/nps-0-10", result.definition()),
        () -> assertEquals(3, result.promoters()),
        () -> assertEquals(2, result.passives()),
        () -> assertEquals(1, result.detractors()),
        () -> assertEquals(3, result.count(Band.POSITIVE)),
        () -> assertEquals(2, result.count(Band.NEUTRAL)),
        () -> assertEquals(1, result.count(Band.NEGATIVE)),
        () -> assertEquals(6, result.n()),
        () -> assertEquals(100.0 / 3, result.score(), 1e-12),
        () ->
            assertEquals(
                Map.of(ExclusionReason.MISSING, 1L, ExclusionReason.OFF_SCALE, 1L),
                result.excluded()),
        () -> assertEquals("score", result.interval().method().id()),
        () -> assertEquals(ConfidenceLevel.P95, result.interval().level()),
        () -> assertEquals(result.score(), result.estimate().orElseThrow().value()),
        () ->
            assertEquals(
                result.interval(), result.estimate().orElseThrow().interval().orElseThrow()));
  }

  @Test
  void tallyAndDistributionGiveEqualResults() {
    RatingTally tally = RatingTally.of(RatingScales.NPS_0_10, 10, 9, 3, 7);
    assertEquals(NPS.calculate(tally), NPS.calculate(tally.snapshot()));
  }

  @Test
  void noAnswersAreUndefinedAndNot0() {
    NpsResult result = NPS.calculate(RatingTally.of(RatingScales.NPS_0_10));
    assertFalse(result.isDefined());
    assertEquals(0, result.n());
    assertTrue(result.estimate().isEmpty());
    assertNeeds("nps/nps-0-10: the score needs at least 1 answer, got 0", result::score);
    assertNeeds(
        "nps/nps-0-10: the standard error needs at least 1 answer, got 0", result::standardError);
    assertNeeds("nps/nps-0-10: the interval needs at least 1 answer, got 0", result::interval);
  }

  private static void assertNeeds(String message, Executable call) {
    assertEquals(message, assertThrows(InsufficientDataException.class, call).getMessage());
  }

  @Test
  void zeroIsAScoreLikeAnyOther() {
    NpsResult result = NPS.calculate(RatingTally.of(RatingScales.NPS_0_10, 10, 0));
    assertTrue(result.isDefined());
    assertEquals(0.0, result.score());
  }

  @Test
  void oneAnswerIsEnoughAndSaysLittle() {
    NpsResult result = NPS.calculate(RatingTally.of(RatingScales.NPS_0_10, 9));
    assertEquals(100, result.score());
    assertEquals(0, result.standardError());
    assertEquals(-58.69013712, result.interval().lower(), 1e-6);
    assertEquals(100, result.interval().upper());
  }

  /** Closed form of the score interval for promoters only: (n − z²) / (n + z²) to 1. */
  @ParameterizedTest
  @CsvSource({"10", "1000", "1099511627776"})
  void allPromotersHaveAnIntervalThatDoesNotDegenerate(long n) {
    RatingDistribution all =
        RatingDistribution.of(RatingScales.NPS_0_10, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, n);
    ConfidenceInterval interval = NPS.calculate(all).interval();
    double z2 = 1.959963984540054 * 1.959963984540054;
    assertEquals(100 * (n - z2) / (n + z2), interval.lower(), 1e-9);
    assertEquals(100, interval.upper());
    assertTrue(interval.lower() < 100);
  }

  @Test
  void trillionAnswersBehave() {
    long k = 1L << 40;
    RatingDistribution answers =
        RatingDistribution.of(RatingScales.NPS_0_10, k, 0, 0, 0, 0, 0, 0, k, 0, k, k);
    NpsResult result = NPS.calculate(answers);
    assertEquals(4 * k, result.n());
    assertEquals(25.0, result.score());
    assertTrue(result.interval().contains(25.0));
    assertEquals(2 * 1.96 * result.standardError(), result.interval().width(), 1e-6);
  }

  @Test
  void scaleBandsDecideUnlessOthersAreGiven() {
    RatingDistribution fivePoints = RatingDistribution.of(RatingScales.NPS_1_5, 5, 10, 15, 40, 30);
    NpsResult standard = NPS.calculate(fivePoints);
    assertEquals(0.0, standard.score());
    assertEquals("nps/nps-1-5", standard.definition());
    // iPiphany's net score: 1–2 against 4–5.
    NpsResult net = NPS.withBands(new Bands(2, 2)).calculate(fivePoints);
    assertEquals(55.0, net.score(), 1e-12);
    assertEquals("nps.top-2-bottom-2/nps-1-5", net.definition());
    NpsResult same = NPS.withBands(new Bands(3, 1)).calculate(fivePoints);
    assertEquals("nps/nps-1-5", same.definition());
  }

  @Test
  void europeanBandsScoreTheSameAnswersHigher() {
    int[] answers = {10, 8, 8, 7, 6, 5};
    assertEquals(
        -100.0 / 6, NPS.calculate(RatingTally.of(RatingScales.NPS_0_10, answers)).score(), 1e-12);
    assertEquals(
        100.0 * 2 / 6, NPS.calculate(RatingTally.of(RatingScales.NPS_EU, answers)).score(), 1e-12);
  }

  @Test
  void levelAndMethodAreApplied() {
    RatingTally tally = RatingTally.of(RatingScales.NPS_0_10, 10, 9, 8, 3, 4);
    NetPromoterScore wald =
        NPS.withLevel(ConfidenceLevel.P99)
            .withInterval(NetInterval.WALD)
            .withBands(new Bands(7, 2));
    ConfidenceInterval interval = wald.calculate(tally).interval();
    assertEquals(ConfidenceLevel.P99, interval.level());
    assertEquals(NetInterval.WALD, interval.method());
    assertEquals(ConfidenceLevel.P99, wald.level());
    assertEquals(NetInterval.WALD, wald.intervalMethod());
    assertEquals(new Bands(7, 2), wald.bands().orElseThrow());
    assertTrue(NPS.bands().isEmpty());
  }

  @Test
  void otherQuestionsHaveNoNetPromoterScore() {
    String message =
        assertThrows(
                IllegalArgumentException.class,
                () -> NPS.calculate(RatingTally.of(RatingScales.CES_2, 5)))
            .getMessage();
    assertEquals(
        "nps needs a scale that asks for RECOMMENDATION, but ces-2 asks for EFFORT", message);
  }

  @Test
  void bandsMustFitTheScale() {
    assertThrows(
        IllegalArgumentException.class,
        () -> NPS.withBands(new Bands(7, 2)).calculate(RatingTally.of(RatingScales.NPS_1_5, 5)));
  }

  @Test
  void metricsAreValues() {
    assertEquals(NPS, NPS.withLevel(ConfidenceLevel.of(0.95)));
    assertEquals(NPS.hashCode(), NPS.withInterval(NetInterval.SCORE).hashCode());
    assertNotEquals(NPS.hashCode(), NPS.withInterval(NetInterval.WALD).hashCode());
    assertNotEquals(NPS, NPS.withLevel(ConfidenceLevel.P90));
    assertNotEquals(NPS, NPS.withInterval(NetInterval.WALD));
    assertNotEquals(NPS, NPS.withBands(new Bands(7, 2)));
    assertNotEquals(NPS, (Object) "nps");
    assertEquals("nps, score 0.95", NPS.toString());
    assertEquals("nps.top-2-bottom-7, score 0.95", NPS.withBands(new Bands(7, 2)).toString());
  }

  @Test
  void countsOfAResultAreChecked() {
    RatingScale scale = RatingScales.NPS_0_10;
    assertThrows(
        IllegalArgumentException.class,
        () -> new NpsResult(NPS, RatingScales.CES_2, 1, 1, 1, Map.of()));
    assertThrows(
        IllegalArgumentException.class,
        () -> NPS.withBands(new Bands(9, 9)).definition(RatingScales.NPS_0_10));
    assertThrows(
        IllegalArgumentException.class, () -> new NpsResult(NPS, scale, -1, 0, 0, Map.of()));
    assertThrows(
        ArithmeticException.class, () -> new NpsResult(NPS, scale, Long.MAX_VALUE, 1, 0, Map.of()));
  }
}
