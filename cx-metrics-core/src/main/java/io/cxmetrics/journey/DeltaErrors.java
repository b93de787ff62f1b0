package io.cxmetrics.journey;

import io.cxmetrics.stats.CompositeInterval;
import io.cxmetrics.stats.Estimate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/** By the delta method: from how far each respondent and each metric moves a score. */
final class DeltaErrors implements Errors {

  private static final Influence NONE = new Influence(new double[0], new double[0]);

  private final JourneyMeasure measure;
  private final JourneyPoint point;
  private final List<Influence> influences = new ArrayList<>();

  DeltaErrors(JourneyMeasure measure, JourneyPoint point) {
    this.measure = measure;
    this.point = point;
    for (int i = 0; i < point.scores.length; i++) {
      influences.add(
          point.isScored(i)
              ? measure.stage(i).influence(point.stages.get(i), measure.answers().times())
              : NONE);
    }
  }

  @Override
  public Estimate touchpoint(int stage, int touchpoint) {
    StageMeasure alone = measure.stage(stage).only(touchpoint);
    int[] times = measure.answers().times();
    StagePoint at = alone.at(times, measure.evidence().scores());
    return estimate(at.score, alone.fewest(at), alone.influence(at, times));
  }

  @Override
  public Estimate stage(int stage) {
    return estimate(point.scores[stage], fewest(measure, point, stage), influences.get(stage));
  }

  @Override
  public Estimate whole() {
    double[] slopes = measure.slopes(point);
    return slopes.length == 0
        ? without(point.whole)
        : combined(point.whole, fewest(measure, point), slopes);
  }

  @Override
  public Estimate difference(int stage, int other) {
    double[] slopes = new double[point.scores.length];
    slopes[stage] = 1;
    slopes[other] = -1;
    long fewest = Math.min(fewest(measure, point, stage), fewest(measure, point, other));
    return combined(point.scores[stage] - point.scores[other], fewest, slopes);
  }

  private Estimate combined(double value, long fewest, double[] slopes) {
    List<Influence> parts = new ArrayList<>();
    List<Double> factors = new ArrayList<>();
    for (int i = 0; i < slopes.length; i++) {
      if (slopes[i] != 0) {
        parts.add(influences.get(i));
        factors.add(slopes[i]);
      }
    }
    double[] nonzero = factors.stream().mapToDouble(Double::doubleValue).toArray();
    return estimate(value, fewest, Influence.sum(parts, nonzero));
  }

  private Estimate estimate(double value, long fewest, Influence influence) {
    if (fewest < 2) {
      return without(value);
    }
    double error = influence.standardError(measure.answers().times());
    return new Estimate(
        value,
        OptionalDouble.of(error),
        Optional.of(
            CompositeInterval.DELTA.interval(value, error, fewest, measure.rules().level())));
  }

  static Estimate without(double value) {
    return new Estimate(value, OptionalDouble.empty(), Optional.empty());
  }

  /** The fewest observations behind one mean of a stage. */
  static long fewest(JourneyMeasure measure, JourneyPoint point, int stage) {
    return measure.stage(stage).fewest(point.stages.get(stage));
  }

  /** The fewest observations behind one mean of the scored stages. */
  static long fewest(JourneyMeasure measure, JourneyPoint point) {
    long fewest = Long.MAX_VALUE;
    for (int i = 0; i < point.scores.length; i++) {
      fewest = point.isScored(i) ? Math.min(fewest, fewest(measure, point, i)) : fewest;
    }
    return fewest;
  }
}
