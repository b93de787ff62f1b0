package io.cxmetrics.cli.html;

import java.util.OptionalDouble;

/**
 * A number of a chart with its limits.
 *
 * @param name what it is the number of: a segment, a month, a window
 * @param n what it is over, as text
 * @param value the number; nothing where there is none
 * @param lower its lower limit, if there is one
 * @param upper its upper limit, if there is one
 * @param text the number as text; where there is none, why
 * @param limits the limits as text; empty where there are none
 */
public record Figure(
    String name,
    String n,
    OptionalDouble value,
    OptionalDouble lower,
    OptionalDouble upper,
    String text,
    String limits) {

  /** Whether it has limits; without an upper one they are open, and go on to the end of an axis. */
  boolean hasLimits() {
    return lower.isPresent();
  }

  /** All of it in words. */
  String words() {
    return limits.isEmpty()
        ? "%s: %s".formatted(name, text)
        : "%s: %s (%s)".formatted(name, text, limits);
  }
}
