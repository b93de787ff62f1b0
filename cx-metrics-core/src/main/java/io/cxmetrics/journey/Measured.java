package io.cxmetrics.journey;

import io.cxmetrics.internal.Arguments;
import io.cxmetrics.stats.Estimate;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * What was measured of a {@link JourneyMetric}: the estimate of any result, in its own unit, and
 * how many observations are behind it. Taken as independent of the answers of respondents and of
 * the other metrics.
 *
 * <pre>{@code
 * Measured.of("resolved at first contact", fcr.estimate(), fcr.n())
 * }</pre>
 *
 * @param metric the name of the metric
 * @param estimate the value with its standard error, in its own unit; empty where there is no data.
 *     Without a standard error, what the metric is part of has no interval
 * @param n the observations behind it; 0 where there is no data
 */
public record Measured(String metric, Optional<Estimate> estimate, long n) {

  /**
   * Checks the measurement.
   *
   * @param metric the name of the metric
   * @param estimate the value with its standard error; empty where there is no data
   * @param n the observations behind it
   * @throws IllegalArgumentException if n is negative, or 0 and there is an estimate
   */
  public Measured {
    Objects.requireNonNull(metric, "metric");
    Arguments.atLeast("observations of metric \"" + metric + '"', n, estimate.isPresent() ? 1 : 0);
  }

  /**
   * What a result says, which may be that there is no data.
   *
   * @param metric the name of the metric
   * @param estimate the estimate of the result
   * @param n the observations behind it
   * @return the measurement
   * @throws IllegalArgumentException if n is negative, or 0 and there is an estimate
   */
  public static Measured of(String metric, Optional<Estimate> estimate, long n) {
    return new Measured(metric, estimate, n);
  }

  /**
   * A value without a standard error, such as a percentile.
   *
   * @param metric the name of the metric
   * @param value the value, in its own unit
   * @param n the observations behind it, at least 1
   * @return the measurement
   * @throws IllegalArgumentException if the value is not finite or n below 1
   */
  public static Measured ofValue(String metric, double value, long n) {
    return new Measured(
        metric, Optional.of(new Estimate(value, OptionalDouble.empty(), Optional.empty())), n);
  }
}
