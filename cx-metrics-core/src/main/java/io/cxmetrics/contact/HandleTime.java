package io.cxmetrics.contact;

import static com.google.common.base.Strings.lenientFormat;

import io.cxmetrics.internal.Arguments;
import io.cxmetrics.stats.InsufficientDataException;
import java.time.Duration;

/**
 * The time that agents worked on contacts, as totals: of an agent, a queue or a day. Totals merge
 * by addition, so that averages of them are not averages of averages.
 *
 * @param handled the contacts
 * @param talk talking or writing
 * @param hold while the customer was on hold
 * @param afterCall the work after the contact, also known as wrap-up
 * @param available signed in, ready and without work; also known as idle
 */
public record HandleTime(
    long handled, Duration talk, Duration hold, Duration afterCall, Duration available) {

  /** No contacts and no time. */
  public static final HandleTime NONE =
      new HandleTime(0, Duration.ZERO, Duration.ZERO, Duration.ZERO, Duration.ZERO);

  /**
   * Checks the totals.
   *
   * @param handled the contacts
   * @param talk talking or writing
   * @param hold while the customer was on hold
   * @param afterCall the work after the contact
   * @param available signed in, ready and without work
   * @throws IllegalArgumentException if one is negative
   */
  public HandleTime {
    Arguments.atLeast("handled", handled, 0);
    requireNotNegative("talk", talk);
    requireNotNegative("hold", hold);
    requireNotNegative("afterCall", afterCall);
    requireNotNegative("available", available);
  }

  private static void requireNotNegative(String field, Duration duration) {
    if (duration.isNegative()) {
      throw new IllegalArgumentException(
          lenientFormat("%s must not be negative, got %s", field, duration));
    }
  }

  /**
   * The totals of this one and another.
   *
   * @param other the other
   * @return their sum
   * @throws ArithmeticException if a total exceeds what it can hold
   */
  public HandleTime merge(HandleTime other) {
    return new HandleTime(
        Math.addExact(handled, other.handled),
        talk.plus(other.talk),
        hold.plus(other.hold),
        afterCall.plus(other.afterCall),
        available.plus(other.available));
  }

  /**
   * The time worked on contacts.
   *
   * @return {@code talk + hold + afterCall}
   */
  public Duration total() {
    return talk.plus(hold).plus(afterCall);
  }

  /**
   * The average handle time, {@code (talk + hold + afterCall) / handled}. Also known as AHT.
   *
   * @return the mean, to the nanosecond
   * @throws InsufficientDataException without contacts
   */
  public Duration average() {
    if (handled == 0) {
      throw new InsufficientDataException(
          "queue.handle-time: the average", 1, 0, "handled contact");
    }
    return total().dividedBy(handled);
  }

  /**
   * The share of the time ready for contacts that was worked on them: {@code (talk + hold +
   * afterCall) / (talk + hold + afterCall + available)}. Not utilisation, which is by all paid
   * time.
   *
   * @return from 0 to 1
   * @throws InsufficientDataException if no time was worked or available
   */
  public double occupancy() {
    Duration staffed = total().plus(available);
    if (staffed.isZero()) {
      throw new InsufficientDataException(
          "queue.occupancy: the share", 1, 0, "nanosecond of staffed time");
    }
    return seconds(total()) / seconds(staffed);
  }

  private static double seconds(Duration duration) {
    return (double) duration.getSeconds() + duration.getNano() / 1e9;
  }
}
