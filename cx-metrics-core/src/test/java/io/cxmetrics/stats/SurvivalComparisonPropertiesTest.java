package io.cxmetrics.stats;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Optional;
import java.util.Random;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class SurvivalComparisonPropertiesTest {

  @Provide
  Arbitrary<Waits> some() {
    return Waits.any(1);
  }

  @Property
  void twoCurvesAgreeWithTheDefinition(
      @ForAll SurvivalComparison test, @ForAll("some") Waits a, @ForAll("some") Waits b) {
    Waits both = a.with(b);
    double u = 0;
    double v = 0;
    for (long t : both.eventTimes().toArray()) {
      double d = both.events(t);
      double n = both.atRisk(t);
      double w = weight(test, n);
      u += w * (a.events(t) - d * a.atRisk(t) / n);
      v += n < 2 ? 0 : w * w * d * (n - d) / (n - 1) * a.atRisk(t) * b.atRisk(t) / (n * n);
    }
    Optional<SurvivalDifference> difference = test.compare(a.curve(), b.curve());
    assertEquals(v > 0, difference.isPresent());
    if (difference.isPresent()) {
      assertEquals(u * u / v, difference.get().chiSquared(), 1e-9 * (1 + u * u / v));
      assertEquals(difference, swapped(difference.get(), test.compare(b.curve(), a.curve())));
    }
  }

  private static Optional<SurvivalDifference> swapped(
      SurvivalDifference expected, Optional<SurvivalDifference> actual) {
    assertEquals(expected.chiSquared(), actual.orElseThrow().chiSquared(), 1e-9);
    assertEquals(expected.pValue(), actual.orElseThrow().pValue(), 1e-9);
    return Optional.of(expected);
  }

  /** The inverse of two by two written out, with the third curve left out. */
  @Property
  void threeCurvesAgreeWithTheDefinition(
      @ForAll SurvivalComparison test,
      @ForAll("some") Waits a,
      @ForAll("some") Waits b,
      @ForAll("some") Waits c) {
    Waits all = a.with(b).with(c);
    double ua = 0;
    double ub = 0;
    double vaa = 0;
    double vbb = 0;
    double vab = 0;
    for (long t : all.eventTimes().toArray()) {
      double d = all.events(t);
      double n = all.atRisk(t);
      double w = weight(test, n);
      double shareA = a.atRisk(t) / n;
      double shareB = b.atRisk(t) / n;
      double spread = n < 2 ? 0 : w * w * d * (n - d) / (n - 1);
      ua += w * (a.events(t) - d * shareA);
      ub += w * (b.events(t) - d * shareB);
      vaa += spread * shareA * (1 - shareA);
      vbb += spread * shareB * (1 - shareB);
      vab -= spread * shareA * shareB;
    }
    double determinant = vaa * vbb - vab * vab;
    Optional<SurvivalDifference> difference = test.compare(a.curve(), b.curve(), c.curve());
    assertEquals(determinant > 1e-9 * vaa * vbb, difference.isPresent());
    if (difference.isPresent()) {
      double expected = (ua * ua * vbb - 2 * ua * ub * vab + ub * ub * vaa) / determinant;
      assertEquals(expected, difference.get().chiSquared(), 1e-6 * (1 + expected));
      assertEquals(2, difference.get().degreesOfFreedom());
    }
  }

  private static double weight(SurvivalComparison test, double n) {
    return switch (test) {
      case LOG_RANK -> 1;
      case GEHAN_WILCOXON -> n;
      case TARONE_WARE -> Math.sqrt(n);
    };
  }

  /** Samples of one distribution, the second with more censoring: 5 % differ by chance. */
  @ParameterizedTest
  @EnumSource(SurvivalComparison.class)
  void chanceIsTakenForADifferenceAsOftenAsItSays(SurvivalComparison test) {
    Random random = new Random(22);
    int samples = 3_000;
    int differ = 0;
    for (int i = 0; i < samples; i++) {
      SurvivalCurve a = SurvivalPropertiesTest.exponential(random, 40, 3_000_000);
      SurvivalCurve b = SurvivalPropertiesTest.exponential(random, 60, 1_500_000);
      differ += test.compare(a, b).orElseThrow().pValue() < 0.05 ? 1 : 0;
    }
    assertEquals(0.05, (double) differ / samples, 0.015);
  }
}
