package io.cxmetrics.tally;

import java.time.Duration;
import java.util.List;

/**
 * Durations that were counted. Either a {@link DurationTally} that still counts, or its immutable
 * {@link DurationDistribution}.
 */
public sealed interface DurationCounts permits DurationTally, DurationDistribution {

  /**
   * The durations counted so far: the n of every statistic.
   *
   * @return at least 0
   */
  long count();

  /**
   * The declared targets: thresholds for which {@link DurationDistribution#countAtMost} is exact
   * however much was counted. They belong to the identity of a tally.
   *
   * @return an immutable list, in ascending order and without repetition
   */
  List<Duration> targets();

  /**
   * How durations are kept. It belongs to the identity of a tally.
   *
   * @return the precision
   */
  DurationPrecision precision();

  /**
   * What was counted so far, as a value.
   *
   * @return the distribution
   */
  DurationDistribution snapshot();
}
