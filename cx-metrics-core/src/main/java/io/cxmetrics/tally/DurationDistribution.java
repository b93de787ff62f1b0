package io.cxmetrics.tally;

import io.cxmetrics.stats.InsufficientDataException;
import io.cxmetrics.stats.QuantileRule;
import io.cxmetrics.stats.SurvivalCurve;
import java.time.Duration;
import java.util.List;

/**
 * How long something took, over all times that it was counted: the immutable snapshot of a {@link
 * DurationTally}. Distributions with the same targets form a commutative monoid under {@link
 * #merge}, with the empty distribution as identity; two of the same durations and targets are
 * equal, however they were counted and merged.
 */
public final class DurationDistribution implements DurationCounts {

  /**
   * How far a percentile may be off, relative to the exact one, where {@link #isExact} is false:
   * 1/257, 0.39 %.
   */
  public static final double MAX_RELATIVE_ERROR = 1.0 / 257;

  private final DurationData data;

  /** Takes canonical data over; the caller must not keep it. */
  DurationDistribution(DurationData data) {
    this.data = data;
  }

  /**
   * The distribution of all durations of this one and another.
   *
   * @param other a distribution with the same targets
   * @return their sum
   * @throws IllegalArgumentException if the targets or the precisions differ; the message names
   *     both
   * @throws ArithmeticException if the sum or the count exceeds a long
   */
  public DurationDistribution merge(DurationDistribution other) {
    return DurationTally.like(this).merge(this).merge(other).snapshot();
  }

  @Override
  public long count() {
    return data.store().count();
  }

  @Override
  public List<Duration> targets() {
    return data.targets().asList();
  }

  @Override
  public DurationPrecision precision() {
    return data.precision();
  }

  @Override
  public DurationDistribution snapshot() {
    return this;
  }

  /**
   * Whether every duration is known, so that every percentile and every count is exact: with up to
   * {@link DurationTally#EXACT_LIMIT} of them, or with {@link DurationPrecision#EXACT}.
   *
   * @return false if they are counted by buckets
   */
  public boolean isExact() {
    return data.store() instanceof ExactMillis;
  }

  /**
   * The durations added up, always exact.
   *
   * @return at least zero; zero without durations
   */
  public Duration sum() {
    return Duration.ofMillis(data.store().sum());
  }

  /**
   * The arithmetic mean of the durations, which a few long ones can move far. Also known as average
   * handle time, average speed of answer.
   *
   * @return the mean to the nanosecond; {@link #meanMillis} is not rounded
   * @throws InsufficientDataException without durations
   */
  public Duration mean() {
    return Millis.toDuration(meanMillis());
  }

  /**
   * The arithmetic mean, sum by count, from the exact sum.
   *
   * @return the mean in milliseconds
   * @throws InsufficientDataException without durations
   */
  public double meanMillis() {
    requireData("the mean");
    return (double) data.store().sum() / count();
  }

  /**
   * The shortest duration, always exact.
   *
   * @return the minimum
   * @throws InsufficientDataException without durations
   */
  public Duration min() {
    requireData("the minimum");
    return Duration.ofMillis(data.store().min());
  }

  /**
   * The longest duration, always exact.
   *
   * @return the maximum
   * @throws InsufficientDataException without durations
   */
  public Duration max() {
    requireData("the maximum");
    return Duration.ofMillis(data.store().max());
  }

  /**
   * The duration that the share p of all durations does not exceed; 0.5 gives the median, also
   * known as P50, and 0.9 the P90.
   *
   * @param p the share, above 0 and at most 1
   * @param rule which number that is, of finitely many
   * @return the percentile to the nanosecond; {@link #percentileMillis} is not rounded
   * @throws IllegalArgumentException if p is out of bounds or not a number
   * @throws InsufficientDataException without durations
   */
  public Duration percentile(double p, QuantileRule rule) {
    return Millis.toDuration(percentileMillis(p, rule));
  }

