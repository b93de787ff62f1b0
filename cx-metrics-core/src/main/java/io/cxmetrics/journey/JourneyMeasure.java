package io.cxmetrics.journey;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** A journey, its answers and its metrics as one function of how often each row counts. */
final class JourneyMeasure {

  private final JourneyScore rules;
  private final DistinctAnswers answers;
  private final MetricEvidence evidence;
  private final List<StageMeasure> stages = new ArrayList<>();

  JourneyMeasure(JourneyScore rules, DistinctAnswers answers, MetricEvidence evidence) {
    this.rules = rules;
    this.answers = answers;
    this.evidence = evidence;
    int column = 0;
    int metric = 0;
    for (Stage stage : rules.model().stages()) {
      List<TouchpointData> touchpoints = new ArrayList<>();
      for (Touchpoint touchpoint : stage.touchpoints()) {
        int end = touchpoint.isRated() ? column + 1 : column;
        short[] answered = end > column ? answers.columns(column, end)[0] : new short[0];
        touchpoints.add(new TouchpointData(touchpoint, answered, metric));
        column = end;
        metric += touchpoint.metrics().size();
      }
      stages.add(new StageMeasure(rules.within(), touchpoints, answers.size(), evidence));
    }
  }

  JourneyScore rules() {
    return rules;
  }

  DistinctAnswers answers() {
    return answers;
  }

  MetricEvidence evidence() {
    return evidence;
  }

  StageMeasure stage(int index) {
    return stages.get(index);
  }

  /** For what was given. */
  JourneyPoint observed() {
    return at(answers.times(), evidence.scores());
  }

  /**
   * The numbers of the journey.
   *
   * @param times how often each distinct row counts
   * @param metricScores the scores of the metrics with data
   */
  JourneyPoint at(int[] times, double[] metricScores) {
    List<StagePoint> points = new ArrayList<>(stages.size());
    double[] scores = new double[stages.size()];
    double[] weights = new double[scores.length];
    double sum = 0;
    for (int i = 0; i < scores.length; i++) {
      StagePoint point = stages.get(i).at(times, metricScores);
      points.add(point);
      boolean counts = mayLack(point.isComplete) && (!isByVolume() || point.respondents > 0);
      scores[i] = counts ? point.score : Double.NaN;
      weights[i] = Double.isNaN(scores[i]) ? 0 : weight(i, point);
      sum += weights[i];
    }
    for (int i = 0; i < scores.length; i++) {
      weights[i] = weights[i] == 0 ? 0 : weights[i] / sum;
    }
    return new JourneyPoint(points, scores, weights, whole(scores, weights));
  }

  private boolean mayLack(boolean isComplete) {
    return isComplete || rules.missing() == MissingPolicy.REWEIGHT;
  }

  private boolean isByVolume() {
    return rules.weighting() == StageWeighting.BY_VOLUME;
  }

  private double weight(int stage, StagePoint point) {
    return rules.model().stages().get(stage).weight() * (isByVolume() ? point.respondents : 1);
  }

  private double whole(double[] scores, double[] weights) {
    int[] scored = scored(scores);
    return scored.length == 0 || !mayLack(scored.length == scores.length)
        ? Double.NaN
        : rules.across().of(pick(scores, scored), pick(weights, scored));
  }

  /**
   * The slopes of a journey with a score by the scores of its stages, 0 for those without; empty
   * where it has none.
   */
  double[] slopes(JourneyPoint point) {
    int[] scored = scored(point.scores);
    double[] some =
        rules.across().slopes(point.whole, pick(point.scores, scored), pick(point.weights, scored));
    double[] slopes = new double[some.length == 0 ? 0 : point.scores.length];
    for (int i = 0; i < some.length; i++) {
      slopes[scored[i]] = some[i];
    }
    return slopes;
  }

  private static int[] scored(double[] scores) {
    int[] scored = new int[scores.length];
    int count = 0;
    for (int i = 0; i < scores.length; i++) {
      if (!Double.isNaN(scores[i])) {
        scored[count++] = i;
      }
    }
    return Arrays.copyOf(scored, count);
  }

  private static double[] pick(double[] values, int[] indexes) {
    double[] picked = new double[indexes.length];
    for (int i = 0; i < picked.length; i++) {
      picked[i] = values[indexes[i]];
    }
    return picked;
  }

  /** Those with an answer in a stage that is scored. */
  long respondents(JourneyPoint point) {
    long n = 0;
    for (int row = 0; row < answers.size(); row++) {
      for (int i = 0; i < stages.size(); i++) {
        if (point.isScored(i) && stages.get(i).isAnswered(row)) {
          n += answers.times()[row];
          break;
        }
      }
    }
    return n;
  }
}
