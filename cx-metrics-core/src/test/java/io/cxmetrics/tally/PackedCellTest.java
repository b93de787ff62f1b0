package io.cxmetrics.tally;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.cxmetrics.stats.QuantileRule;
import java.time.Duration;
import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.TreeMap;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Single durations in cells, beside the obvious way: a map from each duration to its count. */
class PackedCellTest {

  private static final Duration[] TARGETS = {
    Duration.ofMillis(100), Duration.ofMillis(1_025), Duration.ofHours(1)
  };

  @Property
  void aCellKnowsCountAndSum(
      @ForAll @LongRange(min = 128, max = Millis.MAX) long millis,
      @ForAll @LongRange(min = 1, max = PackedCell.FULL) long count) {
    long bits = Double.doubleToRawLongBits((double) millis);
    int bucket = LogLinear.bucketOf(millis);
    assertEquals(bucket, LogLinear.bucketOfBits(bits));
    long cell = count * PackedCell.of(bits);
    assertEquals(count, PackedCell.count(cell));
    assertEquals(count * millis, PackedCell.sum(cell, bucket));
    assertEquals(count == PackedCell.FULL, cell < 0);
  }

  @Test
  void cellsTogetherStayBelowTheirBound() {
    long durations = (long) PackedCell.FULL * LogLinear.BUCKETS;
    assertTrue(durations < 1L << PackedCell.TOTAL_BITS);
    long sum = 0;
    for (int bucket = 0; bucket < LogLinear.BUCKETS; bucket++) {
      sum = Math.addExact(sum, PackedCell.FULL * LogLinear.max(bucket));
    }
    assertTrue(sum < 1L << PackedCell.TOTAL_BITS);
  }

  private static long random(SplittableRandom random, int bits) {
    return random.nextLong(1L << random.nextInt(1, bits + 1));
  }

  /** One tally and a map, through the same random calls. */
  private static final class Both {
    final SplittableRandom random;
    final DurationTally tally = DurationTally.withTargets(TARGETS);
    final TreeMap<Long, Long> counts = new TreeMap<>();

    Both(long seed) {
      random = new SplittableRandom(seed);
    }

    void count(long millis, long number) {
      counts.merge(millis, number, Long::sum);
    }

    void addSingly(int bits) {
      for (int i = random.nextInt(4_000); i > 0; i--) {
        long millis = random(random, bits);
        tally.add(millis);
        count(millis, 1);
      }
    }

    void addOneLengthSingly() {
      long millis = random(random, 30);
      for (int i = random.nextInt(3 * PackedCell.FULL); i > 0; i--) {
        tally.add(millis);
        count(millis, 1);
      }
    }

    void addColumn(int bits) {
      long[] column = new long[random.nextInt(2_000)];
      for (int i = 0; i < column.length; i++) {
        column[i] = random(random, bits);
        count(column[i], 1);
      }
      tally.addAll(column);
    }

    void addCount() {
      long millis = random(random, 40);
      long number = random.nextLong(1_000);
      tally.addCount(millis, number);
      count(millis, number);
    }

    void mergeItself() {
      tally.merge(tally);
      counts.replaceAll((millis, number) -> 2 * number);
    }

    void step() {
      switch (random.nextInt(12)) {
        case 0 -> addCount();
        case 1 -> mergeItself();
        case 2 -> addOneLengthSingly();
        case 3, 4 -> addColumn(random.nextInt(1, 41));
        case 5 -> check();
        default -> addSingly(random.nextInt(1, 41));
      }
    }

