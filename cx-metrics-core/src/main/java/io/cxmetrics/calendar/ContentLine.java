package io.cxmetrics.calendar;

import com.google.common.base.Ascii;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A line of an iCalendar text, unfolded: {@code NAME;PARAMETER=value:value} (RFC 5545, 3.1).
 *
 * @param number the number of its first line in the text, from 1
 * @param text the whole line
 * @param name the name, in upper case
 * @param parameters the parameters, in upper case
 * @param value what follows the colon
 */
record ContentLine(int number, String text, String name, List<String> parameters, String value) {

  /** The lines of a text. A line that starts with a space or a tab continues the one before. */
  static List<ContentLine> split(String text) {
    List<ContentLine> lines = new ArrayList<>();
    StringBuilder line = new StringBuilder();
    int first = 1;
    int number = 0;
    for (String part : text.lines().toList()) {
      number++;
      if (!part.isEmpty() && (part.charAt(0) == ' ' || part.charAt(0) == '\t')) {
        line.append(part, 1, part.length());
      } else {
        add(lines, first, line.toString());
        first = number;
        line.setLength(0);
        line.append(part);
      }
    }
    add(lines, first, line.toString());
    return lines;
  }

  private static void add(List<ContentLine> lines, int number, String text) {
    if (!text.isBlank()) {
      lines.add(of(number, text));
    }
  }

  private static ContentLine of(int number, String text) {
    List<String> parts = new ArrayList<>();
    boolean quoted = false;
    int start = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      quoted ^= c == '"';
      if (!quoted && (c == ';' || c == ':')) {
        parts.add(Ascii.toUpperCase(text.substring(start, i)));
        start = i + 1;
      }
      if (!quoted && c == ':') {
        return new ContentLine(
            number, text, parts.get(0), parts.subList(1, parts.size()), text.substring(start));
      }
    }
    throw error(number, "expected NAME:VALUE", text);
  }

  /** Whether it reads so, in any case. */
  boolean is(String wantedName, String wantedValue) {
    return name.equals(wantedName) && Ascii.equalsIgnoreCase(value.trim(), wantedValue);
  }

  /** The value of a parameter, in upper case. */
  Optional<String> parameter(String wanted) {
    return parameters.stream()
        .filter(parameter -> parameter.startsWith(wanted + "="))
        .map(parameter -> parameter.substring(wanted.length() + 1))
        .findFirst();
  }

  /** The error that this line is not as expected. */
  IllegalArgumentException error(String message) {
    return error(number, message, text);
  }

  private static IllegalArgumentException error(int number, String message, String text) {
    return new IllegalArgumentException(
        "iCalendar, line " + number + ": " + message + ", got \"" + text + '"');
  }
}
