package io.cxmetrics.journey;

import io.cxmetrics.journey.JourneyOutcome.NotScored;
import io.cxmetrics.journey.JourneyOutcome.Reason;
import io.cxmetrics.journey.JourneyOutcome.Scored;
import io.cxmetrics.stats.CompositeInterval;
import io.cxmetrics.stats.Estimate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.IntToDoubleFunction;

/** One application of {@link JourneyScore}: touchpoints, then stages, then the whole. */
final class JourneyCalculation {

  private final JourneyScore rules;
  private final JourneyAnswers answers;
  private final List<Stage> stages;
  private final List<StageMeasure> measures = new ArrayList<>();

  JourneyCalculation(JourneyScore rules, JourneyAnswers answers) {
    this.rules = rules;
    this.answers = answers;
    this.stages = rules.model().stages();
    int column = 0;
    for (Stage stage : stages) {
      int end = column + stage.touchpoints().size();
      short[][] columns = Arrays.copyOfRange(answers.columns(), column, end);
      measures.add(new StageMeasure(rules.within(), stage.touchpoints(), columns));
      column = end;
    }
  }

  JourneyResult result() {
    List<JourneyOutcome> outcomes = new ArrayList<>();
    for (int i = 0; i < stages.size(); i++) {
      outcomes.add(outcome(stages.get(i), measures.get(i)));
    }
    double[] weights = weights(outcomes);
    List<StageResult> results = new ArrayList<>();
    int column = 0;
    for (int i = 0; i < stages.size(); i++) {
      Stage stage = stages.get(i);
      results.add(
          new StageResult(stage, weights[i], outcomes.get(i), touchpoints(stage, i, column)));
      column += stage.touchpoints().size();
    }
    return new JourneyResult(rules, answers.respondents(), results, whole(results));
  }

  private JourneyOutcome outcome(Stage stage, StageMeasure measure) {
    List<String> without = new ArrayList<>();
    for (int i = 0; i < stage.touchpoints().size(); i++) {
      if (measure.answers(i) == 0) {
        without.add(stage.touchpoints().get(i).name());
      }
    }
    if (measure.answers() == 0) {
      return new NotScored(Reason.NO_ANSWERS, without);
    }
    return mayLack(without) ? scored(measure) : new NotScored(Reason.INCOMPLETE, without);
  }

  private boolean mayLack(List<String> without) {
    return without.isEmpty() || rules.missing() == MissingPolicy.REWEIGHT;
  }

  /** The share of each stage among the scored ones. */
  private double[] weights(List<JourneyOutcome> outcomes) {
    double[] weights = new double[stages.size()];
    for (int i = 0; i < weights.length; i++) {
      if (outcomes.get(i).isScored()) {
        boolean byVolume = rules.weighting() == StageWeighting.BY_VOLUME;
        double volume = byVolume ? measures.get(i).respondents() : 1;
        weights[i] = stages.get(i).weight() * volume;
      }
    }
    double sum = Arrays.stream(weights).sum();
    return Arrays.stream(weights).map(weight -> weight == 0 ? 0 : weight / sum).toArray();
  }

  private List<TouchpointResult> touchpoints(Stage stage, int index, int firstColumn) {
    double sum = 0;
    for (int i = 0; i < stage.touchpoints().size(); i++) {
      sum += measures.get(index).answers(i) == 0 ? 0 : stage.touchpoints().get(i).weight();
    }
    List<TouchpointResult> results = new ArrayList<>();
    for (int i = 0; i < stage.touchpoints().size(); i++) {
      Touchpoint touchpoint = stage.touchpoints().get(i);
      short[][] column = {answers.columns()[firstColumn + i]};
      StageMeasure measure =
          new StageMeasure(WithinStage.POOLED_ANSWERS, List.of(touchpoint), column);
      boolean answered = measure.answers() > 0;
      results.add(
          new TouchpointResult(
              touchpoint,
              answered ? touchpoint.weight() / sum : 0,
              answered
                  ? scored(measure)
                  : new NotScored(Reason.NO_ANSWERS, List.of(touchpoint.name())),
              answers.excluded(firstColumn + i)));
    }
    return results;
  }

  private Scored scored(StageMeasure measure) {
    return new Scored(
        estimate(measure.score(), measure.fewest(), measure::influence),
        measure.respondents(),
        measure.answers());
  }

  private JourneyOutcome whole(List<StageResult> results) {
    List<StageMeasure> parts = new ArrayList<>();
    List<String> without = new ArrayList<>();
    for (int i = 0; i < results.size(); i++) {
      if (results.get(i).outcome().isScored()) {
        parts.add(measures.get(i));
      } else {
        without.add(results.get(i).stage().name());
      }
    }
    if (parts.isEmpty()) {
      boolean silent = measures.stream().allMatch(measure -> measure.answers() == 0);
      return new NotScored(silent ? Reason.NO_ANSWERS : Reason.INCOMPLETE, without);
    }
    if (!mayLack(without)) {
      return new NotScored(Reason.INCOMPLETE, without);
    }
    double[] weights =
        results.stream().filter(r -> r.outcome().isScored()).mapToDouble(r -> r.weight()).toArray();
    return composite(parts, weights);
  }

  private Scored composite(List<StageMeasure> parts, double[] weights) {
    double[] scores = parts.stream().mapToDouble(StageMeasure::score).toArray();
    double value = rules.across().of(scores, weights);
    double[] slopes = rules.across().slopes(value, scores, weights);
    long fewest = parts.stream().mapToLong(StageMeasure::fewest).min().orElseThrow();
    Estimate estimate =
        slopes.length == 0
            ? new Estimate(value, OptionalDouble.empty(), Optional.empty())
            : estimate(value, fewest, row -> influence(parts, slopes, row));
    return new Scored(
        estimate, respondents(parts), parts.stream().mapToLong(StageMeasure::answers).sum());
  }

  private static double influence(List<StageMeasure> parts, double[] slopes, int row) {
    double sum = 0;
    for (int i = 0; i < slopes.length; i++) {
      sum += slopes[i] * parts.get(i).influence(row);
    }
    return sum;
  }

  private long respondents(List<StageMeasure> parts) {
    long n = 0;
    for (int row = 0; row < answers.respondents(); row++) {
      for (StageMeasure part : parts) {
        if (part.hasAnswer(row)) {
          n++;
          break;
        }
      }
    }
    return n;
  }

  private Estimate estimate(double value, long fewest, IntToDoubleFunction influence) {
    if (fewest < 2) {
      return new Estimate(value, OptionalDouble.empty(), Optional.empty());
    }
    double variance = 0;
    for (int row = 0; row < answers.respondents(); row++) {
      double part = influence.applyAsDouble(row);
      variance += part * part;
    }
    double standardError = Math.sqrt(variance);
    return new Estimate(
        value,
        OptionalDouble.of(standardError),
        Optional.of(CompositeInterval.DELTA.interval(value, standardError, fewest, rules.level())));
  }
}
