package io.cxmetrics.journey;

import io.cxmetrics.stats.ConfidenceLevel;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/** Counts the ranks of some names over draws, by how bad each is. */
final class RankCounter {

  private final List<String> names;
  private final double floor;
  private final int[] observed;
  private final double[] worst;
  private final List<int[]> ranks = new ArrayList<>();

  /**
   * Starts from the data as they are.
   *
   * @param names what is ranked
   * @param badness how bad each is; not a number for one that is not seen
   * @param floor what is no worse than this is never the worst
   */
  RankCounter(List<String> names, double[] badness, double floor) {
    this.names = names;
    this.floor = floor;
    this.observed = ranks(badness);
    this.worst = new double[names.size()];
  }

  void add(double[] badness) {
    int[] drawn = ranks(badness);
    ranks.add(drawn);
    int ties = 0;
    for (int i = 0; i < drawn.length; i++) {
      ties += isWorst(drawn[i], badness[i]) ? 1 : 0;
    }
    for (int i = 0; i < drawn.length; i++) {
      worst[i] += isWorst(drawn[i], badness[i]) ? 1.0 / ties : 0;
    }
  }

  private boolean isWorst(int rank, double badness) {
    return rank == 1 && badness > floor;
  }

  /** One more than how many are worse; one that is not seen comes after those that are. */
  private static int[] ranks(double[] badness) {
    int[] ranks = new int[badness.length];
    for (int i = 0; i < ranks.length; i++) {
      ranks[i] = 1;
      for (double other : badness) {
        boolean worse = Double.isNaN(badness[i]) ? !Double.isNaN(other) : other > badness[i];
        ranks[i] += worse ? 1 : 0;
      }
    }
    return ranks;
  }

  List<RankCertainty> certainties(ConfidenceLevel level) {
    List<RankCertainty> certainties = new ArrayList<>();
    int draws = ranks.size();
    int below = (int) Math.floor(draws * level.errorRate() / 2);
    for (int i = 0; i < observed.length; i++) {
      int[] own = new int[draws];
      for (int draw = 0; draw < draws; draw++) {
        own[draw] = ranks.get(draw)[i];
      }
      Arrays.sort(own);
      certainties.add(
          new RankCertainty(
              names.get(i), observed[i], worst[i] / draws, own[below], own[draws - 1 - below]));
    }
    certainties.sort(Comparator.comparingInt(RankCertainty::rank));
    return certainties;
  }
}
