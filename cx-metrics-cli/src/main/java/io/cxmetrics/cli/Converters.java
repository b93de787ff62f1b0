package io.cxmetrics.cli;

import io.cxmetrics.contact.FcrUnit;
import io.cxmetrics.contact.MatchKey;
import io.cxmetrics.contact.Resolution;
import io.cxmetrics.contact.SpeedOfAnswer;
import io.cxmetrics.journey.AcrossStages;
import io.cxmetrics.journey.MissingPolicy;
import io.cxmetrics.journey.StageWeighting;
import io.cxmetrics.journey.WithinStage;
import io.cxmetrics.stats.ConfidenceLevel;
import io.cxmetrics.stats.QuantileRule;
import java.math.BigDecimal;
import java.nio.charset.Charset;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** From the text of an option to its value, or to a message that says what is wrong with it. */
final class Converters {

  private static final Pattern SHORT = Pattern.compile("(?:[0-9]+h)?(?:[0-9]+m)?(?:[0-9]+s)?");

  private Converters() {}

  /** A confidence level such as 0.95. */
  static final class Level implements ITypeConverter<ConfidenceLevel> {
    @Override
    public ConfidenceLevel convert(String text) {
      try {
        return ConfidenceLevel.of(Double.parseDouble(text));
      } catch (NumberFormatException e) {
        throw new TypeConversionException(Text.quote(text) + " is not a number such as 0.95");
      } catch (IllegalArgumentException e) {
        throw new TypeConversionException(e.getMessage());
      }
    }
  }

  /** The name of an encoding. */
  static final class Encoding implements ITypeConverter<Charset> {
    @Override
    public Charset convert(String text) {
      try {
        return Charset.forName(text);
      } catch (IllegalArgumentException e) {
        throw new TypeConversionException(
            "no encoding " + Text.quote(text) + "; there are UTF-8, windows-1252, UTF-16 and more");
      }
    }
  }

  /** The id of a time zone. */
  static final class Zone implements ITypeConverter<ZoneId> {
    @Override
    public ZoneId convert(String text) {
      try {
        return ZoneId.of(text);
      } catch (DateTimeException e) {
        throw new TypeConversionException(
            "no time zone " + Text.quote(text) + "; there are UTC, Europe/Berlin and more");
      }
    }
  }

  /** A time such as 90s, 15m, 1h30m, or a duration of ISO 8601. */
  static final class Time implements ITypeConverter<Duration> {

    @Override
    public Duration convert(String text) {
      return duration(text, "90s, 15m, 1h30m or PT1H");
    }
  }

  /**
   * Reads a time such as 90s or 1h30m, or a duration of ISO 8601.
   *
   * @throws DateTimeException if it is none
   */
  static Duration duration(String text) {
    return Duration.parse(SHORT.matcher(text).matches() ? "PT" + text : text);
  }

  private static Duration duration(String text, String examples) {
    try {
      return duration(text);
    } catch (DateTimeException e) {
      throw new TypeConversionException(Text.quote(text) + " is no time such as " + examples);
    }
  }

  /** A percentile such as 90 or 99.9. */
  static final class Percentile implements ITypeConverter<BigDecimal> {
    @Override
    public BigDecimal convert(String text) {
      try {
        BigDecimal percentile = new BigDecimal(text).stripTrailingZeros();
        if (percentile.signum() > 0 && percentile.compareTo(BigDecimal.valueOf(100)) <= 0) {
          return percentile;
        }
      } catch (NumberFormatException e) {
        // Reported below, as is a number out of bounds.
      }
      throw new TypeConversionException(
          Text.quote(text) + " is not a number above 0 and up to 100, such as 90");
    }
  }

  /** A time such as 7d, or one as {@link Time} reads it. A day is 24 hours. */
  static final class Window implements ITypeConverter<Duration> {

    private static final Pattern DAYS = Pattern.compile("[0-9]{1,9}d");

    @Override
    public Duration convert(String text) {
      if (DAYS.matcher(text).matches()) {
        return Duration.ofDays(Integer.parseInt(text.substring(0, text.length() - 1)));
      }
      return duration(text, "7d, 24h or PT1H");
    }
  }

  /** The id of a quantile rule. */
  static final class Rule implements ITypeConverter<QuantileRule> {
    @Override
    public QuantileRule convert(String text) {
      return named("rule", QuantileRule.values(), text);
    }
  }

  /** What tells that a contact was resolved. */
  static final class ResolutionName implements ITypeConverter<Resolution> {
    @Override
    public Resolution convert(String text) {
      return named("resolution", Resolution.values(), text);
    }
  }

  /** What a repeat shares with the contact before. */
  static final class Match implements ITypeConverter<MatchKey> {
    @Override
    public MatchKey convert(String text) {
      return named("match key", MatchKey.values(), text);
    }
  }

  /** What counts once. */
  static final class CountedUnit implements ITypeConverter<FcrUnit> {
    @Override
    public FcrUnit convert(String text) {
      return named("unit", FcrUnit.values(), text);
    }
  }

  /** What the waiting time of a contact is. */
  static final class Convention implements ITypeConverter<SpeedOfAnswer> {
    @Override
    public SpeedOfAnswer convert(String text) {
      return named("speed of answer", SpeedOfAnswer.values(), text);
    }
  }

  /** How the answers of a stage become its score. */
  static final class Within implements ITypeConverter<WithinStage> {
    @Override
    public WithinStage convert(String text) {
      return named("rule within stages", WithinStage.values(), JourneyIds::of, text);
    }
  }

  /** How the scores of stages become that of the journey. */
  static final class Across implements ITypeConverter<AcrossStages> {
    @Override
    public AcrossStages convert(String text) {
      return named("rule across stages", AcrossStages.values(), JourneyIds::of, text);
    }
  }

  /** What stages count by. */
  static final class Weighting implements ITypeConverter<StageWeighting> {
    @Override
    public StageWeighting convert(String text) {
      return named("weighting", StageWeighting.values(), JourneyIds::of, text);
    }
  }

  /** What happens where there are no answers. */
  static final class Missing implements ITypeConverter<MissingPolicy> {
    @Override
    public MissingPolicy convert(String text) {
      return named("policy", MissingPolicy.values(), text);
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

  private static <E extends Enum<E>> E named(String what, E[] constants, String text) {
    return named(what, constants, Text::id, text);
  }

  private static <E extends Enum<E>> E named(
      String what, E[] constants, Function<E, String> id, String text) {
    return Arrays.stream(constants)
        .filter(constant -> id.apply(constant).equals(text))
        .findFirst()
        .orElseThrow(
            () ->
                new TypeConversionException(
                    "no %s %s; there are %s"
                        .formatted(
                            what,
                            Text.quote(text),
                            Arrays.stream(constants).map(id).collect(Collectors.joining(", ")))));
  }

  /** One character, or the word or the escape for a tab. */
  static final class Delimiter implements ITypeConverter<Character> {

    private static final Set<String> TAB = Set.of("tab", "\\t", "\t");

    /** They have a meaning of their own in CSV. */
    private static final String TAKEN = "\"\r\n\0";

    @Override
    public Character convert(String text) {
      if (TAB.contains(text)) {
        return '\t';
      }
      if (text.length() != 1 || TAKEN.contains(text)) {
        throw new TypeConversionException(
            Text.quote(text) + " is not one character such as ; or the word tab");
      }
      return text.charAt(0);
    }
  }
}
