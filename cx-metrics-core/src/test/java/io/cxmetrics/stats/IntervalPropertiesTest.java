package io.cxmetrics.stats;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;

class IntervalPropertiesTest {

  @Property
  void swappingTheEndsMirrorsTheInterval(
      @ForAll NetInterval method,
      @ForAll @LongRange(min = 1, max = 1_000_000) long n,
      @ForAll @LongRange(min = 0, max = 1_000_000) long positive,
      @ForAll @LongRange(min = 0, max = 1_000_000) long negative) {
    long p = positive % (n + 1);
    long d = negative % (n - p + 1);
    ConfidenceInterval interval = method.interval(p, d, n, ConfidenceLevel.P90);
    ConfidenceInterval mirror =
        method.interval(/* positive= */ d, /* negative= */ p, n, ConfidenceLevel.P90);
    assertEquals(-mirror.upper(), interval.lower(), 1e-12);
    assertEquals(-mirror.lower(), interval.upper(), 1e-12);
    assertTrue(interval.lower() >= -1 && interval.upper() <= 1);
    double net = (double) (p - d) / n;
    if (method != NetInterval.ADJUSTED_WALD) {
      assertTrue(interval.lower() <= net + 1e-12 && net - 1e-12 <= interval.upper());
    }
  }

  @Property
  void limitsEncloseTheShareAndMirror(
      @ForAll ProportionInterval method,
      @ForAll @LongRange(min = 1, max = 5_000) long n,
      @ForAll @LongRange(min = 0, max = 5_000) long successes) {
    long x = successes % (n + 1);
    double share = (double) x / n;
    ConfidenceInterval interval = method.interval(x, n, ConfidenceLevel.P95);
    ConfidenceInterval mirror = method.interval(n - x, n, ConfidenceLevel.P95);
    // Wilson's limits at the ends are exact; elsewhere a rounding error may be left.
    assertTrue(interval.lower() <= share + 1e-12 && share - 1e-12 <= interval.upper());
    assertEquals(1 - mirror.upper(), interval.lower(), 1e-9);
    assertEquals(1 - mirror.lower(), interval.upper(), 1e-9);
  }
}
