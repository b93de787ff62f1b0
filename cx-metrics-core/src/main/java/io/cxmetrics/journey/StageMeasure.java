package io.cxmetrics.journey;

import java.util.ArrayList;
import java.util.List;

/**
 * One stage, or one touchpoint as a stage of its own, measured by a rule: its score for any number
 * of times that the rows of answers count, and how much each respondent and metric moves it.
 *
 * <p>The rule makes one number of the answers. It counts by the weights of the touchpoints with
 * answers, less what is for the metrics of these; each metric counts by its own.
 */
final class StageMeasure {

  private final WithinStage rule;
  private final List<TouchpointData> touchpoints;
  private final int rows;
  private final MetricEvidence evidence;

  /** Whether a row has an answer in the stage. */
  private final boolean[] isAnswered;

  /** What the ratings of each touchpoint count in the stage, if there are any. */
  private final double[] ratingWeights;

  /** The mean of each row; empty unless it is the rule. */
  private final double[] rowMeans;

  StageMeasure(
      WithinStage rule, List<TouchpointData> touchpoints, int rows, MetricEvidence evidence) {
    this.rule = rule;
    this.touchpoints = touchpoints;
    this.rows = rows;
    this.evidence = evidence;
    this.ratingWeights =
        touchpoints.stream().mapToDouble(data -> ratingWeight(data, evidence)).toArray();
    this.isAnswered = new boolean[rows];
    for (int row = 0; row < rows; row++) {
      isAnswered[row] = hasAnswer(row);
    }
    this.rowMeans = new double[rule == WithinStage.RESPONDENT_MEANS ? rows : 0];
    for (int row = 0; row < rowMeans.length; row++) {
      rowMeans[row] = isAnswered[row] ? meanOf(row) : 0;
    }
  }

  private static double ratingWeight(TouchpointData data, MetricEvidence evidence) {
    double own = data.ratingWeight();
    return data.touchpoint.weight() * own / (own + data.metricWeight(evidence.scores()));
  }

  /** One touchpoint of the stage as a stage of its own. */
  StageMeasure only(int touchpoint) {
    return new StageMeasure(
        WithinStage.POOLED_ANSWERS, List.of(touchpoints.get(touchpoint)), rows, evidence);
  }

  /**
   * The numbers of the stage.
   *
   * @param times how often each row counts
   * @param metricScores the scores of all metrics, where there is data of the metric
   */
  StagePoint at(int[] times, double[] metricScores) {
    int size = touchpoints.size();
    long[] counts = new long[size];
    double[] means = new double[size];
    double[] scores = new double[size];
    double[] weights = new double[size];
    double metricWeight = 0;
    double metricSum = 0;
    boolean complete = true;
    for (int i = 0; i < size; i++) {
      TouchpointData data = touchpoints.get(i);
      long[] steps = data.counts(times);
      counts[i] = sum(steps);
      means[i] = counts[i] == 0 ? 0 : data.mean(steps, counts[i]);
      double own = counts[i] == 0 ? 0 : data.ratingWeight();
      double others = data.metricWeight(metricScores);
      double othersSum = data.metricSum(metricScores);
      scores[i] = (own * means[i] + othersSum) / (own + others);
      if (own + others > 0) {
        weights[i] = data.touchpoint.weight();
        metricWeight += weights[i] * others / (own + others);
        metricSum += weights[i] * othersSum / (own + others);
      }
      complete &= counts[i] > 0 || !data.touchpoint.isRated();
      complete &= hasMetrics(data);
    }
    long respondents = respondents(times);
    double ratings = ratingsScore(counts, means, respondents, times);
    double ratingWeight = ratingWeight(counts);
    double score =
        metricWeight == 0
            ? ratings
            : (ratingWeight == 0 ? metricSum : ratingWeight * ratings + metricSum)
                / (ratingWeight + metricWeight);
    return new StagePoint(counts, means, scores, weights, respondents, complete, score);
  }

  private boolean hasMetrics(TouchpointData data) {
    for (int metric = data.firstMetric(); metric < data.endMetric(); metric++) {
      if (!evidence.has(metric)) {
        return false;
      }
    }
    return true;
  }

  private static long sum(long[] counts) {
    long sum = 0;
    for (long count : counts) {
      sum += count;
    }
    return sum;
  }

