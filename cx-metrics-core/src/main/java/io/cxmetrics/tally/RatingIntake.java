package io.cxmetrics.tally;

import io.cxmetrics.scale.RatingScale;
import java.util.Arrays;

/** Counts columns of ratings for one tally, and decides by its policy about what cannot count. */
final class RatingIntake {

  /** Fewer ratings than this are counted one by one. */
  private static final int MIN_QUICK = 1024;

  /** Ratings between two looks for one that is off the scale: a multiple of the step. */
  private static final int BLOCK = 256 * QuickHistogram.STEP;

  private final RatingScale scale;
  private final RatingPolicy policy;
  private final RatingRow counts;
  private final Exclusions excluded;

  RatingIntake(RatingPolicy policy, RatingRow counts, Exclusions excluded) {
    this.scale = counts.scale();
    this.policy = policy;
    this.counts = counts;
    this.excluded = excluded;
  }

  /** Counts a range; one that is refused leaves the counts as they were. */
  void add(RatingColumn column, int start, int end) {
    if (policy.codes().length == 0) {
      addRange(column, start, end);
    } else {
      long[] before = countsAtMissingCodes();
      addRange(column, start, end);
      excludeMissingCodes(before);
    }
  }

  private void addRange(RatingColumn column, int start, int end) {
    int next = start;
    if (end - start >= MIN_QUICK && counts.isQuick()) {
      QuickHistogram histogram = new QuickHistogram();
      int quickEnd = end - (end - start) % QuickHistogram.STEP;
      while (next < quickEnd) {
        int blockEnd = quickEnd - next <= BLOCK ? quickEnd : next + BLOCK;
        if (!counts.addQuickly(column, next, blockEnd, histogram)) {
          addPlain(column, start, next, blockEnd);
        }
        next = blockEnd;
      }
    }
    addPlain(column, start, next, end);
  }

  private void addPlain(RatingColumn column, int start, int from, int to) {
    int position = from;
    while ((position = counts.add(column, position, to)) < to) {
      int rating = column.at(position);
      if (policy.isMissingCode(rating)) {
        excluded.add(ExclusionReason.MISSING, 1);
      } else if (policy.isLenient()) {
        excluded.add(ExclusionReason.OFF_SCALE, 1);
      } else {
        takeBack(column, start, position);
        throw new IllegalArgumentException(
            "rating " + rating + " is off " + scale.inWords() + ", at position " + position);
      }
      position++;
    }
  }

  private void takeBack(RatingColumn column, int start, int end) {
    for (int position = start; position < end; position++) {
      int rating = column.at(position);
      if (scale.contains(rating)) {
        counts.add(rating, -1);
      } else {
        excluded.add(ExclusionReason.MISSING, -1);
      }
    }
  }

  /** How many answers stand at the points that are declared missing: merged ones, if any. */
  private long[] countsAtMissingCodes() {
    return Arrays.stream(policy.codes())
        .mapToLong(code -> scale.contains(code) ? counts.count(code) : 0)
        .toArray();
  }

  /** The columns count every point of the scale; what is new at the missing ones is moved here. */
  private void excludeMissingCodes(long[] before) {
    int[] codes = policy.codes();
    for (int i = 0; i < codes.length; i++) {
      if (scale.contains(codes[i])) {
        long added = counts.count(codes[i]) - before[i];
        excluded.add(ExclusionReason.MISSING, added);
        counts.add(codes[i], -added);
      }
    }
  }
}
