package io.cxmetrics.journey;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/** Ranks the stages and touchpoints of a journey over draws of it. */
final class JourneyRanking {

  private final JourneyMeasure measure;
  private final double target;
  private final JourneyPoint observed;
  private final long respondents;
  private final List<Integer> scored = new ArrayList<>();
  private final RankCounter byScore;
  private final RankCounter byLostPoints;
  private final RankCounter touchpoints;

  JourneyRanking(JourneyMeasure measure, double target, long respondents) {
    JourneyResult.requireTarget(target);
    this.measure = measure;
    this.target = target;
    this.observed = measure.observed();
    this.respondents = respondents;
    List<String> stageNames = new ArrayList<>();
    List<String> touchpointNames = new ArrayList<>();
    for (int i = 0; i < observed.scores.length; i++) {
      if (observed.isScored(i)) {
        scored.add(i);
        Stage stage = measure.rules().model().stages().get(i);
        stageNames.add(stage.name());
        for (int j = 0; j < stage.touchpoints().size(); j++) {
          if (isRanked(i, j)) {
            touchpointNames.add(stage.touchpoints().get(j).name());
          }
        }
      }
    }
    this.byScore = new RankCounter(stageNames, negativeScores(observed), Double.NEGATIVE_INFINITY);
    this.byLostPoints = new RankCounter(stageNames, lostByStage(observed), 0);
    this.touchpoints = new RankCounter(touchpointNames, lostByTouchpoint(observed), 0);
  }

  private boolean isRanked(int stage, int touchpoint) {
    return !Double.isNaN(observed.stages.get(stage).scores[touchpoint]);
  }

  JourneyRanks byRespondents(Resampling resampling) {
    Resampler.draws(measure, resampling).forEach(this::add);
    return ranks(resampling.draws());
  }

  /** Each weight times a factor of its own, from 1 − spread to 1 + spread. */
  JourneyRanks byWeights(double spread, Resampling resampling) {
    if (!(spread > 0 && spread < 1)) {
      throw new IllegalArgumentException("spread must be above 0 and below 1, got " + spread);
    }
    SplittableRandom random = new SplittableRandom(resampling.seed());
    for (int i = 0; i < resampling.draws(); i++) {
      JourneyScore varied = measure.rules().along(varied(spread, random));
      add(new JourneyMeasure(varied, measure.answers(), measure.evidence()).observed());
    }
    return ranks(resampling.draws());
  }

  private JourneyModel varied(double spread, SplittableRandom random) {
    List<Stage> stages = new ArrayList<>();
    for (Stage stage : measure.rules().model().stages()) {
      double weight = stage.weight() * factor(spread, random);
      List<Touchpoint> varied = new ArrayList<>();
      for (Touchpoint touchpoint : stage.touchpoints()) {
        varied.add(touchpoint.withWeight(touchpoint.weight() * factor(spread, random)));
      }
      stages.add(new Stage(stage.name(), weight, varied));
    }
    return new JourneyModel(stages);
  }

  private static double factor(double spread, SplittableRandom random) {
    double uniform = (random.nextLong() >>> 11) * 0x1.0p-53;
    return 1 + spread * (2 * uniform - 1);
  }

  private void add(JourneyPoint point) {
    byScore.add(negativeScores(point));
    byLostPoints.add(lostByStage(point));
    touchpoints.add(lostByTouchpoint(point));
  }

  private JourneyRanks ranks(int draws) {
    return new JourneyRanks(
        draws,
        byScore.certainties(measure.rules().level()),
        byLostPoints.certainties(measure.rules().level()),
        touchpoints.certainties(measure.rules().level()));
  }

  private double[] negativeScores(JourneyPoint point) {
    return scored.stream().mapToDouble(stage -> -point.scores[stage]).toArray();
  }

  private double[] lostByStage(JourneyPoint point) {
    double[] lost = new double[scored.size()];
    for (int i = 0; i < lost.length; i++) {
      int stage = scored.get(i);
      for (int j = 0; j < point.stages.get(stage).scores.length; j++) {
        lost[i] += lost(point, stage, j);
      }
    }
    return lost;
  }

  private double[] lostByTouchpoint(JourneyPoint point) {
    List<Double> lost = new ArrayList<>();
    for (int stage : scored) {
      for (int j = 0; j < point.stages.get(stage).scores.length; j++) {
        if (isRanked(stage, j)) {
          lost.add(lost(point, stage, j));
        }
      }
    }
    return lost.stream().mapToDouble(Double::doubleValue).toArray();
  }

  /** The lost points of a {@link PainPoint}; 0 where there is none. */
  private double lost(JourneyPoint point, int stage, int touchpoint) {
    StagePoint at = point.stages.get(stage);
    double shortfall = target - at.scores[touchpoint];
    double reach = at.counts[touchpoint] > 0 ? (double) at.counts[touchpoint] / respondents : 1;
    return shortfall > 0
        ? point.weights[stage] * at.weightShare(touchpoint) * shortfall * reach
        : 0;
  }
}
