package io.cxmetrics.response;

import com.google.common.collect.Maps;
import io.cxmetrics.stats.Estimate;
import io.cxmetrics.stats.InsufficientDataException;
import io.cxmetrics.stats.SurvivalCurve;
import io.cxmetrics.stats.SurvivalInterval;
import io.cxmetrics.stats.SurvivalPercentile;
import io.cxmetrics.tally.DurationDistribution;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;

/**
 * How long customers waited, as the rule and the waits that it follows from. Everything else is
 * computed from them when it is asked for.
 *
 * <p>There are two kinds of figures. Those named {@code answered…} are over the waits that have
 * ended, as most help desks report them: the longest waits are missing from them, and the more so
 * the nearer the report is to now. The others are read off a {@link SurvivalCurve} that counts
 * those that go on as well; {@link #censoringEffect} tells how far the two are apart. The curve
 * assumes that those who still wait are like those who waited as long and were answered.
 *
 * <p>No waits: {@link #isDefined()} is false, and every figure throws {@link
 * InsufficientDataException}, is empty, or says "not reached"; none is 0.
 *
 * <p>Exact while every duration is kept, which is up to {@link
 * io.cxmetrics.tally.DurationTally#EXACT_LIMIT} answered and as many waiting, or always with {@link
 * io.cxmetrics.tally.DurationPrecision#EXACT}. Beyond, times are within {@link
 * DurationDistribution#MAX_RELATIVE_ERROR} and half a millisecond. Counts are always exact.
 *
 * @param metric the rule that was applied
 * @param distribution the waits
 */
public record ResponseTimeResult(ResponseTime metric, ResponseDistribution distribution) {

  private static final double MEDIAN = 0.5;

  /**
   * Checks that the rule applies to the waits.
   *
   * @param metric the rule that was applied
   * @param distribution the waits
   * @throws IllegalArgumentException if it does not; the message names both
   */
  public ResponseTimeResult {
    metric.requireMeasures(distribution);
  }

  /**
   * The definition that was applied; see {@link ResponseTime#definition}.
   *
   * @return the id
   */
  public String definition() {
    return metric.definition();
  }

  /**
   * The waits that count.
   *
   * @return answered and waiting ones
   */
  public long n() {
    return distribution.n();
  }

  /**
   * The waits that have ended.
   *
   * @return at least 0
   */
  public long answered() {
    return answeredTimes().count();
  }

  /**
   * The waits that go on.
   *
   * @return at least 0
   */
  public long waiting() {
    return waitingTimes().count();
  }

  /**
   * What does not count, by reason; reasons that did not occur are absent.
   *
   * @return an immutable map
   */
  public Map<ResponseExclusion, Long> excluded() {
    return distribution.excluded();
  }

  /**
   * Whether there is a curve.
   *
   * @return true if there is at least one wait, ended or not
   */
  public boolean isDefined() {
    return n() > 0;
  }

  /**
   * How long the waits took that have ended.
   *
   * @return the distribution
   */
  public DurationDistribution answeredTimes() {
    return distribution.answered();
  }

  /**
   * How long the waits that go on have been observed.
   *
   * @return the distribution
   */
  public DurationDistribution waitingTimes() {
    return distribution.waiting();
  }

  /**
   * The mean of the waits that have ended.
   *
   * @return the mean to the nanosecond
   * @throws InsufficientDataException if none has ended
   */
  public Duration answeredMean() {
    requireAnswered("the mean of the answered");
    return answeredTimes().mean();
  }

  /**
   * The median of the waits that have ended.
   *
   * @return the median by the rule of the metric
   * @throws InsufficientDataException if none has ended
   */
  public Duration answeredMedian() {
    return answeredPercentile(MEDIAN);
  }

  /**
   * A percentile of the waits that have ended.
   *
   * @param p the share, above 0 and at most 1; 0.9 for the P90
   * @return the percentile by the rule of the metric
   * @throws IllegalArgumentException if p is out of bounds or not a number
   * @throws InsufficientDataException if none has ended
   */
  public Duration answeredPercentile(double p) {
    requireAnswered("the percentile of the answered");
    return answeredTimes().percentile(p, metric.quantiles());
  }

