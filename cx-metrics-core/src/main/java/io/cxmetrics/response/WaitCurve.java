package io.cxmetrics.response;

import io.cxmetrics.stats.SurvivalCurve;
import io.cxmetrics.tally.DurationBucket;
import io.cxmetrics.tally.DurationDistribution;
import java.util.List;

/**
 * Survival curves of counted durations. Where those are in buckets, each is taken to be at the time
 * whose relative distance to both ends of its bucket is the same; within a bucket, events come
 * before censoring.
 */
final class WaitCurve {

  private WaitCurve() {}

  static SurvivalCurve of(DurationDistribution answered, DurationDistribution waiting) {
    return of(answered).merge(of(waiting, false));
  }

  static SurvivalCurve of(DurationDistribution answered) {
    return of(answered, true);
  }

  private static SurvivalCurve of(DurationDistribution durations, boolean areEvents) {
    List<DurationBucket> buckets = durations.buckets();
    long[] times = buckets.stream().mapToLong(WaitCurve::millis).toArray();
    long[] counts = buckets.stream().mapToLong(DurationBucket::count).toArray();
    long[] none = new long[times.length];
    return SurvivalCurve.ofCounts(times, areEvents ? counts : none, areEvents ? none : counts);
  }

  private static long millis(DurationBucket bucket) {
    double min = (double) bucket.min().toMillis();
    double max = (double) bucket.max().toMillis();
    return min == max ? (long) min : Math.round(2 * min * max / (min + max));
  }
}
