package io.cxmetrics.journey;

import io.cxmetrics.scale.Direction;
import io.cxmetrics.scale.RatingScale;
import java.util.Objects;

/**
 * A point of contact that customers rate: the food court, the invoice, the call.
 *
 * <p>Its ratings are put on one footing by the bounds of the scale: {@code 100 (rating − worst) /
 * (best − worst)}, 0 for the worst point of the scale and 100 for the best, whichever way the scale
 * runs. Also known as: min–max normalisation by the bounds of the scale, ACSI-type index. Source:
 * OECD and JRC, <i>Handbook on Constructing Composite Indicators</i>, 2008, step 5; bounds that are
 * declared, not seen in the data, so that a new answer moves no other score.
 *
 * @param name what it is called, unique in its journey
 * @param scale the scale of its ratings
 * @param weight how much it counts among the touchpoints of its stage, above 0; only the ratio to
 *     the others matters
 */
public record Touchpoint(String name, RatingScale scale, double weight) {

  /**
   * Checks the touchpoint.
   *
   * @param name what it is called, unique in its journey
   * @param scale the scale of its ratings
   * @param weight how much it counts among the touchpoints of its stage, above 0; only the ratio to
   *     the others matters
   * @throws IllegalArgumentException if the name is blank, or the weight not finite and above 0
   */
  public Touchpoint {
    Objects.requireNonNull(scale, "scale");
    JourneyModel.requireName("touchpoint", name);
    JourneyModel.requireWeight("touchpoint", name, weight);
  }

  /**
   * A touchpoint with a weight of 1.
   *
   * @param name what it is called
   * @param scale the scale of its ratings
   * @return the touchpoint
   * @throws IllegalArgumentException if the name is blank
   */
  public static Touchpoint of(String name, RatingScale scale) {
    return new Touchpoint(name, scale, 1);
  }

  /**
   * This touchpoint with another weight.
   *
   * @param newWeight above 0
   * @return the touchpoint
   * @throws IllegalArgumentException if the weight is not finite and above 0
   */
  public Touchpoint withWeight(double newWeight) {
    return new Touchpoint(name, scale, newWeight);
  }

  /** How far a point of the scale is from its worst one: 0 to {@code points − 1}. */
  int step(int rating) {
    return scale.direction() == Direction.HIGHER_IS_BETTER
        ? rating - scale.min()
        : scale.max() - rating;
  }

  /** How much of the range from 0 to 100 one step is. */
  double stepSize() {
    return 100.0 / (scale.points() - 1);
  }
}
