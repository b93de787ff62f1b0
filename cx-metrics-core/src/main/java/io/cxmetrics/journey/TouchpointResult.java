package io.cxmetrics.journey;

import com.google.common.collect.Maps;
import io.cxmetrics.tally.ExclusionReason;
import java.util.Map;
import java.util.Objects;

/**
 * The score of one touchpoint: its mean rating on 0 to 100.
 *
 * @param touchpoint the touchpoint
 * @param weight its share of the declared weights among the touchpoints of its stage that have
 *     answers, 0 to 1; 0 for one without
 * @param outcome the score, or why there is none
 * @param excluded the answers that do not count, by reason; reasons that did not occur are absent
 */
public record TouchpointResult(
    Touchpoint touchpoint,
    double weight,
    JourneyOutcome outcome,
    Map<ExclusionReason, Long> excluded) {

  /**
   * Checks the result.
   *
   * @param touchpoint the touchpoint
   * @param weight its share of the declared weights among those of its stage that have answers
   * @param outcome the score, or why there is none
   * @param excluded the answers that do not count, by reason
   */
  public TouchpointResult {
    Objects.requireNonNull(touchpoint, "touchpoint");
    Objects.requireNonNull(outcome, "outcome");
    excluded = Maps.immutableEnumMap(excluded);
  }
}
