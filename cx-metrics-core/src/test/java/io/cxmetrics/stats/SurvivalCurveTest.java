package io.cxmetrics.stats;

import static io.cxmetrics.stats.Waits.ms;
import static io.cxmetrics.testing.Oracle.count;
import static io.cxmetrics.testing.Oracle.number;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import io.cxmetrics.testing.Oracle;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class SurvivalCurveTest {

  private static final SurvivalCurve SIX_MP = Waits.SIX_MP.curve();
  private static final SurvivalCurve EMPTY =
      SurvivalCurve.ofAnsweredAndWaiting(new long[0], new long[0]);

  static List<NamedCsvRecord> shares() {
    return Oracle.rows("survival-shares.csv");
  }

  @ParameterizedTest
  @MethodSource("shares")
  void shareWithErrorAndLimits(NamedCsvRecord row) {
    Duration time = ms(count(row, "time"));
    double tolerance = number(row, "tolerance");
    assertEquals(number(row, "share"), SIX_MP.survival(time).orElseThrow(), tolerance);
    Estimate within = SIX_MP.shareWithin(time).orElseThrow();
    assertEquals(1 - number(row, "share"), within.value(), tolerance);
    assertEquals(number(row, "standardError"), within.standardError().orElseThrow(), tolerance);
    assertLimits(row, "logLog", within);
    assertLimits(
        row,
        "log",
        SIX_MP.shareWithin(time, SurvivalInterval.LOG, ConfidenceLevel.P95).orElseThrow());
  }

  private static void assertLimits(NamedCsvRecord row, String method, Estimate within) {
    ConfidenceInterval interval = within.interval().orElseThrow();
    assertEquals(1 - number(row, method + "Upper"), interval.lower(), number(row, "tolerance"));
    assertEquals(1 - number(row, method + "Lower"), interval.upper(), number(row, "tolerance"));
    assertEquals(ConfidenceLevel.P95, interval.level());
  }

  @Test
  void linearLimitsAreCut() {
    Estimate early =
        SIX_MP.shareWithin(ms(6), SurvivalInterval.LINEAR, ConfidenceLevel.P99).orElseThrow();
    ConfidenceInterval interval = early.interval().orElseThrow();
    assertEquals(0, interval.lower());
    assertEquals(
        early.value() + ConfidenceLevel.P99.z() * early.standardError().orElseThrow(),
        interval.upper(),
        1e-12);
    assertEquals("linear", interval.method().id());
  }

  static List<NamedCsvRecord> restrictedMeans() {
    return Oracle.rows("survival-restricted-means.csv");
  }

  @ParameterizedTest
  @MethodSource("restrictedMeans")
  void restrictedMean(NamedCsvRecord row) {
    long tau = count(row, "tau");
    Estimate mean = SIX_MP.restrictedMeanMillis(ms(tau), ConfidenceLevel.P90).orElseThrow();
    double error = mean.standardError().orElseThrow();
    assertEquals(number(row, "mean"), mean.value(), number(row, "tolerance"));
    assertEquals(Waits.SIX_MP.restrictedMeanError(tau), error, 1e-9);
    ConfidenceInterval interval = mean.interval().orElseThrow();
    assertEquals(mean.value() - ConfidenceLevel.P90.z() * error, interval.lower(), 1e-9);
    assertEquals(
        Math.min((double) tau, mean.value() + ConfidenceLevel.P90.z() * error),
        interval.upper(),
        1e-9);
  }

  /** Medians of 23 and 8 weeks: Kleinbaum and Klein; the limits follow from the shares above. */
  @Test
  void medianMayHaveNoUpperLimit() {
    SurvivalPercentile median = SIX_MP.percentile(0.5);
    assertEquals(
        new SurvivalPercentile(
            0.5,
            Optional.of(ms(23)),
            Optional.of(ms(13)),
            Optional.empty(),
            ConfidenceLevel.P95,
            SurvivalInterval.LOG_LOG),
        median);
    assertTrue(median.isReached());
    assertEquals(
        Optional.of(ms(16)),
        SIX_MP.percentile(0.5, SurvivalInterval.LOG, ConfidenceLevel.P95).lower());
    SurvivalPercentile placebo = Waits.PLACEBO.curve().percentile(0.5);
    assertEquals(Optional.of(ms(8)), placebo.value());
    assertEquals(Optional.of(ms(4)), placebo.lower());
    assertEquals(Optional.of(ms(11)), placebo.upper());
  }

  @Test
  void percentileMayNotBeReached() {
    SurvivalPercentile late = SIX_MP.percentile(0.9);
    assertFalse(late.isReached());
    assertEquals(Optional.empty(), late.value());
    // The lower limit of the share that still waits at 22 weeks is 0.268.
    assertEquals(Optional.of(ms(22)), SIX_MP.percentile(0.7).lower());
    assertFalse(SIX_MP.percentile(0.7).isReached());
  }

  @Test
  void smallestPercentileIsTheFirstEvent() {
    SurvivalCurve curve =
        SurvivalCurve.ofAnsweredAndWaiting(new long[] {5, 9}, new long[] {2, 3, 7});
    assertEquals(Optional.of(ms(5)), curve.percentile(Double.MIN_VALUE).value());
    assertEquals(Optional.of(ms(9)), curve.percentile(1).value());
    assertEquals(Optional.empty(), curve.percentile(1).upper());
  }

  @Test
  void nothingIsKnownBeyondTheLastTime() {
    assertEquals(ms(35), SIX_MP.observedUntil());
    assertTrue(SIX_MP.survival(ms(35)).isPresent());
    assertEquals(OptionalDouble.empty(), SIX_MP.survival(ms(36)));
    assertEquals(Optional.empty(), SIX_MP.shareWithin(ms(36)));
    assertEquals(Optional.empty(), SIX_MP.restrictedMeanMillis(ms(36), ConfidenceLevel.P95));
  }

  @Test
  void onceNobodyWaitsEverythingIsKnown() {
    SurvivalCurve placebo = Waits.PLACEBO.curve();
    assertEquals(OptionalDouble.of(0), placebo.survival(ms(Long.MAX_VALUE)));
    Estimate all = placebo.shareWithin(ms(24)).orElseThrow();
    assertEquals(new Estimate(1, OptionalDouble.empty(), Optional.empty()), all);
    Estimate mean = placebo.restrictedMeanMillis(ms(1_000), ConfidenceLevel.P95).orElseThrow();
    assertEquals(182.0 / 21, mean.value(), 1e-12);
    assertEquals(Optional.of(mean), placebo.restrictedMeanMillis(ms(23), ConfidenceLevel.P95));
  }

  /** No event is not a certainty of none. */
  @Test
  void withoutEventsThereIsNoError() {
    SurvivalCurve waiting = SurvivalCurve.ofAnsweredAndWaiting(new long[0], new long[] {4, 8});
    assertEquals(
        Optional.of(new Estimate(0, OptionalDouble.empty(), Optional.empty())),
        waiting.shareWithin(ms(8)));
    assertEquals(
        Optional.of(new Estimate(6, OptionalDouble.empty(), Optional.empty())),
        waiting.restrictedMeanMillis(ms(6), ConfidenceLevel.P95));
    assertEquals(0, SIX_MP.shareWithin(ms(5)).orElseThrow().value());
    assertFalse(waiting.percentile(0.01).isReached());
  }

  @Test
  void eventsComeBeforeCensoringAtTheSameTime() {
    SurvivalCurve tie = SurvivalCurve.ofAnsweredAndWaiting(new long[] {3}, new long[] {3, 3, 9});
    assertEquals(OptionalDouble.of(0.75), tie.survival(ms(3)));
  }

  @Test
  void whatIsFinerThanAMillisecondIsCutOff() {
    assertEquals(SIX_MP.survival(ms(6)), SIX_MP.survival(ms(7).minusNanos(1)));
    assertEquals(SIX_MP.survival(ms(35)), SIX_MP.survival(ms(35).plusNanos(999_999)));
  }

  @Test
  void everyWayToBuildGivesTheSameCurve() {
    SurvivalCurve columns =
        SurvivalCurve.ofCounts(new long[] {2, 5, 9}, new long[] {1, 0, 2}, new long[] {1, 3, 0});
    SurvivalCurve arrays =
        SurvivalCurve.ofAnsweredAndWaiting(new long[] {9, 2, 9}, new long[] {5, 2, 5, 5});
    SurvivalCurve flags =
        SurvivalCurve.of(
            new long[] {5, 9, 2, 2, 5, 9, 5},
            new boolean[] {false, true, true, false, false, true, false});
    assertEquals(columns, arrays);
    assertEquals(columns, flags);
    assertEquals(columns.hashCode(), flags.hashCode());
    assertNotEquals(columns, SIX_MP);
    assertEquals("7 durations, 3 events until PT0.009S", columns.toString());
    assertEquals(7, columns.n());
    assertEquals(3, columns.events());
    assertEquals(4, columns.censored());
  }

  @Test
  void mergingPools() {
    Waits first = Waits.parse("3 5 5+ 8");
    Waits second = Waits.parse("3+ 4 5 9+");
    SurvivalCurve pooled = Waits.parse("3 3+ 4 5 5 5+ 8 9+").curve();
    assertEquals(pooled, first.curve().merge(second.curve()));
    assertEquals(pooled, second.curve().merge(first.curve()));
    assertEquals(8, pooled.n());
  }

  @Test
  void curvesThatDifferHaveOtherHashes() {
    SurvivalCurve curve = Waits.parse("3 5 8+").curve();
    for (String other : new String[] {"4 5 8+", "3 3 5 8+", "3 5 8+ 8+", "3 5+ 8+", "3+ 5 8"}) {
      assertNotEquals(curve, Waits.parse(other).curve());
      assertNotEquals(curve.hashCode(), Waits.parse(other).curve().hashCode());
    }
  }

  /** A quotient of whole numbers, and not a product of such. */
  @Test
  void withoutCensoringEachShareIsExact() {
    SurvivalCurve curve =
        SurvivalCurve.ofAnsweredAndWaiting(LongStream.range(0, 49).toArray(), new long[0]);
    for (int t = 0; t < 49; t++) {
      assertEquals((48 - t) / 49.0, curve.survival(ms(t)).orElseThrow());
    }
  }

  @Test
  void columnsAreCopied() {
    long[] times = {2, 5};
    long[] events = {1, 1};
    SurvivalCurve curve = SurvivalCurve.ofCounts(times, events, new long[2]);
    times[0] = 4;
    events[0] = 7;
    assertEquals(SurvivalCurve.ofAnsweredAndWaiting(new long[] {2, 5}, new long[0]), curve);
  }

  @Test
  void countsReachTheLargestLong() {
    long half = Long.MAX_VALUE / 2;
    SurvivalCurve curve =
        SurvivalCurve.ofCounts(
            new long[] {0, Long.MAX_VALUE}, new long[] {1, half}, new long[] {half, 0});
    assertEquals(Long.MAX_VALUE, curve.n());
    // The one event among so many is lost in rounding, and known to be.
    assertEquals(
        Optional.of(new Estimate(0, OptionalDouble.empty(), Optional.empty())),
        curve.shareWithin(ms(1)));
    assertThrows(ArithmeticException.class, () -> curve.merge(curve));
    assertThrows(
        ArithmeticException.class,
        () ->
            SurvivalCurve.ofCounts(
                new long[] {1, 2}, new long[] {Long.MAX_VALUE, 1}, new long[] {0, 0}));
    assertThrows(
        ArithmeticException.class,
        () -> SurvivalCurve.ofCounts(new long[] {1}, new long[] {Long.MAX_VALUE}, new long[] {1}));
  }

  @Test
  void noObservationsDefineNothing() {
    assertEquals(0, EMPTY.n());
    assertEquals(0, EMPTY.events());
    assertEquals("0 durations, 0 events", EMPTY.toString());
    assertTooFew("the last observed time", EMPTY::observedUntil);
    assertTooFew("the share that still waits", () -> EMPTY.survival(ms(1)));
    assertTooFew("the share within a time", () -> EMPTY.shareWithin(ms(1)));
    assertTooFew("the quantile at 0.5", () -> EMPTY.percentile(0.5));
    assertTooFew(
        "the restricted mean", () -> EMPTY.restrictedMeanMillis(ms(1), ConfidenceLevel.P95));
  }

  private static void assertTooFew(String wanted, Executable call) {
    assertEquals(
        wanted + " needs at least 1 duration, got 0",
        assertThrows(InsufficientDataException.class, call).getMessage());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          1 2 | 1   | 0 0 | times, events and censored must be of one length, got 2, 1 and 2
          1 2 | 1 1 | 0   | times, events and censored must be of one length, got 2, 2 and 1
          -3  | 1   | 0   | times[0] must be at least 0, got -3
          2 2 | 1 1 | 0 0 | times must be ascending and different, got 2 after 2 at 1
          5 2 | 1 1 | 0 0 | times must be ascending and different, got 2 after 5 at 1
          5   | -1  | 3   | events and censored must be at least 0 and not both 0, got -1 and 3 at 0
          5   | 1   | -3  | events and censored must be at least 0 and not both 0, got 1 and -3 at 0
          5   | 0   | 0   | events and censored must be at least 0 and not both 0, got 0 and 0 at 0
          """)
  void columnsAreChecked(String times, String events, String censored, String message) {
    assertRefused(
        message, () -> SurvivalCurve.ofCounts(longs(times), longs(events), longs(censored)));
  }

  private static long[] longs(String numbers) {
    return Arrays.stream(numbers.split(" ")).mapToLong(Long::parseLong).toArray();
  }

  @Test
  void argumentsAreChecked() {
    assertRefused(
        "times and observed must be of one length, got 2 and 1",
        () -> SurvivalCurve.of(new long[2], new boolean[1]));
    assertRefused(
        "times[1] must be at least 0, got -1",
        () -> SurvivalCurve.of(new long[] {4, -1}, new boolean[] {true, false}));
    assertRefused(
        "answered[1] must be at least 0, got -9",
        () -> SurvivalCurve.ofAnsweredAndWaiting(new long[] {4, -9}, new long[0]));
    assertRefused(
        "waiting[0] must be at least 0, got -7",
        () -> SurvivalCurve.ofAnsweredAndWaiting(new long[] {4}, new long[] {-7}));
    String longest = Duration.ofMillis(Long.MAX_VALUE).toString();
    assertRefused(
        "time must be from PT0S to " + longest + ", got PT-0.001S", () -> SIX_MP.survival(ms(-1)));
    assertRefused(
        "time must be from PT0S to " + longest + ", got " + Duration.ofSeconds(Long.MAX_VALUE),
        () -> SIX_MP.shareWithin(Duration.ofSeconds(Long.MAX_VALUE)));
    assertRefused(
        "tau must be from PT0.001S to " + longest + ", got PT0S",
        () -> SIX_MP.restrictedMeanMillis(Duration.ZERO, ConfidenceLevel.P95));
    assertRefused(
        "p must be above 0 and at most 1, such as 0.9 for the 90th percentile, got NaN",
        () -> SIX_MP.percentile(Double.NaN));
  }

  @Test
  void intervalChecksItsArguments() {
    for (double share : new double[] {0, 1, -0.5, Double.NaN}) {
      assertRefused(
          "share must be above 0 and below 1, got " + share,
          () -> SurvivalInterval.LOG.interval(share, 0.1, ConfidenceLevel.P95));
    }
    for (double error : new double[] {-0.5, Double.NaN, Double.POSITIVE_INFINITY}) {
      assertRefused(
          "standard error must be finite and at least 0, got " + error,
          () -> SurvivalInterval.LOG.interval(0.5, error, ConfidenceLevel.P95));
    }
  }

  private static void assertRefused(String message, Executable call) {
    assertEquals(message, assertThrows(IllegalArgumentException.class, call).getMessage());
  }
}
