package io.cxmetrics.journey;

import java.util.Arrays;
import java.util.List;

/**
 * A stage of a journey, with the touchpoints that customers meet in it.
 *
 * @param name what it is called, unique in its journey
 * @param weight how much it counts among the stages, above 0; only the ratio to the others matters.
 *     Fixed by the user, or the importance that a study found
 * @param touchpoints its touchpoints, at least one
 */
public record Stage(String name, double weight, List<Touchpoint> touchpoints) {

  /**
   * Checks the stage.
   *
   * @param name what it is called, unique in its journey
   * @param weight how much it counts among the stages, above 0; only the ratio to the others
   *     matters
   * @param touchpoints its touchpoints, at least one
   * @throws IllegalArgumentException if the name is blank, the weight not finite and above 0, or
   *     there is no touchpoint
   */
  public Stage {
    JourneyModel.requireName("stage", name);
    JourneyModel.requireWeight("stage", name, weight);
    touchpoints = List.copyOf(touchpoints);
    if (touchpoints.isEmpty()) {
      throw new IllegalArgumentException("stage \"" + name + "\" needs at least 1 touchpoint");
    }
  }

  /**
   * A stage with a weight of 1.
   *
   * @param name what it is called
   * @param touchpoints its touchpoints, at least one
   * @return the stage
   * @throws IllegalArgumentException if the name is blank or there is no touchpoint
   */
  public static Stage of(String name, Touchpoint... touchpoints) {
    return new Stage(name, 1, Arrays.asList(touchpoints));
  }

  /**
   * This stage with another weight.
   *
   * @param newWeight above 0
   * @return the stage
   * @throws IllegalArgumentException if the weight is not finite and above 0
   */
  public Stage withWeight(double newWeight) {
    return new Stage(name, newWeight, touchpoints);
  }
}