  /**
   * The curve of those who wait, after every time; with those that go on. It is made at every call:
   * keep it where several figures are wanted.
   *
   * @return the curve; that of no observations if there are no waits
   */
  public SurvivalCurve survival() {
    return answeredTimes().survival(waitingTimes());
  }

  /**
   * The time within which half of all are answered.
   *
   * @return as {@link #percentile}
   * @throws InsufficientDataException without waits
   */
  public SurvivalPercentile median() {
    return percentile(MEDIAN);
  }

  /**
   * The time within which a share of all are answered, with {@link SurvivalInterval#LOG_LOG}
   * limits.
   *
   * @param p the share, above 0 and at most 1; 0.9 for the P90
   * @return the percentile; not reached where too many still wait
   * @throws IllegalArgumentException if p is out of bounds or not a number
   * @throws InsufficientDataException without waits
   */
  public SurvivalPercentile percentile(double p) {
    requireWaits("the percentile");
    return survival().percentile(p, SurvivalInterval.LOG_LOG, metric.level());
  }

  /**
   * The share of all that are answered within a time, with {@link SurvivalInterval#LOG_LOG} limits.
   *
   * @param time the time, at least 0
   * @return the share; empty beyond what was observed
   * @throws IllegalArgumentException if the time is out of bounds
   * @throws InsufficientDataException without waits
   */
  public Optional<Estimate> shareWithin(Duration time) {
    requireWaits("the share within a time");
    return survival().shareWithin(time, SurvivalInterval.LOG_LOG, metric.level());
  }

  /**
   * The mean wait where no more than τ of any wait counts; see {@link
   * SurvivalCurve#restrictedMeanMillis}.
   *
   * @param tau τ, at least a millisecond
   * @return the mean in milliseconds; empty beyond what was observed
   * @throws IllegalArgumentException if τ is out of bounds
   * @throws InsufficientDataException without waits
   */
  public Optional<Estimate> restrictedMeanMillis(Duration tau) {
    requireWaits("the restricted mean");
    return survival().restrictedMeanMillis(tau, metric.level());
  }

  /**
   * How much too short a percentile is when only those count that were answered.
   *
   * @param p the share, above 0 and at most 1; 0.5 for the median
   * @return both figures, and their difference
   * @throws IllegalArgumentException if p is out of bounds or not a number
   * @throws InsufficientDataException without waits
   */
  public CensoringEffect censoringEffect(double p) {
    SurvivalPercentile all = percentile(p);
    Optional<Duration> answeredOnly =
        answered() == 0 ? Optional.empty() : answeredTimes().survival().percentile(p).value();
    return new CensoringEffect(p, answeredOnly, all);
  }

  /**
   * Who kept each of the targets of the metric.
   *
   * @return an immutable map, by target in ascending order
   */
  public Map<Duration, TargetResult> targets() {
    return Maps.toMap(metric.targets(), this::target);
  }

  /**
   * Who kept a target.
   *
   * @param target one of the targets of the metric
   * @return the counts, and the shares that follow from them
   * @throws IllegalArgumentException if it is none of them; the message names them
   */
  public TargetResult target(Duration target) {
    if (!metric.targets().contains(target)) {
      throw new IllegalArgumentException(
          "target must be one of " + metric.targets() + ", got " + target);
    }
    // Exact, since the target was declared.
    long met = answeredTimes().countAtMost(target).lower();
    long pending = waitingTimes().countAtMost(target).lower();
    return new TargetResult(met, answered() - met, waiting() - pending, pending, metric.level());
  }

  private void requireAnswered(String wanted) {
    require(wanted, answered());
  }

  private void requireWaits(String wanted) {
    require(wanted, n());
  }

  private void require(String wanted, long got) {
    if (got == 0) {
      throw new InsufficientDataException(definition() + ": " + wanted, 1, 0, "wait");
    }
  }
}
