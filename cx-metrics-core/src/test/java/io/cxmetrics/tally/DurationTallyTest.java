package io.cxmetrics.tally;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.cxmetrics.stats.InsufficientDataException;
import io.cxmetrics.stats.QuantileRule;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DurationTallyTest {

  private static final String BOUNDS = "duration must be from 0 to 1099511627775 ms, got %s ms";
  private static final String LONGEST = "PT305419H53M47.775S";

  /** One to so many milliseconds, with a target at 300 ms. */
  private static DurationTally upTo(int millis) {
    return DurationTally.withTargets(Duration.ofMillis(300))
        .addAll(LongStream.rangeClosed(1, millis).toArray());
  }

  /** The message of a call that is refused and leaves the tally as it was. */
  private static String refused(
      DurationTally tally, Class<? extends RuntimeException> type, Runnable call) {
    DurationDistribution before = tally.snapshot();
    String message = String.valueOf(assertThrows(type, call::run).getMessage());
    assertEquals(before, tally.snapshot());
    return message;
  }

  private static String refused(DurationTally tally, Runnable call) {
    return refused(tally, IllegalArgumentException.class, call);
  }

  /** An exact one, one at the limit, one in buckets. */
  private static List<DurationTally> ofEveryForm() {
    return List.of(DurationTally.create(), upTo(10), upTo(DurationTally.EXACT_LIMIT), upTo(10_000));
  }

  @Test
  void exactStatistics() {
    DurationTally tally = DurationTally.create();
    for (long minutes : new long[] {2880, 12, 30, 45, 60, 75, 120, 240, 600, 5}) {
      tally.add(Duration.ofMinutes(minutes));
    }
    DurationDistribution times = tally.snapshot();
    assertTrue(times.isExact());
    assertEquals(10, times.count());
    assertEquals(Duration.ofMinutes(4067), times.sum());
    assertEquals(Duration.ofSeconds(24_402), times.mean());
    assertEquals(Duration.ofMinutes(5), times.min());
    assertEquals(Duration.ofDays(2), times.max());
    assertEquals(Duration.ofHours(10), times.percentile(0.9, QuantileRule.NEAREST_RANK));
    assertEquals(Duration.ofMinutes(2652), times.percentile(0.9, QuantileRule.TYPE_6));
    assertEquals(Duration.ofMinutes(828), times.percentile(0.9, QuantileRule.TYPE_7));
    assertEquals(Duration.ofMinutes(2044), times.percentile(0.9, QuantileRule.TYPE_8));
    assertEquals(new CountBounds(5, 5), times.countAtMost(Duration.ofHours(1)));
    assertEquals("10 durations from PT5M to PT48H, targets []", tally.toString());
    assertSame(times, times.snapshot());
  }

  @Test
  void finerThanAMillisecondIsCutOff() {
    DurationTally tally = DurationTally.withTargets(Duration.ofNanos(5_999_999));
    tally.add(Duration.ofNanos(5_999_999)).add(Duration.ofNanos(999_999));
    assertEquals(Duration.ofMillis(5), tally.snapshot().max());
    assertEquals(Duration.ZERO, tally.snapshot().min());
    assertEquals(List.of(Duration.ofMillis(5)), tally.targets());
    assertEquals(CountBounds.exactly(1), tally.snapshot().countAtMost(Duration.ofNanos(4_999_999)));
  }

  @Test
  void meanAndPercentileAreNotRoundedInMilliseconds() {
    DurationDistribution times = DurationTally.create().addAll(new long[] {1, 1, 2}).snapshot();
    assertEquals(4.0 / 3, times.meanMillis());
    assertEquals(Duration.ofNanos(1_333_333), times.mean());
    assertEquals(1.8, times.percentileMillis(0.9, QuantileRule.TYPE_7), 1e-12);
    assertEquals(Duration.ofNanos(1_800_000), times.percentile(0.9, QuantileRule.TYPE_7));
  }

  @Test
  void totalCountAloneDecidesTheForm() {
    assertTrue(upTo(DurationTally.EXACT_LIMIT).snapshot().isExact());
    assertFalse(upTo(DurationTally.EXACT_LIMIT + 1).snapshot().isExact());
    DurationTally one = DurationTally.create().addCount(5, DurationTally.EXACT_LIMIT);
    assertTrue(one.snapshot().isExact());
    assertFalse(one.add(5).snapshot().isExact());
    assertTrue(one.clear().add(5).snapshot().isExact());
  }

  @Test
  void beyondTheLimitOnlyPercentilesAreEstimated() {
    DurationDistribution times = upTo(10_000).snapshot();
    assertEquals(10_000, times.count());
    assertEquals(Duration.ofSeconds(50_005), times.sum());
    assertEquals(5000.5, times.meanMillis());
    assertEquals(Duration.ofMillis(1), times.min());
    assertEquals(Duration.ofSeconds(10), times.max());
    assertEquals(10_000, times.percentileMillis(1, QuantileRule.NEAREST_RANK));
    assertEquals(1, times.percentileMillis(0.0001, QuantileRule.NEAREST_RANK));
    assertEquals(200, times.percentileMillis(0.02, QuantileRule.NEAREST_RANK));
    assertEquals(9000, times.percentileMillis(0.9, QuantileRule.NEAREST_RANK), 9000 * 0.004);
  }

  /** 300 and 301 ms share a bucket, as do 5,000 to 5,023 ms: buckets there begin at 4,992 ms. */
  @ParameterizedTest
  @CsvSource({
    "300, 300, 300", // a declared target
    "302, 301, 303",
    "303, 303, 303", // the last of its bucket
    "5000, 4991, 5023",
    "0, 0, 0",
    "9990, 9983, 10000",
    "10000, 10000, 10000",
    "99999, 10000, 10000"
  })
  void countsWithinAThreshold(long millis, long lower, long upper) {
    CountBounds bounds = upTo(10_000).snapshot().countAtMost(Duration.ofMillis(millis));
    assertEquals(new CountBounds(lower, upper), bounds);
    assertEquals(lower == upper, bounds.isExact());
  }

  @Test
  void thresholdBelowTheShortestIsMetByNone() {
    DurationTally tally = DurationTally.create().addCount(1001, 1000);
    assertEquals(CountBounds.exactly(0), tally.snapshot().countAtMost(Duration.ofSeconds(1)));
  }

  @Test
  void targetsStayExactHoweverTheyWereCounted() {
    long[] millis = LongStream.rangeClosed(1, 10_000).toArray();
    Duration target = Duration.ofMillis(300);
    DurationTally oneByOne = DurationTally.withTargets(target);
    for (long value : millis) {
      oneByOne.add(value);
    }
    DurationTally merged = upTo(3).merge(upTo(10_000)).merge(upTo(255)).merge(upTo(299));
    assertEquals(CountBounds.exactly(300), oneByOne.snapshot().countAtMost(target));
    assertEquals(CountBounds.exactly(857), merged.snapshot().countAtMost(target));
    merged.addCount(300, 10).addCount(301, 10);
    assertEquals(CountBounds.exactly(867), merged.snapshot().countAtMost(target));
  }

  @Test
  void bucketsAreTheDifferentValuesOrTheHistogram() {
    DurationTally tally = DurationTally.create().addAll(new long[] {7, 500, 7});
    assertEquals(
        List.of(
            new DurationBucket(Duration.ofMillis(7), Duration.ofMillis(7), 2),
            new DurationBucket(Duration.ofMillis(500), Duration.ofMillis(500), 1)),
        tally.snapshot().buckets());
    tally.addCount(7, 300);
    assertEquals(
        List.of(
            new DurationBucket(Duration.ofMillis(7), Duration.ofMillis(7), 302),
            new DurationBucket(Duration.ofMillis(500), Duration.ofMillis(501), 1)),
        tally.snapshot().buckets());
    assertEquals(List.of(), tally.clear().snapshot().buckets());
  }

  @Test
  void targetsAndFormBelongToEquality() {
    DurationDistribution times = DurationTally.create().add(300).snapshot();
    assertNotEquals(times, DurationTally.withTargets(Duration.ofMillis(1)).add(300).snapshot());
    assertNotEquals(times, DurationTally.create().add(301).snapshot());
    // One of 256 buckets less or more, with the same count, sum, minimum and maximum.
    DurationTally left = DurationTally.create().addCount(0, 300).add(90).addCount(10, 2).add(20);
    DurationTally right = DurationTally.create().addCount(0, 301).add(90).addCount(20, 2);
    assertEquals(left.snapshot().sum(), right.snapshot().sum());
    assertNotEquals(left.snapshot(), right.snapshot());
  }

  @ParameterizedTest
  @ValueSource(longs = {-1, Long.MIN_VALUE, DurationTally.MAX_MILLIS + 1, Long.MAX_VALUE})
  void untrackableIsRefused(long millis) {
    for (DurationTally tally : ofEveryForm()) {
      assertEquals(BOUNDS.formatted("" + millis), refused(tally, () -> tally.add(millis)));
      assertEquals(BOUNDS.formatted("" + millis), refused(tally, () -> tally.addCount(millis, 5)));
      long[] column = LongStream.range(0, 9000).toArray();
      column[6] = millis;
      column[8000] = millis;
      assertEquals(
          BOUNDS.formatted("" + millis) + ", at position 6",
          refused(tally, () -> tally.addAll(column, 5, 8)));
      assertEquals(
          BOUNDS.formatted("" + millis) + ", at position 8000",
          refused(tally, () -> tally.addAll(column, 7, 9000)));
    }
  }

  @ParameterizedTest
  @CsvSource({"-PT0.001S", "-PT0.000000001S", "PT305419H53M47.776S", "PT2562047788015215H30M7S"})
  void untrackableDurationIsRefused(Duration duration) {
    DurationTally tally = upTo(10);
    String message = " must be from PT0S to " + LONGEST + ", got " + duration;
    assertEquals("duration" + message, refused(tally, () -> tally.add(duration)));
    assertEquals("target" + message, refused(tally, () -> DurationTally.withTargets(duration)));
    assertEquals(
        "threshold" + message, refused(tally, () -> tally.snapshot().countAtMost(duration)));
  }

  @Test
  void longestDurationIsCounted() {
    DurationTally tally = DurationTally.create().addCount(DurationTally.MAX_MILLIS, 1000);
    assertEquals(LONGEST, tally.snapshot().max().toString());
    assertEquals(LONGEST, tally.snapshot().percentile(0.5, QuantileRule.TYPE_7).toString());
    assertTrue(tally.snapshot().max().compareTo(Duration.ofDays(34 * 365)) > 0);
  }

  @Test
  void rangeOutsideTheArrayIsRefused() {
    for (DurationTally tally : ofEveryForm()) {
      long[] column = {1, 2, 3};
      Class<IndexOutOfBoundsException> type = IndexOutOfBoundsException.class;
      refused(tally, type, () -> tally.addAll(column, -1, 2));
      refused(tally, type, () -> tally.addAll(column, 0, 4));
      refused(tally, type, () -> tally.addAll(column, 2, 1));
    }
  }

  @Test
  void negativeCountIsRefusedAndNoneIsNothing() {
    for (DurationTally tally : ofEveryForm()) {
      assertEquals("count must be at least 0, got -1", refused(tally, () -> tally.addCount(5, -1)));
      DurationDistribution before = tally.snapshot();
      assertEquals(before, tally.addCount(5, 0).snapshot());
    }
  }

  @Test
  void countsAndSumsBeyondALongAreRefused() {
    Class<ArithmeticException> type = ArithmeticException.class;
    for (DurationTally tally : ofEveryForm()) {
      refused(tally, type, () -> tally.addCount(2, Long.MAX_VALUE));
      tally.addCount(0, Long.MAX_VALUE - tally.count());
      refused(tally, type, () -> tally.add(0));
      refused(tally, type, () -> tally.addCount(0, 1));
      refused(tally, type, () -> tally.addAll(new long[] {0}));
      refused(tally, type, () -> tally.merge(tally));
    }
    DurationTally full = DurationTally.create().addCount(1, Long.MAX_VALUE - 10).add(0).add(3);
    refused(full, type, () -> full.addAll(new long[] {1, 2, 3, 3}));
    refused(full, type, () -> full.add(8));
    refused(full, type, () -> full.merge(DurationTally.create().add(9)));
    full.add(3).add(3);
    refused(full, type, () -> full.add(3));
    assertEquals(Long.MAX_VALUE - 1, full.snapshot().sum().toMillis());
  }

  @Test
  void differentTargetsDoNotMerge() {
    DurationTally hour = DurationTally.withTargets(Duration.ofHours(1)).add(5);
    DurationTally both = DurationTally.withTargets(Duration.ofDays(1), Duration.ofHours(1)).add(5);
    String message = "cannot merge durations with different targets: [PT1H] and [PT1H, PT24H]";
    assertEquals(message, refused(hour, () -> hour.merge(both)));
    assertEquals(message, refused(hour, () -> hour.snapshot().merge(both.snapshot())));
  }

  @Test
  void noDurationsHaveNoStatistics() {
    DurationDistribution none = DurationTally.create().snapshot();
    assertEquals(0, none.count());
    assertEquals(Duration.ZERO, none.sum());
    assertEquals(CountBounds.exactly(0), none.countAtMost(Duration.ofHours(1)));
    assertEquals("0 durations, targets []", none.toString());
    assertUndefined("the mean of durations needs at least 1 duration, got 0", none::mean);
    assertUndefined("the minimum of durations needs at least 1 duration, got 0", none::min);
    assertUndefined("the maximum of durations needs at least 1 duration, got 0", none::max);
    assertUndefined(
        "the quantile at 0.5 needs at least 1 value, got 0",
        () -> none.percentile(0.5, QuantileRule.TYPE_7));
  }

  private static void assertUndefined(String message, Runnable call) {
    assertEquals(message, assertThrows(InsufficientDataException.class, call::run).getMessage());
  }

  @Test
  void shareOutOfBoundsIsRefused() {
    for (DurationTally tally : ofEveryForm()) {
      for (double p : new double[] {0, -0.5, 1.5, Double.NaN}) {
        assertThrows(
            IllegalArgumentException.class,
            () -> tally.snapshot().percentile(p, QuantileRule.NEAREST_RANK));
      }
    }
  }

  @Test
  void nullInAStreamIsRefused() {
    List<Duration> withNull = new ArrayList<>(Arrays.asList(Duration.ZERO, null));
    Stream<Duration> stream = withNull.stream();
    assertThrows(NullPointerException.class, () -> stream.collect(DurationTally.toDistribution()));
  }

  @ParameterizedTest
  @CsvSource({"-1, 0", "2, 1"})
  void boundsOfACountAreChecked(long lower, long upper) {
    assertEquals(
        "bounds of a count must be 0 <= lower <= upper, got " + lower + ", " + upper,
        assertThrows(IllegalArgumentException.class, () -> new CountBounds(lower, upper))
            .getMessage());
  }
}
