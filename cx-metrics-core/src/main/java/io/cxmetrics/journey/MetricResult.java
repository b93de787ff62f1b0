package io.cxmetrics.journey;

import io.cxmetrics.stats.Estimate;
import java.util.Objects;
import java.util.Optional;

/**
 * What a metric that is measured elsewhere says at its touchpoint.
 *
 * @param metric the metric
 * @param measured what was measured, in its own unit; without an estimate where nothing was
 * @param score that on 0 to 100, with its standard error and interval where they are known; empty
 *     without data
 */
public record MetricResult(JourneyMetric metric, Measured measured, Optional<Estimate> score) {

  /**
   * Checks that nothing is null.
   *
   * @param metric the metric
   * @param measured what was measured, in its own unit
   * @param score that on 0 to 100
   */
  public MetricResult {
    Objects.requireNonNull(metric, "metric");
    Objects.requireNonNull(measured, "measured");
    Objects.requireNonNull(score, "score");
  }
}
