package io.cxmetrics.journey;

import io.cxmetrics.scale.RatingScale;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * A point of contact: the food court, the invoice, the call. Customers rate it, or metrics that are
 * measured elsewhere tell how it is, or both. Its score is their mean by weight, each on 0 to 100.
 *
 * <p>Ratings are put there by the bounds of their scale unless another {@link Normalisation} is
 * declared: {@code 100 (rating − worst) / (best − worst)}, 0 for the worst point of the scale and
 * 100 for the best, whichever way the scale runs. Also known as: ACSI-type index.
 *
 * @param name what it is called, unique in its journey
 * @param ratings its column of ratings, if customers rate it
 * @param metrics what is measured elsewhere
 * @param weight how much it counts among the touchpoints of its stage, above 0; only the ratio to
 *     the others matters
 */
public record Touchpoint(
    String name, Optional<JourneyRatings> ratings, List<JourneyMetric> metrics, double weight) {

  /**
   * Checks the touchpoint.
   *
   * @param name what it is called, unique in its journey
   * @param ratings its column of ratings, if customers rate it
   * @param metrics what is measured elsewhere
   * @param weight how much it counts among the touchpoints of its stage, above 0; only the ratio to
   *     the others matters
   * @throws IllegalArgumentException if the name is blank, there are neither ratings nor metrics,
   *     or the weight is not finite and above 0
   */
  public Touchpoint {
    Objects.requireNonNull(ratings, "ratings");
    JourneyModel.requireName("touchpoint", name);
    JourneyModel.requireWeight("touchpoint", name, weight);
    metrics = List.copyOf(metrics);
    if (ratings.isEmpty() && metrics.isEmpty()) {
      throw new IllegalArgumentException(
          "touchpoint \"" + name + "\" needs ratings or at least 1 metric");
    }
  }

  /**
   * A touchpoint that customers rate, without metrics.
   *
   * @param name what it is called, unique in its journey
   * @param scale the scale of its ratings
   * @param weight how much it counts among the touchpoints of its stage, above 0
   * @throws IllegalArgumentException if the name is blank, or the weight not finite and above 0
   */
  public Touchpoint(String name, RatingScale scale, double weight) {
    this(name, Optional.of(JourneyRatings.of(scale)), List.of(), weight);
  }

  /**
   * A touchpoint that customers rate, with a weight of 1.
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
   * A touchpoint that nobody rates, with a weight of 1.
   *
   * @param name what it is called
   * @param metrics what is measured elsewhere, at least one
   * @return the touchpoint
   * @throws IllegalArgumentException if the name is blank or there is no metric
   */
  public static Touchpoint of(String name, JourneyMetric... metrics) {
    return new Touchpoint(name, Optional.empty(), Arrays.asList(metrics), 1);
  }

  /**
   * This touchpoint with one more metric.
   *
   * @param metric the metric
   * @return the touchpoint
   */
  public Touchpoint with(JourneyMetric metric) {
    List<JourneyMetric> more = new ArrayList<>(metrics);
    more.add(metric);
    return new Touchpoint(name, ratings, more, weight);
  }

  /**
   * This touchpoint with other ratings: normalised otherwise, or of another weight beside its
   * metrics.
   *
   * @param newRatings the ratings
   * @return the touchpoint
   */
  public Touchpoint withRatings(JourneyRatings newRatings) {
    return new Touchpoint(name, Optional.of(newRatings), metrics, weight);
  }

  /**
   * This touchpoint with its ratings normalised otherwise than by the bounds of their scale.
   *
   * @param normalisation from a rating to 0 to 100
   * @return the touchpoint
   * @throws IllegalArgumentException if the normalisation does not fit the scale
   * @throws IllegalStateException if the touchpoint has no ratings
   */
  public Touchpoint withNormalisation(Normalisation normalisation) {
    JourneyRatings now = rated();
    return withRatings(new JourneyRatings(now.scale(), normalisation, now.weight()));
  }

  /**
   * This touchpoint with another weight.
   *
   * @param newWeight above 0
   * @return the touchpoint
   * @throws IllegalArgumentException if the weight is not finite and above 0
   */
  public Touchpoint withWeight(double newWeight) {
    return new Touchpoint(name, ratings, metrics, newWeight);
  }

  /**
   * Whether customers rate it: whether it has a column in a {@link JourneyTally}.
   *
   * @return true if it has ratings
   */
  public boolean isRated() {
    return ratings.isPresent();
  }

  /**
   * The scale of its ratings.
   *
   * @return the scale
   * @throws IllegalStateException if the touchpoint has no ratings
   */
  public RatingScale scale() {
    return rated().scale();
  }

  /** The ratings of a touchpoint that has some. */
  JourneyRatings rated() {
    return ratings.orElseThrow(
        () -> new IllegalStateException("touchpoint \"" + name + "\" has no ratings"));
  }
}
