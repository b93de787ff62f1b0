package io.cxmetrics.journey;

import java.util.List;

/**
 * The numbers of a journey for one set of answers and metrics: those given, or drawn ones. Arrays
 * are by stage, and shared within this package, which leaves them as they are.
 *
 * @see JourneyMeasure
 */
final class JourneyPoint {

  final List<StagePoint> stages;

  /** The scores of stages; not a number for one that is not scored. */
  final double[] scores;

  /** The shares of the stages that are scored in their weights, 0 for others. */
  final double[] weights;

  /** The score of the journey; not a number if it is not scored. */
  final double whole;

  JourneyPoint(List<StagePoint> stages, double[] scores, double[] weights, double whole) {
    this.stages = stages;
    this.scores = scores;
    this.weights = weights;
    this.whole = whole;
  }

  boolean isScored(int stage) {
    return !Double.isNaN(scores[stage]);
  }
}
