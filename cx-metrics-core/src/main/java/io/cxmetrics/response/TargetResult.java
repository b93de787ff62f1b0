package io.cxmetrics.response;

import io.cxmetrics.internal.Arguments;
import io.cxmetrics.stats.ConfidenceLevel;
import io.cxmetrics.stats.Estimate;
import io.cxmetrics.stats.ProportionInterval;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * How many waits kept their service target: one target for all as in {@link ResponseTimeResult}, or
 * that of each as in {@link Attainment}. A wait of exactly the target keeps it. Systems disagree on
 * what a share of kept targets is over, and so there are three; all have {@link
 * ProportionInterval#WILSON} intervals.
 *
 * <p>Also known as: SLA attainment, achievement rate.
 *
 * @param met the waits that ended within it
 * @param late the waits that ended after it
 * @param overdue the waits that go on, and have been longer than it: they breach it whatever
 *     happens
 * @param pending the waits that go on, and may still keep it
 * @param level the confidence level of the intervals
 */
public record TargetResult(long met, long late, long overdue, long pending, ConfidenceLevel level) {

  /**
   * Checks the counts.
   *
   * @param met the waits that ended within it
   * @param late the waits that ended after it
   * @param overdue the waits that go on, and have been longer than it
   * @param pending the waits that go on, and may still keep it
   * @param level the confidence level of the intervals
   * @throws IllegalArgumentException if a count is negative
   * @throws ArithmeticException if their sum exceeds a long
   */
  public TargetResult {
    Objects.requireNonNull(level, "level");
    Arguments.atLeast("met", met, 0);
    Arguments.atLeast("late", late, 0);
    Arguments.atLeast("overdue", overdue, 0);
    Arguments.atLeast("pending", pending, 0);
    Math.addExact(Math.addExact(met, late), Math.addExact(overdue, pending));
  }

  /**
   * The waits that breached the target, ended or not.
   *
   * @return {@code late + overdue}
   */
  public long breached() {
    return late + overdue;
  }

  /**
   * The share of kept targets among the waits that have ended: {@code met / (met + late)}. Overdue
   * waits are missing from it, so that leaving a ticket alone makes it better.
   *
   * @return the share, from 0 to 1; empty if none has ended
   */
  public Optional<Estimate> shareOfClosed() {
    return share(met + late);
  }

  /**
   * The share of kept targets among those that are decided: {@code met / (met + late + overdue)}.
   *
   * @return the share, from 0 to 1; empty if none is decided
   */
  public Optional<Estimate> shareOfDecided() {
    return share(met + breached());
  }

  /**
   * The share of kept targets among all, pending ones as not kept so far: {@code met / (met + late
   * + overdue + pending)}.
   *
   * @return the share, from 0 to 1; empty without waits
   */
  public Optional<Estimate> shareOfAll() {
    return share(met + breached() + pending);
  }

  /**
   * The same counts with limits at another level.
   *
   * @param newLevel the level
   * @return the result
   */
  public TargetResult withLevel(ConfidenceLevel newLevel) {
    return new TargetResult(met, late, overdue, pending, newLevel);
  }

  private Optional<Estimate> share(long n) {
    if (n == 0) {
      return Optional.empty();
    }
    double share = (double) met / n;
    return Optional.of(
        new Estimate(
            share,
            OptionalDouble.of(Math.sqrt(share * ((n - met) / (double) n) / n)),
            Optional.of(ProportionInterval.WILSON.interval(met, n, level))));
  }
}
