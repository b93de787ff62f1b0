package io.cxmetrics.tally;

import io.cxmetrics.scale.RatingScale;

/** Counts columns of rows for many segments, and takes them back where a row is refused. */
final class SegmentIntake {

  /** Rows a loop counts at once, so that it is soon entered again, as compiled code. */
  private static final int BLOCK = 1 << 12;

  private final RatingScale scale;
  private final SegmentCounters counters;

  SegmentIntake(RatingScale scale, SegmentCounters counters) {
    this.scale = scale;
    this.counters = counters;
  }

  /** Counts a range; one that is refused leaves the counters as they were. */
  void add(int[] segmentIds, RatingColumn.Array ratings, int start, int end) {
    int position = start;
    while (position < end) {
      int to = end - position <= BLOCK ? end : position + BLOCK;
      position = ratings.countGrouped(segmentIds, position, to, counters);
      if (position < to) {
        addRow(segmentIds, ratings, start, position);
        position++;
      }
    }
  }

  private void addRow(int[] segmentIds, RatingColumn ratings, int start, int position) {
    int segment = segmentIds[position];
    int rating = ratings.at(position);
    if (!isSegment(segment)) {
      takeBack(segmentIds, ratings, start, position);
      throw noSegment(segment, position);
    }
    if (!counters.count(segment, rating)) {
      takeBack(segmentIds, ratings, start, position);
      throw new IllegalArgumentException(
          "rating " + rating + " is off " + scale.inWords() + ", at position " + position);
    }
  }

  private void takeBack(int[] segmentIds, RatingColumn ratings, int start, int end) {
    for (int row = start; row < end; row++) {
      counters.takeBack(segmentIds[row], ratings.at(row));
    }
  }

  /** Checks ids before anything is counted. */
  void requireSegments(int[] segmentIds) {
    for (int i = 0; i < segmentIds.length; i++) {
      if (!isSegment(segmentIds[i])) {
        throw noSegment(segmentIds[i], i);
      }
    }
  }

  private boolean isSegment(int id) {
    return id >= 0 && id < counters.segments();
  }

  private IllegalArgumentException noSegment(int id, int position) {
    return new IllegalArgumentException(
        "segment must be from 0 to "
            + (counters.segments() - 1)
            + ", got "
            + id
            + ", at position "
            + position);
  }
}
