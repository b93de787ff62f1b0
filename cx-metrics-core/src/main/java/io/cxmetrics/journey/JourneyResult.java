package io.cxmetrics.journey;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * The scores of a journey, with the rules that were applied.
 *
 * @param rules what was applied: model, rules within and across stages, weights, policy, level
 * @param respondents all respondents, those without any answer included
 * @param stages each stage, in the order of the model
 * @param whole the score of the journey, or why there is none
 * @param differences of each two stages with a score, those of the earlier one less the later one
 */
public record JourneyResult(
    JourneyScore rules,
    long respondents,
    List<StageResult> stages,
    JourneyOutcome whole,
    List<StageDifference> differences) {

  /**
   * Checks the result.
   *
   * @param rules what was applied
   * @param respondents all respondents
   * @param stages each stage, in the order of the model
   * @param whole the score of the journey, or why there is none
   * @param differences of each two stages with a score
   */
  public JourneyResult {
    Objects.requireNonNull(rules, "rules");
    Objects.requireNonNull(whole, "whole");
    stages = List.copyOf(stages);
    differences = List.copyOf(differences);
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
   * The result of a touchpoint.
   *
   * @param name its name
   * @return the result
   * @throws IllegalArgumentException if the journey has no such touchpoint
   */
  public TouchpointResult touchpoint(String name) {
    return stages.stream()
        .flatMap(stage -> stage.touchpoints().stream())
        .filter(result -> result.touchpoint().name().equals(name))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("no touchpoint is named \"" + name + '"'));
  }

  /**
   * How far one stage is above another, with those taken into account who answered in both.
   *
   * @param stage the name of the one
   * @param other the name of the other
   * @return the difference, {@code stage − other}
   * @throws IllegalArgumentException if the journey has no such stage, or both are one
   * @throws io.cxmetrics.stats.InsufficientDataException if one of them has no score
   */
  public StageDifference compare(String stage, String other) {
    stage(stage).outcome().score();
    stage(other).outcome().score();
    for (StageDifference difference : differences) {
      if (difference.stage().equals(stage) && difference.other().equals(other)) {
        return difference;
      }
      if (difference.stage().equals(other) && difference.other().equals(stage)) {
        return difference.reversed();
      }
    }
    throw new IllegalArgumentException("cannot compare stage \"" + stage + "\" with itself");
  }

  /**
   * The stage that the data tells to be worse than every other: its score is the lowest, and the
   * interval of its difference from each other stage lies below 0. Each of these comparisons must
   * hold, so none needs a correction for their number.
   *
   * <p>Source: R. L. Berger, <i>Multiparameter hypothesis testing and acceptance sampling</i>,
   * Technometrics 24:295–300, 1982, for the intersection of tests.
   *
   * @return the stage; empty where the lowest is within uncertainty of another, or fewer than two
   *     stages have a score
   */
  public Optional<StageResult> worstStage() {
    return stages.stream()
        .filter(result -> result.outcome().isScored())
        .filter(result -> isWorseThanAllOthers(result.stage().name()))
        .findFirst();
  }

  private boolean isWorseThanAllOthers(String name) {
    List<StageDifference> own =
        differences.stream()
            .filter(one -> one.stage().equals(name) || one.other().equals(name))
            .map(one -> one.stage().equals(name) ? one : one.reversed())
            .toList();
    return !own.isEmpty()
        && own.stream().allMatch(one -> one.isDistinguishable() && one.difference() < 0);
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
    requireTarget(target);
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

  /**
   * What the journey gains where one touchpoint gains some points, all else equal: computed anew by
   * the rules, not from the slope. Every answer and metric of the touchpoint comes the same part of
   * its way nearer to 100; a touchpoint at 100 gains nothing.
   *
   * @param touchpoint its name
   * @param points how many points of 100 it gains, above 0; no more than it is away from 100 count
   * @return the scores before and after
   * @throws IllegalArgumentException if the journey has no such touchpoint, or the points are not
   *     finite and above 0
   * @throws io.cxmetrics.stats.InsufficientDataException if the touchpoint, its stage or the
   *     journey has no score
   */
  public WhatIf whatIf(String touchpoint, double points) {
    return new Improvement(this).whatIf(touchpoint, points);
  }

  /**
   * The touchpoints at which a budget of points does most for the journey, in the order in which to
   * spend it: the next step always goes where the journey gains most from it, or where it gains
   * nothing from any one step, as with two worst stages, to the lowest stage. As gains shrink the
   * more is spent, no other way to spend as many steps does better, apart from what a last, smaller
   * step at a touchpoint leaves over.
   *
   * <p>Source for the order: B. Fox, <i>Discrete optimization via marginal analysis</i>, Management
   * Science 13:210–216, 1966. Which touchpoints cost more to improve is not known here: a point is
   * a point.
   *
   * @param budget how many points of touchpoints there are to spend, above 0
   * @param step how many are spent at once, above 0, at least a hundred-thousandth of the budget
   * @return the plan; it spends less than the budget only where all touchpoints come to 100
   * @throws IllegalArgumentException if budget or step is out of bounds
   * @throws io.cxmetrics.stats.InsufficientDataException if the journey has no score
   */
  public ImprovementPlan plan(double budget, double step) {
    return new Improvement(this).plan(budget, step);
  }

  static void requireTarget(double target) {
    if (!(target > 0 && target <= 100)) {
      throw new IllegalArgumentException("target must be above 0 and at most 100, got " + target);
    }
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
              touchpoint.touchpoint().isRated() && scored.answers() > 0
                  ? (double) scored.respondents() / respondents
                  : 1));
    }
  }
}
