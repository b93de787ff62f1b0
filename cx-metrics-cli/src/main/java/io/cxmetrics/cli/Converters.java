package io.cxmetrics.cli;

import io.cxmetrics.stats.ConfidenceLevel;
import io.cxmetrics.stats.QuantileRule;
import java.math.BigDecimal;
import java.nio.charset.Charset;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.ZoneId;
import java.util.Set;
import java.util.regex.Pattern;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** From the text of an option to its value, or to a message that says what is wrong with it. */
final class Converters {

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

    private static final Pattern SHORT = Pattern.compile("(?:[0-9]+h)?(?:[0-9]+m)?(?:[0-9]+s)?");

    @Override
    public Duration convert(String text) {
      boolean isShort = SHORT.matcher(text).matches();
      try {
        return Duration.parse(isShort ? "PT" + text : text);
      } catch (DateTimeException e) {
        throw new TypeConversionException(
            Text.quote(text) + " is no time such as 90s, 15m, 1h30m or PT1H");
      }
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

  /** The id of a quantile rule. */
  static final class Rule implements ITypeConverter<QuantileRule> {
    @Override
    public QuantileRule convert(String text) {
      return Text.withId(QuantileRule.values(), text)
          .orElseThrow(
              () ->
                  new TypeConversionException(
                      "no rule %s; there are %s"
                          .formatted(Text.quote(text), Text.ids(QuantileRule.values()))));
    }
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
