package io.cxmetrics.internal;

import java.util.Objects;
import java.util.regex.Pattern;

/** Argument checks whose messages name the field, the value and the bounds. */
public final class Arguments {

  /** The length of the longest array that virtual machines commonly allow. */
  public static final int MAX_ARRAY_LENGTH = Integer.MAX_VALUE - 8;

  private static final Pattern ID = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*");

  private Arguments() {}

  /**
   * Requires a number within bounds, both included.
   *
   * @param field what the number is
   * @param value the number
   * @param min the smallest allowed
   * @param max the largest allowed
   * @throws IllegalArgumentException if it is out of bounds
   */
  public static void inRange(String field, long value, long min, long max) {
    if (value < min || value > max) {
      throw new IllegalArgumentException(
          field + " must be from " + min + " to " + max + ", got " + value);
    }
  }

  /**
   * Requires a number that is not below a bound.
   *
   * @param field what the number is
   * @param value the number
   * @param min the smallest allowed
   * @throws IllegalArgumentException if it is smaller
   */
  public static void atLeast(String field, long value, long min) {
    if (value < min) {
      throw new IllegalArgumentException(field + " must be at least " + min + ", got " + value);
    }
  }

  /**
   * Requires an id of lower-case letters, digits and single hyphens.
   *
   * @param field what the id names
   * @param value the id
   * @param maxLength the most characters allowed
   * @throws IllegalArgumentException if it is not of that form or too long
   */
  public static void id(String field, String value, int maxLength) {
    if (!ID.matcher(Objects.requireNonNull(value, field)).matches() || value.length() > maxLength) {
      throw new IllegalArgumentException(
          field
              + " must be at most "
              + maxLength
              + " lower-case letters, digits and single hyphens, got \""
              + value
              + '"');
    }
  }
}
