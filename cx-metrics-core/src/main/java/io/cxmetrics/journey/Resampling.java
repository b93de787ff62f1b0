package io.cxmetrics.journey;

import io.cxmetrics.internal.Arguments;

/**
 * How often respondents are drawn anew, and the seed that the draws follow from. The same seed
 * gives the same numbers, whatever order and parts the answers came in.
 *
 * @param seed any number
 * @param draws how often, from 99 to 1,000,000; with 999 the limits at 90, 95 and 99 % fall on
 *     drawn values
 */
public record Resampling(long seed, int draws) {

  private static final int FEWEST = 99;
  private static final int MOST = 1_000_000;
  private static final int DEFAULT = 999;

  /**
   * Checks the number of draws.
   *
   * @param seed any number
   * @param draws how often, from 99 to 1,000,000
   * @throws IllegalArgumentException if the number of draws is out of bounds
   */
  public Resampling {
    Arguments.inRange("draws", draws, FEWEST, MOST);
  }

  /**
   * 999 draws.
   *
   * @param seed any number
   * @return the resampling
   */
  public static Resampling of(long seed) {
    return new Resampling(seed, DEFAULT);
  }

  /**
   * This resampling with another number of draws.
   *
   * @param newDraws from 99 to 1,000,000
   * @return the resampling
   * @throws IllegalArgumentException if the number of draws is out of bounds
   */
  public Resampling withDraws(int newDraws) {
    return new Resampling(seed, newDraws);
  }
}
