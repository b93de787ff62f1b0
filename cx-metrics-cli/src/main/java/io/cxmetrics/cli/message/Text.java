package io.cxmetrics.cli.message;

import java.util.Arrays;
import java.util.Collection;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Texts from a data file, made fit for a message or a table. Messages format numbers with {@code
 * %s}, which has no locale.
 */
public final class Text {

  /** Enough to recognise a value by. */
  private static final int MAX_SHOWN = 60;

  private Text() {}

  /** A value in quotes, cut if it is long. */
  public static String quote(String value) {
    return '"' + cut(value) + '"';
  }

  /** A value, cut if it is long. */
  public static String cut(String value) {
    if (value.length() <= MAX_SHOWN) {
      return value;
    }
    // Not between the two halves of a character: half of one cannot be written.
    boolean splits = Character.isHighSurrogate(value.charAt(MAX_SHOWN - 1));
    return value.substring(0, splits ? MAX_SHOWN - 1 : MAX_SHOWN) + "...";
  }

  /** A duration in hours, minutes and seconds, and milliseconds where there are any. */
  public static String duration(long millis) {
    String text =
        "%s:%02d:%02d".formatted(millis / 3_600_000, millis / 60_000 % 60, millis / 1000 % 60);
    return millis % 1000 == 0 ? text : text + ".%03d".formatted(millis % 1000);
  }

  /** The name of a constant in lower case with hyphens. */
  public static String id(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** The constant with an id, if there is one. */
  public static <E extends Enum<E>> Optional<E> withId(E[] constants, String id) {
    return Arrays.stream(constants).filter(constant -> id(constant).equals(id)).findFirst();
  }

  /** The ids of constants, separated by commas. */
  public static String ids(Enum<?>[] constants) {
    return Arrays.stream(constants).map(Text::id).collect(Collectors.joining(", "));
  }

  /** The text as one word to a shell: as it is, or in single quotes if that would not do. */
  public static String shellWord(String text) {
    return text.matches("[\\w./~-]+") ? text : "'" + text.replace("'", "'\\''") + "'";
  }

  /** Values in quotes, separated by commas. */
  public static String quoteAll(Collection<String> values) {
    return values.stream().map(Text::quote).collect(Collectors.joining(", "));
  }

  /** A value for a table: one line, cut if it is long. */
  public static String shown(String value) {
    return cut(oneLine(value));
  }

  /** The text with a space for every control character: line breaks, and what a terminal obeys. */
  public static String oneLine(String text) {
    return text.replaceAll("\\R|\\p{Cntrl}", " ");
  }
}
