package io.cxmetrics.stats;

import static com.google.common.base.Strings.lenientFormat;

import io.cxmetrics.internal.Arguments;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * A share as the two counts that it follows from: of calls answered in time, of contacts by a
 * channel, of sessions without an agent. It is not rounded, and undefined where the base is 0.
 *
 * @param definition the definition that was applied, such as {@code queue.service-level-f1}; two
 *     results compare only where these are equal
 * @param count what has the property
 * @param n the base, those that could have it
 * @param level the confidence level of the interval
 * @param intervalMethod the method of the interval
 */
public record ShareResult(
    String definition,
    long count,
    long n,
    ConfidenceLevel level,
    ProportionInterval intervalMethod) {

  /**
   * Checks the counts.
   *
   * @param definition the definition that was applied
   * @param count what has the property
   * @param n the base
   * @param level the confidence level of the interval
   * @param intervalMethod the method of the interval
   * @throws IllegalArgumentException if the count is not from 0 to n
   */
  public ShareResult {
    Objects.requireNonNull(definition, "definition");
    Objects.requireNonNull(level, "level");
    Objects.requireNonNull(intervalMethod, "intervalMethod");
    Arguments.atLeast("n", n, 0);
    Arguments.inRange("count", count, 0, n);
  }

  /**
   * A share with Wilson's interval at 95 %.
   *
   * @param definition the definition that was applied
   * @param count what has the property
   * @param n the base
   * @return the share
   * @throws IllegalArgumentException if the count is not from 0 to n
   */
  public static ShareResult of(String definition, long count, long n) {
    return new ShareResult(definition, count, n, ConfidenceLevel.P95, ProportionInterval.WILSON);
  }

  /**
   * This share with another confidence level.
   *
   * @param newLevel the level
   * @return the share
   */
  public ShareResult withLevel(ConfidenceLevel newLevel) {
    return new ShareResult(definition, count, n, newLevel, intervalMethod);
  }

  /**
   * This share with another interval method.
   *
   * @param newMethod the method
   * @return the share
   */
  public ShareResult withInterval(ProportionInterval newMethod) {
    return new ShareResult(definition, count, n, level, newMethod);
  }

  /**
   * Whether there is a share.
   *
   * @return true if the base is not 0
   */
  public boolean isDefined() {
    return n > 0;
  }

  /**
   * The share, {@code count / n}.
   *
   * @return from 0 to 1
   * @throws InsufficientDataException if the base is 0
   */
  public double share() {
    requireBase("the share");
    return (double) count / n;
  }

  /**
   * The confidence interval of the share.
   *
   * @return the interval, within 0…1
   * @throws InsufficientDataException if the base is 0
   */
  public ConfidenceInterval interval() {
    requireBase("the interval");
    return intervalMethod.interval(count, n, level);
  }

  /**
   * The share with its standard error √(p(1 − p)/n) and its interval.
   *
   * @return the estimate; empty if the base is 0
   */
  public Optional<Estimate> estimate() {
    if (!isDefined()) {
      return Optional.empty();
    }
    double p = share();
    return Optional.of(
        new Estimate(p, OptionalDouble.of(Math.sqrt(p * (1 - p) / n)), Optional.of(interval())));
  }

  private void requireBase(String wanted) {
    if (!isDefined()) {
      throw new InsufficientDataException(
          lenientFormat("%s: %s", definition, wanted), 1, 0, "observation in its base");
    }
  }
}
