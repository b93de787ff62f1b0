package io.cxmetrics.contact;

import static com.google.common.base.Strings.lenientFormat;

import java.time.Duration;
import java.util.Objects;

/**
 * A contact that was offered to a queue, and how long it took. Durations are taken in whole
 * milliseconds.
 *
 * @param outcome how its waiting ended
 * @param delay before any queue, such as announcements and menus
 * @param earlierQueues in queues before the last one
 * @param queue in the last queue
 * @param ring while it rang at an agent
 */
public record QueueCall(
    QueueOutcome outcome, Duration delay, Duration earlierQueues, Duration queue, Duration ring) {

  /**
   * Checks the durations.
   *
   * @param outcome how its waiting ended
   * @param delay before any queue
   * @param earlierQueues in queues before the last one
   * @param queue in the last queue
   * @param ring while it rang at an agent
   * @throws IllegalArgumentException if a duration is negative
   */
  public QueueCall {
    Objects.requireNonNull(outcome, "outcome");
    requireNotNegative("delay", delay);
    requireNotNegative("earlierQueues", earlierQueues);
    requireNotNegative("queue", queue);
    requireNotNegative("ring", ring);
  }

  private static void requireNotNegative(String field, Duration duration) {
    if (duration.isNegative()) {
      throw new IllegalArgumentException(
          lenientFormat("%s must not be negative, got %s", field, duration));
    }
  }

  /**
   * A contact of which one waiting time is known.
   *
   * @param outcome how its waiting ended
   * @param waited the time in the queue
   * @return the contact
   * @throws IllegalArgumentException if the time is negative
   */
  public static QueueCall of(QueueOutcome outcome, Duration waited) {
    return new QueueCall(outcome, Duration.ZERO, Duration.ZERO, waited, Duration.ZERO);
  }
}