    void check() {
      DurationTally again = DurationTally.withTargets(TARGETS);
      counts.forEach(again::addCount);
      DurationDistribution expected = again.snapshot();
      assertEquals(expected.count(), tally.count());
      assertEquals(expected, tally.snapshot());
      long sum = counts.entrySet().stream().mapToLong(e -> e.getKey() * e.getValue()).sum();
      assertEquals(Duration.ofMillis(sum), expected.sum());
      for (Duration target : TARGETS) {
        long met =
            counts.headMap(target.toMillis(), true).values().stream().mapToLong(n -> n).sum();
        assertEquals(CountBounds.exactly(met), tally.snapshot().countAtMost(target));
      }
    }
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12})
  void agreesWithTheMap(long seed) {
    Both both = new Both(seed);
    for (int i = 0; i < 12; i++) {
      both.step();
    }
    both.check();
  }

  private static DurationTally large(long total) {
    DurationTally tally = DurationTally.create();
    for (int i = 0; i < 5_000; i++) {
      tally.add(1_000 + i % 500).add(Millis.MAX);
    }
    long before = tally.snapshot().sum().toMillis();
    return tally.addCount(1_000, (total - before) / 1_000);
  }

  @Test
  void neverExceedsALong() {
    for (int bits = 60; bits <= 62; bits++) {
      DurationTally tally = large((1L << bits) - (1L << 45));
      for (int i = 0; i < 100; i++) {
        tally.add(Millis.MAX - 1);
      }
      assertTrue(tally.snapshot().sum().toMillis() > (1L << bits));
    }
    DurationTally full = large(Long.MAX_VALUE - 2 * Millis.MAX);
    full.add(Millis.MAX);
    DurationDistribution before = full.snapshot();
    assertThrows(ArithmeticException.class, () -> full.add(Millis.MAX).add(Millis.MAX));
    assertEquals(before.count() + 1, full.count());
    assertThrows(ArithmeticException.class, () -> full.merge(full));
    assertThrows(
        ArithmeticException.class, () -> full.addAll(new long[] {1_000, Millis.MAX, Millis.MAX}));
    assertEquals(before.count() + 1, full.count());
  }

  @Test
  void shortColumnsDoNotCarryItPastALong() {
    DurationTally tally = large((1L << 62) - (1L << 50));
    long[] column = new long[1_000];
    Arrays.fill(column, Millis.MAX);
    for (int i = 0; i < 10; i++) {
      for (int j = 0; j < 5_000; j++) {
        tally.add(Millis.MAX - j);
      }
      tally.addAll(column);
    }
    long sum = tally.snapshot().sum().toMillis();
    assertTrue(sum > 1L << 62, () -> "sum " + sum);
  }

  @Test
  void refusedDurationsLeaveCellsAlone() {
    DurationTally tally = DurationTally.create();
    for (int i = 0; i < 5_000; i++) {
      tally.add(1_000 + i);
    }
    DurationDistribution before = tally.snapshot();
    tally.add(2_000);
    assertThrows(IllegalArgumentException.class, () -> tally.add(-1));
    assertThrows(IllegalArgumentException.class, () -> tally.add(Millis.MAX + 1));
    assertThrows(IllegalArgumentException.class, () -> tally.add(Long.MIN_VALUE));
    assertThrows(IllegalArgumentException.class, () -> tally.addAll(new long[] {5, 1_500, -1}));
    assertEquals(before.merge(DurationTally.create().add(2_000).snapshot()), tally.snapshot());
  }

  @Test
  void clearedTalliesStartAnew() {
    DurationTally tally = DurationTally.withTargets(TARGETS);
    for (int round = 0; round < 3; round++) {
      for (int i = 0; i < 3_000; i++) {
        tally.add(1_000 + i);
      }
      assertEquals(3_000, tally.count());
      assertEquals(26, tally.snapshot().countAtMost(TARGETS[1]).upper());
      assertEquals(0, tally.clear().count());
    }
  }

  @Test
  void anExactTallyKeepsEveryDuration() {
    long[] column = new SplittableRandom(6).longs(5_000, 0, 1L << 38).toArray();
    DurationDistribution exact = DurationTally.exact().addAll(column).snapshot();
    assertTrue(exact.isExact());
    assertEquals(DurationPrecision.EXACT, exact.precision());
    long[] sorted = column.clone();
    Arrays.sort(sorted);
    for (QuantileRule rule : QuantileRule.values()) {
      assertEquals(rule.quantile(sorted, 0.9), exact.percentileMillis(0.9, rule));
    }
    assertEquals(CountBounds.exactly(2_500), exact.countAtMost(Duration.ofMillis(sorted[2_499])));
    assertEquals(
        "cannot merge durations of different precision: EXACT and BUCKETED",
        assertThrows(
                IllegalArgumentException.class,
                () -> exact.merge(DurationTally.create().snapshot()))
            .getMessage());
    assertThrows(
        ArithmeticException.class, () -> DurationTally.exact().addCount(1, Integer.MAX_VALUE));
    assertThrows(
        IllegalArgumentException.class, () -> DurationTally.exact().addAll(new long[] {1, -1}));
  }
}
