package io.cxmetrics.survey;

import io.cxmetrics.scale.Band;
import io.cxmetrics.scale.RatingScale;
import io.cxmetrics.stats.Estimate;
import io.cxmetrics.tally.ExclusionReason;
import io.cxmetrics.tally.RatingDistribution;
import java.util.Map;
import java.util.Optional;

/**
 * A customer satisfaction score, as the rule and the answers that it follows from. Everything else
 * is computed from them when it is asked for. The unit of the score is that of the rule: a share
 * from 0 to 1, a net share from −1 to 1, points of the scale, or an index from 0 to 100.
 *
 * @param metric the rule that was applied
 * @param distribution the answers
 */
public record CsatResult(CustomerSatisfaction metric, RatingDistribution distribution)
    implements SurveyResult {

  /**
   * Checks that the rule applies to the answers.
   *
   * @param metric the rule that was applied
   * @param distribution the answers
   * @throws IllegalArgumentException if it does not
   */
  public CsatResult {
    metric.definition(distribution.scale());
  }

  @Override
  public String definition() {
    return metric.definition(distribution.scale());
  }

  @Override
  public RatingScale scale() {
    return distribution.scale();
  }

  @Override
  public long n() {
    return metric.rule().base(distribution);
  }

  @Override
  public long count(Band band) {
    return metric.rule().count(band, distribution);
  }

  /**
   * The answers in the positive band.
   *
   * @return at least 0
   */
  public long satisfied() {
    return count(Band.POSITIVE);
  }

  /**
   * The answers between the two bands.
   *
   * @return at least 0
   */
  public long neutral() {
    return count(Band.NEUTRAL);
  }

  /**
   * The answers in the negative band.
   *
   * @return at least 0
   */
  public long dissatisfied() {
    return count(Band.NEGATIVE);
  }

  @Override
  public Map<ExclusionReason, Long> excluded() {
    return distribution.excluded();
  }

  @Override
  public Optional<Estimate> estimate() {
    return metric.rule().estimate(distribution);
  }
}
