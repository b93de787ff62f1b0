package io.cxmetrics.stats;

import java.util.Objects;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * The change of one metric from one sample to another, independent one: last quarter to this
 * quarter, one channel to another. Not for two waves of the same respondents, whose answers depend
 * on each other.
 *
 * @param definition the definition that both estimates were made by
 * @param before the estimate of the first sample; empty where it is undefined
 * @param nBefore the answers in the first sample
 * @param after the estimate of the second sample; empty where it is undefined
 * @param nAfter the answers in the second sample
 */
public record Comparison(
    String definition,
    Optional<Estimate> before,
    long nBefore,
    Optional<Estimate> after,
    long nAfter) {

  /**
   * Checks that nothing is null.
   *
   * @param definition the definition that both estimates were made by
   * @param before the estimate of the first sample; empty where it is undefined
   * @param nBefore the answers in the first sample
   * @param after the estimate of the second sample; empty where it is undefined
   * @param nAfter the answers in the second sample
   */
  public Comparison {
    Objects.requireNonNull(definition, "definition");
    Objects.requireNonNull(before, "before");
    Objects.requireNonNull(after, "after");
  }

  /**
   * Whether both samples define the metric, its standard error and its interval.
   *
   * @return true if {@link #estimate()} is not empty
   */
  public boolean isDefined() {
    return estimate().isPresent();
  }

  /**
   * The change, {@code after − before}, in the unit of the metric, with its standard error {@code
   * √(SE² + SE²)} and its {@link DifferenceInterval#MOVER} interval.
   *
   * @return the change; empty where either sample has too little data
   */
  public Optional<Estimate> estimate() {
    return before.flatMap(from -> after.flatMap(to -> change(from, to)));
  }

  /**
   * The change, {@code after − before}, in the unit of the metric.
   *
   * @return the difference of the two estimates
   * @throws InsufficientDataException if it is not defined
   */
  public double difference() {
    return defined().value();
  }

  /**
   * The interval of the change.
   *
   * @return the interval, in the unit of the metric
   * @throws InsufficientDataException if it is not defined
   */
  public ConfidenceInterval interval() {
    return defined().interval().orElseThrow();
  }

  /**
   * Whether the data tells the two samples apart: 0 lies outside the interval of the change.
   *
   * @return true if so
   * @throws InsufficientDataException if the change is not defined
   */
  public boolean isDistinguishable() {
    return !interval().contains(0);
  }

  private Estimate defined() {
    return estimate()
        .orElseThrow(
            () ->
                new InsufficientDataException(
                    definition + ": the change",
                    nBefore == 0 || nAfter == 0 ? 1 : 2,
                    Math.min(nBefore, nAfter)));
  }

  private static Optional<Estimate> change(Estimate from, Estimate to) {
    if (from.interval().isEmpty() || to.interval().isEmpty()) {
      return Optional.empty();
    }
    ConfidenceInterval interval =
        DifferenceInterval.MOVER.interval(
            from.value(), from.interval().get(), to.value(), to.interval().get());
    double standardError =
        Math.hypot(from.standardError().orElseThrow(), to.standardError().orElseThrow());
    return Optional.of(
        new Estimate(
            to.value() - from.value(), OptionalDouble.of(standardError), Optional.of(interval)));
  }
}
