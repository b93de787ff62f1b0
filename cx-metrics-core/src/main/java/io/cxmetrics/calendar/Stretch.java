package io.cxmetrics.calendar;

import java.time.Duration;
import java.time.Instant;

/**
 * A stretch of time that is open or closed for one reason.
 *
 * @param startInclusive when it starts
 * @param endExclusive when it ends
 * @param kind the reason
 * @param name the name of the holiday, empty if it has none or the reason is another
 */
public record Stretch(Instant startInclusive, Instant endExclusive, StretchKind kind, String name) {

  /**
   * Its length in real time.
   *
   * @return more than 0
   */
  public Duration length() {
    return Duration.between(startInclusive, endExclusive);
  }
}
