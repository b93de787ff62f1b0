package io.cxmetrics.spark;

import io.cxmetrics.stats.QuantileRule;
import io.cxmetrics.tally.DurationDistribution;

/**
 * A percentile of an encoded tally of durations, in milliseconds.
 *
 * @param rule which number is the percentile
 */
record PercentileRule(QuantileRule rule) implements DurationRule {

  @Override
  public double of(DurationDistribution durations, Number p) {
    return durations.percentileMillis(p.doubleValue(), rule);
  }
}
