package io.cxmetrics.scale;

import static com.google.common.base.Strings.lenientFormat;

import io.cxmetrics.internal.Arguments;
import java.util.Objects;

/**
 * A rating scale: the question, the whole numbers that an answer may take, which end is better, and
 * how the points fall into {@link Bands}.
 *
 * <p>Two scales are the same when all of this is the same. Tallies of different scales do not
 * merge, also where only the bands differ. {@link RatingScales} holds the named scales; a survey of
 * one's own declares its own:
 *
 * <pre>{@code
 * RatingScale smileys =
 *     new RatingScale("smileys", SATISFACTION, 1, 4, HIGHER_IS_BETTER, new Bands(1, 1));
 * }</pre>
 *
 * @param id a name of at most 64 lower-case letters, digits and single hyphens; part of the
 *     definition that every result carries
 * @param question what is asked
 * @param min the smallest rating
 * @param max the largest rating
 * @param direction which end is better
 * @param bands how the points fall into bands unless a metric says otherwise
 */
public record RatingScale(
    String id, Question question, int min, int max, Direction direction, Bands bands) {

  /** The largest number of points that a scale may have: room for a slider from 0 to 1,000. */
  public static final int MAX_POINTS = 1001;

  /** The largest length of a scale's id. */
  public static final int MAX_ID_LENGTH = 64;

  /**
   * Checks the scale.
   *
   * @param id a name of at most 64 lower-case letters, digits and single hyphens; part of the
   *     definition that every result carries
   * @param question what is asked
   * @param min the smallest rating
   * @param max the largest rating
   * @param direction which end is better
   * @param bands how the points fall into bands unless a metric says otherwise
   * @throws IllegalArgumentException if the id is not of its form, if there are fewer than 2 or
   *     more than {@link #MAX_POINTS} points, or if the bands have more points than the scale
   */
  public RatingScale {
    Objects.requireNonNull(question, "question");
    Objects.requireNonNull(direction, "direction");
    Objects.requireNonNull(bands, "bands");
    Arguments.id("scale id", id, MAX_ID_LENGTH);
    Arguments.inRange("points of scale " + id, (long) max - min + 1, 2, MAX_POINTS);
    requireFits(bands, id, max - min + 1);
  }

  /**
   * Checks that bands have no more points than this scale.
   *
   * @param otherBands the bands
   * @throws IllegalArgumentException if they do; the message names both
   */
  public void requireFits(Bands otherBands) {
    requireFits(otherBands, id, points());
  }

  /**
   * The number of points: {@code max - min + 1}.
   *
   * @return at least 2
   */
  public int points() {
    return max - min + 1;
  }

  /**
   * Whether a rating is a point of this scale.
   *
   * @param rating the rating
   * @return true from {@link #min} to {@link #max}
   */
  public boolean contains(int rating) {
    return rating >= min && rating <= max;
  }

  /**
   * The id and the bounds, for messages: {@code scale nps-0-10, which has the whole numbers from 0
   * to 10}.
   *
   * @return the words
   */
  public String inWords() {
    return lenientFormat("scale %s, which has the whole numbers from %s to %s", id, min, max);
  }

  /**
   * The place of a rating among the points, counted from the smallest: {@code rating - min}.
   *
   * @param rating the rating
   * @return from 0 to one less than {@link #points}
   * @throws IllegalArgumentException if the rating is off the scale
   */
  public int indexOf(int rating) {
    if (!contains(rating)) {
      throw new IllegalArgumentException("rating " + rating + " is off " + inWords());
    }
    return rating - min;
  }

  /**
   * The band that a rating falls into under this scale's own bands.
   *
   * @param rating a point of the scale
   * @return the band
   * @throws IllegalArgumentException if the rating is off the scale
   */
  public Band bandOf(int rating) {
    return bandOf(rating, bands);
  }

  /**
   * The band that a rating falls into under other bands than the scale's own.
   *
   * @param rating a point of the scale
   * @param otherBands the bands to apply
   * @return the band
   * @throws IllegalArgumentException if the rating is off the scale, or the bands have more points
   *     than the scale
   */
  public Band bandOf(int rating, Bands otherBands) {
    requireFits(otherBands);
    int index = indexOf(rating);
    int stepsFromWorst = direction == Direction.HIGHER_IS_BETTER ? index : points() - 1 - index;
    if (stepsFromWorst < otherBands.worst()) {
      return Band.NEGATIVE;
    }
    return stepsFromWorst < points() - otherBands.best() ? Band.NEUTRAL : Band.POSITIVE;
  }

  private static void requireFits(Bands bands, String id, int points) {
    if ((long) bands.worst() + bands.best() > points) {
      throw new IllegalArgumentException(
          lenientFormat("%s do not fit on the %s points of scale %s", bands, points, id));
    }
  }
}
