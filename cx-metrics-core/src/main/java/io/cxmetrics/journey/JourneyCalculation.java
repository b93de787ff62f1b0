package io.cxmetrics.journey;

import io.cxmetrics.journey.JourneyOutcome.NotScored;
import io.cxmetrics.journey.JourneyOutcome.Reason;
import io.cxmetrics.journey.JourneyOutcome.Scored;
import io.cxmetrics.tally.ExclusionReason;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/** One application of {@link JourneyScore}: touchpoints, then stages, then the whole. */
final class JourneyCalculation {

  private final JourneyScore rules;
  private final JourneyAnswers answers;
  private final JourneyMeasure measure;
  private final JourneyPoint point;
  private final Errors errors;
  private final List<Stage> stages;

  JourneyCalculation(JourneyScore rules, JourneyAnswers answers, MetricEvidence evidence) {
    this.rules = rules;
    this.answers = answers;
    this.measure = new JourneyMeasure(rules, DistinctAnswers.of(answers), evidence);
    this.point = measure.observed();
    this.stages = rules.model().stages();
    this.errors =
        rules.bootstrap().isPresent()
            ? new BootstrapErrors(measure, point, rules.bootstrap().get())
            : new DeltaErrors(measure, point);
  }

  JourneyResult result() {
    List<StageResult> results = new ArrayList<>();
    int column = 0;
    int metric = 0;
    for (int i = 0; i < stages.size(); i++) {
      List<TouchpointResult> touchpoints = new ArrayList<>();
      double[] shares = shares(i);
      for (int j = 0; j < shares.length; j++) {
        Touchpoint touchpoint = stages.get(i).touchpoints().get(j);
        touchpoints.add(touchpoint(i, j, shares[j], column, metric));
        column += touchpoint.isRated() ? 1 : 0;
        metric += touchpoint.metrics().size();
      }
      results.add(new StageResult(stages.get(i), point.weights[i], stage(i), touchpoints));
    }
    return new JourneyResult(rules, answers.respondents(), results, whole(), differences());
  }

  private double[] shares(int stage) {
    StagePoint at = point.stages.get(stage);
    return Double.isNaN(at.score)
        ? new double[at.scores.length]
        : measure.stage(stage).shares(at, measure.answers().times());
  }

  private TouchpointResult touchpoint(
      int stage, int index, double share, int column, int firstMetric) {
    Touchpoint touchpoint = stages.get(stage).touchpoints().get(index);
    StagePoint at = point.stages.get(stage);
    Map<ExclusionReason, Long> excluded =
        touchpoint.isRated() ? answers.excluded(column) : Map.of();
    JourneyOutcome outcome =
        Double.isNaN(at.scores[index])
            ? new NotScored(Reason.NO_ANSWERS, List.of(touchpoint.name()))
            : new Scored(errors.touchpoint(stage, index), at.counts[index], at.counts[index]);
    List<MetricResult> metrics =
        IntStream.range(firstMetric, firstMetric + touchpoint.metrics().size())
            .mapToObj(metric -> metric(touchpoint.metrics().get(metric - firstMetric), metric))
            .toList();
    return new TouchpointResult(
        touchpoint, at.weightShare(index), outcome, excluded, share, metrics);
  }

  private MetricResult metric(JourneyMetric metric, int index) {
    MetricEvidence evidence = measure.evidence();
    return new MetricResult(metric, evidence.measured(index), evidence.score(index, rules.level()));
  }

  private JourneyOutcome stage(int index) {
    StagePoint at = point.stages.get(index);
    if (point.isScored(index)) {
      long sum = 0;
      for (long count : at.counts) {
        sum += count;
      }
      return new Scored(errors.stage(index), at.respondents, sum);
    }
    Reason reason = Double.isNaN(at.score) ? Reason.NO_ANSWERS : Reason.INCOMPLETE;
    return new NotScored(reason, measure.stage(index).lacks(at));
  }

  private JourneyOutcome whole() {
    if (!Double.isNaN(point.whole)) {
      long sum = 0;
      for (int i = 0; i < stages.size(); i++) {
        for (long count : point.stages.get(i).counts) {
          sum += point.isScored(i) ? count : 0;
        }
      }
      return new Scored(errors.whole(), measure.respondents(point), sum);
    }
    boolean silent = point.stages.stream().allMatch(stage -> Double.isNaN(stage.score));
    return new NotScored(
        silent ? Reason.NO_ANSWERS : Reason.INCOMPLETE,
        IntStream.range(0, stages.size())
            .filter(i -> !point.isScored(i))
            .mapToObj(i -> stages.get(i).name())
            .toList());
  }

  private List<StageDifference> differences() {
    List<StageDifference> differences = new ArrayList<>();
    for (int i = 0; i < stages.size(); i++) {
      for (int j = i + 1; j < stages.size(); j++) {
        if (point.isScored(i) && point.isScored(j)) {
          differences.add(
              new StageDifference(
                  stages.get(i).name(), stages.get(j).name(), errors.difference(i, j)));
        }
      }
    }
    return differences;
  }
}
