package io.cxmetrics.stats;

import static io.cxmetrics.testing.Oracle.count;
import static io.cxmetrics.testing.Oracle.number;
import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import io.cxmetrics.testing.Oracle;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

class NetIntervalTest {

  static List<NamedCsvRecord> published() {
    return Oracle.rows("net-intervals.csv");
  }

  private static void assertLimits(
      NetInterval method, String prefix, NamedCsvRecord row, long p, long d, long n) {
    ConfidenceInterval actual = method.interval(p, d, n, ConfidenceLevel.P95);
    double tolerance = number(row, "tolerance");
    assertEquals(Math.max(-1, number(row, prefix + "Lower")), actual.lower(), tolerance, prefix);
    assertEquals(Math.min(1, number(row, prefix + "Upper")), actual.upper(), tolerance, prefix);
  }

  /** The published limits of the two Wald intervals are not cut to −1…1; ours are. */
  @ParameterizedTest
  @MethodSource("published")
  void agreesWithPublishedValues(NamedCsvRecord row) {
    long p = count(row, "promoters");
    long d = count(row, "detractors");
    long n = p + d + count(row, "passives");
    assertAll(
        () -> assertLimits(NetInterval.WALD, "wald", row, p, d, n),
        () -> assertLimits(NetInterval.ADJUSTED_WALD, "adjustedWald", row, p, d, n),
        () -> assertLimits(NetInterval.SCORE, "score", row, p, d, n),
        () -> assertEquals(number(row, "standardError"), NetInterval.standardError(p, d, n), 1e-9));
  }

  /** Tango's statistic as it is published, and nothing else. */
  private static double scoreStatistic(double p, double d, double n, double delta) {
    double a = 2 * n;
    double b = -d - p + (2 * n - p + d) * delta;
    double c = -d * delta * (1 - delta);
    double q = (Math.sqrt(Math.max(0, b * b - 4 * a * c)) - b) / (2 * a);
    return ((p - d) / n - delta) / Math.sqrt(Math.max(0, 2 * q + delta * (1 - delta)) / n);
  }

  /** The lower limit by bisecting the published statistic. */
  static double slowLower(double p, double d, double n, double z) {
    double low = -1;
    double high = (p - d) / n;
    for (int i = 0; i < 200; i++) {
      double middle = (low + high) / 2;
      if (scoreStatistic(p, d, n, middle) > z) {
        low = middle;
      } else {
        high = middle;
      }
    }
    return low;
  }

  @Test
  void fastSolverAgreesWithBisection() {
    for (int n = 1; n <= 6; n++) {
      for (int p = 0; p <= n; p++) {
        for (int d = 0; d <= n - p; d++) {
          assertSameAsSlow(p, d, n, ConfidenceLevel.P95, 1e-9);
        }
      }
    }
  }

  static void assertSameAsSlow(long p, long d, long n, ConfidenceLevel level, double tolerance) {
    ConfidenceInterval fast = NetInterval.SCORE.interval(p, d, n, level);
    String counts = p + " promoters, " + d + " detractors, n " + n + ", " + level;
    assertEquals(
        slowLower((double) p, (double) d, (double) n, level.z()), fast.lower(), tolerance, counts);
    assertEquals(
        -slowLower((double) d, (double) p, (double) n, level.z()), fast.upper(), tolerance, counts);
  }

  @ParameterizedTest
  @CsvSource({"1", "10", "1000", "1099511627776"})
  void allPromotersHaveTheClosedForm(long n) {
    double z2 = ConfidenceLevel.P95.z() * ConfidenceLevel.P95.z();
    ConfidenceInterval interval = NetInterval.SCORE.interval(n, 0, n, ConfidenceLevel.P95);
    assertEquals((n - z2) / (n + z2), interval.lower(), 1e-12);
    assertEquals(1, interval.upper());
  }

  @ParameterizedTest
  @EnumSource
  void largerSamplesNarrowIt(NetInterval method) {
    double last = 3;
    for (long n = 10; n < 1L << 50; n *= 10) {
      double width = method.interval(n / 2, n / 5, n, ConfidenceLevel.P95).width();
      assertTrue(width < last, "n " + n);
      last = width;
    }
  }

  @Test
  void idsNameTheMethods() {
    assertEquals(
        List.of("score", "adjusted-wald", "wald"),
        Arrays.stream(NetInterval.values()).map(NetInterval::id).toList());
  }

  @ParameterizedTest
  @CsvSource({
    "0, 0, 0, 'n must be at least 1, got 0'",
    "-1, 0, 5, 'positive answers must be from 0 to 5, got -1'",
    "6, 0, 5, 'positive answers must be from 0 to 5, got 6'",
    "3, 3, 5, 'negative answers must be from 0 to 2, got 3'",
    "3, -1, 5, 'negative answers must be from 0 to 2, got -1'",
  })
  void countsAreChecked(long p, long d, long n, String message) {
    IllegalArgumentException refused =
        assertThrows(
            IllegalArgumentException.class,
            () -> NetInterval.SCORE.interval(p, d, n, ConfidenceLevel.P95));
    assertEquals(message, refused.getMessage());
  }
}
