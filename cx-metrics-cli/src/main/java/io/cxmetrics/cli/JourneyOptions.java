package io.cxmetrics.cli;

import io.cxmetrics.journey.AcrossStages;
import io.cxmetrics.journey.JourneyModel;
import io.cxmetrics.journey.JourneyScore;
import io.cxmetrics.journey.MissingPolicy;
import io.cxmetrics.journey.StageWeighting;
import io.cxmetrics.journey.WithinStage;
import io.cxmetrics.stats.ConfidenceLevel;
import picocli.CommandLine.Option;

/** The rules by which a journey is scored. */
final class JourneyOptions {

  @Option(
      names = "--within",
      paramLabel = "RULE",
      description =
          "How answers make the score of a stage: touchpoint-means (default), pooled, respondents.",
      converter = Converters.Within.class)
  private WithinStage within = WithinStage.TOUCHPOINT_MEANS;

  @Option(
      names = "--across",
      paramLabel = "RULE",
      description =
          "How stages make the score of the journey: arithmetic (default), geometric, harmonic,"
              + " worst.",
      converter = Converters.Across.class)
  private AcrossStages across = AcrossStages.ARITHMETIC;

  @Option(
      names = "--weighting",
      paramLabel = "NAME",
      description =
          "What stages count by: declared weights (default), or volume, these times respondents.",
      converter = Converters.Weighting.class)
  private StageWeighting weighting = StageWeighting.DECLARED;

  @Option(
      names = "--missing-policy",
      paramLabel = "NAME",
      description =
          "Where nobody answered: reweight the rest (default), or fail, which scores neither stage"
              + " nor journey.",
      converter = Converters.Missing.class)
  private MissingPolicy missing = MissingPolicy.REWEIGHT;

  @Option(
      names = "--target",
      paramLabel = "SCORE",
      description =
          "The score that each touchpoint should have; those below are pain points;"
              + " default: 80.",
      converter = Converters.TargetScore.class)
  private double target = 80;

  @Option(
      names = "--level",
      paramLabel = "LEVEL",
      description = "The confidence level of all intervals; default: 0.95.",
      converter = Converters.Level.class)
  private ConfidenceLevel level = ConfidenceLevel.P95;

  JourneyScore rules(JourneyModel model) {
    return new JourneyScore(model, within, across, weighting, missing, level);
  }

  double target() {
    return target;
  }
}
