package io.cxmetrics.benchmarks;

import java.util.SplittableRandom;

/** Ratings from 0 to 10 for the suites. */
final class Ratings {

  /** Random ratings repeat after so many, since drawing 100 million takes longer than counting. */
  private static final int PERIOD = 1 << 20;

  private Ratings() {}

  /** So many random ratings, the same each time. */
  static byte[] random(int count) {
    SplittableRandom random = new SplittableRandom(11);
    byte[] ratings = new byte[count];
    for (int i = 0; i < Math.min(count, PERIOD); i++) {
      ratings[i] = (byte) random.nextInt(11);
    }
    for (int i = PERIOD; i < count; i += PERIOD) {
      System.arraycopy(ratings, 0, ratings, i, Math.min(PERIOD, count - i));
    }
    return ratings;
  }
}
