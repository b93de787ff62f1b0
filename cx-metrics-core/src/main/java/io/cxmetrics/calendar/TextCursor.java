package io.cxmetrics.calendar;

import static com.google.common.base.Strings.lenientFormat;

import com.google.common.base.Ascii;
import com.google.common.base.CharMatcher;
import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;

/** Reads a text from left to right. An error names the field, the position and what is allowed. */
final class TextCursor {

  private static final CharMatcher DIGIT = CharMatcher.inRange('0', '9');
  private static final CharMatcher LETTER =
      CharMatcher.inRange('a', 'z').or(CharMatcher.inRange('A', 'Z'));
  private static final String TIME = "a time from 00:00 to 24:00 such as 09:00 or 09:00:30";
  private static final int EXCERPT = 20;

  private final String field;
  private final String text;
  private int position;

  TextCursor(String field, String text) {
    this.field = field;
    this.text = text;
  }

  /** Moves past spaces; the position then, to point an error at. */
  int skipSpaces() {
    while (position < text.length() && CharMatcher.whitespace().matches(text.charAt(position))) {
      position++;
    }
    return position;
  }

  boolean atEnd() {
    return skipSpaces() == text.length();
  }

  /** Moves past a character if it comes next. */
  boolean accept(char wanted) {
    skipSpaces();
    boolean next = isNext(wanted);
    position += next ? 1 : 0;
    return next;
  }

  void expect(char wanted) {
    if (!accept(wanted)) {
      throw expected(position, "\"" + wanted + '"');
    }
  }

  /** Moves past a word of letters, in any case, if it comes next. */
  boolean acceptWord(String wanted) {
    int start = skipSpaces();
    boolean next = Ascii.equalsIgnoreCase(run(LETTER), wanted);
    if (!next) {
      position = start;
    }
    return next;
  }

  /** A day of the week by its English name or the first three letters of it. */
  DayOfWeek day() {
    int start = skipSpaces();
    String word = Ascii.toUpperCase(run(LETTER));
    for (DayOfWeek day : DayOfWeek.values()) {
      if (day.name().equals(word) || day.name().substring(0, 3).equals(word)) {
        return day;
      }
    }
    throw expected(start, "a day such as mon or monday");
  }

  /** A time from 00:00 to 24:00, as milliseconds of the day. */
  int time() {
    int start = skipSpaces();
    int hour = twoDigits(start);
    if (!isNext(':')) {
      throw expected(start, TIME);
    }
    position++;
    int minute = twoDigits(start);
    int second = 0;
    if (isNext(':')) {
      position++;
      second = twoDigits(start);
    }
    int millis = ((hour * 60 + minute) * 60 + second) * 1000;
    if (minute > 59 || second > 59 || millis > OpeningHours.DAY) {
      throw expected(start, TIME);
    }
    return millis;
  }

  /** Whether a character comes next, without any spaces before it. */
  boolean isNext(char wanted) {
    return position < text.length() && text.charAt(position) == wanted;
  }

  private int twoDigits(int start) {
    int from = position;
    if (run(DIGIT).length() != 2) {
      throw expected(start, TIME);
    }
    return Integer.parseInt(text, from, position, 10);
  }

  /** An ISO date. */
  LocalDate date() {
    int start = skipSpaces();
    run(DIGIT.or(CharMatcher.is('-')));
    try {
      return LocalDate.parse(text.substring(start, position));
    } catch (DateTimeException e) {
      throw expected(start, "a date such as 2024-12-25");
    }
  }

  /** The rest up to a character or the end, without the spaces around it. */
  String until(char end) {
    int start = skipSpaces();
    int found = text.indexOf(end, start);
    position = found < 0 ? text.length() : found;
    return text.substring(start, position).trim();
  }

  /** The error that something else should stand at a position. */
  IllegalArgumentException expected(int at, String allowed) {
    String rest = text.substring(at);
    String got = rest.isEmpty() ? "the end" : '"' + Ascii.truncate(rest, EXCERPT, "...") + '"';
    return new IllegalArgumentException(
        lenientFormat(
            "%s: expected %s at character %s, got %s, in \"%s\"",
            field, allowed, at + 1, got, text));
  }

  /** The error that what stands at a position, though it can be read, is refused. */
  IllegalArgumentException refused(int at, String reason) {
    return new IllegalArgumentException(
        lenientFormat("%s: %s, at character %s of \"%s\"", field, reason, at + 1, text));
  }

  private String run(CharMatcher matcher) {
    int start = position;
    while (position < text.length() && matcher.matches(text.charAt(position))) {
      position++;
    }
    return text.substring(start, position);
  }
}
