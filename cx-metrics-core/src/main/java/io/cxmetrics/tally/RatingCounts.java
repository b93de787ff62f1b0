package io.cxmetrics.tally;

import io.cxmetrics.scale.Band;
import io.cxmetrics.scale.Bands;
import io.cxmetrics.scale.RatingScale;
import java.util.Map;

/**
 * How often each point of a scale was answered, and how many answers were excluded and why: what
 * every rating metric reads. Either a {@link RatingTally} that still counts, or its immutable
 * {@link RatingDistribution}.
 */
public sealed interface RatingCounts permits RatingTally, RatingDistribution {

  /**
   * The scale that the answers are on.
   *
   * @return the scale
   */
  RatingScale scale();

  /**
   * The answers that count: the n of every metric.
   *
   * @return at least 0
   */
  long n();

  /**
   * The answers at one point of the scale.
   *
   * @param rating the point
   * @return at least 0
   * @throws IllegalArgumentException if the rating is off the scale
   */
  long count(int rating);

  /**
   * The answers excluded for one reason.
   *
   * @param reason the reason
   * @return at least 0
   */
  long excluded(ExclusionReason reason);

  /**
   * The excluded answers by reason; reasons that did not occur are absent.
   *
   * @return an immutable map in the order of the reasons
   */
  Map<ExclusionReason, Long> excluded();

  /**
   * What was counted so far, as a value.
   *
   * @return the distribution
   */
  RatingDistribution snapshot();

  /**
   * The answers in one band.
   *
   * @param band the band
   * @param bands how the points of the scale fall into bands
   * @return at least 0
   * @throws IllegalArgumentException if the bands have more points than the scale
   */
  long count(Band band, Bands bands);
}
