package io.cxmetrics.stats;

import static io.cxmetrics.stats.NetIntervalTest.assertSameAsSlow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.SplittableRandom;
import org.apache.commons.math3.distribution.BinomialDistribution;
import org.junit.jupiter.api.Test;

/** How often limits hold what they are limits of, and the solver of the score interval. */
class IntervalSweepTest {

  /** Coverage worked out from the binomial distribution, not simulated. */
  private static double coverage(ProportionInterval method, int n, double p) {
    BinomialDistribution binomial = new BinomialDistribution(null, n, p);
    double covered = 0;
    for (int x = 0; x <= n; x++) {
      if (method.interval(x, n, ConfidenceLevel.P95).contains(p)) {
        covered += binomial.probability(x);
      }
    }
    return covered;
  }

  @Test
  void exactIntervalAlwaysCoversAndTheOthersCoverOnAverage() {
    int n = 40;
    for (ProportionInterval method : ProportionInterval.values()) {
      double sum = 0;
      double least = 1;
      int points = 0;
      for (double p = 0.05; p < 0.951; p += 0.01) {
        double coverage = coverage(method, n, p);
        sum += coverage;
        least = Math.min(least, coverage);
        points++;
      }
      double mean = sum / points;
      switch (method) {
        case CLOPPER_PEARSON -> assertTrue(least >= 0.95, "least " + least);
        case WILSON_CC -> assertTrue(mean >= 0.95, "mean " + mean);
        case WALD -> assertTrue(mean < 0.94, "mean " + mean);
        default -> assertEquals(0.95, mean, 0.015, method + " mean");
      }
    }
  }

  /** Seeded simulation: 95 % intervals of a score of 25 from 40 answers. */
  @Test
  void scoreIntervalCoversAtItsLevelAndWaldDoesNotAtTheEdge() {
    assertEquals(0.95, simulatedCoverage(NetInterval.SCORE, 40, 0.45, 0.2), 0.012);
    assertEquals(0.95, simulatedCoverage(NetInterval.ADJUSTED_WALD, 40, 0.45, 0.2), 0.012);
    assertTrue(simulatedCoverage(NetInterval.SCORE, 20, 0.95, 0.02) > 0.94);
    assertTrue(simulatedCoverage(NetInterval.WALD, 20, 0.95, 0.02) < 0.75);
  }

  private static double simulatedCoverage(
      NetInterval method, int n, double pPositive, double pNegative) {
    SplittableRandom random = new SplittableRandom(42);
    int samples = 4_000;
    int covered = 0;
    for (int i = 0; i < samples; i++) {
      int p = 0;
      int d = 0;
      for (int j = 0; j < n; j++) {
        double u = random.nextDouble();
        if (u < pPositive) {
          p++;
        } else if (u < pPositive + pNegative) {
          d++;
        }
      }
      if (method.interval(p, d, n, ConfidenceLevel.P95).contains(pPositive - pNegative)) {
        covered++;
      }
    }
    return (double) covered / samples;
  }

  @Test
  void fastSolverAgreesWithBisectionForEverySmallSample() {
    for (double level : new double[] {0.6, 0.95, 0.999}) {
      ConfidenceLevel confidence = ConfidenceLevel.of(level);
      for (int n = 1; n <= 24; n++) {
        for (int p = 0; p <= n; p++) {
          for (int d = 0; d <= n - p; d++) {
            assertSameAsSlow(p, d, n, confidence, 1e-9);
          }
        }
      }
    }
  }

  @Test
  void fastSolverAgreesWithBisectionForLargeSamples() {
    SplittableRandom random = new SplittableRandom(1998);
    for (int i = 0; i < 3_000; i++) {
      long n = 1 + random.nextLong(1L << random.nextInt(1, 31));
      long p = random.nextLong(n + 1);
      long d = random.nextBoolean() ? random.nextLong(n - p + 1) : Math.min(n - p, i % 3);
      assertSameAsSlow(p, d, n, ConfidenceLevel.P95, 1e-8);
    }
  }
}
