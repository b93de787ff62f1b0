package io.cxmetrics.flow;

import io.cxmetrics.stats.ConfidenceLevel;
import io.cxmetrics.stats.InsufficientDataException;
import io.cxmetrics.stats.SurvivalCurve;
import io.cxmetrics.stats.SurvivalInterval;
import io.cxmetrics.stats.SurvivalPercentile;
import io.cxmetrics.tally.DurationDistribution;
import java.util.Objects;

/**
 * How long it takes to get on, also for those who have not: these count for as long as they could
 * be seen not to, which is until the end of observation, or until their time was up.
 *
 * @param taken how long those took who got on
 * @param waiting how long the others were observed
 * @param level the confidence level of percentiles
 */
public record StepTimes(
    DurationDistribution taken, DurationDistribution waiting, ConfidenceLevel level) {

  /**
   * Checks that nothing is null.
   *
   * @param taken how long those took who got on
   * @param waiting how long the others were observed
   * @param level the confidence level of percentiles
   */
  public StepTimes {
    Objects.requireNonNull(taken, "taken");
    Objects.requireNonNull(waiting, "waiting");
    Objects.requireNonNull(level, "level");
  }

  /**
   * All that were observed.
   *
   * @return those who got on, and the others
   */
  public long n() {
    return taken.count() + waiting.count();
  }

  /**
   * The curve of those who have not got on, after every time. It is made at every call: keep it
   * where several figures are wanted.
   *
   * @return the curve; that of no observations where there is nobody
   */
  public SurvivalCurve survival() {
    return taken.survival(waiting);
  }

  /**
   * The time within which half of all get on.
   *
   * @return as {@link #percentile}
   * @throws InsufficientDataException without anybody
   */
  public SurvivalPercentile median() {
    return percentile(0.5);
  }

  /**
   * The time within which a share of all get on, with {@link SurvivalInterval#LOG_LOG} limits. That
   * of those alone who did is in {@link #taken}.
   *
   * @param p the share, above 0 and at most 1; 0.9 for the P90
   * @return the percentile; not reached where too few get on
   * @throws IllegalArgumentException if p is out of bounds or not a number
   * @throws InsufficientDataException without anybody
   */
  public SurvivalPercentile percentile(double p) {
    return survival().percentile(p, SurvivalInterval.LOG_LOG, level);
  }

  StepTimes merge(StepTimes other) {
    return new StepTimes(taken.merge(other.taken), waiting.merge(other.waiting), level);
  }
}
