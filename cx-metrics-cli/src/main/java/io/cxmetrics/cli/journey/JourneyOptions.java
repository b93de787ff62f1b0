package io.cxmetrics.cli.journey;

import io.cxmetrics.cli.command.Converters;
import io.cxmetrics.cli.command.IntervalMethods;
import io.cxmetrics.cli.input.AnswerParser;
import io.cxmetrics.cli.message.Text;
import io.cxmetrics.cli.message.UsageException;
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
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Option;
import picocli.CommandLine.TypeConversionException;

/** The rules by which a journey is scored. */
final class JourneyOptions {

  private static final List<IntervalMethod> METHODS =
      List.of(CompositeInterval.DELTA, BootstrapInterval.PERCENTILE);

  @Option(
      names = "--within",
      paramLabel = "RULE",
      description =
          "How answers make the score of a stage: touchpoint-means (default), pooled, respondents.",
      converter = Within.class)
  private WithinStage within = WithinStage.TOUCHPOINT_MEANS;

  @Option(
      names = "--across",
      paramLabel = "RULE",
      description =
          "How stages make the score of the journey: arithmetic (default), geometric, harmonic,"
              + " worst.",
      converter = Across.class)
  private AcrossStages across = AcrossStages.ARITHMETIC;

  @Option(
      names = "--weighting",
      paramLabel = "NAME",
      description =
          "What stages count by: declared weights (default), or volume, these times respondents.",
      converter = Weighting.class)
  private StageWeighting weighting = StageWeighting.DECLARED;

  @Option(
      names = "--missing-policy",
      paramLabel = "NAME",
      description =
          "Where nobody answered: reweight the rest (default), or fail, which scores neither stage"
              + " nor journey.",
      converter = Missing.class)
  private MissingPolicy missing = MissingPolicy.REWEIGHT;

  @Option(
      names = "--target",
      paramLabel = "SCORE",
      description =
          "The score that each touchpoint should have; those below are pain points;"
              + " default: 80.",
      converter = TargetScore.class)
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
    return IntervalMethods.choose(METHODS, interval) == CompositeInterval.DELTA
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

  /** How the answers of a stage become its score. */
  static final class Within implements ITypeConverter<WithinStage> {
    @Override
    public WithinStage convert(String text) {
      return Converters.named("rule within stages", WithinStage.values(), JourneyIds::of, text);
    }
  }

  /** How the scores of stages become that of the journey. */
  static final class Across implements ITypeConverter<AcrossStages> {
    @Override
    public AcrossStages convert(String text) {
      return Converters.named("rule across stages", AcrossStages.values(), JourneyIds::of, text);
    }
  }

  /** What stages count by. */
  static final class Weighting implements ITypeConverter<StageWeighting> {
    @Override
    public StageWeighting convert(String text) {
      return Converters.named("weighting", StageWeighting.values(), JourneyIds::of, text);
    }
  }

  /** What happens where there are no answers. */
  static final class Missing implements ITypeConverter<MissingPolicy> {
    @Override
    public MissingPolicy convert(String text) {
      return Converters.named("policy", MissingPolicy.values(), text);
    }
  }

  /** A score that is to be reached. */
  static final class TargetScore implements ITypeConverter<Double> {
    @Override
    public Double convert(String text) {
      OptionalDouble score = AnswerParser.number(text);
      if (score.isEmpty() || !(score.getAsDouble() > 0 && score.getAsDouble() <= 100)) {
        throw new TypeConversionException(
            Text.quote(text) + " is not a number above 0 and up to 100, such as 80");
      }
      return score.getAsDouble();
    }
  }
}
