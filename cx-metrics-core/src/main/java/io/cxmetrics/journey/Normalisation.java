package io.cxmetrics.journey;

import io.cxmetrics.scale.Direction;
import io.cxmetrics.scale.RatingScale;
import java.util.Locale;
import java.util.Objects;

/**
 * How a value in its own unit becomes a score from 0 to 100: {@code 100 (value − worst) / (best −
 * worst)}, 0 at one declared value and 100 at another. Low is good where best is below worst. The
 * rules differ in what the two values are, and in whether there can be a value beyond them:
 *
 * <ul>
 *   <li>{@link #bounds}: the ends of the scale. A value beyond them is an error.
 *   <li>{@link #referenceRange}: the worst and the best of a reference, such as the branches of
 *       last year.
 *   <li>{@link #distanceToTarget(double)}: nothing, or a value that is out of the question, and the
 *       target.
 *   <li>{@link #zScore}: 5 standard deviations below and above the mean of a reference, so that the
 *       score is {@code 50 + 10 z}.
 * </ul>
 *
 * <p>Under the last three a value may lie beyond the two, and then scores 0 or 100: better than the
 * target is not better than 100. References are given and not taken from the data at hand, so that
 * a new answer moves no other score.
 *
 * <p>Source: OECD and JRC, <i>Handbook on Constructing Composite Indicators</i>, 2008, step 5; 50
 * and 10 as in the T score of W. A. McCall, <i>How to Measure in Education</i>, 1922. Also known
 * as: {@code n_minmax}, {@code n_dist2targ} and {@code n_zscore} in the R package COINr.
 *
 * @param rule what the two values are
 * @param worst the value that scores 0
 * @param best the value that scores 100
 */
public record Normalisation(Rule rule, double worst, double best) {

  private static final double Z_AT_THE_ENDS = 5;

  /** What the values are that score 0 and 100. */
  public enum Rule {
    /** The ends of the scale. */
    BOUNDS,
    /** The worst and the best of a reference. */
    REFERENCE_RANGE,
    /** A floor, and the target. */
    DISTANCE_TO_TARGET,
    /** 5 standard deviations on either side of the mean of a reference. */
    Z_SCORE
  }

  /**
   * Checks the two values.
   *
   * @param rule what the two values are
   * @param worst the value that scores 0
   * @param best the value that scores 100
   * @throws IllegalArgumentException if they are equal or not finite
   */
  public Normalisation {
    Objects.requireNonNull(rule, "rule");
    if (!Double.isFinite(worst) || !Double.isFinite(best) || worst == best) {
      throw new IllegalArgumentException(
          "the values that score 0 and 100 must be finite and differ, got "
              + worst
              + " and "
              + best);
    }
  }

  /**
   * By the ends of the scale: {@code bounds(0, 1)} for a share, {@code bounds(-100, 100)} for a net
   * promoter score, {@code bounds(1, 0)} for a share of which less is better.
   *
   * @param worst the worst value that there can be
   * @param best the best value that there can be
   * @return the normalisation
   * @throws IllegalArgumentException if they are equal or not finite
   */
  public static Normalisation bounds(double worst, double best) {
    return new Normalisation(Rule.BOUNDS, worst, best);
  }

  /**
   * By the ends of a rating scale, in its direction.
   *
   * @param scale the scale
   * @return the normalisation
   */
  public static Normalisation bounds(RatingScale scale) {
    return scale.direction() == Direction.HIGHER_IS_BETTER
        ? bounds(scale.min(), scale.max())
        : bounds(scale.max(), scale.min());
  }

  /**
   * By the worst and the best of a reference.
   *
   * @param worst its worst value, and below it 0
   * @param best its best value, and beyond it 100
   * @return the normalisation
   * @throws IllegalArgumentException if they are equal or not finite
   */
  public static Normalisation referenceRange(double worst, double best) {
    return new Normalisation(Rule.REFERENCE_RANGE, worst, best);
  }

  /**
   * By the share of a target that is reached: {@code 100 value / target}, at most 100.
   *
   * @param target the target, above 0; more is better
   * @return the normalisation
   * @throws IllegalArgumentException if the target is not finite and above 0
   */
  public static Normalisation distanceToTarget(double target) {
    if (!(target > 0)) {
      throw new IllegalArgumentException(
          "a target without a worst value must be above 0, got " + target);
    }
    return distanceToTarget(0, target);
  }

  /**
   * By the share of the way from a worst value to a target.
   *
   * @param worst the value that scores 0; above the target where less is better
   * @param target the value that scores 100
   * @return the normalisation
   * @throws IllegalArgumentException if they are equal or not finite
   */
  public static Normalisation distanceToTarget(double worst, double target) {
    return new Normalisation(Rule.DISTANCE_TO_TARGET, worst, target);
  }

  /**
   * By the distance from the mean of a reference in its standard deviations: {@code 50 + 10 z}.
   *
   * @param mean the mean of the reference
   * @param standardDeviation its standard deviation, above 0
   * @param direction which end is better
   * @return the normalisation
   * @throws IllegalArgumentException if the mean is not finite, or the standard deviation not
   *     finite and above 0
   */
  public static Normalisation zScore(double mean, double standardDeviation, Direction direction) {
    if (!(standardDeviation > 0)) {
      throw new IllegalArgumentException(
          "standard deviation must be above 0, got " + standardDeviation);
    }
    double up = direction == Direction.HIGHER_IS_BETTER ? Z_AT_THE_ENDS : -Z_AT_THE_ENDS;
    return new Normalisation(
        Rule.Z_SCORE, mean - up * standardDeviation, mean + up * standardDeviation);
  }

  /**
   * Which end is better.
   *
   * @return the direction
   */
  public Direction direction() {
    return best > worst ? Direction.HIGHER_IS_BETTER : Direction.LOWER_IS_BETTER;
  }

  /**
   * The score of a value. A better value never has a lower one.
   *
   * @param value the value, in its own unit
   * @return from 0 to 100
   * @throws IllegalArgumentException if the value is not finite, or beyond the {@link #bounds} of
   *     its scale
   */
  public double score(double value) {
    if (!Double.isFinite(value)) {
      throw new IllegalArgumentException("a value to normalise must be finite, got " + value);
    }
    boolean within = value >= Math.min(worst, best) && value <= Math.max(worst, best);
    if (rule == Rule.BOUNDS && !within) {
      throw new IllegalArgumentException(
          "value must be from "
              + Math.min(worst, best)
              + " to "
              + Math.max(worst, best)
              + ", got "
              + value);
    }
    return Math.max(0, Math.min(100, 100 * ((value - worst) / (best - worst))));
  }

  /**
   * The standard error of a score. It is that of the line, also where the score is cut off at 0 or
   * 100: there it is too large rather than too small, since cutting off brings values together.
   *
   * @param standardError that of the value, in its own unit
   * @return in points of the score
   */
  double scoreError(double standardError) {
    return 100 * standardError / Math.abs(best - worst);
  }

  /** The rule and the two values: {@code distance to target from 0.0 to 0.9}. */
  @Override
  public String toString() {
    return rule.name().toLowerCase(Locale.ROOT).replace('_', ' ')
        + " from "
        + worst
        + " to "
        + best;
  }
}
