package io.cxmetrics.stats;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Arrays;
import java.util.Random;
import java.util.function.IntToLongFunction;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The search for ranks against a sorted copy. */
class QuantilesOfArraysTest {

  private static final double[] SHARES = {0.5, 1e-9, 1, 0.99, 0.9, 0.5, 0.001, 0.25, 0.9999, 0.07};

  /** The sample of so many values is every 36th of them. */
  private static final int MANY = 300_000;

  private static final int STEP = MANY / 8_192;

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 100, 2_048, 2_049, 20_000, 262_143, 262_144, MANY})
  void everyShapeAgreesWithSorting(int n) {
    for (Shape shape : Shape.values()) {
      long[] values = IntStream.range(0, n).mapToLong(shape.values(new Random(7), n)).toArray();
      assertAgrees(values, SHARES, shape + " of " + n);
    }
  }

  /** Values as they come, and as an enemy of the search would lay them. */
  enum Shape {
    LOG_NORMAL((random, n) -> i -> (long) (3_600_000 * Math.exp(2 * random.nextGaussian()))),
    ANY((random, n) -> i -> random.nextLong()),
    EQUAL((random, n) -> i -> -3),
    EXTREMES((random, n) -> i -> random.nextBoolean() ? Long.MIN_VALUE : Long.MAX_VALUE),
    ONE_SMALLER((random, n) -> i -> i == n / 3 ? Long.MIN_VALUE : Long.MAX_VALUE),
    NEGATIVE((random, n) -> i -> Long.MIN_VALUE + random.nextInt(1_000_000)),
    ASCENDING((random, n) -> i -> 5L * i),
    DESCENDING((random, n) -> i -> -5L * i),
    WHOLE_HOURS((random, n) -> i -> 3_600_000L * random.nextInt(50)),
    MOSTLY_ZERO((random, n) -> i -> random.nextInt(10) < 9 ? 0 : random.nextLong()),
    POWERS((random, n) -> i -> (random.nextBoolean() ? 1 : -1) * (1L << random.nextInt(63))),
    /** Each level finds nearly all in one part. */
    CASCADE(
        (random, n) ->
            i -> i % 1_000 == 0 ? 1L << (63 * (i / 1_000) / (n / 1_000 + 1)) : random.nextInt(9)),
    /** The sample sees one value. */
    HIDDEN((random, n) -> i -> i % STEP == 0 ? 17 : random.nextLong()),
    /** The sample sees the smallest values only, so that its guess is wrong. */
    MISLEADING((random, n) -> i -> (i % STEP == 0 ? 0 : 1L << 40) + random.nextInt(1 << 30)),
    /** The sample sees close values only, and the rest lies among them and around. */
    NARROW(
        (random, n) -> i -> i % STEP == 0 ? random.nextInt(1_000) : random.nextInt(-4_999, 5_000)),
    /** The sample sees values far apart, and all others lie where it sees none. */
    SPIKE((random, n) -> i -> i % STEP == 0 ? random.nextLong() : random.nextInt(1_000)),
    /** Nearly all in one likely part: more than is kept on a guess. */
    CROWDED((random, n) -> i -> random.nextInt(100) == 0 ? 1L << 50 : random.nextInt(1 << 20));

    @SuppressWarnings("ImmutableEnumChecker") // Makers hold nothing.
    private final Maker maker;

    Shape(Maker maker) {
      this.maker = maker;
    }

    IntToLongFunction values(Random random, int n) {
      return maker.make(random, n);
    }

    private interface Maker {
      IntToLongFunction make(Random random, int n);
    }
  }

  static void assertAgrees(long[] values, double[] shares, String what) {
    long[] before = values.clone();
    long[] sorted = values.clone();
    Arrays.sort(sorted);
    for (QuantileRule rule : QuantileRule.values()) {
      double[] expected =
          Arrays.stream(shares)
              .map(p -> rule.quantile(sorted.length, p, rank -> (double) sorted[(int) rank - 1]))
              .toArray();
      assertArrayEquals(expected, rule.quantiles(values, shares), what + " by " + rule);
      // One alone is sought in another way.
      for (int i = 0; i < Math.min(4, shares.length); i++) {
        assertEquals(expected[i], rule.quantile(values, shares[i]), what + " by " + rule);
      }
    }
    assertArrayEquals(before, values, what);
  }

  @ParameterizedTest
  @EnumSource(QuantileRule.class)
  void noShareAsksForNothing(QuantileRule rule) {
    assertEquals(0, rule.quantiles(new long[5_000]).length);
    assertEquals(0, rule.quantiles(new long[0]).length);
  }

  @ParameterizedTest
  @ValueSource(doubles = {0, -0.1, 1.000001, Double.NaN})
  void everyShareIsChecked(double p) {
    assertEquals(
        "p must be above 0 and at most 1, such as 0.9 for the 90th percentile, got " + p,
        assertThrows(
                IllegalArgumentException.class,
                () -> QuantileRule.TYPE_7.quantiles(new long[] {1, 2}, 0.5, p))
            .getMessage());
  }

  @Test
  void noValuesHaveNoQuantiles() {
    assertEquals(
        "the quantile at 0.5 needs at least 1 value, got 0",
        assertThrows(
                InsufficientDataException.class,
                () -> QuantileRule.NEAREST_RANK.quantiles(new long[0], 0.5, 0.9))
            .getMessage());
  }
}
