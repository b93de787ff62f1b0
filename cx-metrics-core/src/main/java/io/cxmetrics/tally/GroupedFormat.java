package io.cxmetrics.tally;

import io.cxmetrics.scale.RatingScale;

/** The content of an encoded grouped rating tally; see {@code docs/format.md}. */
final class GroupedFormat {

  private static final int EMPTY = 0;
  private static final int FILLED = 1;

  private GroupedFormat() {}

  static void write(GroupedRatingTally tally, EnvelopeWriter out) {
    RatingFormat.writeScale(tally.scale(), out);
    out.unsigned(tally.segments());
    for (int segment = 0; segment < tally.segments(); segment++) {
      RatingDistribution ratings = tally.segment(segment);
      if (ratings.seen() == 0) {
        out.unsigned(EMPTY);
      } else {
        out.unsigned(FILLED);
        RatingFormat.writeCounts(ratings, out);
      }
    }
  }

  /** Reads what was written. Each segment has a byte at least, so the bytes bound the memory. */
  static GroupedRatingTally read(EnvelopeReader in) {
    RatingScale scale = RatingFormat.readScale(in);
    GroupedRatingTally tally = GroupedRatingTally.of(scale, in.count(Integer.MAX_VALUE));
    for (int segment = 0; segment < tally.segments(); segment++) {
      long filled = in.unsigned();
      if (filled != EMPTY && filled != FILLED) {
        throw new IllegalArgumentException(
            "not a tally: segment " + segment + " is marked " + filled + ", known are 0 and 1");
      }
      if (filled == FILLED) {
        readSegment(tally, segment, in);
      }
    }
    return tally;
  }

  private static void readSegment(GroupedRatingTally tally, int segment, EnvelopeReader in) {
    RatingDistribution ratings = RatingFormat.readCounts(tally.scale(), in);
    if (ratings.seen() == 0) {
      throw new IllegalArgumentException(
          "not a tally: segment " + segment + " is marked as filled and is empty");
    }
    try {
      tally.add(segment, ratings);
    } catch (ArithmeticException e) {
      throw RatingFormat.beyondLong(e);
    }
  }
}
