package io.cxmetrics.response;

import static com.google.common.base.Strings.lenientFormat;

import io.cxmetrics.stats.Comparison;
import io.cxmetrics.stats.Estimate;
import io.cxmetrics.stats.SurvivalComparison;
import io.cxmetrics.stats.SurvivalDifference;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Function;

/**
 * The change of waits from one sample to another, independent one: before and after a new shift
 * plan, one team and another. With those that go on in both.
 *
 * @param before the first sample
 * @param after the second sample
 */
public record ResponseComparison(ResponseTimeResult before, ResponseTimeResult after) {

  /**
   * Checks that both were measured alike.
   *
   * @param before the first sample
   * @param after the second sample
   * @throws IllegalArgumentException if their metrics differ; the message names both
   */
  public ResponseComparison {
    if (!before.metric().equals(after.metric())) {
      throw new IllegalArgumentException(
          lenientFormat(
              "can only compare results of one metric, got %s and %s",
              before.metric(), after.metric()));
    }
  }

  /**
   * Whether the curves differ by more than chance: {@link SurvivalComparison#LOG_RANK}.
   *
   * @return the difference; empty if the data does not define one
   */
  public Optional<SurvivalDifference> logRank() {
    return difference(SurvivalComparison.LOG_RANK);
  }

  /**
   * Whether the curves differ by more than chance.
   *
   * @param test which differences weigh more
   * @return the difference; empty if the data does not define one
   */
  public Optional<SurvivalDifference> difference(SurvivalComparison test) {
    return before.isDefined() && after.isDefined()
        ? test.compare(before.survival(), after.survival())
        : Optional.empty();
  }

  /**
   * The change of the share that is answered within a time; see {@link
   * ResponseTimeResult#shareWithin}.
   *
   * @param time the time, at least 0
   * @return the change, a share; undefined where one of the two, or its interval, is
   * @throws IllegalArgumentException if the time is out of bounds
   */
  public Comparison shareWithin(Duration time) {
    return compare("share within " + time, result -> result.shareWithin(time));
  }

  /**
   * The change of the mean wait of which no more than τ counts; see {@link
   * ResponseTimeResult#restrictedMeanMillis}.
   *
   * @param tau τ, at least a millisecond
   * @return the change in milliseconds; undefined where one of the two, or its interval, is
   * @throws IllegalArgumentException if τ is out of bounds
   */
  public Comparison restrictedMeanMillis(Duration tau) {
    return compare("restricted mean to " + tau, result -> result.restrictedMeanMillis(tau));
  }

  private Comparison compare(
      String what, Function<ResponseTimeResult, Optional<Estimate>> estimate) {
    return new Comparison(
        before.definition() + ": " + what,
        before.isDefined() ? estimate.apply(before) : Optional.empty(),
        before.n(),
        after.isDefined() ? estimate.apply(after) : Optional.empty(),
        after.n());
  }
}
