package io.cxmetrics.survey;

import io.cxmetrics.scale.Bands;
import io.cxmetrics.scale.Question;
import io.cxmetrics.scale.RatingScale;
import io.cxmetrics.stats.Comparison;
import io.cxmetrics.stats.ConfidenceLevel;
import io.cxmetrics.stats.IntervalMethod;
import io.cxmetrics.stats.NetInterval;
import io.cxmetrics.stats.ProportionInterval;
import io.cxmetrics.tally.GroupedRatingTally;
import io.cxmetrics.tally.RatingCounts;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Customer satisfaction: by default the share of answers in the top boxes of the scale.
 *
 * <p>Five readings of one question are in use, and the same answers give five numbers. For the
 * counts 5, 10, 15, 40, 30 on 1–5:
 *
 * <ul>
 *   <li>{@link #topBox topBox(2)}: {@code satisfied / n} = 0.70, a share; {@link #topBox topBox(1)}
 *       = 0.30.
 *   <li>{@link #netBox netBox(2, 2)}: {@code (satisfied − dissatisfied) / n} = 0.55; against the
 *       bottom 3 boxes 0.40.
 *   <li>{@link #mean}: 3.8 points of the scale.
 *   <li>{@link #index}: {@code 100 (mean − min) / (max − min)} = 70; {@link #indexOfMax}: {@code
 *       100 mean / max} = 76. Both are called "CSAT in percent"; neither is a share of customers.
 *   <li>{@link #goodOverRated}: {@code satisfied / (satisfied + dissatisfied)} = 0.82, neutral
 *       answers left out of n.
 * </ul>
 *
 * <p>No answers: undefined, never 0. A mean has an interval from two answers on. Also known as:
 * CSAT, top-2-box score (T2B).
 *
 * <p>Immutable; two with the same settings are equal.
 *
 * <pre>{@code
 * RatingTally tally = RatingTally.of(RatingScales.CSAT_1_5, 5, 4, 4, 2);
 * CsatResult csat = CustomerSatisfaction.standard().calculate(tally);
 * csat.score(); // 0.75
 * }</pre>
 */
public final class CustomerSatisfaction {

  private final SurveyRule rule;

  private CustomerSatisfaction(SurveyRule rule) {
    this.rule = rule;
  }

  private static CustomerSatisfaction of(RatingStatistic statistic) {
    return new CustomerSatisfaction(
        new SurveyRule("csat", Question.SATISFACTION, statistic, ConfidenceLevel.P95));
  }

  /**
   * The share of satisfied answers under the bands of the scale, which are the top 2 boxes on 5 and
   * more points and the top box below. Unit: a share. Interval: Wilson.
   *
   * @return the metric
   */
  public static CustomerSatisfaction standard() {
    return of(new RatingStatistic.Share(new BandRule.OfScale(), true, ProportionInterval.WILSON));
  }

  /**
   * The share of answers in the best {@code boxes} points of the scale; as many worst points, as
   * far as they do not overlap, are dissatisfied. Unit: a share. Interval: Wilson.
   *
   * @param boxes from 1 to one less than the points of the scale, which is checked when applied
   * @return the metric
   * @throws IllegalArgumentException if {@code boxes} is below 1
   */
  public static CustomerSatisfaction topBox(int boxes) {
    return of(new RatingStatistic.Share(new BandRule.Top(boxes), true, ProportionInterval.WILSON));
  }

  /**
   * The share of answers in the top boxes less the share in the bottom boxes. Unit: a share, from
   * −1 to 1. Interval: score, as for net promoter.
   *
   * @param top the best points of the scale
   * @param bottom the worst points of the scale
   * @return the metric
   * @throws IllegalArgumentException if {@code top} is below 1 or {@code bottom} negative
   */
  public static CustomerSatisfaction netBox(int top, int bottom) {
    return of(
        new RatingStatistic.Net(new BandRule.Fixed(new Bands(bottom, top)), NetInterval.SCORE));
  }

  /**
   * The mean rating. Unit: points of the scale. Interval: Student's t, which may reach past the
   * ends of the scale.
   *
   * @return the metric
   */
  public static CustomerSatisfaction mean() {
    return of(mean(RatingStatistic.MeanUnit.RATING));
  }

  /**
   * The mean rating as an index: 0 if all gave the worst rating, 100 if all gave the best. {@code
   * 100 (mean − min) / (max − min)}. Interval: Student's t.
   *
   * @return the metric
   */
  public static CustomerSatisfaction index() {
    return of(mean(RatingStatistic.MeanUnit.INDEX));
  }

  /**
   * The mean rating over the largest rating, {@code 100 mean / max}. Its smallest value is not 0:
   * on 1–5 it is 20. At a mean of 3.8 on 1–5 it is 6 points above {@link #index}. Interval:
   * Student's t.
   *
   * @return the metric, which applies to scales where higher is better and no rating is negative
   */
  public static CustomerSatisfaction indexOfMax() {
    return of(mean(RatingStatistic.MeanUnit.INDEX_OF_MAX));
  }

  /**
   * The share of satisfied among satisfied and dissatisfied answers; neutral ones are counted, and
   * left out of n. Unit: a share. Interval: Wilson. Source: Zendesk, good over rated.
   *
   * @return the metric
   */
  public static CustomerSatisfaction goodOverRated() {
    return of(new RatingStatistic.Share(new BandRule.OfScale(), false, ProportionInterval.WILSON));
  }

  private static RatingStatistic mean(RatingStatistic.MeanUnit unit) {
    return new RatingStatistic.Mean(new BandRule.OfScale(), unit);
  }

  /**
   * This metric with other bands than those of the scale.
   *
   * @param bands the points that are negative and positive
   * @return the metric
   */
  public CustomerSatisfaction withBands(Bands bands) {
    return new CustomerSatisfaction(
        rule.with(rule.statistic().withBands(new BandRule.Fixed(bands))));
  }

  /**
   * This metric with another confidence level.
   *
   * @param level the level
   * @return the metric
   */
  public CustomerSatisfaction withLevel(ConfidenceLevel level) {
    return new CustomerSatisfaction(rule.with(level));
  }

  /**
   * This metric with another interval method: a {@link ProportionInterval} for a share, a {@link
   * NetInterval} for a net share. A mean has {@link io.cxmetrics.stats.MeanInterval#STUDENT_T}
   * only.
   *
   * @param method the method
   * @return the metric
   * @throws IllegalArgumentException if the method is not one for this kind of score
   */
  public CustomerSatisfaction withInterval(IntervalMethod method) {
    return new CustomerSatisfaction(rule.with(rule.statistic().withInterval(method)));
  }

  /**
   * Applies this metric.
   *
   * @param ratings a tally or distribution on a scale that asks for {@link Question#SATISFACTION}
   * @return the result, defined or not
   * @throws IllegalArgumentException if the metric does not apply to the scale; the message says
   *     why
   */
  public CsatResult calculate(RatingCounts ratings) {
    return new CsatResult(this, ratings.snapshot());
  }

  /**
   * Applies this metric to every segment.
   *
   * @param ratings a grouped tally on a scale that asks for {@link Question#SATISFACTION}
   * @return the result of each segment, defined or not, by its id
   * @throws IllegalArgumentException if the metric does not apply to the scale; the message says
   *     why
   */
  public List<CsatResult> calculateAll(GroupedRatingTally ratings) {
    return IntStream.range(0, ratings.segments())
        .mapToObj(segment -> calculate(ratings.segment(segment)))
        .toList();
  }

  /**
   * The change from one independent sample to another, in the unit of the score.
   *
   * @param before the first sample
   * @param after the second sample, on the same scale
   * @return the comparison, defined or not
   * @throws IllegalArgumentException if the scales differ or the metric does not apply to them
   */
  public Comparison compare(RatingCounts before, RatingCounts after) {
    return SurveyRule.compare(calculate(before), calculate(after));
  }

  /**
   * The confidence level of the intervals.
   *
   * @return the level
   */
  public ConfidenceLevel level() {
    return rule.level();
  }

  /**
   * The method of the intervals.
   *
   * @return the method
   */
  public IntervalMethod intervalMethod() {
    return rule.statistic().method();
  }

  /**
   * The definition that results of this metric on a scale carry, such as {@code
   * csat.top-2-box/csat-1-5}.
   *
   * @param scale the scale
   * @return the id
   * @throws IllegalArgumentException if the metric does not apply to the scale; the message says
   *     why
   */
  public String definition(RatingScale scale) {
    return rule.definition(scale);
  }

  SurveyRule rule() {
    return rule;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof CustomerSatisfaction metric && rule.equals(metric.rule);
  }

  @Override
  public int hashCode() {
    return rule.hashCode();
  }

  @Override
  public String toString() {
    return rule.toString();
  }
}
