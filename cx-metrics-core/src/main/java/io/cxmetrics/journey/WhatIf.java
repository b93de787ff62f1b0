package io.cxmetrics.journey;

import java.util.Objects;

/**
 * What a journey gains where one touchpoint gains some points.
 *
 * @param touchpoint its name
 * @param points how many points it gains, at most what it is away from 100
 * @param before the score of the journey as it is
 * @param after its score with the touchpoint raised
 */
public record WhatIf(String touchpoint, double points, double before, double after) {

  /**
   * Checks the name.
   *
   * @param touchpoint its name
   * @param points how many points it gains
   * @param before the score of the journey as it is
   * @param after its score with the touchpoint raised
   */
  public WhatIf {
    Objects.requireNonNull(touchpoint, "touchpoint");
  }

  /**
   * What the journey gains.
   *
   * @return {@code after − before}, in points
   */
  public double gain() {
    return after - before;
  }
}
