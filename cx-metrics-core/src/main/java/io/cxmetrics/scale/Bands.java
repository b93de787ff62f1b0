package io.cxmetrics.scale;

import io.cxmetrics.internal.Arguments;

/**
 * How the points of a scale fall into a negative, a neutral and a positive band: the {@code worst}
 * points at the bad end, the {@code best} points at the good end, and whatever lies between.
 *
 * <p>Every banding in use is of this form, so one pair of numbers replaces a class a convention.
 * Net promoter on 0–10 is 7 worst points (0–6) and 2 best (9–10); top-2 against bottom-3 boxes is 3
 * and 2. Counting from the ends makes the same pair right on scales of either {@link Direction}.
 *
 * <p>Also known as: boxes; top box, top-2-box, bottom box.
 *
 * @param worst how many points, from the bad end, are negative; at least 0
 * @param best how many points, from the good end, are positive; at least 1
 */
public record Bands(int worst, int best) {

  /**
   * Checks the two numbers. That they fit on a scale is checked by whoever puts them on one.
   *
   * @param worst how many points, from the bad end, are negative; at least 0
   * @param best how many points, from the good end, are positive; at least 1
   * @throws IllegalArgumentException if {@code worst} is negative or {@code best} is below 1
   */
  public Bands {
    Arguments.atLeast("worst", worst, 0);
    Arguments.atLeast("best", best, 1);
  }

  /**
   * The {@code k} best points against as many of the worst ones; fewer where the two would overlap,
   * so that the top 3 boxes of a 5-point scale stand against the bottom 2.
   *
   * @param k the number of top boxes, from 1 to one less than the points of the scale
   * @param scale the scale that the boxes are counted on
   * @return the bands
   * @throws IllegalArgumentException if {@code k} is out of bounds
   */
  public static Bands topBox(int k, RatingScale scale) {
    Arguments.inRange("top boxes on scale " + scale.id(), k, 1, scale.points() - 1);
    return new Bands(Math.min(k, scale.points() - k), k);
  }
}
