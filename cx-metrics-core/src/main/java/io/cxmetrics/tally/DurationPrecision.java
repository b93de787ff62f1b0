package io.cxmetrics.tally;

/** How durations beyond the first few are kept: what percentiles can be exact to. */
public enum DurationPrecision {
  /**
   * One by one up to {@link DurationTally#EXACT_LIMIT}, by buckets beyond: bounded memory, and
   * percentiles within {@link DurationDistribution#MAX_RELATIVE_ERROR}.
   */
  BUCKETED,

  /** One by one however many: 4 or 8 bytes each, and every statistic exact. */
  EXACT
}
