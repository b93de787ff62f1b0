package io.cxmetrics.calendar;

import java.time.Duration;
import java.time.Instant;

/**
 * A stretch of time that is open without a break.
 *
 * @param startInclusive when it opens
 * @param endExclusive when it closes
 */
public record Opening(Instant startInclusive, Instant endExclusive) {

  /**
   * Its length in real time.
   *
   * @return more than 0
   */
  public Duration length() {
    return Duration.between(startInclusive, endExclusive);
  }
}
