package io.cxmetrics.flow;

import static com.google.common.base.Strings.lenientFormat;

import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Something that somebody did. What is not known is null; an empty text is as good as none, and is
 * taken for null.
 *
 * @param entity who did it: a customer, a session, an order; null is counted as excluded
 * @param event what was done, such as "add to cart"; null is counted as excluded
 * @param time when; what is finer than a millisecond is cut off
 */
public record FlowEvent(@Nullable String entity, @Nullable String event, Instant time) {

  private static final Instant EARLIEST = Instant.ofEpochMilli(FlowColumns.EARLIEST);
  private static final Instant LATEST = Instant.ofEpochMilli(FlowColumns.LATEST);

  /**
   * Checks the time, and takes empty texts for null.
   *
   * @param entity who did it
   * @param event what was done
   * @param time when
   * @throws IllegalArgumentException if the time is further from 1970 than 2⁶⁰ ms
   */
  public FlowEvent {
    requireMillis("time", time);
    entity = entity == null || entity.isEmpty() ? null : entity;
    event = event == null || event.isEmpty() ? null : event;
  }

  /** A time in milliseconds since 1970 of which none overflows in a difference. */
  static long requireMillis(String field, Instant time) {
    Objects.requireNonNull(time, field);
    if (time.isBefore(EARLIEST) || time.isAfter(LATEST)) {
      throw new IllegalArgumentException(
          lenientFormat("%s must be from %s to %s, got %s", field, EARLIEST, LATEST, time));
    }
    return time.toEpochMilli();
  }
}
