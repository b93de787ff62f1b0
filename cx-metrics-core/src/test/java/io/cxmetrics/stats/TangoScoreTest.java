package io.cxmetrics.stats;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The steps of the solver. That they lead to the right limits is seen in {@link NetIntervalTest}; a
 * wrong derivative would lead there as well, only slower.
 */
class TangoScoreTest {

  private static final double Z = ConfidenceLevel.P95.z();

  /** A sample, with its lower limit found by bisection. */
  private record Case(double p, double d, int n, double theta, double k, double limit) {

    static Case of(int positive, int negative, int n) {
      double theta = (double) (positive - negative) / n;
      return new Case(
          (double) positive / n,
          (double) negative / n,
          n,
          theta,
          n / (Z * Z),
          NetIntervalTest.slowLower(positive, negative, n, Z));
    }

    /** Where a step leads from so many half widths below the limit. */
    double errorAfterStep(double halfWidths) {
      double start = limit - halfWidths * (theta - limit);
      return (TangoScore.step(start, p, d, theta, k) - limit) / (theta - limit);
    }
  }

  private interface Check {
    void of(Case sample);
  }

  /** Each tenth of positive and of negative answers. */
  private static void forEach(int n, Check check) {
    for (int positive = n / 10; positive < n; positive += n / 10) {
      for (int negative = n / 10; negative <= n - positive; negative += n / 10) {
        check.of(Case.of(positive, negative, n));
      }
    }
  }

  /** Halley's method is of third order: half the distance leaves an eighth of the error. */
  @ParameterizedTest
  @ValueSource(ints = {40, 1_000, 100_000})
  void errorIsTheCubeOfTheDistance(int n) {
    forEach(
        n,
        sample -> {
          double near = sample.errorAfterStep(0.01);
          assertTrue(Math.abs(near) < 6e-6, sample + " is off by " + near);
          assertEquals(7.67, sample.errorAfterStep(0.02) / near, 0.1, sample.toString());
          assertEquals(0, sample.errorAfterStep(0), 1e-11, sample.toString());
        });
  }

  /** In half widths, the first guess is off by less than 9/n. */
  @ParameterizedTest
  @ValueSource(ints = {40, 1_000, 100_000})
  void firstGuessIsNear(int n) {
    forEach(
        n,
        s -> {
          double start = TangoScore.start(s.p(), s.d(), s.theta(), s.k());
          assertEquals(s.limit(), start, 9.0 / n * (s.theta() - s.limit()), s.toString());
        });
  }

  /** Without variance q is linear in δ, so that the guess is the limit. */
  @Test
  void firstGuessIsTheLimitWhereAllAnswersAreEqual() {
    Case promoters = Case.of(10, 0, 10);
    assertEquals(
        (10 - Z * Z) / (10 + Z * Z),
        TangoScore.start(1, 0, promoters.theta(), promoters.k()),
        1e-12);
    assertEquals(-1, TangoScore.start(0, 1, -1, promoters.k()));
  }

  @Test
  void theOtherRootIsNotMeant() {
    Case sample = Case.of(4, 3, 10);
    double other = sample.theta() - 0.05;
    assertTrue(
        Double.isNaN(TangoScore.step(other, sample.p(), sample.d(), sample.theta(), sample.k())));
  }
}