  /** The names of the columns and metrics of the stage that are without data. */
  List<String> lacks(StagePoint point) {
    List<String> names = new ArrayList<>();
    for (int i = 0; i < touchpoints.size(); i++) {
      TouchpointData data = touchpoints.get(i);
      if (data.touchpoint.isRated() && point.counts[i] == 0) {
        names.add(data.touchpoint.name());
      }
      for (int metric = data.firstMetric(); metric < data.endMetric(); metric++) {
        if (!evidence.has(metric)) {
          names.add(evidence.measured(metric).metric());
        }
      }
    }
    return names;
  }

  private long respondents(int[] times) {
    long n = 0;
    for (int row = 0; row < rows; row++) {
      n += isAnswered[row] ? times[row] : 0;
    }
    return n;
  }

  /** What the answers make by the rule; not a number without any. */
  private double ratingsScore(long[] counts, double[] means, long respondents, int[] times) {
    double sum = 0;
    if (rule == WithinStage.RESPONDENT_MEANS) {
      for (int row = 0; row < rows; row++) {
        sum += times[row] * rowMeans[row];
      }
      return sum / respondents;
    }
    for (int i = 0; i < counts.length; i++) {
      sum += ruleWeight(i, counts) * means[i];
    }
    return sum / ruleWeight(counts);
  }

  /**
   * What a touchpoint counts among the ratings, by touchpoint, or by answer where these are pooled.
   */
  private double ruleWeight(int touchpoint, long[] counts) {
    double times = rule == WithinStage.POOLED_ANSWERS ? counts[touchpoint] : 1;
    return counts[touchpoint] == 0 ? 0 : ratingWeights[touchpoint] * times;
  }

  private double ruleWeight(long[] counts) {
    double sum = 0;
    for (int i = 0; i < counts.length; i++) {
      sum += ruleWeight(i, counts);
    }
    return sum;
  }

  /** What the answers count beside the metrics. */
  private double ratingWeight(long[] counts) {
    double sum = 0;
    for (int i = 0; i < counts.length; i++) {
      sum += counts[i] == 0 ? 0 : ratingWeights[i];
    }
    return sum;
  }

  private boolean hasAnswer(int row) {
    for (TouchpointData touchpoint : touchpoints) {
      if (touchpoint.hasAnswer(row)) {
        return true;
      }
    }
    return false;
  }

  /** Whether a respondent has an answer in the stage. */
  boolean isAnswered(int row) {
    return isAnswered[row];
  }

  /** The mean of one respondent, who has an answer. */
  private double meanOf(int row) {
    double sum = 0;
    for (int i = 0; i < ratingWeights.length; i++) {
      if (touchpoints.get(i).hasAnswer(row)) {
        sum += ratingWeights[i] * touchpoints.get(i).answer(row);
      }
    }
    return sum / weightOf(row);
  }

  /**
   * The fewest observations behind one mean of the rule or one metric; 0 where a metric has no
   * standard error. At least 1 otherwise if there is data.
   */
  long fewest(StagePoint point) {
    long fewest = Long.MAX_VALUE;
    for (int i = 0; i < touchpoints.size(); i++) {
      if (point.counts[i] > 0) {
        boolean each = rule == WithinStage.TOUCHPOINT_MEANS;
        fewest = Math.min(fewest, each ? point.counts[i] : point.respondents);
      }
      TouchpointData data = touchpoints.get(i);
      for (int metric = data.firstMetric(); metric < data.endMetric(); metric++) {
        fewest = evidence.has(metric) ? Math.min(fewest, evidence.observations(metric)) : fewest;
      }
    }
    return fewest;
  }

  /** What the answers and the metrics of a stage with a score count together. */
  private double total(StagePoint point) {
    double total = ratingWeight(point.counts);
    for (int i = 0; i < touchpoints.size(); i++) {
      total += metricWeight(i, point);
    }
    return total;
  }

  private double metricWeight(int touchpoint, StagePoint point) {
    return point.weights[touchpoint]
        - (point.counts[touchpoint] == 0 ? 0 : ratingWeights[touchpoint]);
  }

  /**
   * How many points a stage with a score gains where each touchpoint gains one, every answer and
   * metric of which comes the same part of its way nearer to 100; 0 for one at 100.
   */
  double[] shares(StagePoint point, int[] times) {
    double ratings = ratingWeight(point.counts);
    double total = total(point);
    double[] shares = new double[touchpoints.size()];
    for (int i = 0; i < shares.length; i++) {
      double room = 100 - point.scores[i];
      if (room > 0) {
        double lost = point.counts[i] == 0 ? 0 : ratings * lostInAnswers(i, point, times);
        shares[i] = (lost + lostInMetrics(i, point)) / total / room;
      }
    }
    return shares;
  }

