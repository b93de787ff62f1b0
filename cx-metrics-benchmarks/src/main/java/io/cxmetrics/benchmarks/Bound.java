package io.cxmetrics.benchmarks;

import java.util.Comparator;

/**
 * What a goal asks of a value.
 *
 * @param isLeast whether the value must be at least the limit; it must be at most the limit if not
 * @param limit the limit
 */
record Bound(boolean isLeast, double limit) {

  /** Reads {@code >= 1.5} or {@code <= 64}. */
  static Bound parse(String text) {
    if (text.startsWith(">= ")) {
      return new Bound(true, Double.parseDouble(text.substring(3)));
    }
    if (text.startsWith("<= ")) {
      return new Bound(false, Double.parseDouble(text.substring(3)));
    }
    throw new IllegalArgumentException("a bound begins with '>= ' or '<= ': " + text);
  }

  boolean isMetBy(double value) {
    return isLeast ? value >= limit : value <= limit;
  }

  /** The worst value first. */
  Comparator<Double> byMerit() {
    return isLeast ? Comparator.naturalOrder() : Comparator.reverseOrder();
  }
}
