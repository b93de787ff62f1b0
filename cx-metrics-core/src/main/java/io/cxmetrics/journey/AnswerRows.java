package io.cxmetrics.journey;

import java.util.List;

/**
 * Rows of answers as columns of steps from the worst point of each scale, in the canonical order:
 * sorted by the first column, then the second, and so on.
 */
final class AnswerRows {

  /** In place of a step: no answer. */
  static final short MISSING = -1;

  /** In place of a step: an answer off the scale. */
  static final short OFF_SCALE = -2;

  private AnswerRows() {}

  /**
   * Copies of the columns with their rows sorted, so that sums over them are the same to the last
   * digit in whatever order the rows came: by the last column first, each pass stable.
   */
  static short[][] sorted(short[][] columns, int rows, List<Touchpoint> touchpoints) {
    int[] order = new int[rows];
    for (int row = 0; row < rows; row++) {
      order[row] = row;
    }
    for (int i = columns.length - 1; i >= 0; i--) {
      order = sortedBy(columns[i], order, touchpoints.get(i).scale().points());
    }
    short[][] sorted = new short[columns.length][rows];
    for (int i = 0; i < columns.length; i++) {
      for (int row = 0; row < rows; row++) {
        sorted[i][row] = columns[i][order[row]];
      }
    }
    return sorted;
  }

  private static int[] sortedBy(short[] column, int[] order, int points) {
    int[] starts = new int[points + 3];
    for (int row : order) {
      starts[column[row] + 3]++;
    }
    for (int i = 1; i < starts.length; i++) {
      starts[i] += starts[i - 1];
    }
    int[] sorted = new int[order.length];
    for (int row : order) {
      sorted[starts[column[row] + 2]++] = row;
    }
    return sorted;
  }
}
