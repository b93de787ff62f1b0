package io.cxmetrics.survey;

import io.cxmetrics.scale.Band;
import io.cxmetrics.scale.Bands;
import io.cxmetrics.scale.Question;
import io.cxmetrics.scale.RatingScale;
import io.cxmetrics.stats.Comparison;
import io.cxmetrics.stats.ConfidenceLevel;
import io.cxmetrics.stats.NetInterval;
import io.cxmetrics.tally.GroupedRatingTally;
import io.cxmetrics.tally.RatingCounts;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * The net promoter score: the share of promoters less the share of detractors, in points.
 *
 * <ul>
 *   <li>Formula: {@code 100 (promoters − detractors) / n}; passives count in n and nowhere else.
 *   <li>Range: −100 to 100 points. It is not a percentage, and 0 is a score like any other.
 *   <li>Not rounded. Rounding the two shares before subtracting, as some reports do, moves the
 *       score by up to a point.
 *   <li>No answers: undefined, never 0.
 *   <li>Source: F. F. Reichheld, <i>The One Number You Need to Grow</i>, Harvard Business Review
 *       81(12), 2003. The bands are those of the {@link RatingScale}.
 *   <li>Also known as: NPS; eNPS for employees.
 * </ul>
 *
 * <p>Immutable; two with the same settings are equal.
 *
 * <pre>{@code
 * RatingTally tally = RatingTally.of(RatingScales.NPS_0_10, 10, 9, 8, 3);
 * NpsResult nps = NetPromoterScore.standard().calculate(tally);
 * nps.score(); // 25.0
 * nps.interval(); // wide: there are 4 answers
 * }</pre>
 */
public final class NetPromoterScore {

  private static final NetPromoterScore STANDARD =
      new NetPromoterScore(null, ConfidenceLevel.P95, NetInterval.SCORE);

  /** Null for the scale's own. */
  private final @Nullable Bands bands;

  private final ConfidenceLevel level;
  private final NetInterval intervalMethod;

  private NetPromoterScore(
      @Nullable Bands bands, ConfidenceLevel level, NetInterval intervalMethod) {
    this.bands = bands;
    this.level = Objects.requireNonNull(level, "level");
    this.intervalMethod = Objects.requireNonNull(intervalMethod, "intervalMethod");
  }

  /**
   * The bands of the scale, with a 95 % score interval.
   *
   * @return the metric
   */
  public static NetPromoterScore standard() {
    return STANDARD;
  }

  /**
   * This metric with other bands than those of the scale.
   *
   * @param newBands the points that are detractors and promoters
   * @return the metric
   */
  public NetPromoterScore withBands(Bands newBands) {
    return new NetPromoterScore(Objects.requireNonNull(newBands, "bands"), level, intervalMethod);
  }

  /**
   * This metric with another confidence level.
   *
   * @param newLevel the level
   * @return the metric
   */
  public NetPromoterScore withLevel(ConfidenceLevel newLevel) {
    return new NetPromoterScore(bands, newLevel, intervalMethod);
  }

  /**
   * This metric with another interval method.
   *
   * @param newMethod the method
   * @return the metric
   */
  public NetPromoterScore withInterval(NetInterval newMethod) {
    return new NetPromoterScore(bands, level, newMethod);
  }

  /**
   * Applies this metric.
   *
   * @param ratings a tally or distribution on a scale that asks for {@link Question#RECOMMENDATION}
   * @return the result, defined or not
   * @throws IllegalArgumentException if the scale asks something else, or has fewer points than the
   *     bands
   */
  public NpsResult calculate(RatingCounts ratings) {
    RatingScale scale = ratings.scale();
    Bands applied = bandsOn(scale);
    long promoters = ratings.count(Band.POSITIVE, applied);
    long detractors = ratings.count(Band.NEGATIVE, applied);
    long passives = ratings.n() - promoters - detractors;
    return new NpsResult(this, scale, promoters, passives, detractors, ratings.excluded());
  }

  /**
   * Applies this metric to every segment.
   *
   * @param ratings a grouped tally on a scale that asks for {@link Question#RECOMMENDATION}
   * @return the result of each segment, defined or not, by its id
   * @throws IllegalArgumentException if the metric does not apply to the scale; the message says
   *     why
   */
  public List<NpsResult> calculateAll(GroupedRatingTally ratings) {
    return IntStream.range(0, ratings.segments())
        .mapToObj(segment -> calculate(ratings.segment(segment)))
        .toList();
  }

  /**
   * The scores of all segments alone, without an object each.
   *
   * @param ratings a grouped tally on a scale that asks for {@link Question#RECOMMENDATION}
   * @param whereUndefined what stands for a segment without answers
   * @return the score of each segment in points, by its id
   * @throws IllegalArgumentException if the metric does not apply to the scale; the message says
   *     why
   */
  public double[] scores(GroupedRatingTally ratings, double whereUndefined) {
    requireApplies(ratings.scale());
    Bands applied = bandsOn(ratings.scale());
    double[] scores = new double[ratings.segments()];
    for (int segment = 0; segment < scores.length; segment++) {
      long n = ratings.n(segment);
      long net =
          ratings.count(segment, Band.POSITIVE, applied)
              - ratings.count(segment, Band.NEGATIVE, applied);
      scores[segment] = n == 0 ? whereUndefined : NpsResult.points(net, n);
    }
    return scores;
  }

  /**
   * The change from one independent sample to another, in points.
   *
   * @param before the first sample
   * @param after the second sample, on the same scale
   * @return the comparison, defined or not
   * @throws IllegalArgumentException if the scales differ or do not ask for a recommendation
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
    return level;
  }

  /**
   * The method of the intervals.
   *
   * @return the method
   */
  public NetInterval intervalMethod() {
    return intervalMethod;
  }

  /**
   * The bands that replace those of the scale.
   *
   * @return the bands; empty where the scale's own apply
   */
  public Optional<Bands> bands() {
    return Optional.ofNullable(bands);
  }

  /**
   * The definition that results of this metric on a scale carry: {@code nps/nps-0-10}, or {@code
   * nps.top-2-bottom-2/nps-1-5} with bands of one's own.
   *
   * @param scale the scale
   * @return the id
   * @throws IllegalArgumentException if the metric does not apply to the scale; the message says
   *     why
   */
  public String definition(RatingScale scale) {
    requireApplies(scale);
    return bands == null || bands.equals(scale.bands())
        ? "nps/" + scale.id()
        : "nps." + BandRule.boxes(bands) + "/" + scale.id();
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof NetPromoterScore metric
        && Objects.equals(bands, metric.bands)
        && level.equals(metric.level)
        && intervalMethod == metric.intervalMethod;
  }

  @Override
  public int hashCode() {
    return Objects.hash(bands, level, intervalMethod);
  }

  @Override
  public String toString() {
    return "nps"
        + (bands == null ? "" : "." + BandRule.boxes(bands))
        + ", "
        + intervalMethod.id()
        + " "
        + level;
  }

  /** Checks that this metric applies to a scale, bands included. */
  void requireApplies(RatingScale scale) {
    SurveyRule.requireQuestion("nps", Question.RECOMMENDATION, scale);
    scale.requireFits(bandsOn(scale));
  }

  private Bands bandsOn(RatingScale scale) {
    return bands == null ? scale.bands() : bands;
  }
}
