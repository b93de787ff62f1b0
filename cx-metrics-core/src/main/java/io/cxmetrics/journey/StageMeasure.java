package io.cxmetrics.journey;

import java.util.List;

/**
 * The answers of one stage, or of one touchpoint as a stage of its own, measured by a rule: the
 * score, and how much each respondent moves it.
 */
final class StageMeasure {

  private final WithinStage rule;
  private final short[][] columns;
  private final double[] weights;
  private final double[] stepSizes;
  private final long[] counts;
  private final double[] means;
  private final long respondents;
  private final long answers;
  private final double weightSum;
  private final double score;

  /**
   * Measures a stage.
   *
   * @param columns the steps of its touchpoints, in their order
   */
  StageMeasure(WithinStage rule, List<Touchpoint> touchpoints, short[][] columns) {
    this.rule = rule;
    this.columns = columns;
    this.weights = touchpoints.stream().mapToDouble(Touchpoint::weight).toArray();
    this.stepSizes = touchpoints.stream().mapToDouble(Touchpoint::stepSize).toArray();
    this.counts = new long[columns.length];
    this.means = new double[columns.length];
    long sum = 0;
    for (int i = 0; i < columns.length; i++) {
      means[i] = measure(i);
      sum += counts[i];
    }
    this.answers = sum;
    this.respondents = countRespondents();
    this.weightSum = sumOfWeights();
    this.score = answers == 0 ? Double.NaN : computeScore();
  }

  /** Counts the answers of a touchpoint; its mean from the exact sum of steps. */
  private double measure(int touchpoint) {
    long n = 0;
    long steps = 0;
    for (short step : columns[touchpoint]) {
      if (step >= 0) {
        n++;
        steps += step;
      }
    }
    counts[touchpoint] = n;
    return n == 0 ? 0 : (double) steps / n * stepSizes[touchpoint];
  }

  private long countRespondents() {
    long n = 0;
    for (int row = 0; row < columns[0].length; row++) {
      n += hasAnswer(row) ? 1 : 0;
    }
    return n;
  }

  /** By touchpoint, or by answer where they are pooled. */
  private double sumOfWeights() {
    double sum = 0;
    for (int i = 0; i < columns.length; i++) {
      if (counts[i] > 0) {
        sum += rule == WithinStage.POOLED_ANSWERS ? weights[i] * counts[i] : weights[i];
      }
    }
    return sum;
  }

  private double computeScore() {
    double sum = 0;
    if (rule == WithinStage.RESPONDENT_MEANS) {
      for (int row = 0; row < columns[0].length; row++) {
        sum += hasAnswer(row) ? meanOf(row) : 0;
      }
      return sum / respondents;
    }
    for (int i = 0; i < columns.length; i++) {
      if (counts[i] > 0) {
        double times = rule == WithinStage.POOLED_ANSWERS ? counts[i] : 1;
        sum += weights[i] * times * means[i];
      }
    }
    return sum / weightSum;
  }

  /**
   * How far a respondent moves the score: the linear part of the rule at this one. The squares of
   * all rows sum to the estimated variance of the score, s²/n for a mean. Without meaning where
   * {@link #fewest} is below 2.
   */
  double influence(int row) {
    if (!hasAnswer(row)) {
      return 0;
    }
    double n = respondents;
    return switch (rule) {
      case TOUCHPOINT_MEANS -> influenceOnMeans(row);
      case POOLED_ANSWERS -> influenceOnPool(row) * Math.sqrt(n / (n - 1));
      case RESPONDENT_MEANS -> (meanOf(row) - score) / Math.sqrt(n * (n - 1));
    };
  }

  private double influenceOnMeans(int row) {
    double sum = 0;
    for (int i = 0; i < columns.length; i++) {
      short step = columns[i][row];
      if (step >= 0) {
        double n = counts[i];
        sum += weights[i] * (step * stepSizes[i] - means[i]) / Math.sqrt(n * (n - 1));
      }
    }
    return sum / weightSum;
  }

  private double influenceOnPool(int row) {
    double sum = 0;
    for (int i = 0; i < columns.length; i++) {
      short step = columns[i][row];
      if (step >= 0) {
        sum += weights[i] * (step * stepSizes[i] - score);
      }
    }
    return sum / weightSum;
  }

  /** The mean of one respondent, who has an answer. */
  private double meanOf(int row) {
    double sum = 0;
    double weight = 0;
    for (int i = 0; i < columns.length; i++) {
      short step = columns[i][row];
      if (step >= 0) {
        sum += weights[i] * step * stepSizes[i];
        weight += weights[i];
      }
    }
    return sum / weight;
  }

  boolean hasAnswer(int row) {
    for (short[] column : columns) {
      if (column[row] >= 0) {
        return true;
      }
    }
    return false;
  }

  /** The fewest observations behind one mean of the rule; at least 1 if there are answers. */
  long fewest() {
    if (rule != WithinStage.TOUCHPOINT_MEANS) {
      return respondents;
    }
    long fewest = respondents;
    for (long count : counts) {
      fewest = count > 0 ? Math.min(fewest, count) : fewest;
    }
    return fewest;
  }

  /** The score; not a number without answers. */
  double score() {
    return score;
  }

  long respondents() {
    return respondents;
  }

  long answers() {
    return answers;
  }

  long answers(int touchpoint) {
    return counts[touchpoint];
  }
}
