package io.cxmetrics.journey;

import io.cxmetrics.scale.Direction;
import io.cxmetrics.scale.RatingScale;
import java.util.Objects;

/**
 * The ratings of a touchpoint: one column of answers. Each answer is normalised by itself, so where
 * {@link Normalisation} cuts off, it cuts off answers and not their mean.
 *
 * @param scale the scale of the ratings
 * @param normalisation how a rating becomes a score from 0 to 100
 * @param weight how much their mean counts among the metrics of the touchpoint, above 0; without
 *     meaning where there are none
 */
public record JourneyRatings(RatingScale scale, Normalisation normalisation, double weight) {

  /**
   * Checks that scale and normalisation agree.
   *
   * @param scale the scale of the ratings
   * @param normalisation how a rating becomes a score from 0 to 100
   * @param weight how much their mean counts among the metrics of the touchpoint, above 0
   * @throws IllegalArgumentException if scale and normalisation run in different directions, a
   *     point of the scale is out of the bounds of the normalisation, or the weight is not finite
   *     and above 0
   */
  public JourneyRatings {
    if (scale.direction() != normalisation.direction()) {
      throw new IllegalArgumentException(
          "normalisation "
              + normalisation
              + " says that "
              + inWords(normalisation.direction())
              + ", and scale "
              + scale.id()
              + " that "
              + inWords(scale.direction()));
    }
    normalisation.score(scale.min());
    normalisation.score(scale.max());
    JourneyModel.requireWeight("ratings on scale", scale.id(), weight);
  }

  private static String inWords(Direction direction) {
    return direction == Direction.HIGHER_IS_BETTER ? "higher is better" : "lower is better";
  }

  /**
   * Ratings with a weight of 1, normalised by the bounds of their scale.
   *
   * @param scale the scale
   * @return the ratings
   */
  public static JourneyRatings of(RatingScale scale) {
    return new JourneyRatings(
        Objects.requireNonNull(scale, "scale"), Normalisation.bounds(scale), 1);
  }

  /** How far a point of the scale is from its worst one: 0 to {@code points − 1}. */
  int step(int rating) {
    return scale.direction() == Direction.HIGHER_IS_BETTER
        ? rating - scale.min()
        : scale.max() - rating;
  }

  /** The score of each point of the scale, from the worst. */
  double[] scores() {
    double[] scores = new double[scale.points()];
    for (int rating = scale.min(); rating <= scale.max(); rating++) {
      scores[step(rating)] = normalisation.score(rating);
    }
    return scores;
  }
}
