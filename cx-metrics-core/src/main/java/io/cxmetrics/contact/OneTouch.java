package io.cxmetrics.contact;

import io.cxmetrics.internal.Arguments;
import io.cxmetrics.stats.ShareResult;
import java.util.Collection;

/**
 * First-contact resolution of tickets as help desks count it: by what happened in the ticket, and
 * not by whether the customer came back with another one. Each system has its own reading, under
 * names that are alike; the same tickets give another share in each.
 *
 * <p>The base is every solved or closed ticket. Others are not in it: they may become either.
 */
public enum OneTouch {

  /**
   * Exactly one agent reply. Source: Zendesk, <i>How are one-touch resolutions calculated?</i>,
   * article 4408820618266. A reply is a public comment of an agent after a request of the customer;
   * the first comment of a ticket that an agent has created is none.
   */
  ZENDESK_ONE_REPLY("zendesk-one-reply"),

  /**
   * Fewer than two agent replies, so that tickets solved without any are in. Source: the formula of
   * the metric "One-touch tickets" of Zendesk Explore, {@code Agent replies < 2}, as stated by
   * Zendesk under the same article.
   */
  ZENDESK_EXPLORE("zendesk-explore"),

  /**
   * At least one agent reply, never pending or on hold, and never opened again. Source: the metric
   * "One-touch messaging tickets" of Zendesk Explore, article 4724624097818.
   */
  ZENDESK_MESSAGING("zendesk-messaging"),

  /**
   * Exactly one public comment of an agent, the first comment of a ticket that an agent has created
   * included. Source: Fivetran, dbt_zendesk, {@code is_one_touch_resolution}.
   */
  DBT_ZENDESK("dbt-zendesk"),

  /**
   * Closed once, with one participating teammate. Source: Intercom, <i>Reporting metrics and
   * attributes</i>, article 7022438, "Closed conversations on first contact".
   */
  INTERCOM("intercom"),

  /**
   * Resolved in the first response, so that there is one agent reply. Source: Freshdesk community,
   * <i>How are "First Contact Resolution" and "Average First Response Time" defined?</i>, 2012.
   */
  FRESHDESK("freshdesk"),

  /**
   * No message of the customer after the first one, however many replies of agents. Source:
   * Freshservice, article 50000004904, "How do you calculate FCR%".
   */
  FRESHSERVICE("freshservice");

  private final String id;

  OneTouch(String id) {
    this.id = id;
  }

  /**
   * What happened in a ticket.
   *
   * @param solved whether it is solved or closed now
   * @param agentReplies public comments of agents that reply to the customer
   * @param publicAgentComments public comments of agents, also the first one of a ticket that an
   *     agent has created
   * @param agents agents who took part
   * @param customerReplies messages of the customer after the first one
   * @param reopens how often it was opened again after it had been solved
   * @param waited whether it was ever pending or on hold
   */
  public record Ticket(
      boolean solved,
      int agentReplies,
      int publicAgentComments,
      int agents,
      int customerReplies,
      int reopens,
      boolean waited) {

    /**
     * Checks the numbers.
     *
     * @param solved whether it is solved or closed now
     * @param agentReplies public comments of agents that reply to the customer
     * @param publicAgentComments public comments of agents
     * @param agents agents who took part
     * @param customerReplies messages of the customer after the first one
     * @param reopens how often it was opened again
     * @param waited whether it was ever pending or on hold
     * @throws IllegalArgumentException if a number is negative, or there are more replies than
     *     public comments
     */
    public Ticket {
      Arguments.inRange("agentReplies", agentReplies, 0, publicAgentComments);
      Arguments.atLeast("agents", agents, 0);
      Arguments.atLeast("customerReplies", customerReplies, 0);
      Arguments.atLeast("reopens", reopens, 0);
    }
  }

  /**
   * Whether a ticket was resolved in one touch: what to give {@link ContactBuilder#resolved} for
   * shares by agent or reason.
   *
   * @param ticket a solved ticket
   * @return true if so
   * @throws IllegalArgumentException if the ticket is not solved, so that nobody knows
   */
  public boolean isResolved(Ticket ticket) {
    if (!ticket.solved()) {
      throw new IllegalArgumentException(
          definition() + " is known of solved tickets only, got " + ticket);
    }
    return switch (this) {
      case ZENDESK_ONE_REPLY, FRESHDESK -> ticket.agentReplies() == 1;
      case ZENDESK_EXPLORE -> ticket.agentReplies() < 2;
      case ZENDESK_MESSAGING ->
          ticket.agentReplies() > 0 && !ticket.waited() && ticket.reopens() == 0;
      case DBT_ZENDESK -> ticket.publicAgentComments() == 1;
      case INTERCOM -> ticket.reopens() == 0 && ticket.agents() == 1;
      case FRESHSERVICE -> ticket.customerReplies() == 0;
    };
  }

  /**
   * The share of solved tickets that took one touch.
   *
   * @param tickets the tickets; those that are not solved do not count
   * @return the share, with Wilson's interval at 95 %, defined or not
   */
  public ShareResult calculate(Collection<Ticket> tickets) {
    long solved = tickets.stream().filter(Ticket::solved).count();
    long resolved = tickets.stream().filter(Ticket::solved).filter(this::isResolved).count();
    return ShareResult.of(definition(), resolved, solved);
  }

  /**
   * The definition that results carry, such as {@code fcr.one-touch/zendesk-explore}.
   *
   * @return the id
   */
  public String definition() {
    return "fcr.one-touch/" + id;
  }
}
