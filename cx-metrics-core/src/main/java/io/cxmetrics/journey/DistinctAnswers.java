package io.cxmetrics.journey;

import java.util.Arrays;

/** The rows of answers that differ, in their canonical order, and how often each was given. */
final class DistinctAnswers {

  private final short[][] columns;
  private final int[] times;

  private DistinctAnswers(short[][] columns, int[] times) {
    this.columns = columns;
    this.times = times;
  }

  /** Of sorted rows, in which equal ones are neighbours. */
  static DistinctAnswers of(JourneyAnswers answers) {
    short[][] rows = answers.columns();
    int[] starts = new int[answers.respondents()];
    int count = 0;
    for (int row = 0; row < starts.length; row++) {
      if (row == 0 || differs(rows, row)) {
        starts[count++] = row;
      }
    }
    int[] times = new int[count];
    for (int i = 0; i < count; i++) {
      times[i] = (i + 1 < count ? starts[i + 1] : starts.length) - starts[i];
    }
    short[][] columns = new short[rows.length][count];
    for (int column = 0; column < rows.length; column++) {
      for (int i = 0; i < count; i++) {
        columns[column][i] = rows[column][starts[i]];
      }
    }
    return new DistinctAnswers(columns, times);
  }

  private static boolean differs(short[][] rows, int row) {
    for (short[] column : rows) {
      if (column[row] != column[row - 1]) {
        return true;
      }
    }
    return false;
  }

  /** The columns of touchpoints with ratings, from one to another. */
  short[][] columns(int start, int end) {
    return Arrays.copyOfRange(columns, start, end);
  }

  /** How many rows differ. */
  int size() {
    return times.length;
  }

  /** How often each was given. */
  int[] times() {
    return times;
  }
}
