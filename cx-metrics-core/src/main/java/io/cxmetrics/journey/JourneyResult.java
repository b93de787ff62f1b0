package io.cxmetrics.journey;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;

/**
 * The scores of a journey, with the rules that were applied.
 *
 * @param rules what was applied: model, rules within and across stages, weights, policy, level
 * @param respondents all respondents, those without any answer included
 * @param stages each stage, in the order of the model
 * @param whole the score of the journey, or why there is none
 */
public record JourneyResult(
    JourneyScore rules, long respondents, List<StageResult> stages, JourneyOutcome whole) {

  /**
   * Checks the result.
   *
   * @param rules what was applied
   * @param respondents all respondents
   * @param stages each stage, in the order of the model
   * @param whole the score of the journey, or why there is none
   */
  public JourneyResult {
    Objects.requireNonNull(rules, "rules");
    Objects.requireNonNull(whole, "whole");
    stages = List.copyOf(stages);
  }

  /**
   * The score of the journey.
   *
   * @return from 0 to 100
   * @throws io.cxmetrics.stats.InsufficientDataException if there is none
   */
  public double score() {
    return whole.score();
  }

  /**
   * The result of a stage.
   *
   * @param name its name
   * @return the result
   * @throws IllegalArgumentException if the journey has no such stage
   */
  public StageResult stage(String name) {
    return stages.stream()
        .filter(result -> result.stage().name().equals(name))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("no stage is named \"" + name + '"'));
  }

  /**
   * The touchpoints below a target, those that cost most first; among equal ones in the order of
   * the journey. Those without a score, and those of stages without one, are not among them.
   *
   * @param target the score that each touchpoint should have, above 0 and at most 100
   * @return an immutable list, empty if all scored ones reach the target
   * @throws IllegalArgumentException if the target is out of bounds or not a number
   */
  public List<PainPoint> painPoints(double target) {
    if (!(target > 0 && target <= 100)) {
      throw new IllegalArgumentException("target must be above 0 and at most 100, got " + target);
    }
    List<PainPoint> points = new ArrayList<>();
    for (StageResult stage : stages) {
      if (stage.outcome().isScored()) {
        for (TouchpointResult touchpoint : stage.touchpoints()) {
          addIfBelow(target, stage, touchpoint, points);
        }
      }
    }
    points.sort(Comparator.comparingDouble(PainPoint::lostPoints).reversed());
    return List.copyOf(points);
  }

  private void addIfBelow(
      double target, StageResult stage, TouchpointResult touchpoint, List<PainPoint> points) {
    if (touchpoint.outcome() instanceof JourneyOutcome.Scored scored && scored.score() < target) {
      points.add(
          new PainPoint(
              stage.stage().name(),
              touchpoint.touchpoint().name(),
              stage.weight() * touchpoint.weight(),
              target - scored.score(),
              (double) scored.respondents() / respondents));
    }
  }
}
