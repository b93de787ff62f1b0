package io.cxmetrics.survey;

import io.cxmetrics.stats.Comparison;
import io.cxmetrics.stats.ConfidenceLevel;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;

/**
 * The score of an {@link ItemBattery}: {@code Σ w d / Σ w} over its dimensions, where the score d
 * of a dimension is the mean of those of its items. Unit and range are those of the {@link
 * ItemScore}.
 *
 * <ul>
 *   <li>Each item is a mean over those who answered it, as the published formulas have it. Nothing
 *       is imputed and no weight moves: where nobody answered an item, neither its dimension nor
 *       the whole is defined.
 *   <li>The interval of one item is Student's for a mean and Tango's for a net share; that of
 *       several is {@link io.cxmetrics.stats.CompositeInterval#DELTA}, which knows which answers
 *       came from one respondent. It takes respondents as a simple random sample and weights as
 *       given, and needs two answers to each item.
 *   <li>The definition is the battery, the item score, the weights as shares unless all are equal,
 *       and the scale: {@code acsi.index.weights-0.4-0.3-0.3/csat-1-10}.
 * </ul>
 *
 * <pre>{@code
 * BatteryAnswers answers = BatteryTally.of(ItemBatteries.ACSI).add(9, 8, 7).add(7, 7, 7).snapshot();
 * BatteryScore.of(ItemBatteries.ACSI).withWeights(40, 30, 30).calculate(answers).overall().score();
 * }</pre>
 *
 * @param battery the battery
 * @param weights the weight of each dimension, above 0; only their ratios matter
 * @param level the confidence level of the intervals
 */
public record BatteryScore(ItemBattery battery, List<Double> weights, ConfidenceLevel level) {

  /**
   * Checks the weights.
   *
   * @param battery the battery
   * @param weights the weight of each dimension, above 0
   * @param level the confidence level of the intervals
   * @throws IllegalArgumentException if there are not as many weights as dimensions, or one is not
   *     finite and above 0
   */
  public BatteryScore {
    Objects.requireNonNull(level, "level");
    weights = List.copyOf(weights);
    List<ItemBattery.Dimension> dimensions = battery.dimensions();
    if (weights.size() != dimensions.size()) {
      throw new IllegalArgumentException(
          "there must be "
              + dimensions.size()
              + " weights, one for each dimension of battery "
              + battery.id()
              + ", got "
              + weights.size());
    }
    for (int i = 0; i < weights.size(); i++) {
      double weight = weights.get(i);
      if (!(weight > 0 && Double.isFinite(weight))) {
        throw new IllegalArgumentException(
            "weight of dimension \""
                + dimensions.get(i).name()
                + "\" must be finite and above 0, got "
                + weight);
      }
    }
  }

  /**
   * Dimensions of equal weight, intervals at 95 %.
   *
   * @param battery the battery
   * @return the metric
   */
  public static BatteryScore of(ItemBattery battery) {
    return new BatteryScore(
        battery, Collections.nCopies(battery.dimensions().size(), 1.0), ConfidenceLevel.P95);
  }

  /**
   * This metric with other weights.
   *
   * @param newWeights one for each dimension, above 0; only their ratios matter
   * @return the metric
   * @throws IllegalArgumentException if there are not as many weights as dimensions, or one is not
   *     finite and above 0
   */
  public BatteryScore withWeights(double... newWeights) {
    return new BatteryScore(battery, Arrays.stream(newWeights).boxed().toList(), level);
  }

  /**
   * This metric with another confidence level.
   *
   * @param newLevel the level
   * @return the metric
   */
  public BatteryScore withLevel(ConfidenceLevel newLevel) {
    return new BatteryScore(battery, weights, newLevel);
  }

  /**
   * Applies this metric.
   *
   * @param answers answers to the battery of this metric
   * @return the result, defined or not
   * @throws IllegalArgumentException if they are to another battery
   */
  public BatteryResult calculate(BatteryAnswers answers) {
    return new BatteryResult(this, answers);
  }

  /**
   * The change of the overall score from one sample to another, independent one.
   *
   * @param before the first sample
   * @param after the second
   * @return the comparison
   * @throws IllegalArgumentException if either is of answers to another battery
   */
  public Comparison compare(BatteryAnswers before, BatteryAnswers after) {
    BatteryFigure from = calculate(before).overall();
    BatteryFigure to = calculate(after).overall();
    return new Comparison(from.definition(), from.estimate(), from.n(), to.estimate(), to.n());
  }

  /**
   * What is computed: battery, item score, weights and scale.
   *
   * @return the id, such as {@code servqual.gap/csat-1-7}
   */
  public String definition() {
    String scored = battery.id() + "." + battery.score().id(battery.scale());
    return scored + (isEqual() ? "" : ".weights-" + sharesInWords()) + "/" + battery.scale().id();
  }

  private boolean isEqual() {
    return weights.stream().distinct().count() == 1;
  }

  private String sharesInWords() {
    return Arrays.stream(shares())
        .mapToObj(share -> String.valueOf(Math.round(share * 1e4) / 1e4))
        .collect(Collectors.joining("-"));
  }

  /** The weights as shares, which sum to 1. */
  double[] shares() {
    double largest = Collections.max(weights);
    double[] shares = weights.stream().mapToDouble(weight -> weight / largest).toArray();
    double sum = Arrays.stream(shares).sum();
    return Arrays.stream(shares).map(share -> share / sum).toArray();
  }
}
