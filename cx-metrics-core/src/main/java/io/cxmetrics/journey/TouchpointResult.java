package io.cxmetrics.journey;

import com.google.common.collect.Maps;
import io.cxmetrics.tally.ExclusionReason;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * The score of one touchpoint: the mean of its ratings, on 0 to 100, and of its metrics by weight.
 *
 * @param touchpoint the touchpoint
 * @param weight its share of the declared weights among the touchpoints of its stage that have
 *     data, 0 to 1; 0 for one without
 * @param outcome the score, or why there is none
 * @param excluded the answers that do not count, by reason; reasons that did not occur are absent
 * @param share how many points its stage gains where the touchpoint gains one, by the rule within
 *     stages and with every answer and metric coming the same part of its way nearer to 100; 0 for
 *     one at 100 or without data
 * @param metrics its metrics, in the order of the model
 */
public record TouchpointResult(
    Touchpoint touchpoint,
    double weight,
    JourneyOutcome outcome,
    Map<ExclusionReason, Long> excluded,
    double share,
    List<MetricResult> metrics) {

  /**
   * Checks the result.
   *
   * @param touchpoint the touchpoint
   * @param weight its share of the declared weights among those of its stage that have data
   * @param outcome the score, or why there is none
   * @param excluded the answers that do not count, by reason
   * @param share how many points its stage gains where the touchpoint gains one
   * @param metrics its metrics, in the order of the model
   */
  public TouchpointResult {
    Objects.requireNonNull(touchpoint, "touchpoint");
    Objects.requireNonNull(outcome, "outcome");
    metrics = List.copyOf(metrics);
    excluded = Maps.immutableEnumMap(excluded);
  }
}
