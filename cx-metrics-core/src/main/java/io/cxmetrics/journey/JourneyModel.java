package io.cxmetrics.journey;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;

/**
 * A customer journey: stages in their order, each with its touchpoints. Immutable. {@link
 * JourneyStages} holds the names of common journeys.
 *
 * @param stages the stages in order, at least one; their names differ, and so do the names of all
 *     touchpoints, and those of all metrics
 */
public record JourneyModel(List<Stage> stages) {

  /**
   * Checks the model.
   *
   * @param stages the stages in order, at least one
   * @throws IllegalArgumentException if there is no stage, or two stages, two touchpoints or two
   *     metrics have one name; the message names it
   */
  public JourneyModel {
    stages = List.copyOf(stages);
    if (stages.isEmpty()) {
      throw new IllegalArgumentException("a journey needs at least 1 stage");
    }
    Set<String> stageNames = new HashSet<>();
    Set<String> touchpointNames = new HashSet<>();
    Set<String> metricNames = new HashSet<>();
    for (Stage stage : stages) {
      if (!stageNames.add(stage.name())) {
        throw new IllegalArgumentException("two stages are named \"" + stage.name() + '"');
      }
      for (Touchpoint touchpoint : stage.touchpoints()) {
        requireNew(touchpointNames, "touchpoints", touchpoint.name(), stage);
        for (JourneyMetric metric : touchpoint.metrics()) {
          requireNew(metricNames, "metrics", metric.name(), stage);
        }
      }
    }
  }

  private static void requireNew(Set<String> names, String kind, String name, Stage stage) {
    if (!names.add(name)) {
      throw new IllegalArgumentException(
          "two "
              + kind
              + " are named \""
              + name
              + "\", the second in stage \""
              + stage.name()
              + '"');
    }
  }

  /**
   * A journey of stages.
   *
   * @param stages the stages in order, at least one
   * @return the model
   * @throws IllegalArgumentException if there is no stage, or two stages or two touchpoints have
   *     one name
   */
  public static JourneyModel of(Stage... stages) {
    return new JourneyModel(Arrays.asList(stages));
  }

  /**
   * This journey with its stages weighted by importance: how much each matters to customers, as a
   * study found it, by points that respondents share out, by ranks or by a driver model.
   *
   * <p>Importances are declared and not derived from the ratings at hand. The usual short cut, the
   * correlation of each stage with overall satisfaction, gives stages that hang together the
   * importance of each other, and a negative one is no weight at all; and stated and derived
   * importances disagree. Source: A. Gustafsson and M. D. Johnson, <i>Determining attribute
   * importance in a service satisfaction model</i>, Journal of Service Research 7:124–141, 2004.
   *
   * @param importance the importance of each stage by its name, above 0; only their ratios matter
   * @return the journey
   * @throws IllegalArgumentException if a stage has none, a name is no stage's, or an importance is
   *     not finite and above 0
   */
  public JourneyModel weightedByImportance(Map<String, Double> importance) {
    Set<String> left = new TreeSet<>(importance.keySet());
    List<Stage> weighted = new ArrayList<>();
    for (Stage stage : stages) {
      Double weight = importance.get(stage.name());
      if (weight == null) {
        throw new IllegalArgumentException("stage \"" + stage.name() + "\" has no importance");
      }
      weighted.add(stage.withWeight(weight));
      left.remove(stage.name());
    }
    if (!left.isEmpty()) {
      throw new IllegalArgumentException("there are importances of no stage: " + left);
    }
    return new JourneyModel(weighted);
  }

  /**
   * All touchpoints, in the order of the stages and within them.
   *
   * @return an immutable list
   */
  public List<Touchpoint> touchpoints() {
    return stages.stream().flatMap(stage -> stage.touchpoints().stream()).toList();
  }

  /**
   * The touchpoints that customers rate, in the order of {@link #touchpoints}: the order of columns
   * in a {@link JourneyTally}.
   *
   * @return an immutable list; all touchpoints where none has metrics alone
   */
  public List<Touchpoint> ratedTouchpoints() {
    return touchpoints().stream().filter(Touchpoint::isRated).toList();
  }

  /**
   * All metrics that are measured elsewhere, in the order of {@link #touchpoints}.
   *
   * @return an immutable list
   */
  public List<JourneyMetric> metrics() {
    return touchpoints().stream().flatMap(touchpoint -> touchpoint.metrics().stream()).toList();
  }

  static void requireName(String kind, String name) {
    if (Objects.requireNonNull(name, "name").isBlank()) {
      throw new IllegalArgumentException(kind + " name must not be blank, got \"" + name + '"');
    }
  }

  static void requireWeight(String kind, String name, double weight) {
    if (!(weight > 0 && Double.isFinite(weight))) {
      throw new IllegalArgumentException(
          "weight of " + kind + " \"" + name + "\" must be finite and above 0, got " + weight);
    }
  }
}
