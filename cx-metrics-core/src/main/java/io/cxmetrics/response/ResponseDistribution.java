package io.cxmetrics.response;

import static com.google.common.base.Strings.lenientFormat;

import com.google.common.collect.Maps;
import io.cxmetrics.calendar.BusinessCalendar;
import io.cxmetrics.tally.DurationDistribution;
import java.util.Map;
import java.util.Objects;

/**
 * How long waits took that were answered, how long those have been observed that were not, and what
 * was excluded: the immutable snapshot of a {@link ResponseTally}. Distributions of one clock,
 * calendar, precision and list of targets form a commutative monoid under {@link #merge}, with the
 * empty distribution as identity.
 *
 * <p>"Answered" and "waiting" are said of every clock: of a resolution, solved and unsolved.
 *
 * @param clock what was measured
 * @param calendar when time counted
 * @param answered the open time from start to end of each wait that has ended
 * @param waiting the open time from the start of each wait that has not, to the end of its
 *     observation
 * @param excluded what does not count, by reason; reasons that did not occur are absent
 */
public record ResponseDistribution(
    TicketClock clock,
    BusinessCalendar calendar,
    DurationDistribution answered,
    DurationDistribution waiting,
    Map<ResponseExclusion, Long> excluded)
    implements ResponseCounts {

  /**
   * Checks that the parts fit together.
   *
   * @param clock what was measured
   * @param calendar when time counted
   * @param answered the open time from start to end of each wait that has ended
   * @param waiting the open time from the start of each wait that has not, to the end of its
   *     observation
   * @param excluded what does not count, by reason; reasons that did not occur are absent
   * @throws IllegalArgumentException if the targets or the precision of the two differ, or a count
   *     is not above 0
   * @throws ArithmeticException if the count of all exceeds a long
   */
  public ResponseDistribution {
    Objects.requireNonNull(clock, "clock");
    Objects.requireNonNull(calendar, "calendar");
    if (!answered.targets().equals(waiting.targets())
        || answered.precision() != waiting.precision()) {
      throw new IllegalArgumentException(
          lenientFormat(
              "answered and waiting must have the same targets and precision, got %s %s and %s %s",
              answered.targets(), answered.precision(), waiting.targets(), waiting.precision()));
    }
    Math.addExact(answered.count(), waiting.count());
    excluded = Maps.immutableEnumMap(excluded);
    excluded.forEach(
        (reason, count) -> {
          if (count < 1) {
            throw new IllegalArgumentException(
                lenientFormat("excluded for %s must be at least 1, got %s", reason, count));
          }
        });
  }

  /**
   * The waits that count.
   *
   * @return answered and waiting ones
   */
  public long n() {
    return answered.count() + waiting.count();
  }

  /**
   * The distribution of all waits of this one and another.
   *
   * @param other a distribution of the same clock, calendar, precision and targets
   * @return their sum
   * @throws IllegalArgumentException if one of them differs; the message names both
   * @throws ArithmeticException if a sum or a count exceeds a long
   */
  public ResponseDistribution merge(ResponseDistribution other) {
    return ResponseTally.like(this).merge(this).merge(other).snapshot();
  }

  @Override
  public ResponseDistribution snapshot() {
    return this;
  }
}
