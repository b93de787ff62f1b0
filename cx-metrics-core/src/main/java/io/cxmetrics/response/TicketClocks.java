package io.cxmetrics.response;

import static io.cxmetrics.response.ClockStart.CREATED;
import static io.cxmetrics.response.ClockStart.CREATED_BY_CUSTOMER;
import static io.cxmetrics.response.ClockStart.EVERY_MESSAGE;
import static io.cxmetrics.response.ClockStart.FIRST_MESSAGE;
import static io.cxmetrics.response.ClockStart.FOLLOW_UP;
import static io.cxmetrics.response.ClockStop.FIRST_SOLVED;
import static io.cxmetrics.response.ClockStop.LAST_SOLVED;
import static io.cxmetrics.response.ClockStop.REPLY;
import static io.cxmetrics.response.TicketStatus.NEW;
import static io.cxmetrics.response.TicketStatus.ON_HOLD;
import static io.cxmetrics.response.TicketStatus.OPEN;
import static io.cxmetrics.response.TicketStatus.PENDING;

import java.util.List;

/**
 * The named clocks. Each says what it means, where it starts, stops and pauses, what else it is
 * called, who defined it, and what it departs from. Replies are those of {@link
 * ReplyRule#PUBLIC_REPLIES}; {@link TicketClock#withReplies}, {@link TicketClock#pausedIn} and
 * {@link TicketClock#runningIn} give the variants.
 */
public final class TicketClocks {

  /**
   * How long a customer waits for the first word of a person.
   *
   * <ul>
   *   <li>Start: the ticket is created. For one that an agent started, too: its opening message is
   *       no reply, the next one is.
   *   <li>Stop: the first reply. Pauses: never.
   *   <li>Also known as: first reply time, FRT, time to first response.
   *   <li>Defined by: Zendesk, native <i>first reply time</i>: from creation to the first public
   *       agent comment, and to the second one if the first created the ticket; bots excluded; none
   *       while there is no such comment. The same for Freshdesk, <i>first response time</i>, where
   *       public notes are replies as well.
   *   <li>Departs from: Zendesk and Freshdesk by counting who still waits; Freshdesk by counting
   *       tickets that nobody is assigned to.
   * </ul>
   */
  public static final TicketClock FIRST_RESPONSE = TicketClock.of("first-response", CREATED, REPLY);

  /**
   * First response as Intercom counts it.
   *
   * <ul>
   *   <li>Start: the first message of the customer. Stop: the first reply after it. Pauses: never.
   *   <li>Also known as: median first response time.
   *   <li>Defined by: Intercom: a pair of a message by the user and one by a teammate.
   *   <li>Departs from: {@link #FIRST_RESPONSE} for conversations that a teammate starts; Intercom
   *       by counting who still waits, and by not subtracting the time that a bot takes.
   * </ul>
   */
  public static final TicketClock INTERCOM_FIRST_RESPONSE =
      TicketClock.of("first-response", FIRST_MESSAGE, REPLY);

  /**
   * First response as Redo counts it.
   *
   * <ul>
   *   <li>Start: the ticket is created, but not by an agent. Stop: the first reply, not an
   *       automated one. Pauses: never.
   *   <li>Defined by: Redo: automated replies and tickets that agents start are left out.
   *   <li>Departs from: {@link #FIRST_RESPONSE} for tickets that agents start.
   * </ul>
   */
  public static final TicketClock REDO_FIRST_RESPONSE =
      TicketClock.of("first-response", CREATED_BY_CUSTOMER, REPLY);

  /**
   * How long a customer waits for each reply after the first.
   *
   * <ul>
   *   <li>Start: a customer message, after the first reply, that finds nothing else unanswered.
   *       Further messages while waiting start nothing: the oldest one counts.
   *   <li>Stop: the next reply. Pauses: never. Again and again.
   *   <li>Also known as: next reply time, subsequent response time.
   *   <li>Defined by: Zendesk, <i>next reply time</i> of its service targets: from the oldest
   *       unanswered customer comment.
   * </ul>
   */
  public static final TicketClock NEXT_REPLY = TicketClock.of("next-reply", FOLLOW_UP, REPLY);

  /**
   * How long a customer waits for every reply, the first one included.
   *
   * <ul>
   *   <li>Start: a customer message that finds nothing else unanswered. Stop: the next reply.
   *       Pauses: never. Again and again.
   *   <li>Also known as: response time, average response time.
   *   <li>Departs from: {@link #NEXT_REPLY} by the first reply; a ticket that was created without a
   *       customer message has no first wait.
   * </ul>
   */
  public static final TicketClock EVERY_REPLY = TicketClock.of("every-reply", EVERY_MESSAGE, REPLY);

