package io.cxmetrics.journey;

import java.util.Objects;

/**
 * How sure the place of a stage or touchpoint among the others is. Rank 1 is the worst.
 *
 * @param name its name
 * @param rank its rank in the data as they are; those that tie share the smaller number
 * @param worstShare the share of draws in which it came out worst, 0 to 1; where several tie for
 *     it, each has a part of the draw
 * @param lowestRank the lower limit of its ranks over the draws, at the level of the metric
 * @param highestRank the upper limit
 */
public record RankCertainty(
    String name, int rank, double worstShare, int lowestRank, int highestRank) {

  /**
   * Checks the name.
   *
   * @param name its name
   * @param rank its rank in the data as they are
   * @param worstShare the share of draws in which it came out worst
   * @param lowestRank the lower limit of its ranks over the draws
   * @param highestRank the upper limit
   */
  public RankCertainty {
    Objects.requireNonNull(name, "name");
  }
}
