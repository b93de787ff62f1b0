package io.cxmetrics.benchmarks;

import java.time.Duration;
import java.util.Random;

/** Response times for the suites. */
final class Durations {

  private static final long SHORTEST = 1000;
  private static final long LONGEST = Duration.ofDays(30).toMillis();

  private Durations() {}

  /** So many log-normal durations around an hour, from a second to 30 days, the same each time. */
  static long[] logNormal(int count) {
    Random random = new Random(11);
    long[] millis = new long[count];
    for (int i = 0; i < count; i++) {
      double hours = Math.exp(2 * random.nextGaussian());
      millis[i] = Math.min(LONGEST, Math.max(SHORTEST, (long) (3_600_000 * hours)));
    }
    return millis;
  }
}
