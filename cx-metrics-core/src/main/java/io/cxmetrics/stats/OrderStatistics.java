package io.cxmetrics.stats;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Finds the values at some ranks without sorting the others: each value is counted into one of many
 * equal parts of the range, only those in the parts that hold a wanted rank are collected, and the
 * same is done with each of these parts.
 *
 * <p>Every level divides the range by 2¹⁴, so that there are a handful however the values lie: the
 * time is linear. A sample of many values tells beforehand which parts will be wanted, or for one
 * quantile between which values it lies, so that one pass counts and collects; a wrong guess costs
 * a second pass and changes no result. The memory is an eighth of the values, and up to two copies
 * of them where they lie so close that whole levels end in one part.
 *
 * <p>Use: {@link #want} the ranks, {@link #findIn} the values, {@link #get} by rank. Not
 * thread-safe.
 */
final class OrderStatistics {

  /** Up to here sorting takes no longer than going through parts, most of them empty. */
  private static final int SORTED_UP_TO = 1 << 11;

  /** What was collected at even levels and at odd ones; a level reads what the last one wrote. */
  private final long[][] collected = new long[2][0];

  /** From 0, ascending and different once the search begins. */
  private int[] wanted;

  private int size;
  private long[] found = {};

  OrderStatistics(int capacity) {
    wanted = new int[capacity];
  }

  /** Notes a rank from 1 as wanted; the result is no value. Has the form of {@link #get}. */
  double want(long rank) {
    wanted[size++] = (int) rank - 1;
    return 0;
  }

  /** Finds the values at the wanted ranks, which must be ranks of the values; changes none. */
  void findIn(long[] values) {
    wanted = Arrays.stream(wanted, 0, size).sorted().distinct().toArray();
    found = new long[wanted.length];
    Part all = new Part(0, values.length, 0, 0, wanted.length);
    if (wanted.length == 0) {
      return;
    }
    if (values.length <= SORTED_UP_TO) {
      sort(values.clone(), all);
    } else if (values.length < Sample.WORTH_FROM) {
      divide(values, all, 0);
    } else if (wanted[wanted.length - 1] - wanted[0] <= 1) {
      narrow(values, all);
    } else {
      divideBySample(values, all);
    }
  }

  /** The value at a rank that was wanted. */
  double get(long rank) {
    return (double) found[Arrays.binarySearch(wanted, (int) rank - 1)];
  }

  /**
   * Values that no other lies between, and the wanted ranks among them.
   *
   * @param start where the first is in its array
   * @param end where the last is, and one
   * @param smaller how many of all values are smaller
   * @param firstWanted the index of the first wanted rank
   * @param endWanted the index of the last, and one
   */
  private record Part(int start, int end, int smaller, int firstWanted, int endWanted) {}

  private void sort(long[] values, Part part) {
    Arrays.sort(values, part.start, part.end);
    for (int i = part.firstWanted; i < part.endWanted; i++) {
      found[i] = values[part.start + wanted[i] - part.smaller];
    }
  }

  private void divide(long[] values, Part part, int level) {
    Grid grid = Grid.over(values, part.start, part.end);
    int[] counts = grid.count(values, part.start, part.end);
    if (grid.isFine()) {
      read(part, counts, grid);
      return;
    }
    int[] next = Grid.unwanted();
    List<Part> parts = wantedParts(part, counts, next);
    long[] target = target(level, parts.get(parts.size() - 1).end);
    grid.collect(values, part.start, part.end, next, target);
    finish(parts, target, level + 1);
  }

  /** The values at one rank, or at two with nothing between, are sought where the sample says. */
  private void narrow(long[] values, Part all) {
    int first = wanted[0];
    int last = wanted[wanted.length - 1];
    Bracket bracket = Sample.of(values).bracket(first, last);
    bracket.addAll(values);
    if (!bracket.holds(first, last)) {
      divide(values, all, 0);
    } else if (bracket.isOneValue()) {
      Arrays.fill(found, bracket.low());
    } else {
      Part inside = new Part(0, bracket.size(), bracket.below(), 0, wanted.length);
      finish(List.of(inside), bracket.inside(), 0);
    }
  }

  private void divideBySample(long[] values, Part all) {
    Sample sample = Sample.of(values);
    Grid grid = sample.grid();
    if (grid.isFine()) {
      // The sample is so close together that what lies outside of it needs parts as well.
      divide(values, all, 0);
      return;
    }
    int[] counts = sample.guess(grid, wanted);
    long[] likely = new long[Sample.room(values.length)];
    int kept = grid.countAndKeep(values, counts, likely);
    int[] next = Grid.unwanted();
    List<Part> parts = wantedParts(all, counts, next);
    long[] target = target(0, parts.get(parts.size() - 1).end);
    if (kept <= likely.length && Sample.isRight(counts, next)) {
      grid.collect(likely, 0, kept, next, target);
    } else {
      grid.collect(values, 0, values.length, next, target);
    }
    finish(parts, target, 1);
  }

  private void finish(List<Part> parts, long[] values, int level) {
    for (Part part : parts) {
      if (part.end - part.start <= SORTED_UP_TO) {
        sort(values, part);
      } else {
        divide(values, part, level);
      }
    }
  }

  /**
   * Where a level writes. From the second on a part is read from the one array and written to the
   * same place of the other, which nothing else needs any more.
   */
  private long[] target(int level, int end) {
    int i = level % collected.length;
    if (collected[i].length == 0) {
      collected[i] = new long[level == 0 ? end : collected[0].length];
    }
    return collected[i];
  }

  /** The parts that hold wanted ranks; notes where the first value of each is to be put. */
  private List<Part> wantedParts(Part all, int[] counts, int[] next) {
    List<Part> parts = new ArrayList<>();
    int start = all.start;
    int smaller = all.smaller;
    int first = all.firstWanted;
    for (int i = 0; first < all.endWanted; i++) {
      int count = Grid.countOf(counts[i]);
      int end = first;
      while (end < all.endWanted && wanted[end] < smaller + count) {
        end++;
      }
      if (end > first) {
        next[i] = start;
        parts.add(new Part(start, start + count, smaller, first, end));
        start += count;
        first = end;
      }
      smaller += count;
    }
    return parts;
  }

  /** Where every part is one value. */
  private void read(Part part, int[] counts, Grid grid) {
    int notAbove = part.smaller;
    int i = -1;
    for (int rank = part.firstWanted; rank < part.endWanted; rank++) {
      while (notAbove <= wanted[rank]) {
        i++;
        notAbove += counts[i];
      }
      found[rank] = grid.low() + i;
    }
  }
}
