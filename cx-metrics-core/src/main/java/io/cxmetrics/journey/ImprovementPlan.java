package io.cxmetrics.journey;

import java.util.List;

/**
 * How to spend a budget of points on the touchpoints of a journey.
 *
 * @param before the score of the journey as it is
 * @param steps what to raise, in order; each starts from where the one before has led to. Empty
 *     where all touchpoints are at 100
 * @param unspent what is left of the budget where all touchpoints come to 100
 */
public record ImprovementPlan(double before, List<WhatIf> steps, double unspent) {

  /**
   * Takes the steps over.
   *
   * @param before the score of the journey as it is
   * @param steps what to raise, in order
   * @param unspent what is left of the budget
   */
  public ImprovementPlan {
    steps = List.copyOf(steps);
  }

  /**
   * The score of the journey when the plan is carried out.
   *
   * @return from 0 to 100
   */
  public double after() {
    return steps.isEmpty() ? before : steps.get(steps.size() - 1).after();
  }
}
