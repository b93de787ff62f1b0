package io.cxmetrics.tally;

import io.cxmetrics.scale.Band;
import io.cxmetrics.scale.Bands;
import io.cxmetrics.scale.RatingScale;
import java.util.Arrays;

/**
 * One counter for each point of a scale, from the smallest rating up. Mutable; whoever shares one
 * must not change it.
 */
final class RatingRow {

  private final RatingScale scale;
  private final int min;
  private final long[] counts;

  RatingRow(RatingScale scale) {
    this(scale, new long[scale.points()]);
  }

  private RatingRow(RatingScale scale, long[] counts) {
    this.scale = scale;
    this.min = scale.min();
    this.counts = counts;
  }

  RatingScale scale() {
    return scale;
  }

  RatingRow copy() {
    return new RatingRow(scale, counts.clone());
  }

  void clear() {
    Arrays.fill(counts, 0);
  }

  long count(int rating) {
    return counts[scale.indexOf(rating)];
  }

  long sum() {
    return Arrays.stream(counts).sum();
  }

  /** The answers in one band. */
  long count(Band band, Bands bands) {
    scale.requireFits(bands);
    int end = BandPoints.end(scale, band, bands);
    long sum = 0;
    for (int i = BandPoints.start(scale, band, bands); i < end; i++) {
      sum += counts[i];
    }
    return sum;
  }

  /** Adds to the counter of a rating that is on the scale. */
  void add(int rating, long count) {
    counts[rating - min] += count;
  }

  void addAll(RatingRow other) {
    for (int i = 0; i < counts.length; i++) {
      counts[i] += other.counts[i];
    }
  }

  /** Counts ratings one by one; returns the position of the first one off the scale, or the end. */
  int add(RatingColumn column, int start, int end) {
    return column.count(start, end, min, counts);
  }

  /** Whether {@link #addQuickly} applies to the scale. */
  boolean isQuick() {
    return min >= 0 && scale.max() < QuickHistogram.VALUES;
  }

  /**
   * Counts a range whose length is a multiple of {@link QuickHistogram#STEP}, if all of it is on
   * the scale.
   *
   * @param histogram scratch memory
   * @return false, with nothing counted, if a rating is off the scale
   */
  boolean addQuickly(RatingColumn column, int start, int end, QuickHistogram histogram) {
    histogram.clear();
    boolean fits = column.countQuickly(start, end, histogram);
    long onScale = 0;
    for (int i = 0; i < counts.length; i++) {
      onScale += histogram.count(min + i);
    }
    if (!fits || onScale != end - start) {
      return false;
    }
    for (int i = 0; i < counts.length; i++) {
      counts[i] += histogram.count(min + i);
    }
    return true;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof RatingRow row
        && scale.equals(row.scale)
        && Arrays.equals(counts, row.counts);
  }

  @Override
  public int hashCode() {
    return 31 * scale.hashCode() + Arrays.hashCode(counts);
  }

  @Override
  public String toString() {
    return scale.id() + " " + Arrays.toString(counts);
  }
}
