package io.cxmetrics.journey;

import io.cxmetrics.stats.ConfidenceInterval;
import io.cxmetrics.stats.Estimate;
import io.cxmetrics.stats.InsufficientDataException;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * How far the score of one stage is above that of another. Who answers in both stages is taken into
 * account: where contented customers rate both high, the difference is surer than two intervals
 * side by side look.
 *
 * @param stage the name of the one stage
 * @param other the name of the other
 * @param estimate the score of the one less that of the other, in points, with its standard error
 *     and interval where both stages have theirs
 */
public record StageDifference(String stage, String other, Estimate estimate) {

  /**
   * Checks that nothing is null.
   *
   * @param stage the name of the one stage
   * @param other the name of the other
   * @param estimate the score of the one less that of the other
   */
  public StageDifference {
    Objects.requireNonNull(stage, "stage");
    Objects.requireNonNull(other, "other");
    Objects.requireNonNull(estimate, "estimate");
  }

  /**
   * How far the one stage is above the other.
   *
   * @return in points, below 0 where it is worse
   */
  public double difference() {
    return estimate.value();
  }

  /**
   * The interval of the difference.
   *
   * @return the interval, in points
   * @throws InsufficientDataException if a mean behind it has fewer than two observations, or a
   *     metric no standard error
   */
  public ConfidenceInterval interval() {
    return estimate
        .interval()
        .orElseThrow(
            () ->
                new InsufficientDataException(
                    "the difference between stages \"" + stage + "\" and \"" + other + '"', 2, 1));
  }

  /**
   * Whether the data tells the two stages apart: 0 lies outside the interval.
   *
   * @return true if so; false where there is no interval
   */
  public boolean isDistinguishable() {
    return estimate.interval().filter(interval -> !interval.contains(0)).isPresent();
  }

  /** How far the other is above the one. */
  StageDifference reversed() {
    Optional<ConfidenceInterval> interval =
        estimate
            .interval()
            .map(i -> new ConfidenceInterval(-i.upper(), -i.lower(), i.level(), i.method()));
    OptionalDouble error = estimate.standardError();
    return new StageDifference(other, stage, new Estimate(-estimate.value(), error, interval));
  }
}