  /**
   * How long it takes until a ticket is solved for the first time.
   *
   * <ul>
   *   <li>Start: the ticket is created. Stop: it is solved for the first time, or closed without.
   *       Pauses: never.
   *   <li>Also known as: time to resolution, TTR.
   *   <li>Defined by: Zendesk, native <i>first resolution time</i>.
   * </ul>
   */
  public static final TicketClock FIRST_RESOLUTION =
      TicketClock.of("first-resolution", CREATED, FIRST_SOLVED);

  /**
   * How long it takes until a ticket is solved for good, as far as is known.
   *
   * <ul>
   *   <li>Start: the ticket is created. Stop: it is solved for the last time, or closed without;
   *       one that was opened again is still waiting. Pauses: never, not even while it was solved.
   *   <li>Also known as: full resolution time, time to last resolution.
   *   <li>Defined by: Zendesk, native <i>full resolution time</i>.
   *   <li>Departs from: {@link #FIRST_RESOLUTION} for tickets that were opened again.
   * </ul>
   */
  public static final TicketClock FULL_RESOLUTION =
      TicketClock.of("full-resolution", CREATED, LAST_SOLVED);

  /**
   * How long a ticket was unsolved, whoever had to act.
   *
   * <ul>
   *   <li>Start: the ticket is created. Stop: it is solved for the last time. Runs: new, open,
   *       pending, on hold.
   *   <li>Departs from: {@link #FULL_RESOLUTION} by the time between solving and opening again.
   * </ul>
   */
  public static final TicketClock TOTAL_WAIT = unsolved("total-wait", NEW, OPEN, PENDING, ON_HOLD);

  /**
   * How long the customer had to wait for the desk, or for those whom it waited for.
   *
   * <ul>
   *   <li>Start: the ticket is created. Stop: it is solved for the last time. Runs: new, open, on
   *       hold.
   *   <li>Defined by: Zendesk, <i>requester wait time</i>.
   * </ul>
   */
  public static final TicketClock REQUESTER_WAIT = unsolved("requester-wait", NEW, OPEN, ON_HOLD);

  /**
   * How long the desk had to wait for the customer.
   *
   * <ul>
   *   <li>Start: the ticket is created. Stop: it is solved for the last time. Runs: pending.
   *   <li>Defined by: Zendesk, <i>agent wait time</i>.
   * </ul>
   */
  public static final TicketClock AGENT_WAIT = unsolved("agent-wait", PENDING);

  /**
   * How long somebody else was waited for.
   *
   * <ul>
   *   <li>Start: the ticket is created. Stop: it is solved for the last time. Runs: on hold.
   *   <li>Defined by: Zendesk, <i>on-hold time</i>.
   * </ul>
   */
  public static final TicketClock ON_HOLD_TIME = unsolved("on-hold", ON_HOLD);

  /**
   * How long the ticket was the desk's to work on, worked on or not.
   *
   * <ul>
   *   <li>Start: the ticket is created. Stop: it is solved for the last time. Runs: new, open.
   *   <li>Also known as: agent work time.
   *   <li>Defined by: dbt_zendesk, <i>agent work time</i>.
   *   <li>Departs from: the average handle time of telephony, which is talk, hold and after-call
   *       work.
   * </ul>
   */
  public static final TicketClock HANDLE_TIME = unsolved("handle-time", NEW, OPEN);

  private static final List<TicketClock> ALL =
      List.of(
          FIRST_RESPONSE,
          INTERCOM_FIRST_RESPONSE,
          REDO_FIRST_RESPONSE,
          NEXT_REPLY,
          EVERY_REPLY,
          FIRST_RESOLUTION,
          FULL_RESOLUTION,
          TOTAL_WAIT,
          REQUESTER_WAIT,
          AGENT_WAIT,
          ON_HOLD_TIME,
          HANDLE_TIME);

  private TicketClocks() {}

  private static TicketClock unsolved(String name, TicketStatus... statuses) {
    return TicketClock.of(name, CREATED, LAST_SOLVED).runningIn(statuses);
  }

  /**
   * Every named clock.
   *
   * @return an immutable list
   */
  public static List<TicketClock> all() {
    return ALL;
  }
}
