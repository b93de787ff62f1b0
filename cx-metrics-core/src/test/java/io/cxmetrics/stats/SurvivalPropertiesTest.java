package io.cxmetrics.stats;

import static io.cxmetrics.stats.Waits.ms;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.cxmetrics.stats.Waits.Wait;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.function.Predicate;
import java.util.stream.LongStream;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;

class SurvivalPropertiesTest {

  @Provide
  Arbitrary<Waits> some() {
    return Waits.any(1);
  }

  @Provide
  Arbitrary<Waits> any() {
    return Waits.any(0);
  }

  @Property
  void agreesWithTheDefinitions(@ForAll("some") Waits waits, @ForAll SurvivalInterval method) {
    SurvivalCurve curve = waits.curve();
    assertEquals(waits.waits().size(), curve.n());
    for (long t = 0; t <= waits.last(); t++) {
      double share = waits.survival(t);
      assertEquals(share, curve.survival(ms(t)).orElseThrow(), 1e-12);
      Estimate within = curve.shareWithin(ms(t), method, ConfidenceLevel.P95).orElseThrow();
      assertEquals(1 - share, within.value(), 1e-12);
      assertEquals(share > 1e-12 && share < 1, within.standardError().isPresent());
      if (within.standardError().isPresent()) {
        assertEquals(waits.standardError(t), within.standardError().getAsDouble(), 1e-12);
        ConfidenceInterval interval = within.interval().orElseThrow();
        assertTrue(interval.contains(within.value()), interval + " of " + within.value());
      }
    }
    boolean isOver = waits.survival(waits.last()) < 1e-12;
    assertEquals(isOver, curve.survival(ms(waits.last() + 1)).isPresent());
  }

  @Property
  void restrictedMeanAgreesWithTheArea(
      @ForAll("some") Waits waits, @ForAll @LongRange(min = 1, max = 20) long tau) {
    Optional<Estimate> mean = waits.curve().restrictedMeanMillis(ms(tau), ConfidenceLevel.P95);
    boolean isKnown = tau <= waits.last() || waits.survival(waits.last()) < 1e-12;
    assertEquals(isKnown, mean.isPresent());
    if (mean.isPresent()) {
      double error = waits.restrictedMeanError(tau);
      assertEquals(waits.restrictedMean(tau), mean.get().value(), 1e-9);
      assertEquals(error, mean.get().standardError().orElse(0), 1e-9);
      assertEquals(mean.get().standardError().isPresent(), mean.get().interval().isPresent());
    }
  }

  @Property
  void percentileIsWhereTheShareIsReached(
      @ForAll("some") Waits waits,
      @ForAll SurvivalInterval method,
      @ForAll @IntRange(min = 1, max = 100) int percent) {
    double p = percent / 100.0;
    SurvivalCurve curve = waits.curve();
    SurvivalPercentile percentile = curve.percentile(p, method, ConfidenceLevel.P90);
    assertEquals(
        first(waits, t -> curve.survival(t).orElseThrow() <= 1 - p + 1e-12), percentile.value());
    assertEquals(
        first(
            waits,
            t -> waiting(curve, method, t).filter(i -> i.lower() <= 1 - p + 1e-12).isPresent()),
        percentile.lower());
    assertEquals(
        first(
            waits,
            t -> waiting(curve, method, t).filter(i -> i.upper() <= 1 - p + 1e-12).isPresent()),
        percentile.upper());
  }

  private static Optional<Duration> first(Waits waits, Predicate<Duration> wanted) {
    return LongStream.rangeClosed(0, waits.last()).mapToObj(Waits::ms).filter(wanted).findFirst();
  }

  /** The interval of what still waits, which is that of what does not, mirrored. */
  private static Optional<ConfidenceInterval> waiting(
      SurvivalCurve curve, SurvivalInterval method, Duration time) {
    return curve
        .shareWithin(time, method, ConfidenceLevel.P90)
        .flatMap(Estimate::interval)
        .map(i -> new ConfidenceInterval(1 - i.upper(), 1 - i.lower(), i.level(), method));
  }

  @Property
  void withoutCensoringItIsThePlainShareAndTheNearestRank(
      @ForAll("some") Waits waits, @ForAll @IntRange(min = 1, max = 1_000_000) int millionths) {
    long[] times = waits.times();
    SurvivalCurve curve = SurvivalCurve.ofAnsweredAndWaiting(times, new long[0]);
    for (long t = 0; t <= 20; t++) {
      long time = t;
      long later = Arrays.stream(times).filter(each -> each > time).count();
      assertEquals((double) later / times.length, curve.survival(ms(t)).orElseThrow());
    }
    for (double share : new double[] {millionths / 1e6, 0.1, 0.5, 0.75, 0.9, 0.95, 1}) {
      assertEquals(
          QuantileRule.NEAREST_RANK.quantile(times, share),
          (double) curve.percentile(share).value().orElseThrow().toMillis());
    }
  }

