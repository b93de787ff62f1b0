package io.cxmetrics.journey;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/**
 * A customer journey: stages in their order, each with its touchpoints. Immutable. {@link
 * JourneyStages} holds the names of common journeys.
 *
 * @param stages the stages in order, at least one; their names differ, and so do the names of all
 *     touchpoints
 */
public record JourneyModel(List<Stage> stages) {

  /**
   * Checks the model.
   *
   * @param stages the stages in order, at least one
   * @throws IllegalArgumentException if there is no stage, or two stages or two touchpoints have
   *     one name; the message names it
   */
  public JourneyModel {
    stages = List.copyOf(stages);
    if (stages.isEmpty()) {
      throw new IllegalArgumentException("a journey needs at least 1 stage");
    }
    Set<String> stageNames = new HashSet<>();
    Set<String> touchpointNames = new HashSet<>();
    for (Stage stage : stages) {
      if (!stageNames.add(stage.name())) {
        throw new IllegalArgumentException("two stages are named \"" + stage.name() + '"');
      }
      for (Touchpoint touchpoint : stage.touchpoints()) {
        if (!touchpointNames.add(touchpoint.name())) {
          throw new IllegalArgumentException(
              "two touchpoints are named \""
                  + touchpoint.name()
                  + "\", the second in stage \""
                  + stage.name()
                  + '"');
        }
      }
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
   * All touchpoints, in the order of the stages and within them: the order of columns.
   *
   * @return an immutable list
   */
  public List<Touchpoint> touchpoints() {
    return stages.stream().flatMap(stage -> stage.touchpoints().stream()).toList();
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
