package io.cxmetrics.tally;

import static com.google.common.base.Strings.lenientFormat;

/**
 * A count that is known, or known to lie between two bounds.
 *
 * @param lower the smallest it can be
 * @param upper the largest it can be; the same as {@code lower} if the count is known
 */
public record CountBounds(long lower, long upper) {

  /**
   * Checks the bounds.
   *
   * @param lower the smallest it can be
   * @param upper the largest it can be
   * @throws IllegalArgumentException if the lower bound is negative or above the upper one
   */
  public CountBounds {
    if (lower < 0 || lower > upper) {
      throw new IllegalArgumentException(
          lenientFormat("bounds of a count must be 0 <= lower <= upper, got %s, %s", lower, upper));
    }
  }

  static CountBounds exactly(long count) {
    return new CountBounds(count, count);
  }

  /**
   * Whether the bounds are one number.
   *
   * @return true if the count is known
   */
  public boolean isExact() {
    return lower == upper;
  }
}
