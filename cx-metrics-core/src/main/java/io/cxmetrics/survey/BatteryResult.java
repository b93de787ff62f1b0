package io.cxmetrics.survey;

import io.cxmetrics.survey.ItemBattery.Dimension;
import io.cxmetrics.tally.ExclusionReason;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * The scores of a battery of items, as the rule and the answers that they follow from. Each is
 * computed when it is asked for.
 *
 * @param metric the rule that was applied
 * @param answers the answers
 */
public record BatteryResult(BatteryScore metric, BatteryAnswers answers) {

  /**
   * Checks that the rule applies to the answers.
   *
   * @param metric the rule that was applied
   * @param answers the answers
   * @throws IllegalArgumentException if they are to another battery
   */
  public BatteryResult {
    Objects.requireNonNull(metric, "metric");
    if (!metric.battery().equals(answers.battery())) {
      throw new IllegalArgumentException(
          "the answers are to another battery: " + answers.battery() + ", not " + metric.battery());
    }
  }

  /**
   * The definition that was applied.
   *
   * @return the id, such as {@code servqual.gap/csat-1-7}
   */
  public String definition() {
    return metric.definition();
  }

  /**
   * The score of the whole battery.
   *
   * @return the figure
   */
  public BatteryFigure overall() {
    double[] weights = new double[battery().items().size()];
    double[] shares = metric.shares();
    int item = 0;
    for (int i = 0; i < shares.length; i++) {
      int size = battery().dimensions().get(i).items().size();
      for (int end = item + size; item < end; item++) {
        weights[item] = shares[i] / size;
      }
    }
    return figure(battery().id(), definition(), 0, weights);
  }

  /**
   * The score of each dimension.
   *
   * @return the figures in the order of the battery
   */
  public List<BatteryFigure> dimensions() {
    List<BatteryFigure> figures = new ArrayList<>();
    int first = 0;
    for (Dimension dimension : battery().dimensions()) {
      figures.add(mean(dimension.name(), first, dimension.items().size()));
      first += dimension.items().size();
    }
    return List.copyOf(figures);
  }

  /**
   * The score of each item.
   *
   * @return the figures in the order of the battery
   */
  public List<BatteryFigure> items() {
    List<String> names = battery().items();
    List<BatteryFigure> figures = new ArrayList<>();
    for (int i = 0; i < names.size(); i++) {
      figures.add(mean(names.get(i), i, 1));
    }
    return List.copyOf(figures);
  }

  /**
   * The score of one dimension.
   *
   * @param name its name
   * @return the figure
   * @throws IllegalArgumentException if the battery has no such dimension
   */
  public BatteryFigure dimension(String name) {
    return named("dimension", name, dimensions());
  }

  /**
   * The score of one item.
   *
   * @param name its name
   * @return the figure
   * @throws IllegalArgumentException if the battery has no such item
   */
  public BatteryFigure item(String name) {
    return named("item", name, items());
  }

  private ItemBattery battery() {
    return metric.battery();
  }

  private BatteryFigure named(String kind, String name, List<BatteryFigure> figures) {
    return figures.stream()
        .filter(figure -> figure.name().equals(name))
        .findFirst()
        .orElseThrow(
            () ->
                new IllegalArgumentException(
                    "battery " + battery().id() + " has no " + kind + " named \"" + name + '"'));
  }

  /** The unweighted mean of some items that stand together. */
  private BatteryFigure mean(String name, int first, int size) {
    double[] weights = new double[size];
    Arrays.fill(weights, 1.0 / size);
    return figure(name, unweightedDefinition() + "#" + name, first, weights);
  }

  /** Weights of dimensions are no part of what an item or a dimension is. */
  private String unweightedDefinition() {
    return BatteryScore.of(battery()).definition();
  }

  private BatteryFigure figure(String name, String definition, int first, double[] weights) {
    ItemMean mean = new ItemMean(battery(), answers.moments(), first, weights);
    Map<ExclusionReason, Long> excluded = new EnumMap<>(ExclusionReason.class);
    for (int i = 0; i < weights.length; i++) {
      answers.moments().excluded(first + i).forEach((r, n) -> excluded.merge(r, n, Long::sum));
    }
    return new BatteryFigure(
        name, definition, mean.fewest(), excluded, mean.estimate(metric.level()));
  }
}
