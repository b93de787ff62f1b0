package io.cxmetrics.contact;

import io.cxmetrics.internal.Arguments;
import java.util.Set;

/**
 * How many contacts of a queue became what, by which target. Counts merge by addition; so the rate
 * of a month is that of its total, and not the mean of its days' rates.
 *
 * <p>Reports often know less: whether contacts were answered, and not how fast. Where {@code
 * byTarget} or {@code byShortAbandon} is false, a rate that needs to know throws; it is not taken
 * for 0.
 *
 * @param byTarget whether those within the target are told from those after it; if not, all are
 *     counted as after it
 * @param byShortAbandon whether short abandons are told from others; if not, none is short
 * @param answeredWithin answered within the target
 * @param answeredAfter answered after the target
 * @param abandonedShort short abandons
 * @param abandonedWithin other abandons within the target
 * @param abandonedAfter abandons after the target
 * @param flowedOut neither answered nor abandoned
 */
public record QueueCounts(
    boolean byTarget,
    boolean byShortAbandon,
    long answeredWithin,
    long answeredAfter,
    long abandonedShort,
    long abandonedWithin,
    long abandonedAfter,
    long flowedOut) {

  /**
   * Checks the counts.
   *
   * @param byTarget whether those within the target are told from those after it
   * @param byShortAbandon whether short abandons are told from others
   * @param answeredWithin answered within the target
   * @param answeredAfter answered after the target
   * @param abandonedShort short abandons
   * @param abandonedWithin other abandons within the target
   * @param abandonedAfter abandons after the target
   * @param flowedOut neither answered nor abandoned
   * @throws IllegalArgumentException if a count is negative, or not 0 where its part is not told
   * @throws ArithmeticException if their sum exceeds a long
   */
  public QueueCounts {
    Arguments.inRange("answeredWithin", answeredWithin, 0, byTarget ? Long.MAX_VALUE : 0);
    Arguments.atLeast("answeredAfter", answeredAfter, 0);
    Arguments.inRange("abandonedShort", abandonedShort, 0, byShortAbandon ? Long.MAX_VALUE : 0);
    Arguments.inRange("abandonedWithin", abandonedWithin, 0, byTarget ? Long.MAX_VALUE : 0);
    Arguments.atLeast("abandonedAfter", abandonedAfter, 0);
    Arguments.atLeast("flowedOut", flowedOut, 0);
    long answered = Math.addExact(answeredWithin, answeredAfter);
    long abandoned = Math.addExact(Math.addExact(abandonedShort, abandonedWithin), abandonedAfter);
    Math.addExact(Math.addExact(answered, abandoned), flowedOut);
  }

  /**
   * Counts that know nothing of waiting times.
   *
   * @param answered the answered contacts
   * @param abandoned the abandoned ones
   * @return the counts
   * @throws IllegalArgumentException if a count is negative
   */
  public static QueueCounts ofTotals(long answered, long abandoned) {
    return new QueueCounts(false, false, 0, answered, 0, 0, abandoned, 0);
  }

  /**
   * Counts by target and short abandons, as reports have them.
   *
   * @param answered all answered contacts
   * @param answeredWithin those of them within the target
   * @param abandoned all abandoned contacts
   * @param abandonedWithin those of them within the target, short ones included
   * @param abandonedShort those of them that were short
   * @return the counts
   * @throws IllegalArgumentException if a count is negative or more than those that it is part of
   */
  public static QueueCounts of(
      long answered,
      long answeredWithin,
      long abandoned,
      long abandonedWithin,
      long abandonedShort) {
    Arguments.inRange("answeredWithin", answeredWithin, 0, answered);
    Arguments.inRange("abandonedWithin", abandonedWithin, 0, abandoned);
    Arguments.inRange("abandonedShort", abandonedShort, 0, abandonedWithin);
    return new QueueCounts(
        true,
        true,
        answeredWithin,
        answered - answeredWithin,
        abandonedShort,
        abandonedWithin - abandonedShort,
        abandoned - abandonedWithin,
        0);
  }

  /**
   * The contacts of one part.
   *
   * @param part the part
   * @return at least 0
   */
  public long count(QueuePart part) {
    return switch (part) {
      case ANSWERED_WITHIN -> answeredWithin;
      case ANSWERED_AFTER -> answeredAfter;
      case ABANDONED_SHORT -> abandonedShort;
      case ABANDONED_WITHIN -> abandonedWithin;
      case ABANDONED_AFTER -> abandonedAfter;
      case FLOWED_OUT -> flowedOut;
    };
  }

  /** The contacts of several parts. */
  long count(Set<QueuePart> parts) {
    return parts.stream().mapToLong(this::count).sum();
  }

  /**
   * All answered contacts.
   *
   * @return at least 0
   */
  public long answered() {
    return answeredWithin + answeredAfter;
  }

  /**
   * All abandoned contacts, short abandons included.
   *
   * @return at least 0
   */
  public long abandoned() {
    return abandonedShort + abandonedWithin + abandonedAfter;
  }

  /**
   * All contacts that were offered.
   *
   * @return {@code answered + abandoned + flowedOut}
   */
  public long offered() {
    return answered() + abandoned() + flowedOut;
  }

  /**
   * The counts of this queue or period and another.
   *
   * @param other the other counts, by the same target
   * @return their sum
   * @throws IllegalArgumentException if they do not tell the same apart; the message names both
   * @throws ArithmeticException if a count exceeds a long
   */
  public QueueCounts merge(QueueCounts other) {
    if (byTarget != other.byTarget || byShortAbandon != other.byShortAbandon) {
      throw new IllegalArgumentException(
          "cannot merge counts that tell other parts apart: " + this + " and " + other);
    }
    return new QueueCounts(
        byTarget,
        byShortAbandon,
        Math.addExact(answeredWithin, other.answeredWithin),
        Math.addExact(answeredAfter, other.answeredAfter),
        Math.addExact(abandonedShort, other.abandonedShort),
        Math.addExact(abandonedWithin, other.abandonedWithin),
        Math.addExact(abandonedAfter, other.abandonedAfter),
        Math.addExact(flowedOut, other.flowedOut));
  }
}
