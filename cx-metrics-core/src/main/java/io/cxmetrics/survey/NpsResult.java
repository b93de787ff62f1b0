package io.cxmetrics.survey;

import com.google.common.collect.ImmutableMap;
import io.cxmetrics.internal.Arguments;
import io.cxmetrics.scale.Band;
import io.cxmetrics.scale.RatingScale;
import io.cxmetrics.stats.ConfidenceInterval;
import io.cxmetrics.stats.Estimate;
import io.cxmetrics.stats.InsufficientDataException;
import io.cxmetrics.stats.NetInterval;
import io.cxmetrics.tally.ExclusionReason;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * A net promoter score, as the counts that it follows from. Everything else is computed from them
 * when it is asked for.
 *
 * @param metric the rule that was applied
 * @param scale the scale of the answers
 * @param promoters the answers in the positive band
 * @param passives the answers between the bands
 * @param detractors the answers in the negative band
 * @param excluded the answers that do not count, by reason
 */
public record NpsResult(
    NetPromoterScore metric,
    RatingScale scale,
    long promoters,
    long passives,
    long detractors,
    Map<ExclusionReason, Long> excluded)
    implements SurveyResult {

  /** From a share to points. */
  private static final double POINTS = 100;

  /**
   * Checks the counts, and that the rule applies to the scale.
   *
   * @param metric the rule that was applied
   * @param scale the scale of the answers
   * @param promoters the answers in the positive band
   * @param passives the answers between the bands
   * @param detractors the answers in the negative band
   * @param excluded the answers that do not count, by reason
   * @throws IllegalArgumentException if a count is negative or the rule does not apply
   * @throws ArithmeticException if their sum exceeds a long
   */
  public NpsResult {
    Arguments.atLeast("promoters", promoters, 0);
    Arguments.atLeast("passives", passives, 0);
    Arguments.atLeast("detractors", detractors, 0);
    Math.addExact(Math.addExact(promoters, passives), detractors);
    metric.requireApplies(scale);
    // The test keeps the usual case off the type checks inside copyOf, which cost as much as the
    // rest.
    excluded = excluded.isEmpty() ? ImmutableMap.of() : ImmutableMap.copyOf(excluded);
  }

  @Override
  public String definition() {
    return metric.definition(scale);
  }

  @Override
  public long n() {
    return promoters + passives + detractors;
  }

  @Override
  public long count(Band band) {
    return switch (band) {
      case NEGATIVE -> detractors;
      case NEUTRAL -> passives;
      case POSITIVE -> promoters;
    };
  }

  /**
   * The net promoter score, {@code 100 (promoters − detractors) / n}, not rounded.
   *
   * @return points, from −100 to 100
   * @throws InsufficientDataException if there are no answers
   */
  @Override
  public double score() {
    requireAnswers("the score");
    return points(promoters - detractors, n());
  }

  /**
   * The standard error of the score, see {@link NetInterval#standardError}.
   *
   * @return points, at least 0
   * @throws InsufficientDataException if there are no answers
   */
  @Override
  public double standardError() {
    requireAnswers("the standard error");
    return POINTS * NetInterval.standardError(promoters, detractors, n());
  }

  /**
   * The confidence interval of the score, by the method and at the level of the metric.
   *
   * @return the interval in points, within −100…100
   * @throws InsufficientDataException if there are no answers
   */
  @Override
  public ConfidenceInterval interval() {
    requireAnswers("the interval");
    return metric
        .intervalMethod()
        .interval(promoters, detractors, n(), metric.level())
        .times(POINTS);
  }

  @Override
  public Optional<Estimate> estimate() {
    return isDefined()
        ? Optional.of(
            new Estimate(score(), OptionalDouble.of(standardError()), Optional.of(interval())))
        : Optional.empty();
  }

  /** A net number of promoters among n answers, in points. */
  static double points(long net, long n) {
    return POINTS * net / n;
  }

  private void requireAnswers(String wanted) {
    if (!isDefined()) {
      throw new InsufficientDataException(definition() + ": " + wanted, 1, 0);
    }
  }
}
