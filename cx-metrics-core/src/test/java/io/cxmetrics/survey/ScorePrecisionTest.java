package io.cxmetrics.survey;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.cxmetrics.scale.RatingScales;
import io.cxmetrics.tally.DurationTally;
import io.cxmetrics.tally.RatingDistribution;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Arrays;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

/** Scores against the same fractions in exact arithmetic. */
class ScorePrecisionTest {

  private static final int SAMPLES = 20_000;
  private static final MathContext DIGITS = new MathContext(60);

  /** Four roundings: of the net number, of n, of the product and of the quotient. */
  private static final double FOUR_ROUNDINGS = 4 * Math.ulp(1.0) / 2;

  private static double exact(BigDecimal numerator, long n) {
    return numerator.divide(BigDecimal.valueOf(n), DIGITS).doubleValue();
  }

  /** Counts of each size up to so many bits. */
  private static long[] counts(SplittableRandom random, int points, int bits) {
    return random
        .longs(points)
        .map(any -> any >>> (Long.SIZE - 1 - random.nextInt(bits)))
        .toArray();
  }

  private static BigDecimal weighted(long[] counts, int min) {
    BigDecimal sum = BigDecimal.ZERO;
    for (int i = 0; i < counts.length; i++) {
      sum = sum.add(BigDecimal.valueOf(counts[i]).multiply(BigDecimal.valueOf(min + i)));
    }
    return sum;
  }

  /** Sums below 2⁵³ are whole numbers without error: only the division rounds, and only once. */
  @Test
  void sharesAndMeansAreTheNearestDoubles() {
    SplittableRandom random = new SplittableRandom(1);
    for (int i = 0; i < SAMPLES; i++) {
      long[] counts = counts(random, 5, 48);
      counts[0]++;
      RatingDistribution ratings = RatingDistribution.of(RatingScales.CSAT_1_5, counts);
      assertEquals(
          exact(BigDecimal.valueOf(counts[3] + counts[4]), ratings.n()),
          CustomerSatisfaction.topBox(2).calculate(ratings).score());
      assertEquals(
          exact(weighted(counts, 1), ratings.n()),
          CustomerSatisfaction.mean().calculate(ratings).score());
    }
  }

  @Test
  void netPromoterScoresAreWithinFourRoundingsForAnyCounts() {
    SplittableRandom random = new SplittableRandom(2);
    for (int i = 0; i < SAMPLES; i++) {
      long[] counts = counts(random, 11, 59);
      counts[0]++;
      RatingDistribution ratings = RatingDistribution.of(RatingScales.NPS_0_10, counts);
      long net = counts[9] + counts[10] - Arrays.stream(counts, 0, 7).sum();
      double expected = exact(BigDecimal.valueOf(net).movePointRight(2), ratings.n());
      double score = NetPromoterScore.standard().calculate(ratings).score();
      assertTrue(
          Math.abs(score - expected) <= Math.abs(expected) * FOUR_ROUNDINGS,
          () -> score + " instead of " + expected);
    }
  }

  @Test
  void meansOfDurationsAreTheNearestDoubles() {
    SplittableRandom random = new SplittableRandom(3);
    for (int i = 0; i < SAMPLES / 100; i++) {
      long[] durations = random.longs(1_000, 0, DurationTally.MAX_MILLIS + 1).toArray();
      DurationTally tally = DurationTally.create().addAll(durations);
      BigDecimal sum = BigDecimal.valueOf(Arrays.stream(durations).sum());
      assertEquals(exact(sum, durations.length), tally.snapshot().meanMillis());
    }
  }
}
