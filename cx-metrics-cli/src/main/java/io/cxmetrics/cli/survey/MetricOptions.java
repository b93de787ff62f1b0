package io.cxmetrics.cli.survey;

import io.cxmetrics.cli.message.UsageException;
import io.cxmetrics.scale.Bands;
import io.cxmetrics.scale.RatingScale;
import io.cxmetrics.stats.ConfidenceLevel;
import org.jspecify.annotations.Nullable;

/**
 * What the user may choose about a metric; null where the choice is left to the metric.
 *
 * @param scale the scale of the answers
 * @param box how many of the best points are positive
 * @param statistic which number is made of the ratings
 * @param level the confidence level
 * @param interval the id of the interval method
 */
record MetricOptions(
    RatingScale scale,
    @Nullable Integer box,
    @Nullable Statistic statistic,
    ConfidenceLevel level,
    @Nullable String interval) {

  /** A scale, and all else as usual. */
  static MetricOptions on(RatingScale scale) {
    return new MetricOptions(scale, null, null, ConfidenceLevel.P95, null);
  }

  /**
   * The bands of the scale, or those of {@code --box}.
   *
   * @throws UsageException if the scale has too few points for the boxes
   */
  Bands bands() {
    try {
      return box == null ? scale.bands() : Bands.topBox(box, scale);
    } catch (IllegalArgumentException e) {
      throw new UsageException("--box: " + e.getMessage());
    }
  }
}
