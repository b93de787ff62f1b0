package io.cxmetrics.contact;

/**
 * Contacts as times and rows, and the sorting of ranges of them by time. Equal times keep their
 * order: by insertion where there are few, as of most customers, and by merging where there are
 * many.
 */
final class TimeSort {

  private static final int FEW = 24;

  private final long[] times;
  private final int[] rows;
  private long[] otherTimes = {};
  private int[] otherRows = {};

  TimeSort(int size) {
    times = new long[size];
    rows = new int[size];
  }

  void set(int at, long time, int row) {
    times[at] = time;
    rows[at] = row;
  }

  long time(int at) {
    return times[at];
  }

  int row(int at) {
    return rows[at];
  }

  void sort(int startInclusive, int endExclusive) {
    if (endExclusive - startInclusive <= FEW) {
      insert(startInclusive, endExclusive);
      return;
    }
    if (otherTimes.length < times.length) {
      otherTimes = new long[times.length];
      otherRows = new int[times.length];
    }
    for (int start = startInclusive; start < endExclusive; start += FEW) {
      insert(start, Math.min(start + FEW, endExclusive));
    }
    for (long width = FEW; width < endExclusive - startInclusive; width *= 2) {
      mergeRuns(startInclusive, endExclusive, (int) width);
    }
  }

  private void insert(int startInclusive, int endExclusive) {
    for (int i = startInclusive + 1; i < endExclusive; i++) {
      long time = times[i];
      int row = rows[i];
      int at = i;
      while (at > startInclusive && times[at - 1] > time) {
        times[at] = times[at - 1];
        rows[at] = rows[at - 1];
        at--;
      }
      times[at] = time;
      rows[at] = row;
    }
  }

  /** Merges neighbouring runs of a width, two by two. */
  private void mergeRuns(int startInclusive, int endExclusive, int width) {
    for (int start = startInclusive; start < endExclusive; ) {
      int middle = (int) Math.min((long) start + width, endExclusive);
      int end = (int) Math.min((long) middle + width, endExclusive);
      merge(start, middle, end);
      start = end;
    }
    System.arraycopy(
        otherTimes, startInclusive, times, startInclusive, endExclusive - startInclusive);
    System.arraycopy(
        otherRows, startInclusive, rows, startInclusive, endExclusive - startInclusive);
  }

  private void merge(int start, int middle, int end) {
    int left = start;
    int right = middle;
    for (int to = start; to < end; to++) {
      boolean takeRight = left == middle || (right < end && times[right] < times[left]);
      int from = takeRight ? right++ : left++;
      otherTimes[to] = times[from];
      otherRows[to] = rows[from];
    }
  }
}
