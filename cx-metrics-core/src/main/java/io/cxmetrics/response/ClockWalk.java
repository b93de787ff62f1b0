package io.cxmetrics.response;

import io.cxmetrics.response.Cycle.Run;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** One clock over the events of one ticket, from the first to the last. */
final class ClockWalk {

  private final TicketClock clock;
  private final TicketTimeline ticket;
  private final int opening;

  private final List<Cycle> cycles = new ArrayList<>();
  private TicketStatus status = TicketStatus.NEW;
  private boolean replied;

  /** The cycle that has not ended; its runs but the one that goes on, and the start of that. */
  private Optional<Instant> start = Optional.empty();

  private List<Run> runs = new ArrayList<>();
  private Optional<Instant> runStart = Optional.empty();

  /** When the ticket was solved, while it is. */
  private Instant solved = Instant.MIN;

  ClockWalk(TicketClock clock, TicketTimeline ticket) {
    this.clock = clock;
    this.ticket = ticket;
    this.opening = ticket.openingIndex();
  }

  List<Cycle> cycles() {
    for (int i = 0; i < ticket.events().size(); i++) {
      TicketEvent event = ticket.events().get(i);
      step(event, i != opening && clock.replies().counts(event));
    }
    if (start.isPresent()) {
      finish();
    }
    return List.copyOf(cycles);
  }

  private void step(TicketEvent event, boolean replies) {
    TicketStatus before = status;
    status = event.newStatus().orElse(before);
    boolean solves = status.isSolved() && !before.isSolved();
    solved = solves ? event.at() : solved;
    if (start.isPresent()) {
      if ((replies && clock.stop() == ClockStop.REPLY)
          || (solves && clock.stop() == ClockStop.FIRST_SOLVED)) {
        end(event.at());
      } else {
        runOrPause(event.at());
      }
    } else if (mayStart() && clock.start().startsAt(event, replied)) {
      start = Optional.of(event.at());
      runOrPause(event.at());
    }
    replied |= replies;
  }

  private boolean mayStart() {
    return clock.start().repeats() || cycles.isEmpty();
  }

  private void runOrPause(Instant at) {
    boolean shouldRun = clock.runsIn().contains(status);
    if (shouldRun && runStart.isEmpty()) {
      runStart = Optional.of(at);
    } else if (!shouldRun) {
      closeRun(at);
    }
  }

  /** A run of no time is none, and one that starts where the last one ended is the same run. */
  private void closeRun(Instant at) {
    if (runStart.isPresent() && runStart.get().isBefore(at)) {
      addRun(runStart.get(), Optional.of(at));
    }
    runStart = Optional.empty();
  }

  private void addRun(Instant from, Optional<Instant> to) {
    int last = runs.size() - 1;
    boolean touches = last >= 0 && runs.get(last).endExclusive().equals(Optional.of(from));
    Instant runFrom = touches ? runs.remove(last).startInclusive() : from;
    runs.add(new Run(runFrom, to));
  }

  private void end(Instant at) {
    closeRun(at);
    cycles.add(new Cycle(start.orElseThrow(), Optional.of(at), runs, CycleState.ENDED));
    start = Optional.empty();
    runs = new ArrayList<>();
  }

  /** The cycle that is left after the last event. */
  private void finish() {
    Instant started = start.orElseThrow();
    if (status.isSolved() && clock.stop() != ClockStop.FIRST_SOLVED) {
      Instant done = solved.isBefore(started) ? started : solved;
      cutAt(done);
      cycles.add(
          clock.stop() == ClockStop.LAST_SOLVED
              ? new Cycle(started, Optional.of(done), runs, CycleState.ENDED)
              : new Cycle(started, Optional.empty(), runs, CycleState.LAPSED));
      return;
    }
    CycleState state = runStart.isPresent() ? CycleState.RUNNING : CycleState.PAUSED;
    runStart.ifPresent(from -> addRun(from, Optional.empty()));
    cycles.add(new Cycle(started, Optional.empty(), runs, state));
  }

  /** Takes back what ran since the ticket was solved. */
  private void cutAt(Instant at) {
    closeRun(at);
    runs.removeIf(run -> !run.startInclusive().isBefore(at));
    int last = runs.size() - 1;
    if (last >= 0 && runs.get(last).endExclusive().orElseThrow().isAfter(at)) {
      runs.set(last, new Run(runs.get(last).startInclusive(), Optional.of(at)));
    }
  }
}
