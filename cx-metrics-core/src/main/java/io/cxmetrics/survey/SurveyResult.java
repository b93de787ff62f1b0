package io.cxmetrics.survey;

import io.cxmetrics.scale.Band;
import io.cxmetrics.scale.RatingScale;
import io.cxmetrics.stats.ConfidenceInterval;
import io.cxmetrics.stats.Estimate;
import io.cxmetrics.stats.InsufficientDataException;
import io.cxmetrics.tally.ExclusionReason;
import java.util.Map;
import java.util.Optional;

/**
 * What every survey metric gives: a score with its definition, its n, what was excluded and why,
 * and how sure it is.
 *
 * <p>No data is not a score of 0: {@link #isDefined()} is then false, {@link #estimate()} empty,
 * and {@link #score()} throws.
 */
public sealed interface SurveyResult permits NpsResult, CsatResult, CesResult {

  /**
   * The definition that was applied: the rule and the scale, such as {@code nps/nps-0-10} or {@code
   * csat.top-2-box/csat-1-5}. Two results compare only where these are equal.
   *
   * @return the id
   */
  String definition();

  /**
   * The scale of the answers.
   *
   * @return the scale
   */
  RatingScale scale();

  /**
   * The answers that the score is over.
   *
   * @return at least 0
   */
  long n();

  /**
   * The answers in one band, under the bands that the metric applies.
   *
   * @param band the band
   * @return at least 0
   */
  long count(Band band);

  /**
   * The answers that do not count, by reason; reasons that did not occur are absent.
   *
   * @return an immutable map
   */
  Map<ExclusionReason, Long> excluded();

  /**
   * The score with its standard error and interval.
   *
   * @return the estimate; empty when there are no answers
   */
  Optional<Estimate> estimate();

  /**
   * Whether there is a score.
   *
   * @return true if there is at least one answer
   */
  default boolean isDefined() {
    return n() > 0;
  }

  /**
   * The score, in the unit that the metric documents.
   *
   * @return the score, not rounded
   * @throws InsufficientDataException if there are no answers
   */
  default double score() {
    return estimate().orElseThrow(() -> tooFew("the score", 1)).value();
  }

  /**
   * The standard error of the score, in its unit.
   *
   * @return at least 0
   * @throws InsufficientDataException if there are no answers, or for a mean fewer than two
   */
  default double standardError() {
    return estimate()
        .orElseThrow(() -> tooFew("the standard error", 1))
        .standardError()
        .orElseThrow(() -> tooFew("the standard error", 2));
  }

  /**
   * The confidence interval of the score, in its unit.
   *
   * @return the interval
   * @throws InsufficientDataException if there are no answers, or for a mean fewer than two
   */
  default ConfidenceInterval interval() {
    return estimate()
        .orElseThrow(() -> tooFew("the interval", 1))
        .interval()
        .orElseThrow(() -> tooFew("the interval", 2));
  }

  private InsufficientDataException tooFew(String wanted, long needed) {
    return new InsufficientDataException(definition() + ": " + wanted, needed, n());
  }
}
