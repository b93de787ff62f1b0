package io.cxmetrics.cli.command;

import io.cxmetrics.cli.message.Text;
import io.cxmetrics.stats.ConfidenceLevel;
import java.nio.charset.Charset;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** From the text of an option to its value, or to a message that says what is wrong with it. */
public final class Converters {

  private static final Pattern SHORT = Pattern.compile("(?:[0-9]+h)?(?:[0-9]+m)?(?:[0-9]+s)?");

  private Converters() {}

  /** A confidence level such as 0.95. */
  public static final class Level implements ITypeConverter<ConfidenceLevel> {
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
  public static final class Time implements ITypeConverter<Duration> {

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
  public static Duration duration(String text) {
    return Duration.parse(SHORT.matcher(text).matches() ? "PT" + text : text);
  }

  /**
   * The same for an option.
   *
   * @param examples what may be written, for the message
   * @throws TypeConversionException if it is none
   */
  public static Duration duration(String text, String examples) {
    try {
      return duration(text);
    } catch (DateTimeException e) {
      throw new TypeConversionException(Text.quote(text) + " is no time such as " + examples);
    }
  }

  /**
   * The constant with an id.
   *
   * @param what what it is one of, for the message
   * @throws TypeConversionException if there is none
   */
  public static <E extends Enum<E>> E named(String what, E[] constants, String text) {
    return named(what, constants, Text::id, text);
  }

  /** The same by other ids than those of {@link Text#id}. */
  public static <E extends Enum<E>> E named(
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
