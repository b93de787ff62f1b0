package io.cxmetrics.journey;

import io.cxmetrics.stats.CompositeInterval;
import io.cxmetrics.stats.ConfidenceLevel;
import io.cxmetrics.stats.Estimate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/** What was measured of the metrics of a journey, in their order, as scores from 0 to 100. */
final class MetricEvidence {

  private final List<JourneyMetric> metrics;
  private final Measured[] measured;
  private final double[] scores;
  private final double[] errors;

  /**
   * Puts measurements in the order of the metrics.
   *
   * @throws IllegalArgumentException if one is of no metric, two are of one, or a value is out of
   *     the bounds of its metric
   */
  MetricEvidence(List<JourneyMetric> metrics, List<Measured> given) {
    this.metrics = metrics;
    this.measured = new Measured[metrics.size()];
    this.scores = new double[measured.length];
    this.errors = new double[measured.length];
    Arrays.fill(scores, Double.NaN);
    for (Measured one : given) {
      put(one);
    }
    for (int i = 0; i < measured.length; i++) {
      if (measured[i] == null) {
        measured[i] = Measured.of(metrics.get(i).name(), Optional.empty(), 0);
      }
    }
  }

  private void put(Measured one) {
    int index = metrics.stream().map(JourneyMetric::name).toList().indexOf(one.metric());
    if (index < 0) {
      throw new IllegalArgumentException(
          "no metric of the journey is named \"" + one.metric() + '"');
    }
    if (measured[index] != null) {
      throw new IllegalArgumentException("metric \"" + one.metric() + "\" was measured twice");
    }
    measured[index] = one;
    if (one.estimate().isPresent()) {
      Estimate estimate = one.estimate().get();
      Normalisation normalisation = metrics.get(index).normalisation();
      try {
        scores[index] = normalisation.score(estimate.value());
      } catch (IllegalArgumentException e) {
        throw new IllegalArgumentException("metric \"" + one.metric() + "\": " + e.getMessage(), e);
      }
      errors[index] = normalisation.scoreError(estimate.standardError().orElse(Double.NaN));
    }
  }

  /** The scores by metric, not a number where there is no data. For this package to read. */
  double[] scores() {
    return scores;
  }

  /** Whether there is data of a metric. */
  boolean has(int metric) {
    return !Double.isNaN(scores[metric]);
  }

  /** The standard error of a score; not a number where it is unknown. */
  double error(int metric) {
    return errors[metric];
  }

  /** The observations that its interval may rest on: 0 where its standard error is unknown. */
  long observations(int metric) {
    return Double.isNaN(errors[metric]) ? 0 : measured[metric].n();
  }

  Measured measured(int metric) {
    return measured[metric];
  }

  /** The score of a metric; its interval is that of a mean. */
  Optional<Estimate> score(int metric, ConfidenceLevel level) {
    if (!has(metric)) {
      return Optional.empty();
    }
    double error = errors[metric];
    long n = observations(metric);
    return Optional.of(
        new Estimate(
            scores[metric],
            Double.isNaN(error) ? OptionalDouble.empty() : OptionalDouble.of(error),
            n < 2
                ? Optional.empty()
                : Optional.of(CompositeInterval.DELTA.interval(scores[metric], error, n, level))));
  }
}
