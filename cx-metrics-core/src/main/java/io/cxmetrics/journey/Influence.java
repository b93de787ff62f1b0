package io.cxmetrics.journey;

import java.util.List;

/**
 * How far each respondent and each metric moves a score: its linear part at them. Respondents and
 * metrics are independent, so the squares sum to the variance of the score, and the products of two
 * influences to the covariance of two scores.
 */
final class Influence {

  private final double[] rows;
  private final double[] metrics;

  /**
   * Takes the arrays over.
   *
   * @param rows by distinct row of answers
   * @param metrics by metric, times its standard error
   */
  Influence(double[] rows, double[] metrics) {
    this.rows = rows;
    this.metrics = metrics;
  }

  /** That on a sum of scores times slopes. */
  static Influence sum(List<Influence> parts, double... slopes) {
    double[] rows = new double[parts.get(0).rows.length];
    double[] metrics = new double[parts.get(0).metrics.length];
    for (int i = 0; i < slopes.length; i++) {
      addTo(rows, slopes[i], parts.get(i).rows);
      addTo(metrics, slopes[i], parts.get(i).metrics);
    }
    return new Influence(rows, metrics);
  }

  private static void addTo(double[] sums, double slope, double[] part) {
    for (int i = 0; i < sums.length; i++) {
      sums[i] += slope * part[i];
    }
  }

  /**
   * The standard error of the score.
   *
   * @param times how often each distinct row was given
   */
  double standardError(int[] times) {
    double variance = 0;
    for (int i = 0; i < rows.length; i++) {
      variance += times[i] * rows[i] * rows[i];
    }
    for (double metric : metrics) {
      variance += metric * metric;
    }
    return Math.sqrt(variance);
  }
}
