package io.cxmetrics.tally;

import java.util.List;

/** Where trackable durations are kept: one by one, or counted by buckets. */
sealed interface MillisStore permits ExactMillis, BucketedMillis {

  long count();

  long sum();

  /** The shortest; meaningless without durations. */
  long min();

  /** The longest; meaningless without durations. */
  long max();

  /**
   * Adds many durations of one length, or throws and changes nothing.
   *
   * @throws ArithmeticException if the count or the sum is more than this store can hold
   */
  void add(long millis, long number);

  /** A copy in the one form that equal durations have: in order, without spare room. */
  MillisStore canonical();

  /** How many are at most as long as a threshold; of a canonical store. */
  CountBounds countAtMost(long threshold);

  /** The duration at a rank from 1, the shortest; of a canonical store. */
  double valueAt(long rank);

  /** The different durations, or the buckets that are not empty; of a canonical store. */
  List<DurationBucket> buckets();
}