  /**
   * The duration that the share p of all durations does not exceed.
   *
   * <p>Exact if {@link #isExact}. Otherwise the same rule over the same ranks, with each duration
   * but the shortest and the longest replaced by the one value that stands for its bucket. That is
   * off by at most {@link #MAX_RELATIVE_ERROR}; so is whatever lies between two of them, and so
   * every rule. What is lost is the difference of durations in one bucket: neighbours there are
   * equal, and a percentile by nearest rank need not be one of the durations that were counted.
   *
   * @param p the share, above 0 and at most 1
   * @param rule which number that is, of finitely many
   * @return the percentile in milliseconds
   * @throws IllegalArgumentException if p is out of bounds or not a number
   * @throws InsufficientDataException without durations
   */
  public double percentileMillis(double p, QuantileRule rule) {
    return rule.quantile(count(), p, data.store()::valueAt);
  }

  /**
   * How many durations are at most as long as a threshold: those within a service target. Exact if
   * the threshold is a declared target, or {@link #isExact}, or the threshold is the end of a
   * bucket; the count of the threshold's bucket lies between the bounds otherwise.
   *
   * @param threshold the threshold; what is finer than a millisecond is cut off, which changes no
   *     count
   * @return the count, or bounds for it
   * @throws IllegalArgumentException if the threshold is negative or longer than {@link
   *     DurationTally#MAX_MILLIS}
   */
  public CountBounds countAtMost(Duration threshold) {
    return data.store().countAtMost(Millis.of("threshold", threshold));
  }

  /**
   * The durations as a histogram: each different one if {@link #isExact}, otherwise the buckets
   * that are not empty.
   *
   * <p>For an exponential histogram of OpenTelemetry, or a native histogram of Prometheus, at scale
   * s, count each bucket at index ⌈log₂(v) · 2ˢ⌉ − 1 for v = 2 · min · max / (min + max) in
   * milliseconds, and those of 0 ms as zeros. At scale 7 that adds a relative error of at most 0.28
   * % to the one there is.
   *
   * @return an immutable list in ascending order
   */
  public List<DurationBucket> buckets() {
    return List.copyOf(data.store().buckets());
  }

  /**
   * The curve of these durations, each of which has ended.
   *
   * @return as {@link #survival(DurationDistribution)} where nobody waits
   */
  public SurvivalCurve survival() {
    return curve(true);
  }

  /**
   * The curve of these durations, which have ended, and of others that go on. Where durations are
   * in buckets, each is taken to be at the time whose relative distance to both ends of its bucket
   * is the same; within a bucket, ends come before what goes on.
   *
   * @param waiting how long those that go on have been observed
   * @return the curve
   * @throws ArithmeticException if the counts add up to more than a long holds
   */
  public SurvivalCurve survival(DurationDistribution waiting) {
    return curve(true).merge(waiting.curve(false));
  }

  private SurvivalCurve curve(boolean areEvents) {
    List<DurationBucket> buckets = data.store().buckets();
    long[] times = buckets.stream().mapToLong(DurationDistribution::middle).toArray();
    long[] counts = buckets.stream().mapToLong(DurationBucket::count).toArray();
    long[] none = new long[times.length];
    return SurvivalCurve.ofCounts(times, areEvents ? counts : none, areEvents ? none : counts);
  }

  private static long middle(DurationBucket bucket) {
    double min = (double) bucket.min().toMillis();
    double max = (double) bucket.max().toMillis();
    return min == max ? (long) min : Math.round(2 * min * max / (min + max));
  }

  private void requireData(String wanted) {
    if (count() == 0) {
      throw new InsufficientDataException(wanted + " of durations", 1, 0, "duration");
    }
  }

  /** The data that equal distributions have in the same form. */
  DurationData data() {
    return data;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof DurationDistribution distribution && data.equals(distribution.data);
  }

  @Override
  public int hashCode() {
    return data.hashCode();
  }

  /** The count, the range and the targets. */
  @Override
  public String toString() {
    String range = count() == 0 ? "" : " from " + min() + " to " + max();
    return count() + " durations" + range + ", targets " + data.targets();
  }
}
