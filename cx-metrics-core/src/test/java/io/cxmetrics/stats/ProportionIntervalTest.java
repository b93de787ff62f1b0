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
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

class ProportionIntervalTest {

  static List<NamedCsvRecord> published() {
    return Oracle.rows("proportion-intervals.csv");
  }

  /** The published limits of Wald and Agresti–Coull are not cut to 0…1; ours are. */
  @ParameterizedTest
  @MethodSource("published")
  void agreesWithPublishedValues(NamedCsvRecord row) {
    ProportionInterval method =
        Arrays.stream(ProportionInterval.values())
            .filter(candidate -> candidate.id().equals(row.getField("method")))
            .findFirst()
            .orElseThrow();
    ConfidenceInterval actual =
        method.interval(count(row, "successes"), count(row, "trials"), ConfidenceLevel.P95);
    double tolerance = number(row, "tolerance");
    assertAll(
        () -> assertEquals(Math.max(0, number(row, "lower")), actual.lower(), tolerance),
        () -> assertEquals(Math.min(1, number(row, "upper")), actual.upper(), tolerance),
        () -> assertEquals(method, actual.method()),
        () -> assertEquals(ConfidenceLevel.P95, actual.level()));
  }

  /**
   * Other levels and lopsided large samples; Python: statsmodels' formula for wilson written out,
   * and scipy.stats.beta.ppf for the beta quantiles.
   */
  @ParameterizedTest
  @CsvSource({
    "CLOPPER_PEARSON, 300, 1000, 0.95, 0.27172111212914446, 1e-12",
    "CLOPPER_PEARSON, 3, 1000000, 0.95, 6.186725501906401e-7, 1e-14",
    "CLOPPER_PEARSON, 300000000, 1000000000, 0.95, 0.2999715975023966, 1e-11",
    "CLOPPER_PEARSON, 3, 1000000000000, 0.95, 6.186721228960288e-13, 1e-18",
    "CLOPPER_PEARSON, 1, 1000000000000, 0.95, 2.5317807984289575e-14, 1e-19",
  })
  void lowerLimitOfLargeSamples(
      ProportionInterval method, long x, long n, double level, double lower, double tolerance) {
    assertEquals(lower, method.lower(x, n, ConfidenceLevel.of(level)), tolerance);
  }

  @ParameterizedTest
  @EnumSource
  void holdsAtTheEndsAndForOneTrial(ProportionInterval method) {
    for (long n : new long[] {1, 2, 10, 1_000_000}) {
      ConfidenceInterval none = method.interval(0, n, ConfidenceLevel.P95);
      ConfidenceInterval all = method.interval(n, n, ConfidenceLevel.P95);
      assertEquals(0, none.lower(), 1e-15);
      assertEquals(1, all.upper(), 1e-15);
      if (method == ProportionInterval.WALD) {
        assertEquals(0, none.upper());
        assertEquals(1, all.lower());
      } else {
        assertTrue(none.upper() > 0 && none.upper() < 1);
        assertTrue(all.lower() > 0 && all.lower() < 1);
      }
    }
  }

  /** Half widths against the normal ones, which every method approaches. */
  @ParameterizedTest
  @EnumSource
  void holdsForLargeCounts(ProportionInterval method) {
    List<Long> sizes =
        Stream.of(1L << 40, 1L << 53, 1L << 62, Long.MAX_VALUE)
            .filter(n -> takes(method, n))
            .toList();
    assertTrue(sizes.contains(1L << 40));
    for (long n : sizes) {
      for (long x : new long[] {0, 1, n / 3, n / 2, n - 1, n}) {
        ConfidenceInterval interval = method.interval(x, n, ConfidenceLevel.P95);
        double share = (double) x / n;
        assertTrue(interval.lower() <= share && share <= interval.upper(), method + " " + x);
      }
      ConfidenceInterval half = method.interval(n / 2, n, ConfidenceLevel.P95);
      double normal = 1.959963984540054 * 0.5 / Math.sqrt((double) n);
      if (n == 1L << 40) {
        assertEquals(normal, 0.5 - half.lower(), 1e-3 * normal);
        assertEquals(normal, half.upper() - 0.5, 1e-3 * normal);
      }
    }
  }

  private static boolean takes(ProportionInterval method, long n) {
    return switch (method) {
      case CLOPPER_PEARSON, JEFFREYS, MID_P -> n <= 1L << 40;
      default -> true;
    };
  }

  @ParameterizedTest
  @EnumSource(names = {"CLOPPER_PEARSON", "JEFFREYS", "MID_P"})
  void binomialTailsHaveABound(ProportionInterval method) {
    String message =
        assertThrows(
                IllegalArgumentException.class,
                () -> method.interval(1, (1L << 40) + 1, ConfidenceLevel.P95))
            .getMessage();
    assertEquals(
        "trials for " + method.id() + " must be from 1 to 1099511627776, got 1099511627777",
        message);
  }

  @ParameterizedTest
  @CsvSource({
    "-1, 10, 'successes must be from 0 to 10, got -1'",
    "11, 10, 'successes must be from 0 to 10, got 11'",
    "0, 0, 'trials for wilson must be from 1 to 9223372036854775807, got 0'",
    "0, -5, 'trials for wilson must be from 1 to 9223372036854775807, got -5'",
  })
  void countsAreChecked(long successes, long trials, String message) {
    IllegalArgumentException refused =
        assertThrows(
            IllegalArgumentException.class,
            () -> ProportionInterval.WILSON.lower(successes, trials, ConfidenceLevel.P95));
    assertEquals(message, refused.getMessage());
    assertThrows(
        IllegalArgumentException.class,
        () -> ProportionInterval.WILSON.upper(successes, trials, ConfidenceLevel.P95));
  }

  @Test
  void idsAreThoseOfTheCommandLine() {
    assertEquals(
        List.of(
            "wilson", "clopper-pearson", "jeffreys", "agresti-coull", "mid-p", "wilson-cc", "wald"),
        Arrays.stream(ProportionInterval.values()).map(ProportionInterval::id).toList());
  }
}
