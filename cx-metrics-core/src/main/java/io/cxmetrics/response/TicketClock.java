package io.cxmetrics.response;

import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Sets;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * A rule for measuring time on a ticket: what starts it, what stops it, and in which statuses it
 * runs. The rule is a pure function from events to {@link Cycle}s; in which hours time counts is
 * said by a calendar, when a cycle is read. {@link TicketClocks} lists the named ones.
 *
 * <p>At each event, in this order: the status changes; a cycle that runs or pauses is stopped if
 * the event stops it, and else pauses or goes on by the status; and if there is none, the event may
 * start one. An event does not start the cycle that follows the one that it stops.
 *
 * <p>Immutable.
 *
 * @param name what it measures, such as {@code first-response}
 * @param start what starts it
 * @param stop what stops it
 * @param runsIn the statuses in which it runs; in all others it pauses
 * @param replies what counts as a reply, for starts and stops that ask for one
 */
public record TicketClock(
    String name, ClockStart start, ClockStop stop, Set<TicketStatus> runsIn, ReplyRule replies) {

  /**
   * Copies the statuses.
   *
   * @param name what it measures, such as {@code first-response}
   * @param start what starts it
   * @param stop what stops it
   * @param runsIn the statuses in which it runs; in all others it pauses
   * @param replies what counts as a reply, for starts and stops that ask for one
   * @throws IllegalArgumentException if it runs in no status
   */
  public TicketClock {
    Objects.requireNonNull(name, "name");
    Objects.requireNonNull(start, "start");
    Objects.requireNonNull(stop, "stop");
    Objects.requireNonNull(replies, "replies");
    runsIn = Sets.immutableEnumSet(runsIn);
    if (runsIn.isEmpty()) {
      throw new IllegalArgumentException(
          "clock " + name + " must run in at least one status, got none");
    }
  }

  /**
   * A clock that runs in every status, with {@link ReplyRule#PUBLIC_REPLIES}.
   *
   * @param name what it measures, such as {@code first-response}
   * @param start what starts it
   * @param stop what stops it
   * @return the clock
   */
  public static TicketClock of(String name, ClockStart start, ClockStop stop) {
    return new TicketClock(
        name, start, stop, EnumSet.allOf(TicketStatus.class), ReplyRule.PUBLIC_REPLIES);
  }

  /**
   * This clock, running in some statuses only.
   *
   * @param statuses the statuses in which it runs
   * @return the clock
   * @throws IllegalArgumentException if there are none
   */
  public TicketClock runningIn(TicketStatus... statuses) {
    return new TicketClock(name, start, stop, ImmutableSet.copyOf(statuses), replies);
  }

  /**
   * This clock, pausing in some more statuses: a first resolution that does not count the time in
   * which the customer has to act.
   *
   * @param statuses the statuses in which it pauses, besides those in which it does already
   * @return the clock
   * @throws IllegalArgumentException if it runs in none of the others
   */
  public TicketClock pausedIn(TicketStatus... statuses) {
    return new TicketClock(
        name, start, stop, Sets.difference(runsIn, ImmutableSet.copyOf(statuses)), replies);
  }

  /**
   * This clock with another rule of what counts as a reply.
   *
   * @param rule the rule
   * @return the clock
   */
  public TicketClock withReplies(ReplyRule rule) {
    return new TicketClock(name, start, stop, runsIn, rule);
  }

  /**
   * Whether it pauses in some status, so that start and end alone do not tell what it shows.
   *
   * @return true if so
   */
  public boolean pauses() {
    return runsIn.size() < TicketStatus.values().length;
  }

  /**
   * The cycles of a ticket.
   *
   * @param ticket the ticket
   * @return the cycles in order; at most one unless the start repeats, and none if nothing started
   *     the clock
   */
  public List<Cycle> cycles(TicketTimeline ticket) {
    return new ClockWalk(this, ticket).cycles();
  }

  /**
   * The whole rule in one line, such as {@code first-response[created..reply, public]} or {@code
   * handle-time[created..last-solved, in NEW+OPEN]}. Equal for equal clocks.
   *
   * @return the name and what it stands for
   */
  public String id() {
    boolean asksForReplies = stop == ClockStop.REPLY || start == ClockStart.FOLLOW_UP;
    String statuses = runsIn.stream().map(TicketStatus::name).collect(Collectors.joining("+"));
    return name
        + "["
        + start.id()
        + ".."
        + stop.id()
        + (asksForReplies ? ", " + replies.id() : "")
        + (pauses() ? ", in " + statuses : "")
        + "]";
  }
}
