package io.cxmetrics.cli;

import io.cxmetrics.journey.AcrossStages;
import io.cxmetrics.journey.JourneyModel;
import io.cxmetrics.journey.JourneyScore;
import io.cxmetrics.journey.MissingPolicy;
import io.cxmetrics.journey.Resampling;
import io.cxmetrics.journey.StageWeighting;
import io.cxmetrics.journey.WithinStage;
import io.cxmetrics.stats.BootstrapInterval;
import io.cxmetrics.stats.CompositeInterval;
import io.cxmetrics.stats.ConfidenceLevel;
import io.cxmetrics.stats.IntervalMethod;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The rules by which a journey is scored. */
final class JourneyOptions {

  private static final List<IntervalMethod> METHODS =
      List.of(CompositeInterval.DELTA, BootstrapInterval.PERCENTILE);

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

  @Option(
      names = "--draws",
      paramLabel = "N",
      description =
          "Also draw respondents anew this often, from 99 up, to tell how sure the ranks are;"
              + " 999 is usual.")
  private @Nullable Integer draws;

  @Option(
      names = "--seed",
      paramLabel = "NUMBER",
      description = "What the draws follow from: the same gives the same; default: 1.")
  private long seed = 1;

  @Option(
      names = "--interval",
      paramLabel = "METHOD",
      description =
          "The intervals of scores: delta (default), or bootstrap-percentile, from the draws.")
  private @Nullable String interval;

  JourneyRule rule(JourneyModel model) {
    JourneyScore score =
        JourneyScore.of(model)
            .within(within)
            .across(across)
            .weighted(weighting)
            .withMissing(missing)
            .withLevel(level);
    Optional<Resampling> drawn = Optional.ofNullable(draws).map(this::resampling);
    return Statistic.choose(METHODS, interval) == CompositeInterval.DELTA
        ? new JourneyRule(score, target, drawn)
        : new JourneyRule(score.withBootstrap(drawn.orElse(Resampling.of(seed))), target, drawn);
  }

  private Resampling resampling(int times) {
    try {
      return new Resampling(seed, times);
    } catch (IllegalArgumentException e) {
      throw new UsageException("--draws: " + e.getMessage());
    }
  }
}
