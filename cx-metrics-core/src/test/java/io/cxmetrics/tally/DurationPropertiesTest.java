package io.cxmetrics.tally;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.cxmetrics.stats.QuantileRule;
import java.time.Duration;
import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.stream.LongStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

class DurationPropertiesTest {

  /** Columns around and beyond the exact limit, of a random spread around a random length. */
  @Provide
  Arbitrary<long[]> columns() {
    Arbitrary<Integer> sizes = Arbitraries.integers().between(1, 2_000);
    Arbitrary<Integer> bits = Arbitraries.integers().between(1, Millis.BITS);
    Arbitrary<Long> seeds = Arbitraries.longs();
    return Combinators.combine(sizes, bits, seeds)
        .as(
            (size, most, seed) -> {
              SplittableRandom random = new SplittableRandom(seed);
              int least = random.nextInt(most);
              return LongStream.generate(
                      () -> random.nextLong(1L << (least + 1 + random.nextInt(most - least))))
                  .limit(size)
                  .toArray();
            });
  }

  @Property
  void percentilesAreWithinTheStatedError(
      @ForAll("columns") long[] column,
      @ForAll @IntRange(min = 1, max = 10_000) int tenThousandths,
      @ForAll QuantileRule rule) {
    double p = tenThousandths / 10_000.0;
    long[] sorted = column.clone();
    Arrays.sort(sorted);
    DurationDistribution times = DurationTally.create().addAll(column).snapshot();
    double exact = rule.quantile(sorted, p);
    double told = times.percentileMillis(p, rule);
    double error = times.isExact() ? 0 : DurationDistribution.MAX_RELATIVE_ERROR * (1 + 1e-12);
    assertEquals(column.length <= DurationTally.EXACT_LIMIT, times.isExact());
    assertTrue(Math.abs(told - exact) <= exact * error, () -> told + " for " + exact);
  }

  @Property
  void thresholdsAreBounded(
      @ForAll("columns") long[] column, @ForAll @IntRange(max = 2_000) int i) {
    long threshold = column[i % column.length] + (i % 2);
    if (!Millis.isTrackable(threshold)) {
      return;
    }
    long exact = LongStream.of(column).filter(value -> value <= threshold).count();
    Duration duration = Duration.ofMillis(threshold);
    CountBounds bounds = DurationTally.create().addAll(column).snapshot().countAtMost(duration);
    assertTrue(bounds.lower() <= exact && exact <= bounds.upper());
    assertEquals(
        CountBounds.exactly(exact),
        DurationTally.withTargets(duration).addAll(column).snapshot().countAtMost(duration));
  }

  @Property
  void mergingAcrossTheExactLimitIsCountingAtOnce(
      @ForAll("columns") long[] column, @ForAll long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    DurationTally[] parts = new DurationTally[1 + random.nextInt(8)];
    Arrays.setAll(parts, i -> DurationTally.create());
    for (long millis : column) {
      parts[random.nextInt(parts.length)].add(millis);
    }
    int left = parts.length;
    while (left > 1) {
      DurationTally last = parts[--left];
      parts[random.nextInt(left)].merge(last);
    }
    assertEquals(DurationTally.create().addAll(column).snapshot(), parts[0].snapshot());
  }

  @Property
  void buckets(@ForAll("columns") long[] column) {
    DurationDistribution times = DurationTally.create().addAll(column).snapshot();
    long sum = 0;
    Duration before = Duration.ofMillis(-1);
    for (DurationBucket bucket : times.buckets()) {
      assertTrue(bucket.min().compareTo(before) > 0);
      assertTrue(bucket.max().compareTo(bucket.min()) >= 0);
      sum += bucket.count();
      before = bucket.max();
    }
    assertEquals(column.length, sum);
  }
}
