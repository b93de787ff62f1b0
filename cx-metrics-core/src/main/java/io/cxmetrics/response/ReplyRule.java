package io.cxmetrics.response;

import com.google.common.collect.ImmutableSet;
import com.google.common.collect.ImmutableSortedSet;
import io.cxmetrics.response.TicketEvent.AgentReply;
import io.cxmetrics.response.TicketEvent.AutomatedReply;
import io.cxmetrics.response.TicketEvent.InternalNote;
import java.util.Set;

/**
 * What counts as a reply of the desk, and whose. Vendors differ, and with them every response time.
 * The message with which an agent starts a ticket is never a reply; see {@link
 * TicketTimeline#openingMessage}.
 *
 * <p>Immutable.
 *
 * @param countsInternalNotes whether what the customer cannot see counts
 * @param countsAutomatedReplies whether what nobody wrote for this ticket counts
 * @param excludedAgents whose replies and notes do not count, by the ids of the events
 */
public record ReplyRule(
    boolean countsInternalNotes, boolean countsAutomatedReplies, Set<String> excludedAgents) {

  /**
   * The default: what an agent wrote and the customer can see.
   *
   * <ul>
   *   <li>Counts: agent replies. Not: internal notes, automated replies.
   *   <li>Also known as: public comments only.
   *   <li>Defined by: Zendesk, <i>first reply time</i> (public agent comments; bots excluded).
   *       Freshdesk, <i>first response time</i> (replies and public notes: both are {@link
   *       TicketEvent.AgentReply}). Redo (automated replies excluded).
   * </ul>
   */
  public static final ReplyRule PUBLIC_REPLIES = new ReplyRule(false, false, Set.of());

  /**
   * Any sign of work by an agent.
   *
   * <ul>
   *   <li>Counts: agent replies and internal notes. Not: automated replies.
   *   <li>Also known as: first touch.
   *   <li>Defined by: Zendesk for tickets that are shared privately, whose first private note is
   *       the first reply.
   *   <li>Departs from: {@link #PUBLIC_REPLIES}; the customer has not heard anything.
   * </ul>
   */
  public static final ReplyRule WITH_INTERNAL_NOTES = new ReplyRule(true, false, Set.of());

  /**
   * Any answer that the customer gets.
   *
   * <ul>
   *   <li>Counts: agent replies and automated replies. Not: internal notes.
   *   <li>Defined by: help desks that let bots answer, such as Intercom unless the time of the bot
   *       is excluded.
   *   <li>Departs from: {@link #PUBLIC_REPLIES}; a receipt sent at once makes every first response
   *       immediate.
   * </ul>
   */
  public static final ReplyRule WITH_AUTOMATED_REPLIES = new ReplyRule(false, true, Set.of());

  /**
   * Copies the agents.
   *
   * @param countsInternalNotes whether what the customer cannot see counts
   * @param countsAutomatedReplies whether what nobody wrote for this ticket counts
   * @param excludedAgents whose replies and notes do not count, by the ids of the events
   */
  public ReplyRule {
    excludedAgents = ImmutableSortedSet.copyOf(excludedAgents);
  }

  /**
   * This rule, but for some who do not count as agents: bots that write as agents, or accounts that
   * another company shares, whose comments Zendesk leaves out.
   *
   * @param agents their ids
   * @return the rule, which excludes these and nobody else
   */
  public ReplyRule excludingAgents(String... agents) {
    return new ReplyRule(countsInternalNotes, countsAutomatedReplies, ImmutableSet.copyOf(agents));
  }

  /**
   * Whether an event counts as a reply.
   *
   * @param event the event, not the opening message of its ticket
   * @return true if it does
   */
  public boolean counts(TicketEvent event) {
    if (event instanceof AgentReply reply) {
      return !excludedAgents.contains(reply.agent());
    }
    if (event instanceof InternalNote note) {
      return countsInternalNotes && !excludedAgents.contains(note.agent());
    }
    return event instanceof AutomatedReply && countsAutomatedReplies;
  }

  /**
   * The name that definitions carry, such as {@code public+notes}. Equal for equal rules.
   *
   * @return what counts, and who does not
   */
  public String id() {
    return "public"
        + (countsInternalNotes ? "+notes" : "")
        + (countsAutomatedReplies ? "+automated" : "")
        + (excludedAgents.isEmpty() ? "" : " except " + excludedAgents);
  }
}
