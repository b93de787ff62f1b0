package io.cxmetrics.response;

import io.cxmetrics.calendar.BusinessCalendar;
import io.cxmetrics.response.TicketEvent.AgentReply;
import io.cxmetrics.response.TicketEvent.Created;
import io.cxmetrics.response.TicketEvent.CustomerMessage;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * What clocks show on a ticket, found the slow way: for each cycle the events are searched from the
 * beginning for its start and its stop, and then every minute between is asked whether it is open
 * and what the status is. All events are at whole minutes.
 */
final class MinuteWatch {

  /** When a cycle started, how it stands, and the minutes that count. */
  record Reading(Instant start, CycleState state, long minutes) {}

  private static final int NONE = -1;

  private final List<TicketEvent> events;
  private final Instant until;
  private final boolean[] open;
  private final TicketStatus[] statuses;

  MinuteWatch(TicketTimeline ticket, BusinessCalendar calendar, Instant until) {
    this.events = ticket.events();
    this.until = until;
    int length = (int) Duration.between(events.get(0).at(), until).toMinutes();
    this.open = new boolean[length];
    this.statuses = new TicketStatus[length];
    for (int i = 0; i < length; i++) {
      Instant minute = events.get(0).at().plus(Duration.ofMinutes(i));
      open[i] = calendar.isOpen(minute);
      statuses[i] = statusAt(minute);
    }
  }

  private TicketStatus statusAt(Instant minute) {
    TicketStatus status = TicketStatus.NEW;
    for (TicketEvent event : events) {
      if (!event.at().isAfter(minute) && event.newStatus().isPresent()) {
        status = event.newStatus().get();
      }
    }
    return status;
  }

  List<Reading> read(TicketClock clock) {
    List<Reading> readings = new ArrayList<>();
    for (int start = 0; start < events.size(); start++) {
      if (starts(clock, start)) {
        readings.add(read(clock, start));
      }
    }
    return readings;
  }

  /** Messages start a clock if none was left unanswered since the last reply. */
  private boolean starts(TicketClock clock, int i) {
    boolean isMessage = events.get(i) instanceof CustomerMessage;
    return switch (clock.start()) {
      case CREATED -> i == 0;
      case CREATED_BY_CUSTOMER -> i == 0 && !startedByAgent();
      case FIRST_MESSAGE -> isMessage && lastMessageBefore(i) == NONE;
      case EVERY_MESSAGE -> isMessage && lastMessageBefore(i) <= lastReplyBefore(clock, i);
      case FOLLOW_UP -> {
        int reply = lastReplyBefore(clock, i);
        yield isMessage && reply != NONE && lastMessageBefore(i) <= reply;
      }
    };
  }

  private int lastMessageBefore(int i) {
    int last = NONE;
    for (int j = 0; j < i; j++) {
      last = events.get(j) instanceof CustomerMessage ? j : last;
    }
    return last;
  }

  private int lastReplyBefore(TicketClock clock, int i) {
    int last = NONE;
    for (int j = 0; j < i; j++) {
      last = isReply(clock, j) ? j : last;
    }
    return last;
  }

  private boolean isReply(TicketClock clock, int i) {
    return i != openingMessage() && clock.replies().counts(events.get(i));
  }

  /** The first message of all, if an agent started the ticket with it. */
  private int openingMessage() {
    for (int i = 0; i < events.size(); i++) {
      TicketEvent event = events.get(i);
      if (event instanceof CustomerMessage || event instanceof AgentReply) {
        boolean atOnce = startedByAgent() && event.at().equals(events.get(0).at());
        return event instanceof AgentReply && atOnce ? i : NONE;
      }
    }
    return NONE;
  }

  private boolean startedByAgent() {
    return ((Created) events.get(0)).byAgent();
  }

  private Reading read(TicketClock clock, int start) {
    Instant from = events.get(start).at();
    boolean solvedNow = statusAfter(events.size() - 1).isSolved();
    int stop =
        switch (clock.stop()) {
          case REPLY -> firstReplyAfter(clock, start);
          case FIRST_SOLVED -> firstSolvedAfter(start);
          case LAST_SOLVED -> solvedNow ? lastSolved() : NONE;
        };
    if (stop != NONE) {
      return new Reading(from, CycleState.ENDED, minutes(clock, from, events.get(stop).at()));
    }
    if (clock.stop() == ClockStop.REPLY && solvedNow) {
      return new Reading(
          from, CycleState.LAPSED, minutes(clock, from, events.get(lastSolved()).at()));
    }
    boolean runs = clock.runsIn().contains(statusAfter(events.size() - 1));
    return new Reading(
        from, runs ? CycleState.RUNNING : CycleState.PAUSED, minutes(clock, from, until));
  }

  private TicketStatus statusAfter(int i) {
    TicketStatus status = TicketStatus.NEW;
    for (int j = 0; j <= i; j++) {
      status = events.get(j).newStatus().orElse(status);
    }
    return status;
  }

  private boolean solves(int i) {
    return i > 0 && statusAfter(i).isSolved() && !statusAfter(i - 1).isSolved();
  }

  private int firstReplyAfter(TicketClock clock, int start) {
    for (int i = start + 1; i < events.size(); i++) {
      if (isReply(clock, i)) {
        return i;
      }
    }
    return NONE;
  }

  private int firstSolvedAfter(int start) {
    for (int i = start + 1; i < events.size(); i++) {
      if (solves(i)) {
        return i;
      }
    }
    return NONE;
  }

  private int lastSolved() {
    int last = NONE;
    for (int i = 0; i < events.size(); i++) {
      last = solves(i) ? i : last;
    }
    return last;
  }

  private long minutes(TicketClock clock, Instant from, Instant to) {
    long sum = 0;
    for (int i = 0; i < open.length; i++) {
      Instant minute = events.get(0).at().plus(Duration.ofMinutes(i));
      boolean inside = !minute.isBefore(from) && minute.isBefore(to);
      sum += inside && open[i] && clock.runsIn().contains(statuses[i]) ? 1 : 0;
    }
    return sum;
  }
}
