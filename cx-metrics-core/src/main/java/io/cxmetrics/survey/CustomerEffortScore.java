package io.cxmetrics.survey;

import static com.google.common.base.Strings.lenientFormat;

import io.cxmetrics.scale.Bands;
import io.cxmetrics.scale.Direction;
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
import java.util.Objects;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * The customer effort score: how easy it was. Two published versions ask opposite questions, so the
 * direction belongs to the scale and each version refuses scales of the other direction.
 *
 * <ul>
 *   <li>{@link #version1}: CES 1.0, 2010: the mean effort on 1–5; lower is better. Unit: points.
 *   <li>{@link #version2}: CES 2.0, 2013: the share that at least somewhat agrees that it was easy,
 *       5–7 on 1–7; higher is better. Unit: a share.
 *   <li>{@link #topBox topBox(2)}: the share of the best two points: 6–7, or 4–5 on five points.
 *   <li>{@link #netEasy netEasy(2, 3)}: {@code (easy − difficult) / n}, here 6–7 against 1–3. Unit:
 *       a share from −1 to 1.
 *   <li>{@link #mean}: the mean rating in points, on any effort scale.
 * </ul>
 *
 * <p>The variants differ widely: the counts 80, 210, 140, 110, 160, 180, 120 on 1–7 give a mean of
 * 4.08, 46 % easy by 5–7 and 30 % by 6–7, and a net of −13, +1 or +3 % by the boxes.
 *
 * <p>No answers: undefined, never 0. A mean has an interval from two answers on. Also known as:
 * CES, net easy score.
 *
 * <p>Immutable; two with the same settings are equal.
 *
 * <pre>{@code
 * RatingTally tally = RatingTally.of(RatingScales.CES_2, 7, 6, 5, 2);
 * CesResult ces = CustomerEffortScore.version2().calculate(tally);
 * ces.score(); // 0.75
 * }</pre>
 */
public final class CustomerEffortScore {

  private final SurveyRule rule;

  /** Null where the metric applies to either direction. */
  private final @Nullable Direction direction;

  private CustomerEffortScore(SurveyRule rule, @Nullable Direction direction) {
    this.rule = rule;
    this.direction = direction;
  }

  private static CustomerEffortScore of(RatingStatistic statistic, @Nullable Direction direction) {
    return new CustomerEffortScore(
        new SurveyRule("ces", Question.EFFORT, statistic, ConfidenceLevel.P95), direction);
  }

  /**
   * CES 1.0: the mean effort, on a scale where lower is better. Interval: Student's t. Source: M.
   * Dixon and others, Harvard Business Review 88(7/8), 2010.
   *
   * @return the metric
   */
  public static CustomerEffortScore version1() {
    return of(meanRating(), Direction.LOWER_IS_BETTER);
  }

  /**
   * CES 2.0: the share of easy answers under the bands of the scale, on a scale where higher is
   * better. Interval: Wilson. Source: CEB, 2013.
   *
   * @return the metric
   */
  public static CustomerEffortScore version2() {
    return of(
        new RatingStatistic.Share(new BandRule.OfScale(), true, ProportionInterval.WILSON),
        Direction.HIGHER_IS_BETTER);
  }

  /**
   * The metric that the definition of a scale names: {@link #version1} where lower is better,
   * {@link #version2} where higher is.
   *
   * @param scale an effort scale
   * @return the metric
   */
  public static CustomerEffortScore standard(RatingScale scale) {
    return scale.direction() == Direction.LOWER_IS_BETTER ? version1() : version2();
  }

  /**
   * The share of answers in the best {@code boxes} points of a scale of either direction; as many
   * worst points, as far as they do not overlap, are difficult. Interval: Wilson. Also known as:
   * share easy.
   *
   * @param boxes from 1 to one less than the points of the scale, which is checked when applied
   * @return the metric
   * @throws IllegalArgumentException if {@code boxes} is below 1
   */
  public static CustomerEffortScore topBox(int boxes) {
    return of(
        new RatingStatistic.Share(new BandRule.Top(boxes), true, ProportionInterval.WILSON), null);
  }

  /**
   * The share of easy answers less the share of difficult ones, on a scale of either direction.
   * Unit: a share from −1 to 1. Interval: score, as for net promoter. Also known as: net easy
   * score.
   *
   * @param easy the best points of the scale
   * @param difficult the worst points of the scale
   * @return the metric
   * @throws IllegalArgumentException if {@code easy} is below 1 or {@code difficult} negative
   */
  public static CustomerEffortScore netEasy(int easy, int difficult) {
    return of(
        new RatingStatistic.Net(new BandRule.Fixed(new Bands(difficult, easy)), NetInterval.SCORE),
        null);
  }

  /**
   * The mean rating on a scale of either direction. Interval: Student's t.
   *
   * @return the metric
   */
  public static CustomerEffortScore mean() {
    return of(meanRating(), null);
  }

  private static RatingStatistic meanRating() {
    return new RatingStatistic.Mean(new BandRule.OfScale(), RatingStatistic.MeanUnit.RATING);
  }

  /**
   * This metric with other bands than those of the scale.
   *
   * @param bands the points that are negative and positive
   * @return the metric
   */
  public CustomerEffortScore withBands(Bands bands) {
    return new CustomerEffortScore(
        rule.with(rule.statistic().withBands(new BandRule.Fixed(bands))), direction);
  }

  /**
   * This metric with another confidence level.
   *
   * @param level the level
   * @return the metric
   */
  public CustomerEffortScore withLevel(ConfidenceLevel level) {
    return new CustomerEffortScore(rule.with(level), direction);
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
  public CustomerEffortScore withInterval(IntervalMethod method) {
    return new CustomerEffortScore(rule.with(rule.statistic().withInterval(method)), direction);
  }

  /**
   * Applies this metric.
   *
   * @param ratings a tally or distribution on a scale that asks for {@link Question#EFFORT}
   * @return the result, defined or not
   * @throws IllegalArgumentException if the metric does not apply to the scale; the message says
   *     why
   */
  public CesResult calculate(RatingCounts ratings) {
    return new CesResult(this, ratings.snapshot());
  }

  /**
   * Applies this metric to every segment.
   *
   * @param ratings a grouped tally on a scale that asks for {@link Question#EFFORT}
   * @return the result of each segment, defined or not, by its id
   * @throws IllegalArgumentException if the metric does not apply to the scale; the message says
   *     why
   */
  public List<CesResult> calculateAll(GroupedRatingTally ratings) {
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
   * ces.top-3-box/ces-2}.
   *
   * @param scale the scale
   * @return the id
   * @throws IllegalArgumentException if the metric does not apply to the scale; the message says
   *     why
   */
  public String definition(RatingScale scale) {
    String definition = rule.definition(scale);
    if (direction != null && scale.direction() != direction) {
      throw new IllegalArgumentException(
          lenientFormat(
              "this version of ces needs a scale where %s, but on %s %s",
              direction, scale.id(), scale.direction()));
    }
    return definition;
  }

  SurveyRule rule() {
    return rule;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof CustomerEffortScore metric
        && rule.equals(metric.rule)
        && direction == metric.direction;
  }

  @Override
  public int hashCode() {
    return Objects.hash(rule, direction);
  }

  @Override
  public String toString() {
    return direction == null ? rule.toString() : rule + ", " + direction;
  }
}
