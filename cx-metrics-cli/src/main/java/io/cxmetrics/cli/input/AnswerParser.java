package io.cxmetrics.cli.input;

import io.cxmetrics.scale.RatingScale;
import java.util.Collection;
import java.util.HashSet;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Reads cells as answers on one scale.
 *
 * <p>Empty is missing; a number is a rating if it is a point of the scale, and off the scale if
 * not; anything else is unreadable. A declared missing code, as text or as a number, wins over all
 * of that.
 */
public final class AnswerParser {

  /** Narrower than {@link Double#parseDouble}, which also takes NaN, Infinity, 5d and 0x5p0. */
  private static final Pattern NUMBER =
      Pattern.compile("[+-]?([0-9]+\\.?[0-9]*|\\.[0-9]+)([eE][+-]?[0-9]+)?");

  private final RatingScale scale;
  private final Set<String> missingTexts = new HashSet<>();
  private final Set<Double> missingNumbers = new HashSet<>();

  /** The answers for the numbers of one and two digits, which is what nearly every cell holds. */
  private final Answer[] small = new Answer[100];

  public AnswerParser(RatingScale scale, Collection<String> missingCodes) {
    this.scale = scale;
    for (String code : missingCodes) {
      missingTexts.add(code.strip());
      number(code.strip()).ifPresent(missingNumbers::add);
    }
    for (int i = 0; i < small.length; i++) {
      small[i] = ofNumber(i);
    }
  }

  /** Reads a part of a buffer that neither starts nor ends with white space. */
  public Answer parse(char[] buffer, int start, int end) {
    if (end - start == 1 && isDigit(buffer[start])) {
      return small[buffer[start] - '0'];
    }
    if (end - start == 2 && isDigit(buffer[start]) && isDigit(buffer[start + 1])) {
      return small[10 * (buffer[start] - '0') + buffer[start + 1] - '0'];
    }
    return ofText(new String(buffer, start, end - start));
  }

  private Answer ofText(String text) {
    if (missingTexts.contains(text)) {
      return Answer.Excluded.DECLARED_MISSING;
    }
    if (text.isEmpty()) {
      return Answer.Excluded.MISSING;
    }
    OptionalDouble number = number(text);
    return number.isPresent() ? ofNumber(number.getAsDouble()) : Answer.Excluded.UNREADABLE;
  }

  private Answer ofNumber(double number) {
    if (missingNumbers.contains(number)) {
      return Answer.Excluded.DECLARED_MISSING;
    }
    int rating = (int) number;
    return rating == number && scale.contains(rating)
        ? new Answer.Rating(rating)
        : Answer.Excluded.OFF_SCALE;
  }

  /** The number that a text is, if it is one. */
  public static OptionalDouble number(String text) {
    // Adding 0 turns -0 into 0, which a set would hold apart.
    return NUMBER.matcher(text).matches()
        ? OptionalDouble.of(Double.parseDouble(text) + 0.0)
        : OptionalDouble.empty();
  }

  private static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }
}
