package io.cxmetrics.journey;

import io.cxmetrics.scale.Direction;
import io.cxmetrics.scale.RatingScale;
import io.cxmetrics.scale.RatingScales;
import io.cxmetrics.stats.Estimate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.SplittableRandom;

/** Random journeys with ratings and metrics, for properties. */
final class Journeys {

  private static final RatingScale[] SCALES = {
    RatingScales.CSAT_1_5, RatingScales.CES_1, RatingScales.NPS_0_10
  };

  private Journeys() {}

  /** Stages of one to three touchpoints, the first of each rated, with all normalisations. */
  static JourneyModel model(SplittableRandom random) {
    List<Stage> stages = new ArrayList<>();
    int count = random.nextInt(2, 5);
    for (int i = 0; i < count; i++) {
      List<Touchpoint> touchpoints = new ArrayList<>();
      int size = random.nextInt(1, 4);
      for (int j = 0; j < size; j++) {
        touchpoints.add(touchpoint(i + "/" + j, j == 0, random));
      }
      stages.add(new Stage("stage " + i, random.nextDouble(0.1, 4), touchpoints));
    }
    return new JourneyModel(stages);
  }

  private static Touchpoint touchpoint(String name, boolean isRated, SplittableRandom random) {
    double weight = random.nextDouble(0.1, 4);
    JourneyMetric metric =
        JourneyMetric.of("metric " + name, metricRule(random))
            .withWeight(random.nextDouble(0.1, 4));
    int kind = isRated ? random.nextInt(2) : random.nextInt(3);
    if (kind == 2) {
      return Touchpoint.of(name, metric).withWeight(weight);
    }
    RatingScale scale = SCALES[random.nextInt(SCALES.length)];
    Touchpoint rated =
        new Touchpoint(name, scale, weight).withNormalisation(ratingRule(scale, random));
    return kind == 1 ? rated.with(metric) : rated;
  }

  private static Normalisation ratingRule(RatingScale scale, SplittableRandom random) {
    Normalisation bounds = Normalisation.bounds(scale);
    double width = bounds.best() - bounds.worst();
    return switch (random.nextInt(4)) {
      case 0 -> bounds;
      case 1 -> Normalisation.referenceRange(bounds.worst() + width / 5, bounds.best());
      case 2 -> Normalisation.distanceToTarget(bounds.worst(), bounds.best() - width / 5);
      default ->
          Normalisation.zScore(bounds.worst() + width / 2, Math.abs(width) / 4, scale.direction());
    };
  }

  private static Normalisation metricRule(SplittableRandom random) {
    return switch (random.nextInt(4)) {
      case 0 -> Normalisation.bounds(0, 1);
      case 1 -> Normalisation.referenceRange(0.9, 0.2);
      case 2 -> Normalisation.distanceToTarget(0.8);
      default -> Normalisation.zScore(0.5, 0.1, Direction.LOWER_IS_BETTER);
    };
  }

  /** The first two answer all; of the others a third of the answers is missing. */
  static List<int[]> rows(JourneyModel model, SplittableRandom random, int count) {
    List<int[]> rows = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      boolean all = i < 2;
      rows.add(
          model.ratedTouchpoints().stream()
              .mapToInt(
                  touchpoint ->
                      !all && random.nextInt(3) == 0
                          ? JourneyTally.NO_ANSWER
                          : random.nextInt(touchpoint.scale().min(), touchpoint.scale().max() + 1))
              .toArray());
    }
    return rows;
  }

  static JourneyAnswers answers(JourneyModel model, List<int[]> rows) {
    JourneyTally tally = JourneyTally.of(model);
    rows.forEach(tally::add);
    return tally.snapshot();
  }

  /** Values from 0.05 to 0.95, with a standard error; one in five has none of both. */
  static Measured[] measured(JourneyModel model, SplittableRandom random) {
    return model.metrics().stream()
        .map(
            metric ->
                random.nextInt(5) == 0
                    ? Measured.of(metric.name(), Optional.empty(), 0)
                    : measured(metric.name(), random.nextDouble(0.05, 0.95), 0.02))
        .toArray(Measured[]::new);
  }

  static Measured measured(String metric, double value, double error) {
    return Measured.of(
        metric,
        Optional.of(new Estimate(value, OptionalDouble.of(error), Optional.empty())),
        1_000);
  }

  /** Each rule within stages with each across them. */
  static List<JourneyScore> metrics(JourneyModel model) {
    List<JourneyScore> metrics = new ArrayList<>();
    for (WithinStage within : WithinStage.values()) {
      for (AcrossStages across : AcrossStages.values()) {
        metrics.add(JourneyScore.of(model).within(within).across(across));
      }
    }
    return metrics;
  }
}
