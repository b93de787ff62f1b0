package io.cxmetrics.flow;

/**
 * Sorts ranges of times, and codes with them. Equal times keep their order: by insertion where
 * there are few, and by merging where there are many.
 */
final class TimeOrder {

  private static final int FEW = 24;

  private final long[] times;
  private final int[] codes;
  private long[] otherTimes = {};
  private int[] otherCodes = {};

  TimeOrder(long[] times, int[] codes) {
    this.times = times;
    this.codes = codes;
  }

  void sort(int start, int end) {
    if (end - start <= FEW) {
      insert(start, end);
      return;
    }
    if (otherTimes.length < end - start) {
      otherTimes = new long[end - start];
      otherCodes = new int[end - start];
    }
    for (int run = start; run < end; run += FEW) {
      insert(run, Math.min(run + FEW, end));
    }
    for (long width = FEW; width < end - start; width *= 2) {
      for (long left = start; left + width < end; left += 2 * width) {
        merge((int) left, (int) (left + width), (int) Math.min(left + 2 * width, end));
      }
    }
  }

  private void insert(int start, int end) {
    for (int i = start + 1; i < end; i++) {
      long time = times[i];
      int code = codes[i];
      int at = i;
      while (at > start && times[at - 1] > time) {
        times[at] = times[at - 1];
        codes[at] = codes[at - 1];
        at--;
      }
      times[at] = time;
      codes[at] = code;
    }
  }

  /** Merges two neighbouring runs; the left one is set aside first. */
  private void merge(int start, int middle, int end) {
    int size = middle - start;
    System.arraycopy(times, start, otherTimes, 0, size);
    System.arraycopy(codes, start, otherCodes, 0, size);
    int left = 0;
    int right = middle;
    for (int to = start; left < size; to++) {
      if (right < end && times[right] < otherTimes[left]) {
        times[to] = times[right];
        codes[to] = codes[right++];
      } else {
        times[to] = otherTimes[left];
        codes[to] = otherCodes[left++];
      }
    }
  }
}
