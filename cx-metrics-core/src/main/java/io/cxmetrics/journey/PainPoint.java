package io.cxmetrics.journey;

import java.util.Objects;

/**
 * A touchpoint below the target, and what that costs: {@code weight × shortfall × reach}, in points
 * of the journey's range from 0 to 100 for the average respondent.
 *
 * <p>A design of this library: the weight is the share of the journey that the touchpoint has by
 * the weights of its stage and its own, so lost points say where to look first, and are no forecast
 * of what the journey would gain under rules other than {@link AcrossStages#ARITHMETIC}.
 *
 * @param stage the name of its stage
 * @param touchpoint its name
 * @param weight the share of its stage times its share in the stage, above 0 and at most 1
 * @param shortfall the target less its score, above 0
 * @param reach the share of all respondents who rated it, above 0 and at most 1; 1 where its score
 *     is of metrics alone, which are of all cases
 */
public record PainPoint(
    String stage, String touchpoint, double weight, double shortfall, double reach) {

  /**
   * Checks the pain point.
   *
   * @param stage the name of its stage
   * @param touchpoint its name
   * @param weight the share of its stage times its share in the stage
   * @param shortfall the target less its score
   * @param reach the share of all respondents who rated it
   */
  public PainPoint {
    Objects.requireNonNull(stage, "stage");
    Objects.requireNonNull(touchpoint, "touchpoint");
  }

  /**
   * The points that are lost here.
   *
   * @return {@code weight × shortfall × reach}, above 0
   */
  public double lostPoints() {
    return weight * shortfall * reach;
  }
}
