package io.cxmetrics.contact;

import io.cxmetrics.internal.Arguments;
import io.cxmetrics.stats.ShareResult;

/**
 * Sessions with a bot, a help page or a phone menu, by how they ended.
 *
 * <p>That somebody left does not mean that they were helped: {@link #containment} counts them, as
 * vendors do, and {@link #confirmed} does not. Whether they came back to an agent afterwards tells
 * {@link FirstContactResolution} over the contacts of all channels, {@code inChannels("bot")}.
 *
 * @param confirmed the customer said or did what shows that it was resolved
 * @param left the session ended without that, and without an agent
 * @param escalated the session was handed over to an agent
 */
public record SelfService(long confirmed, long left, long escalated) {

  /**
   * Checks the counts.
   *
   * @param confirmed the customer said or did what shows that it was resolved
   * @param left the session ended without that, and without an agent
   * @param escalated the session was handed over to an agent
   * @throws IllegalArgumentException if one is negative
   * @throws ArithmeticException if their sum exceeds a long
   */
  public SelfService {
    Arguments.atLeast("confirmed", confirmed, 0);
    Arguments.atLeast("left", left, 0);
    Arguments.atLeast("escalated", escalated, 0);
    Math.addExact(Math.addExact(confirmed, left), escalated);
  }

  /**
   * The sessions.
   *
   * @return {@code confirmed + left + escalated}
   */
  public long sessions() {
    return confirmed + left + escalated;
  }

  /**
   * The counts of these sessions and others.
   *
   * @param other the other sessions
   * @return their sum
   * @throws ArithmeticException if a count exceeds a long
   */
  public SelfService merge(SelfService other) {
    return new SelfService(
        Math.addExact(confirmed, other.confirmed),
        Math.addExact(left, other.left),
        Math.addExact(escalated, other.escalated));
  }

  /**
   * The share of sessions that no agent took over, {@code (confirmed + left) / sessions}. Also
   * known as containment rate, deflection rate of a bot.
   *
   * @return the share, defined or not
   */
  public ShareResult containment() {
    return ShareResult.of("self-service.containment", confirmed + left, sessions());
  }

  /**
   * The share of sessions that were shown to be resolved, {@code confirmed / sessions}.
   *
   * @return the share, defined or not
   */
  public ShareResult confirmedShare() {
    return ShareResult.of("self-service.confirmed", confirmed, sessions());
  }

  /**
   * The share of sessions that were handed over, {@code escalated / sessions}.
   *
   * @return the share, defined or not
   */
  public ShareResult escalation() {
    return ShareResult.of("self-service.escalation", escalated, sessions());
  }
}
