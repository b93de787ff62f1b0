package io.cxmetrics.journey;

import io.cxmetrics.stats.ConfidenceLevel;
import java.util.Objects;

/**
 * The score of a customer journey: ratings are put on 0 to 100 by the bounds of their scales, the
 * answers of a stage become its score, and the scores of the stages become that of the journey.
 * Each step is by a declared rule; the defaults are those of {@link #of}.
 *
 * <p>Each touchpoint, each stage and the whole carry a standard error and an interval by the delta
 * method, {@link io.cxmetrics.stats.CompositeInterval#DELTA}, over respondents as a simple random
 * sample; weights are taken as given. There is none where a mean has a single answer behind it.
 *
 * <p>Range: 0 to 100. Source: OECD and JRC, <i>Handbook on Constructing Composite Indicators</i>,
 * 2008. Also known as: journey index, customer journey score.
 *
 * <pre>{@code
 * JourneyAnswers answers = JourneyTally.of(model).add(5, 4, 3).add(4, 4, NO_ANSWER).snapshot();
 * JourneyScore.of(model).across(AcrossStages.GEOMETRIC).calculate(answers).score();
 * }</pre>
 *
 * @param model the journey
 * @param within how the answers of a stage become its score
 * @param across how the scores of stages become that of the journey
 * @param weighting what stages count by
 * @param missing what happens where there are no answers
 * @param level the confidence level of the intervals
 */
public record JourneyScore(
    JourneyModel model,
    WithinStage within,
    AcrossStages across,
    StageWeighting weighting,
    MissingPolicy missing,
    ConfidenceLevel level) {

  /**
   * Checks the rules.
   *
   * @param model the journey
   * @param within how the answers of a stage become its score
   * @param across how the scores of stages become that of the journey
   * @param weighting what stages count by
   * @param missing what happens where there are no answers
   * @param level the confidence level of the intervals
   */
  public JourneyScore {
    Objects.requireNonNull(model, "model");
    Objects.requireNonNull(within, "within");
    Objects.requireNonNull(across, "across");
    Objects.requireNonNull(weighting, "weighting");
    Objects.requireNonNull(missing, "missing");
    Objects.requireNonNull(level, "level");
  }

  /**
   * The mean of touchpoint means within stages, their arithmetic mean by declared weights across;
   * what has no answers is left out and named; intervals at 95 %.
   *
   * @param model the journey
   * @return the metric
   */
  public static JourneyScore of(JourneyModel model) {
    return new JourneyScore(
        model,
        WithinStage.TOUCHPOINT_MEANS,
        AcrossStages.ARITHMETIC,
        StageWeighting.DECLARED,
        MissingPolicy.REWEIGHT,
        ConfidenceLevel.P95);
  }

  /**
   * This metric with another rule within stages.
   *
   * @param rule the rule
   * @return the metric
   */
  public JourneyScore within(WithinStage rule) {
    return new JourneyScore(model, rule, across, weighting, missing, level);
  }

  /**
   * This metric with another rule across stages.
   *
   * @param rule the rule
   * @return the metric
   */
  public JourneyScore across(AcrossStages rule) {
    return new JourneyScore(model, within, rule, weighting, missing, level);
  }

  /**
   * This metric with another weighting of stages.
   *
   * @param by what stages count by
   * @return the metric
   */
  public JourneyScore weighted(StageWeighting by) {
    return new JourneyScore(model, within, across, by, missing, level);
  }

  /**
   * This metric with another policy where there are no answers.
   *
   * @param policy the policy
   * @return the metric
   */
  public JourneyScore withMissing(MissingPolicy policy) {
    return new JourneyScore(model, within, across, weighting, policy, level);
  }

  /**
   * This metric with another confidence level.
   *
   * @param newLevel the level
   * @return the metric
   */
  public JourneyScore withLevel(ConfidenceLevel newLevel) {
    return new JourneyScore(model, within, across, weighting, missing, newLevel);
  }

  /**
   * Applies this metric.
   *
   * @param answers answers along the journey of this metric
   * @return the result, scored or not
   * @throws IllegalArgumentException if they are along another journey
   */
  public JourneyResult calculate(JourneyAnswers answers) {
    if (!model.equals(answers.model())) {
      throw new IllegalArgumentException(
          "the answers are along another journey: " + answers.model() + ", not " + model);
    }
    return new JourneyCalculation(this, answers).result();
  }
}