  /** Then the error is that of a mean, with the variance over n. */
  @Property
  void withoutCensoringTheRestrictedMeanIsTheMeanOfTheShortened(
      @ForAll("some") Waits waits, @ForAll @LongRange(min = 1, max = 20) long tau) {
    double[] shortened =
        Arrays.stream(waits.times()).mapToDouble(time -> Math.min(time, tau)).toArray();
    double mean = Arrays.stream(shortened).average().orElseThrow();
    double variance =
        Arrays.stream(shortened).map(x -> (x - mean) * (x - mean)).average().orElseThrow();
    Estimate restricted =
        SurvivalCurve.ofAnsweredAndWaiting(waits.times(), new long[0])
            .restrictedMeanMillis(ms(tau), ConfidenceLevel.P95)
            .orElseThrow();
    assertEquals(mean, restricted.value(), 1e-9);
    assertEquals(
        Math.sqrt(variance / shortened.length), restricted.standardError().orElse(0), 1e-7);
  }

  @Property
  void watchingOneLongerNeverLowersTheCurve(
      @ForAll("some") Waits waits,
      @ForAll @IntRange(max = 39) int which,
      @ForAll @LongRange(min = 1, max = 9) long longer) {
    List<Wait> changed = new ArrayList<>(waits.waits());
    int i = which % changed.size();
    long time = changed.get(i).time();
    changed.set(i, new Wait(time + longer, false));
    SurvivalCurve before = new Waits(replaced(waits.waits(), i, new Wait(time, false))).curve();
    SurvivalCurve after = new Waits(changed).curve();
    for (long t = 0; t <= waits.last(); t++) {
      assertTrue(
          after.survival(ms(t)).orElseThrow() >= before.survival(ms(t)).orElseThrow() - 1e-12);
    }
  }

  private static List<Wait> replaced(List<Wait> waits, int i, Wait wait) {
    List<Wait> copy = new ArrayList<>(waits);
    copy.set(i, wait);
    return copy;
  }

  @Property
  void mergingPools(@ForAll("any") Waits a, @ForAll("any") Waits b, @ForAll("any") Waits c) {
    SurvivalCurve ab = a.curve().merge(b.curve());
    assertEquals(a.with(b).curve(), ab);
    assertEquals(ab, b.curve().merge(a.curve()));
    assertEquals(ab.merge(c.curve()), a.curve().merge(b.curve().merge(c.curve())));
    assertEquals(a.curve(), a.curve().merge(new Waits(List.of()).curve()));
  }

  @Property
  void unitOfTimeDoesNotMatter(
      @ForAll("some") Waits waits, @ForAll @LongRange(min = 2, max = 86_400_000) long factor) {
    SurvivalCurve curve = waits.curve();
    SurvivalCurve scaled = waits.times(factor).curve();
    for (long t = 0; t <= waits.last(); t++) {
      assertEquals(curve.shareWithin(ms(t)), scaled.shareWithin(ms(factor * t)));
    }
    assertEquals(
        curve.percentile(0.5).value().map(time -> time.multipliedBy(factor)),
        scaled.percentile(0.5).value());
    long tau = waits.last();
    Assume.that(tau > 0);
    assertEquals(factor * mean(curve, tau), mean(scaled, factor * tau), 1e-12 * factor * tau);
  }

  private static double mean(SurvivalCurve curve, long tau) {
    return curve.restrictedMeanMillis(ms(tau), ConfidenceLevel.P95).orElseThrow().value();
  }

  /** 40 exponential waits, of which a third is censored; the true share within ln 2 is a half. */
  @Test
  void logLogLimitsCoverAsOftenAsTheySay() {
    Random random = new Random(20);
    int covered = 0;
    int samples = 4_000;
    for (int i = 0; i < samples; i++) {
      ConfidenceInterval interval =
          exponential(random, 40, 2_000_000)
              .shareWithin(ms(Math.round(1e6 * Math.log(2))))
              .flatMap(Estimate::interval)
              .orElseThrow();
      covered += interval.contains(0.5) ? 1 : 0;
    }
    assertEquals(0.95, (double) covered / samples, 0.02);
  }

  /** Rates of the mean and of the median under the same censoring. */
  @Test
  void limitsOfMeanAndMedianCoverAsOftenAsTheySay() {
    Random random = new Random(21);
    double tau = 1e6;
    int mean = 0;
    int median = 0;
    int samples = 4_000;
    for (int i = 0; i < samples; i++) {
      SurvivalCurve curve = exponential(random, 100, 3_000_000);
      ConfidenceInterval interval =
          curve
              .restrictedMeanMillis(ms((long) tau), ConfidenceLevel.P95)
              .flatMap(Estimate::interval)
              .orElseThrow();
      mean += interval.contains(tau * (1 - Math.exp(-1))) ? 1 : 0;
      SurvivalPercentile half = curve.percentile(0.5);
      Duration truth = ms(Math.round(1e6 * Math.log(2)));
      median +=
          half.lower().orElseThrow().compareTo(truth) <= 0
                  && half.upper().orElseThrow().compareTo(truth) >= 0
              ? 1
              : 0;
    }
    assertEquals(0.95, (double) mean / samples, 0.02);
    assertEquals(0.95, (double) median / samples, 0.02);
  }

  /** Waits of a mean of 1,000 s, watched for some time up to a limit. */
  static SurvivalCurve exponential(Random random, int n, int longest) {
    long[] times = new long[n];
    boolean[] observed = new boolean[n];
    for (int i = 0; i < n; i++) {
      long wait = Math.round(-1e6 * Math.log(1 - random.nextDouble()));
      long watched = random.nextInt(longest);
      times[i] = Math.min(wait, watched);
      observed[i] = wait <= watched;
    }
    return SurvivalCurve.of(times, observed);
  }
}
