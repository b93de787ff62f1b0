package io.cxmetrics.stats;

import static com.google.common.base.Strings.lenientFormat;

import java.time.Duration;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * How long it takes until something happens, where for some it has not happened yet: the time to
 * the first answer, with the tickets that still wait. Leaving those out, or taking them as answered
 * now, makes every average too short; here each counts for as long as it was seen to wait.
 *
 * <p>S(t) is the share that still waits after the time t. With d events at a time and n that were
 * still under observation just before it, {@code S(t) = Π (1 − d/n)} over all times up to t. An
 * observation that ends without the event is <i>censored</i>: it counts in n up to and including
 * its last time, so that events come before censoring at the same time. Assumes that those who are
 * censored would not have waited longer or shorter than the others.
 *
 * <p>Beyond the last observed time nothing is known, unless S has reached 0: shares and means there
 * are empty, never extrapolated. Without any observation they throw {@link
 * InsufficientDataException}. Times are whole milliseconds from 0; what is finer in an argument is
 * cut off.
 *
 * <p>Source: E. L. Kaplan and P. Meier, <i>Nonparametric estimation from incomplete
 * observations</i>, Journal of the American Statistical Association 53:457–481, 1958; the standard
 * error M. Greenwood, <i>The natural duration of cancer</i>, 1926. Also known as Kaplan–Meier or
 * product-limit estimator, time-to-event curve; the share within a time as cumulative incidence.
 *
 * <p>Immutable. Curves form a commutative monoid under {@link #merge}. Memory is linear in the
 * number of different times.
 */
public final class SurvivalCurve {

  private static final Duration LONGEST = Duration.ofMillis(Long.MAX_VALUE);

  private final CensoredCounts counts;
  private final ProductLimit curve;

  private SurvivalCurve(CensoredCounts counts) {
    this.counts = counts;
    this.curve = new ProductLimit(counts);
  }

  /**
   * The curve of observations in any order.
   *
   * @param times how long each was observed, in milliseconds, at least 0
   * @param observed whether the event was observed at that time; false if it had not happened by
   *     then
   * @return the curve
   * @throws IllegalArgumentException if the arrays differ in length or a time is negative
   */
  public static SurvivalCurve of(long[] times, boolean[] observed) {
    return new SurvivalCurve(CensoredCounts.of(times, observed));
  }

  /**
   * The curve of what was answered and what still waits, each in any order.
   *
   * @param answered how long each wait took until its event, in milliseconds, at least 0
   * @param waiting how long each wait without an event has been observed, in milliseconds, at least
   *     0
   * @return the curve
   * @throws IllegalArgumentException if a time is negative
   */
  public static SurvivalCurve ofAnsweredAndWaiting(long[] answered, long[] waiting) {
    return new SurvivalCurve(
        CensoredCounts.ofEvents("answered", answered)
            .merge(CensoredCounts.ofCensored("waiting", waiting)));
  }

  /**
   * The curve of counted observations.
   *
   * @param times the different times in ascending order, in milliseconds, at least 0
   * @param events the events at each time, at least 0
   * @param censored the observations that ended at each time without the event, at least 0, and not
   *     0 where there are no events
   * @return the curve
   * @throws IllegalArgumentException if the columns differ in length, the times are not ascending
   *     or a number is out of bounds
   * @throws ArithmeticException if the counts add up to more than a long holds
   */
  public static SurvivalCurve ofCounts(long[] times, long[] events, long[] censored) {
    return new SurvivalCurve(CensoredCounts.of(times, events, censored));
  }

  /**
   * The curve of the observations of this one and another, as one sample.
   *
   * @param other the other curve
   * @return the pooled curve
   * @throws ArithmeticException if the counts add up to more than a long holds
   */
  public SurvivalCurve merge(SurvivalCurve other) {
    return new SurvivalCurve(counts.merge(other.counts));
  }

  /**
   * The observations, with and without the event.
   *
   * @return at least 0
   */
  public long n() {
    return counts.total();
  }

  /**
   * The observations that ended with the event.
   *
   * @return from 0 to n
   */
  public long events() {
    return counts.totalEvents();
  }

  /**
   * The observations that ended without the event: those still waiting.
   *
   * @return {@code n − events}
   */
  public long censored() {
    return n() - events();
  }

  /**
   * The last observed time, of an event or not.
   *
   * @return the time up to which the curve is known
   * @throws InsufficientDataException without observations
   */
  public Duration observedUntil() {
    requireData("the last observed time");
    return Duration.ofMillis(counts.time(counts.size() - 1));
  }

  /**
   * S(t): the share that still waits after a time.
   *
   * @param time the time, at least 0
   * @return from 0 to 1; empty beyond {@link #observedUntil}, unless S has reached 0
   * @throws IllegalArgumentException if the time is out of bounds
   * @throws InsufficientDataException without observations
   */
  public OptionalDouble survival(Duration time) {
    long millis = millis("time", time, 0);
    requireData("the share that still waits");
    return curve.isKnownAt(millis)
        ? OptionalDouble.of(curve.share(counts.lastUntil(millis)))
        : OptionalDouble.empty();
  }

  /**
   * The share that had the event within a time, {@code 1 − S(t)}, with {@link
   * SurvivalInterval#LOG_LOG} limits at 95 %.
   *
   * @param time the time, at least 0
   * @return as {@link #shareWithin(Duration, SurvivalInterval, ConfidenceLevel)}
   * @throws IllegalArgumentException if the time is out of bounds
   * @throws InsufficientDataException without observations
   */
  public Optional<Estimate> shareWithin(Duration time) {
    return shareWithin(time, SurvivalInterval.LOG_LOG, ConfidenceLevel.P95);
  }

  /**
   * The share that had the event within a time, {@code 1 − S(t)}, with the standard error {@code
   * S(t) √Σ d/(n (n − d))} of Greenwood and an interval. Without any censoring up to t this is the
   * plain share.
   *
   * <p>Standard error and interval are empty where the share is 0 or 1, for which Greenwood's
   * formula knows no error.
   *
   * @param time the time, at least 0
   * @param method the interval
   * @param level the confidence level
   * @return the share, from 0 to 1; empty beyond {@link #observedUntil}, unless S has reached 0
   * @throws IllegalArgumentException if the time is out of bounds
   * @throws InsufficientDataException without observations
   */
  public Optional<Estimate> shareWithin(
      Duration time, SurvivalInterval method, ConfidenceLevel level) {
    long millis = millis("time", time, 0);
    requireData("the share within a time");
    return curve.isKnownAt(millis)
        ? Optional.of(shareUntil(counts.lastUntil(millis), method, level))
        : Optional.empty();
  }

  private Estimate shareUntil(int i, SurvivalInterval method, ConfidenceLevel level) {
    double share = 1 - curve.share(i);
    if (!curve.hasError(i)) {
      return new Estimate(share, OptionalDouble.empty(), Optional.empty());
    }
    ConfidenceInterval waiting = curve.interval(i, method, level);
    return new Estimate(
        share,
        OptionalDouble.of(curve.standardError(i)),
        Optional.of(
            new ConfidenceInterval(1 - waiting.upper(), 1 - waiting.lower(), level, method)));
  }

  /**
   * The time within which a share had the event, with limits read off the {@link
   * SurvivalInterval#LOG_LOG} intervals at 95 %.
   *
   * @param p the share, above 0 and at most 1; 0.5 for the median
   * @return as {@link #percentile(double, SurvivalInterval, ConfidenceLevel)}
   * @throws IllegalArgumentException if p is out of bounds or not a number
   * @throws InsufficientDataException without observations
   */
  public SurvivalPercentile percentile(double p) {
    return percentile(p, SurvivalInterval.LOG_LOG, ConfidenceLevel.P95);
  }

  /**
   * The time within which a share had the event: the smallest t with {@code S(t) ≤ 1 − p}. Without
   * censoring the quantile by {@link QuantileRule#NEAREST_RANK}. The limits are the smallest times
   * at which the lower and the upper limit of S are at most {@code 1 − p}.
   *
   * <p>Source of the limits: R. Brookmeyer and J. Crowley, <i>A confidence interval for the median
   * survival time</i>, Biometrics 38:29–41, 1982.
   *
   * @param p the share, above 0 and at most 1; 0.5 for the median
   * @param method the interval of S to read the limits off
   * @param level the confidence level
   * @return the percentile, each of its times empty where the curve does not reach it
   * @throws IllegalArgumentException if p is out of bounds or not a number
   * @throws InsufficientDataException without observations
   */
  public SurvivalPercentile percentile(double p, SurvivalInterval method, ConfidenceLevel level) {
    QuantileRule.requireShare(p);
    requireData("the quantile at " + p);
    return new SurvivalPercentile(
        p,
        timeOf(curve.firstAtMost(p, curve::share)),
        timeOf(
            curve.firstAtMost(
                p, i -> curve.hasError(i) ? curve.interval(i, method, level).lower() : 1)),
        timeOf(
            curve.firstAtMost(
                p, i -> curve.hasError(i) ? curve.interval(i, method, level).upper() : 1)),
        level,
        method);
  }

  private Optional<Duration> timeOf(int i) {
    return i < counts.size() ? Optional.of(Duration.ofMillis(counts.time(i))) : Optional.empty();
  }

  /**
   * The mean wait where no more than τ of any wait counts: the area under S from 0 to τ. Unlike the
   * plain mean it is known while some still wait, and every long wait counts in it, as it does not
   * in a median.
   *
   * <p>Its variance is {@code Σ A² d/(n (n − d))} over the times up to τ, with A the area from the
   * time to τ; the interval {@link SurvivalInterval#LINEAR}, cut to 0…τ. Both are empty where that
   * variance is 0.
   *
   * <p>Source: P. Royston and M. K. B. Parmar, BMC Medical Research Methodology 13:152, 2013. Also
   * known as restricted mean survival time, RMST.
   *
   * @param tau τ, at least a millisecond
   * @param level the confidence level
   * @return the mean in milliseconds; empty if τ is beyond {@link #observedUntil}, unless S has
   *     reached 0
   * @throws IllegalArgumentException if τ is out of bounds
   * @throws InsufficientDataException without observations
   */
  public Optional<Estimate> restrictedMeanMillis(Duration tau, ConfidenceLevel level) {
    long millis = millis("tau", tau, 1);
    requireData("the restricted mean");
    return curve.isKnownAt(millis)
        ? Optional.of(curve.restrictedMean(millis, level))
        : Optional.empty();
  }

  private static long millis(String field, Duration time, long min) {
    Duration shortest = Duration.ofMillis(min);
    if (time.compareTo(shortest) < 0 || time.compareTo(LONGEST) > 0) {
      throw new IllegalArgumentException(
          lenientFormat("%s must be from %s to %s, got %s", field, shortest, LONGEST, time));
    }
    return time.toMillis();
  }

  private void requireData(String wanted) {
    if (n() == 0) {
      throw new InsufficientDataException(wanted, 1, 0, "duration");
    }
  }

  /** The counts that comparisons go through. */
  CensoredCounts counts() {
    return counts;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof SurvivalCurve that && counts.equals(that.counts);
  }

  @Override
  public int hashCode() {
    return counts.hashCode();
  }

  /** The counts and the last observed time. */
  @Override
  public String toString() {
    return n()
        + " durations, "
        + events()
        + " events"
        + (n() == 0 ? "" : " until " + observedUntil());
  }
}
