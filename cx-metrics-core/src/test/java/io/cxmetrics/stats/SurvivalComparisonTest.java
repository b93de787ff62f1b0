package io.cxmetrics.stats;

import static io.cxmetrics.testing.Oracle.number;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import io.cxmetrics.internal.Distributions;
import io.cxmetrics.testing.Oracle;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

class SurvivalComparisonTest {

  private static final SurvivalCurve SIX_MP = Waits.SIX_MP.curve();
  private static final SurvivalCurve PLACEBO = Waits.PLACEBO.curve();

  static List<NamedCsvRecord> comparisons() {
    return Oracle.rows("survival-comparisons.csv");
  }

  @ParameterizedTest
  @MethodSource("comparisons")
  void treatmentDiffersFromPlacebo(NamedCsvRecord row) {
    SurvivalComparison test = SurvivalComparison.valueOf(row.getField("test"));
    SurvivalDifference difference = test.compare(SIX_MP, PLACEBO).orElseThrow();
    assertEquals(number(row, "chiSquared"), difference.chiSquared(), number(row, "tolerance"));
    assertEquals(1, difference.degreesOfFreedom());
    assertEquals(test, difference.method());
  }

  /** Kleinbaum and Klein, Survival Analysis, chapter 2: 16.79. */
  @Test
  void logRankAsPublished() {
    SurvivalDifference difference =
        SurvivalComparison.LOG_RANK.compare(SIX_MP, PLACEBO).orElseThrow();
    assertEquals(16.79, difference.chiSquared(), 0.005);
    assertTrue(difference.pValue() < 0.001);
  }

  /** Quantiles of the chi-squared distribution from the tables; e^(−x/2) for two degrees. */
  @ParameterizedTest
  @CsvSource({
    "3.841458820694124, 1, 0.05",
    "6.634896601021213, 1, 0.01",
    "5.991464547107979, 2, 0.05",
    "18.307038053275146, 10, 0.05",
    "100, 2, 1.9287498479639178e-22",
    "0, 3, 1",
    "1e18, 1, 0"
  })
  void tailOfChiSquared(double value, int degreesOfFreedom, double expected) {
    assertEquals(
        expected, Distributions.chiSquaredAbove(value, degreesOfFreedom), 1e-10 * expected);
  }

  /** Three curves, of which none stands out; from the definition, with a third sample made up. */
  @ParameterizedTest
  @CsvSource({
    "LOG_RANK, 18.456616393363166",
    "GEHAN_WILCOXON, 14.486356197905941",
    "TARONE_WARE, 16.349733636881492"
  })
  void threeCurves(SurvivalComparison test, double chiSquared) {
    SurvivalCurve third = Waits.parse("2 4+ 6 8 9 9+ 14 18 18+ 30").curve();
    SurvivalDifference difference = test.compare(SIX_MP, PLACEBO, third).orElseThrow();
    assertEquals(chiSquared, difference.chiSquared(), 1e-9);
    assertEquals(Math.exp(-chiSquared / 2), difference.pValue(), 1e-12);
    assertEquals(2, difference.degreesOfFreedom());
    assertEquals(chiSquared, test.compare(third, SIX_MP, PLACEBO).orElseThrow().chiSquared(), 1e-9);
  }

  @ParameterizedTest
  @EnumSource(SurvivalComparison.class)
  void aCurveDoesNotDifferFromItself(SurvivalComparison test) {
    SurvivalDifference none = test.compare(SIX_MP, SIX_MP, SIX_MP, SIX_MP).orElseThrow();
    assertEquals(0, none.chiSquared(), 1e-12);
    assertEquals(1, none.pValue(), 1e-12);
    assertEquals(3, none.degreesOfFreedom());
  }

  @ParameterizedTest
  @EnumSource(SurvivalComparison.class)
  void nothingToCompareIsNoDifferenceOfZero(SurvivalComparison test) {
    SurvivalCurve none = curve(new long[0], new long[0]);
    SurvivalCurve gone = curve(new long[0], new long[] {1, 2});
    SurvivalCurve late = curve(new long[] {5}, new long[] {9});
    SurvivalCurve allAtOnce = curve(new long[] {5, 5}, new long[] {2});
    assertEquals(Optional.empty(), test.compare(none, SIX_MP));
    assertEquals(Optional.empty(), test.compare(none, none));
    assertEquals(Optional.empty(), test.compare(gone, gone));
    assertEquals(Optional.empty(), test.compare(gone, late));
    assertEquals(Optional.empty(), test.compare(allAtOnce, allAtOnce));
    assertTrue(test.compare(allAtOnce, late).isPresent());
  }

  private static SurvivalCurve curve(long[] answered, long[] waiting) {
    return SurvivalCurve.ofAnsweredAndWaiting(answered, waiting);
  }

  @Test
  void fewerThanTwoCurvesAreRefused() {
    assertEquals(
        "curves must be at least 2, got 1",
        assertThrows(
                IllegalArgumentException.class, () -> SurvivalComparison.LOG_RANK.compare(SIX_MP))
            .getMessage());
  }

  @Test
  void moreObservationsThanALongAreRefused() {
    SurvivalCurve huge =
        SurvivalCurve.ofCounts(new long[] {1}, new long[] {Long.MAX_VALUE}, new long[] {0});
    assertThrows(
        ArithmeticException.class, () -> SurvivalComparison.LOG_RANK.compare(huge, SIX_MP));
  }
}
