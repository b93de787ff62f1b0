package io.cxmetrics.survey;

import io.cxmetrics.stats.CompositeInterval;
import io.cxmetrics.stats.ConfidenceInterval;
import io.cxmetrics.stats.ConfidenceLevel;
import io.cxmetrics.stats.Estimate;
import io.cxmetrics.stats.MeanInterval;
import io.cxmetrics.stats.NetInterval;
import java.util.Optional;
import java.util.OptionalDouble;

/** A weighted mean of the scores of items that stand together in a battery. */
final class ItemMean {

  private final ItemBattery battery;
  private final ItemMoments moments;
  private final int first;
  private final double[] weights;

  /**
   * Prepares the mean.
   *
   * @param first the first of the items
   * @param weights their weights, which sum to 1
   */
  ItemMean(ItemBattery battery, ItemMoments moments, int first, double[] weights) {
    this.battery = battery;
    this.moments = moments;
    this.first = first;
    this.weights = weights;
  }

  /** The fewest answers to one of the items. */
  long fewest() {
    long fewest = Long.MAX_VALUE;
    for (int i = 0; i < weights.length; i++) {
      fewest = Math.min(fewest, moments.n(first + i));
    }
    return fewest;
  }

  /** The score; empty where an item has no answers. */
  Optional<Estimate> estimate(ConfidenceLevel level) {
    if (fewest() == 0) {
      return Optional.empty();
    }
    boolean single = weights.length == 1;
    return Optional.of(
        single && battery.score() == ItemScore.NET_SHARE ? netShare(level) : mean(single, level));
  }

  /**
   * Of values −1, 0 and 1 the sum of squares is P + D and the sum P − D. Together they may exceed a
   * long and are halved without a sign.
   */
  private Estimate netShare(ConfidenceLevel level) {
    long positive = (moments.sumOfSquares(first) + moments.sum(first)) >>> 1;
    long negative = positive - moments.sum(first);
    long n = moments.n(first);
    return new Estimate(
        moments.mean(first),
        OptionalDouble.of(NetInterval.standardError(positive, negative, n)),
        Optional.of(NetInterval.SCORE.interval(positive, negative, n, level)));
  }

  private Estimate mean(boolean single, ConfidenceLevel level) {
    double value = battery.score().of(meanOfValues(), battery.scale());
    long n = fewest();
    if (n < 2) {
      return new Estimate(value, OptionalDouble.empty(), Optional.empty());
    }
    double standardError = Math.sqrt(variance()) * battery.score().size(battery.scale());
    ConfidenceInterval interval =
        single
            ? MeanInterval.STUDENT_T.interval(value, standardError, n, level)
            : CompositeInterval.DELTA.interval(value, standardError, n, level);
    return new Estimate(value, OptionalDouble.of(standardError), Optional.of(interval));
  }

  private double meanOfValues() {
    double mean = 0;
    for (int i = 0; i < weights.length; i++) {
      mean += weights[i] * moments.mean(first + i);
    }
    return mean;
  }

  /** Rounding may leave a little less than nothing where items offset each other exactly. */
  private double variance() {
    double variance = 0;
    for (int i = 0; i < weights.length; i++) {
      for (int j = 0; j < weights.length; j++) {
        variance += weights[i] * weights[j] * moments.covariance(first + i, first + j);
      }
    }
    return Math.max(0, variance);
  }
}
