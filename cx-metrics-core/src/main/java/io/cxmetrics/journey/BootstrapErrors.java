package io.cxmetrics.journey;

import io.cxmetrics.stats.BootstrapInterval;
import io.cxmetrics.stats.Estimate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.ToDoubleFunction;

/** From the scores of drawn respondents and metrics. */
final class BootstrapErrors implements Errors {

  private final JourneyMeasure measure;
  private final JourneyPoint point;
  private final List<JourneyPoint> draws;

  BootstrapErrors(JourneyMeasure measure, JourneyPoint point, Resampling resampling) {
    this.measure = measure;
    this.point = point;
    this.draws = Resampler.draws(measure, resampling);
  }

  @Override
  public Estimate touchpoint(int stage, int touchpoint) {
    StageMeasure alone = measure.stage(stage).only(touchpoint);
    StagePoint at = alone.at(measure.answers().times(), measure.evidence().scores());
    return estimate(alone.fewest(at), p -> p.stages.get(stage).scores[touchpoint]);
  }

  @Override
  public Estimate stage(int stage) {
    return estimate(DeltaErrors.fewest(measure, point, stage), p -> p.scores[stage]);
  }

  @Override
  public Estimate whole() {
    return estimate(DeltaErrors.fewest(measure, point), p -> p.whole);
  }

  @Override
  public Estimate difference(int stage, int other) {
    long fewest =
        Math.min(
            DeltaErrors.fewest(measure, point, stage), DeltaErrors.fewest(measure, point, other));
    return estimate(fewest, p -> p.scores[stage] - p.scores[other]);
  }

  private Estimate estimate(long fewest, ToDoubleFunction<JourneyPoint> score) {
    double value = score.applyAsDouble(point);
    double[] drawn = draws.stream().mapToDouble(score).toArray();
    double sum = 0;
    for (double one : drawn) {
      sum += one;
    }
    if (fewest < 2 || Double.isNaN(sum)) {
      return DeltaErrors.without(value);
    }
    double mean = sum / drawn.length;
    double squares = 0;
    for (double one : drawn) {
      squares += (one - mean) * (one - mean);
    }
    return new Estimate(
        value,
        OptionalDouble.of(Math.sqrt(squares / (drawn.length - 1))),
        Optional.of(BootstrapInterval.PERCENTILE.interval(drawn, measure.rules().level())));
  }
}
