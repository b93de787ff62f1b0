package io.cxmetrics.journey;

import java.util.Objects;

/**
 * A metric that is measured elsewhere and counts at a touchpoint: first-contact resolution, the
 * share of first responses within an hour, a net promoter score. What was measured comes as {@link
 * Measured} when the journey is scored.
 *
 * @param name what it is called, unique in its journey
 * @param normalisation how its value becomes a score from 0 to 100
 * @param weight how much it counts among the metrics and ratings of its touchpoint, above 0; only
 *     the ratio to the others matters
 */
public record JourneyMetric(String name, Normalisation normalisation, double weight) {

  /**
   * Checks the metric.
   *
   * @param name what it is called, unique in its journey
   * @param normalisation how its value becomes a score from 0 to 100
   * @param weight how much it counts among the metrics and ratings of its touchpoint, above 0
   * @throws IllegalArgumentException if the name is blank, or the weight not finite and above 0
   */
  public JourneyMetric {
    Objects.requireNonNull(normalisation, "normalisation");
    JourneyModel.requireName("metric", name);
    JourneyModel.requireWeight("metric", name, weight);
  }

  /**
   * A metric with a weight of 1.
   *
   * @param name what it is called
   * @param normalisation how its value becomes a score from 0 to 100
   * @return the metric
   * @throws IllegalArgumentException if the name is blank
   */
  public static JourneyMetric of(String name, Normalisation normalisation) {
    return new JourneyMetric(name, normalisation, 1);
  }

  /**
   * This metric with another weight.
   *
   * @param newWeight above 0
   * @return the metric
   * @throws IllegalArgumentException if the weight is not finite and above 0
   */
  public JourneyMetric withWeight(double newWeight) {
    return new JourneyMetric(name, normalisation, newWeight);
  }
}
