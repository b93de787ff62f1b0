package io.cxmetrics.journey;

import java.util.List;
import java.util.Objects;

/**
 * The score of one stage.
 *
 * @param stage the stage
 * @param weight its share of the weights of the scored stages, 0 to 1; 0 for one that is not scored
 * @param outcome the score, or why there is none
 * @param touchpoints its touchpoints, in the order of the model
 */
public record StageResult(
    Stage stage, double weight, JourneyOutcome outcome, List<TouchpointResult> touchpoints) {

  /**
   * Checks the result.
   *
   * @param stage the stage
   * @param weight its share of the weights of the scored stages
   * @param outcome the score, or why there is none
   * @param touchpoints its touchpoints, in the order of the model
   */
  public StageResult {
    Objects.requireNonNull(stage, "stage");
    Objects.requireNonNull(outcome, "outcome");
    touchpoints = List.copyOf(touchpoints);
  }
}
