package io.cxmetrics.journey;

import io.cxmetrics.stats.ConfidenceLevel;
import java.util.Arrays;
import java.util.Objects;
import java.util.Optional;

/**
 * The score of a customer journey: ratings and metrics are put on 0 to 100 by a declared {@link
 * Normalisation}, those of a stage become its score, and the scores of the stages become that of
 * the journey. Each step is by a declared rule; the defaults are those of {@link #of}.
 *
 * <p>Each touchpoint, each stage, the whole and the difference of each two stages carry a standard
 * error and an interval over respondents as a simple random sample, and metrics that are measured
 * elsewhere as independent of them and of each other: by the delta method, {@link
 * io.cxmetrics.stats.CompositeInterval#DELTA}, or {@linkplain #withBootstrap a bootstrap}, {@link
 * io.cxmetrics.stats.BootstrapInterval#PERCENTILE}. Declared weights are taken as given. There is
 * no interval where a mean has a single answer behind it, a metric has no standard error, or a
 * bootstrap has a draw without any answer.
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
 * @param missing what happens where there is no data
 * @param level the confidence level of the intervals
 * @param bootstrap how respondents are drawn anew for the intervals; empty for the delta method
 */
public record JourneyScore(
    JourneyModel model,
    WithinStage within,
    AcrossStages across,
    StageWeighting weighting,
    MissingPolicy missing,
    ConfidenceLevel level,
    Optional<Resampling> bootstrap) {

  /**
   * Checks the rules.
   *
   * @param model the journey
   * @param within how the answers of a stage become its score
   * @param across how the scores of stages become that of the journey
   * @param weighting what stages count by
   * @param missing what happens where there is no data
   * @param level the confidence level of the intervals
   * @param bootstrap how respondents are drawn anew for the intervals; empty for the delta method
   * @throws IllegalArgumentException if stages count by volume, and one has no touchpoint with
   *     ratings
   */
  public JourneyScore {
    Objects.requireNonNull(model, "model");
    Objects.requireNonNull(within, "within");
    Objects.requireNonNull(across, "across");
    Objects.requireNonNull(weighting, "weighting");
    Objects.requireNonNull(missing, "missing");
    Objects.requireNonNull(level, "level");
    Objects.requireNonNull(bootstrap, "bootstrap");
    if (weighting == StageWeighting.BY_VOLUME) {
      model.stages().forEach(JourneyScore::requireVolume);
    }
  }

  private static void requireVolume(Stage stage) {
    if (stage.touchpoints().stream().noneMatch(Touchpoint::isRated)) {
      throw new IllegalArgumentException(
          "stage \"" + stage.name() + "\" has no ratings, and so no volume to weight it by");
    }
  }

  /**
   * The mean of touchpoint means within stages, their arithmetic mean by declared weights across;
   * what has no data is left out and named; intervals at 95 % by the delta method.
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
        ConfidenceLevel.P95,
        Optional.empty());
  }

  /**
   * This metric with another rule within stages.
   *
   * @param rule the rule
   * @return the metric
   */
  public JourneyScore within(WithinStage rule) {
    return new JourneyScore(model, rule, across, weighting, missing, level, bootstrap);
  }

  /**
   * This metric with another rule across stages.
   *
   * @param rule the rule
   * @return the metric
   */
  public JourneyScore across(AcrossStages rule) {
    return new JourneyScore(model, within, rule, weighting, missing, level, bootstrap);
  }

  /**
   * This metric with another weighting of stages.
   *
   * @param by what stages count by
   * @return the metric
   * @throws IllegalArgumentException if they count by volume, and one has no touchpoint with
   *     ratings
   */
  public JourneyScore weighted(StageWeighting by) {
    return new JourneyScore(model, within, across, by, missing, level, bootstrap);
  }

  /**
   * This metric with another policy where there is no data.
   *
   * @param policy the policy
   * @return the metric
   */
  public JourneyScore withMissing(MissingPolicy policy) {
    return new JourneyScore(model, within, across, weighting, policy, level, bootstrap);
  }

  /**
   * This metric with another confidence level.
   *
   * @param newLevel the level
   * @return the metric
   */
  public JourneyScore withLevel(ConfidenceLevel newLevel) {
    return new JourneyScore(model, within, across, weighting, missing, newLevel, bootstrap);
  }

  /**
   * This metric with intervals from drawn respondents instead of the delta method. Their draws
   * follow from the seed alone, so that the same answers give the same intervals.
   *
   * @param resampling how often, and from which seed
   * @return the metric
   */
  public JourneyScore withBootstrap(Resampling resampling) {
    return new JourneyScore(
        model, within, across, weighting, missing, level, Optional.of(resampling));
  }

  /**
   * Applies this metric.
   *
   * @param answers answers along the journey of this metric
   * @param measured what was measured of its metrics; those that are not among them have no data
   * @return the result, scored or not
   * @throws IllegalArgumentException if the answers are along another journey, a measurement is of
   *     no metric of the journey or the second of one, or a value is out of its bounds
   */
  public JourneyResult calculate(JourneyAnswers answers, Measured... measured) {
    MetricEvidence evidence = evidence(answers, measured);
    return new JourneyCalculation(this, answers, evidence).result();
  }

  /**
   * Applies this metric without any answers.
   *
   * @param measured what was measured of its metrics; those that are not among them have no data
   * @return the result, scored or not
   * @throws IllegalArgumentException if a measurement is of no metric of the journey or the second
   *     of one, or a value is out of its bounds
   */
  public JourneyResult calculate(Measured... measured) {
    return calculate(JourneyTally.of(model).snapshot(), measured);
  }

  /**
   * How sure the order of stages and pain points is, from respondents that are drawn anew: how
   * often each comes out worst. Metrics are drawn beside them. Where a touchpoint has no answer in
   * a draw, it loses nothing there.
   *
   * @param target the score that each touchpoint should have, as for {@link
   *     JourneyResult#painPoints}
   * @param resampling how often, and from which seed
   * @param answers answers along the journey of this metric
   * @param measured what was measured of its metrics
   * @return the ranks with their uncertainty
   * @throws IllegalArgumentException if the target is out of bounds, or for the reasons of {@link
   *     #calculate(JourneyAnswers, Measured...)}
   */
  public JourneyRanks ranksByRespondents(
      double target, Resampling resampling, JourneyAnswers answers, Measured... measured) {
    return ranking(target, answers, measured).byRespondents(resampling);
  }

  /**
   * How sure the order of stages and pain points is, from weights that are varied: each of stages
   * and touchpoints is multiplied by a factor of its own between {@code 1 − spread} and {@code 1 +
   * spread}, all equally likely.
   *
   * <p>Source: M. Saisana, A. Saltelli and S. Tarantola, <i>Uncertainty and sensitivity analysis
   * techniques as tools for the quality assessment of composite indicators</i>, Journal of the
   * Royal Statistical Society A 168:307–323, 2005; as {@code get_noisy_weights} in the R package
   * COINr.
   *
   * @param target the score that each touchpoint should have, as for {@link
   *     JourneyResult#painPoints}
   * @param spread how far weights vary, above 0 and below 1: 0.25 for a quarter up and down
   * @param resampling how often, and from which seed
   * @param answers answers along the journey of this metric
   * @param measured what was measured of its metrics
   * @return the ranks with their uncertainty
   * @throws IllegalArgumentException if the target or the spread is out of bounds, or for the
   *     reasons of {@link #calculate(JourneyAnswers, Measured...)}
   */
  public JourneyRanks ranksByWeights(
      double target,
      double spread,
      Resampling resampling,
      JourneyAnswers answers,
      Measured... measured) {
    return ranking(target, answers, measured).byWeights(spread, resampling);
  }

  private JourneyRanking ranking(double target, JourneyAnswers answers, Measured... measured) {
    MetricEvidence evidence = evidence(answers, measured);
    JourneyMeasure measure = new JourneyMeasure(this, DistinctAnswers.of(answers), evidence);
    return new JourneyRanking(measure, target, answers.respondents());
  }

  private MetricEvidence evidence(JourneyAnswers answers, Measured... measured) {
    if (!model.equals(answers.model())) {
      throw new IllegalArgumentException(
          "the answers are along another journey: " + answers.model() + ", not " + model);
    }
    return new MetricEvidence(model.metrics(), Arrays.asList(measured));
  }

  /** The same rules along another journey. */
  JourneyScore along(JourneyModel other) {
    return new JourneyScore(other, within, across, weighting, missing, level, bootstrap);
  }
}
