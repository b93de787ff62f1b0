package io.cxmetrics.contact;

import java.util.function.IntPredicate;

/**
 * Codes with the indexes of what they stand for, and the sorting of them. Equal codes keep their
 * order: by insertion where there are few to sort, as of most customers, and by merging where there
 * are many.
 */
final class CodeSort {

  private static final int FEW = 24;

  private final long[] codes;
  private final int[] indexes;
  private long[] otherCodes = {};
  private int[] otherIndexes = {};

  CodeSort(int size) {
    codes = new long[size];
    indexes = new int[size];
  }

  long[] codes() {
    return codes;
  }

  int[] indexes() {
    return indexes;
  }

  /** Sorts codes of which those of a bucket are all less than those of the next. */
  void sort(int[] ends, int buckets) {
    int start = 0;
    for (int bucket = 0; bucket < buckets; bucket++) {
      int end = ends[bucket];
      if (end - start > FEW) {
        sortMany(start, end);
      }
      start = end;
    }
    insert(0, start);
  }

  private void sortMany(int startInclusive, int endExclusive) {
    makeRoom();
    for (int start = startInclusive; start < endExclusive; start += FEW) {
      insert(start, Math.min(start + FEW, endExclusive));
    }
    for (long width = FEW; width < endExclusive - startInclusive; width *= 2) {
      mergeRuns(startInclusive, endExclusive, (int) width);
    }
  }

  private void makeRoom() {
    if (otherCodes.length < codes.length) {
      otherCodes = new long[codes.length];
      otherIndexes = new int[codes.length];
    }
  }

  private void insert(int startInclusive, int endExclusive) {
    for (int i = startInclusive + 1; i < endExclusive; i++) {
      long code = codes[i];
      int index = indexes[i];
      int at = i;
      while (at > startInclusive && codes[at - 1] > code) {
        codes[at] = codes[at - 1];
        indexes[at] = indexes[at - 1];
        at--;
      }
      codes[at] = code;
      indexes[at] = index;
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
        otherCodes, startInclusive, codes, startInclusive, endExclusive - startInclusive);
    System.arraycopy(
        otherIndexes, startInclusive, indexes, startInclusive, endExclusive - startInclusive);
  }

  private void merge(int start, int middle, int end) {
    int left = start;
    int right = middle;
    for (int to = start; to < end; to++) {
      boolean takeRight = left == middle || (right < end && codes[right] < codes[left]);
      int from = takeRight ? right++ : left++;
      otherCodes[to] = codes[from];
      otherIndexes[to] = indexes[from];
    }
  }

  /** Moves some of a range to its start; these, and the others, stay in order. */
  void moveForward(int startInclusive, int endExclusive, IntPredicate isWanted) {
    makeRoom();
    int to = startInclusive;
    int others = 0;
    for (int i = startInclusive; i < endExclusive; i++) {
      if (isWanted.test(indexes[i])) {
        codes[to] = codes[i];
        indexes[to++] = indexes[i];
      } else {
        otherCodes[others] = codes[i];
        otherIndexes[others++] = indexes[i];
      }
    }
    System.arraycopy(otherCodes, 0, codes, to, others);
    System.arraycopy(otherIndexes, 0, indexes, to, others);
  }
}