  /** What the answers at a touchpoint take from 100 in the score of the answers of the stage. */
  private double lostInAnswers(int touchpoint, StagePoint point, int[] times) {
    if (rule != WithinStage.RESPONDENT_MEANS) {
      double share = ruleWeight(touchpoint, point.counts) / ruleWeight(point.counts);
      return share * (100 - point.means[touchpoint]);
    }
    TouchpointData data = touchpoints.get(touchpoint);
    double sum = 0;
    for (int row = 0; row < rows; row++) {
      if (data.hasAnswer(row)) {
        sum += times[row] * ratingWeights[touchpoint] / weightOf(row) * (100 - data.answer(row));
      }
    }
    return sum / point.respondents;
  }

  /** What the metrics of a touchpoint take, times what they count. */
  private double lostInMetrics(int touchpoint, StagePoint point) {
    TouchpointData data = touchpoints.get(touchpoint);
    double others = data.metricWeight(evidence.scores());
    return others == 0
        ? 0
        : metricWeight(touchpoint, point) * (100 - data.metricSum(evidence.scores()) / others);
  }

  private double weightOf(int row) {
    double weight = 0;
    for (int i = 0; i < ratingWeights.length; i++) {
      weight += touchpoints.get(i).hasAnswer(row) ? ratingWeights[i] : 0;
    }
    return weight;
  }

  /**
   * How far each respondent and metric moves the score of the answers and metrics given: the linear
   * part of the rule. Without meaning where {@link #fewest} is below 2.
   */
  Influence influence(StagePoint point, int[] times) {
    double total = total(point);
    double[] byRow = new double[rows];
    if (point.respondents > 0) {
      double score = ratingsScore(point.counts, point.means, point.respondents, times);
      double share = ratingWeight(point.counts) / total;
      double ruleWeight = ruleWeight(point.counts);
      for (int row = 0; row < rows; row++) {
        byRow[row] = isAnswered[row] ? share * influence(row, point, score, ruleWeight) : 0;
      }
    }
    double[] byMetric = new double[evidence.scores().length];
    for (int i = 0; i < touchpoints.size(); i++) {
      addMetrics(touchpoints.get(i), point.counts[i] > 0, total, byMetric);
    }
    return new Influence(byRow, byMetric);
  }

  private void addMetrics(
      TouchpointData data, boolean isAnswered, double total, double[] byMetric) {
    double others = data.metricWeight(evidence.scores());
    double unit = data.touchpoint.weight() / ((isAnswered ? data.ratingWeight() : 0) + others);
    for (int metric = data.firstMetric(); metric < data.endMetric(); metric++) {
      byMetric[metric] =
          evidence.has(metric)
              ? unit * data.metricWeight(metric) / total * evidence.error(metric)
              : 0;
    }
  }

  /** By the squares of all rows, the variance of the answers' part is s²/n for a mean. */
  private double influence(int row, StagePoint point, double score, double ruleWeight) {
    double n = point.respondents;
    return switch (rule) {
      case TOUCHPOINT_MEANS -> influenceOnMeans(row, point) / ruleWeight;
      case POOLED_ANSWERS -> influenceOnPool(row, score) / ruleWeight * Math.sqrt(n / (n - 1));
      case RESPONDENT_MEANS -> (rowMeans[row] - score) / Math.sqrt(n * (n - 1));
    };
  }

  private double influenceOnMeans(int row, StagePoint point) {
    double sum = 0;
    for (int i = 0; i < ratingWeights.length; i++) {
      if (touchpoints.get(i).hasAnswer(row)) {
        double n = point.counts[i];
        double distance = touchpoints.get(i).answer(row) - point.means[i];
        sum += ratingWeights[i] * distance / Math.sqrt(n * (n - 1));
      }
    }
    return sum;
  }

  private double influenceOnPool(int row, double score) {
    double sum = 0;
    for (int i = 0; i < ratingWeights.length; i++) {
      if (touchpoints.get(i).hasAnswer(row)) {
        sum += ratingWeights[i] * (touchpoints.get(i).answer(row) - score);
      }
    }
    return sum;
  }
}
