package io.cxmetrics.journey;

/**
 * The numbers of one stage for one set of answers and metrics: those given, or drawn ones. Arrays
 * are by touchpoint, and shared within this package, which leaves them as they are.
 *
 * @see StageMeasure
 */
final class StagePoint {

  /** The answers. */
  final long[] counts;

  /** The means of the answers, 0 without any. */
  final double[] means;

  /** The scores; not a number where there is neither an answer nor a metric. */
  final double[] scores;

  /** The declared weights of the touchpoints with a score, 0 for others. */
  final double[] weights;

  /** Those with an answer in the stage. */
  final long respondents;

  /** Whether there is data of every column and metric. */
  final boolean isComplete;

  /** The score of the stage; not a number if no touchpoint has one. */
  final double score;

  StagePoint(
      long[] counts,
      double[] means,
      double[] scores,
      double[] weights,
      long respondents,
      boolean isComplete,
      double score) {
    this.counts = counts;
    this.means = means;
    this.scores = scores;
    this.weights = weights;
    this.respondents = respondents;
    this.isComplete = isComplete;
    this.score = score;
  }

  /** The share of a touchpoint in the declared weights of those with a score. */
  double weightShare(int touchpoint) {
    double sum = 0;
    for (double weight : weights) {
      sum += weight;
    }
    return weights[touchpoint] == 0 ? 0 : weights[touchpoint] / sum;
  }
}
