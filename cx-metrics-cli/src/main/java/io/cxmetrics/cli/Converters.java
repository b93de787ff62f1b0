package io.cxmetrics.cli;

import io.cxmetrics.stats.ConfidenceLevel;
import java.nio.charset.Charset;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.Set;
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
