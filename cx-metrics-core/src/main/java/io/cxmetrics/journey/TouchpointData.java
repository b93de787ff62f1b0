package io.cxmetrics.journey;

import java.util.Arrays;

/**
 * What there is of one touchpoint: its column of answers, which has no rows where nobody rates it,
 * and which of all metrics are its own.
 */
final class TouchpointData {

  /** Before the counts of the steps: those of answers off the scale and of missing ones. */
  private static final int OTHERS = 2;

  final Touchpoint touchpoint;
  private final short[] column;
  private final double[] scores;
  private final double ratingWeight;
  private final int firstMetric;

  TouchpointData(Touchpoint touchpoint, short[] column, int firstMetric) {
    this.touchpoint = touchpoint;
    this.column = column;
    this.scores = touchpoint.ratings().map(JourneyRatings::scores).orElse(new double[0]);
    this.ratingWeight = touchpoint.ratings().map(JourneyRatings::weight).orElse(0.0);
    this.firstMetric = firstMetric;
  }

  /** How often each step was answered, the worst first, when rows count so many times. */
  long[] counts(int[] times) {
    long[] counts = new long[scores.length + OTHERS];
    for (int row = 0; row < column.length; row++) {
      counts[column[row] + OTHERS] += times[row];
    }
    return Arrays.copyOfRange(counts, OTHERS, counts.length);
  }

  /** The mean score of answers, of which there are n. */
  double mean(long[] counts, long n) {
    double sum = 0;
    for (int step = 0; step < counts.length; step++) {
      sum += counts[step] * scores[step];
    }
    return sum / n;
  }

  boolean hasAnswer(int row) {
    return column.length > 0 && column[row] >= 0;
  }

  /** The score of an answer that there is. */
  double answer(int row) {
    return scores[column[row]];
  }

  /** The weight of the ratings among the metrics. */
  double ratingWeight() {
    return ratingWeight;
  }

  /** The metrics of the touchpoint, as numbers from this one on. */
  int firstMetric() {
    return firstMetric;
  }

  /** The end of the metrics of the touchpoint. */
  int endMetric() {
    return firstMetric + touchpoint.metrics().size();
  }

  double metricWeight(int metric) {
    return touchpoint.metrics().get(metric - firstMetric).weight();
  }

  /** The weight of the metrics with data. */
  double metricWeight(double[] metricScores) {
    double sum = 0;
    for (int metric = firstMetric; metric < endMetric(); metric++) {
      sum += Double.isNaN(metricScores[metric]) ? 0 : metricWeight(metric);
    }
    return sum;
  }

  /** The sum of the scores of metrics with data, times their weights. */
  double metricSum(double[] metricScores) {
    double sum = 0;
    for (int metric = firstMetric; metric < endMetric(); metric++) {
      double score = metricScores[metric];
      sum += Double.isNaN(score) ? 0 : metricWeight(metric) * score;
    }
    return sum;
  }
}
