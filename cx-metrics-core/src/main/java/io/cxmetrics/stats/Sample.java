package io.cxmetrics.stats;

import java.util.Arrays;

/** Some of many values, from which to guess where those at the wanted ranks lie. */
final class Sample {

  /** Fewer values than this are gone through twice in the time that a sample takes. */
  static final int WORTH_FROM = 1 << 18;

  private static final int SIZE = 1 << 13;

  /** How many standard errors the rank of a value in the sample may be off. */
  private static final int MARGIN = 3;

  private final long[] sorted;
  private final int outOf;

  private Sample(long[] sorted, int outOf) {
    this.sorted = sorted;
    this.outOf = outOf;
  }

  /** Every so many of the values, at least {@link #WORTH_FROM}. */
  static Sample of(long[] values) {
    long[] sample = new long[SIZE];
    int step = values.length / SIZE;
    for (int i = 0; i < SIZE; i++) {
      sample[i] = values[i * step];
    }
    Arrays.sort(sample);
    return new Sample(sample, values.length);
  }

  Grid grid() {
    return Grid.of(sorted[0], sorted[SIZE - 1]);
  }

  /** How many of so many values may be kept on a guess: an eighth. */
  static int room(int values) {
    return values / 8;
  }

  /** Counters of a grid, with the parts likely that the values at these ranks may lie in. */
  int[] guess(Grid grid, int[] ranks) {
    int[] counts = Grid.unlikely();
    for (int rank : ranks) {
      Arrays.fill(counts, grid.partOf(lowest(rank)), grid.partOf(highest(rank)) + 1, 0);
    }
    return counts;
  }

  /** What the values from one rank to another may lie between. */
  Bracket bracket(int first, int last) {
    return new Bracket(lowest(first), highest(last), room(outOf));
  }

  private long lowest(int rank) {
    return sorted[(int) Math.max(0, at(rank) - margin(rank))];
  }

  private long highest(int rank) {
    return sorted[(int) Math.min(SIZE - 1, at(rank) + margin(rank))];
  }

  private double at(int rank) {
    return (double) rank / outOf * SIZE;
  }

  private double margin(int rank) {
    return 1 + MARGIN * Math.sqrt(at(rank) * (1 - (double) rank / outOf));
  }

  /** Whether every part that turned out to be wanted was thought likely. */
  static boolean isRight(int[] counts, int[] next) {
    for (int i = 0; i < counts.length; i++) {
      if (Grid.isWanted(next[i]) && !Grid.isLikely(counts[i])) {
        return false;
      }
    }
    return true;
  }
}
