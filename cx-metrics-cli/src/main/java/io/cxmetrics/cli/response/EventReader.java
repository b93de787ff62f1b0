package io.cxmetrics.cli.response;

import io.cxmetrics.cli.input.Cell;
import io.cxmetrics.cli.input.CsvInput;
import io.cxmetrics.cli.input.TextRow;
import io.cxmetrics.cli.input.TimeCells;
import io.cxmetrics.cli.message.DataException;
import io.cxmetrics.cli.segment.SegmentColumns;
import io.cxmetrics.cli.segment.Segments;
import io.cxmetrics.response.ResponseExclusion;
import io.cxmetrics.response.ResponseTally;
import io.cxmetrics.response.ResponseTime;
import io.cxmetrics.response.TicketEvent;
import io.cxmetrics.response.TicketEvent.Created;
import io.cxmetrics.response.TicketTimeline;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Function;

/**
 * Reads tickets from a file with one event a row, in any order: the events of a ticket are sorted
 * by their times, those of one time stay in the order of the file, but for the creation, which
 * comes first. A ticket belongs to the segment of its first row.
 *
 * @param ticket the column of the tickets
 * @param time the column of the times
 * @param type the column of the words for what happened
 * @param mapping from these words to events
 * @param createdFirst whether a ticket is created at the time of its first event, ignored or not
 * @param by the columns whose values make the segments
 * @param times reads the cells
 */
record EventReader(
    String ticket,
    String time,
    String type,
    EventMapping mapping,
    boolean createdFirst,
    SegmentColumns by,
    TimeCells times) {

  private static final Comparator<TicketEvent> ORDER =
      Comparator.comparing(TicketEvent::at).thenComparing(event -> !(event instanceof Created));

  EventReader {
    ticket = ticket.strip();
    time = time.strip();
    type = type.strip();
  }

  /** The events of a ticket so far. */
  private static final class Events {

    private final List<String> segment;
    private final List<TicketEvent> events = new ArrayList<>();
    private Instant first = Instant.MAX;
    private boolean unreadable;

    Events(List<String> segment) {
      this.segment = segment;
    }

    void add(Instant at, Function<Instant, Optional<TicketEvent>> event) {
      first = at.isBefore(first) ? at : first;
      event.apply(at).ifPresent(events::add);
    }

    /** The ticket, created by one of its events, or at the time of the first. */
    TicketTimeline timeline(String id, boolean createdFirst) {
      List<TicketEvent> sorted = new ArrayList<>(events);
      if (createdFirst) {
        sorted.add(new Created(first, false));
      }
      sorted.sort(ORDER);
      return new TicketTimeline(id, sorted);
    }
  }

  /**
   * Reads a file.
   *
   * @throws DataException if it cannot be read or used
   */
  Segments<WaitBuffer> read(CsvInput input, ResponseTime metric) {
    Map<String, Events> tickets = new LinkedHashMap<>();
    TextRow row = new TextRow(3, by.names().size());
    String file = input.source().name();
    input.forEach(
        row,
        header -> by.after(List.of(ticket, time, type), header),
        line -> addEvent(file, line, row, tickets));
    Segments<WaitBuffer> segments = WaitBuffer.segments(metric, times.observedUntil());
    tickets.forEach((id, events) -> addTicket(file, id, events, segments));
    return segments;
  }

  private void addEvent(String file, long line, TextRow row, Map<String, Events> tickets) {
    Events events =
        tickets.computeIfAbsent(row.textOrEmpty(0), id -> new Events(List.copyOf(row.segment())));
    Function<Instant, Optional<TicketEvent>> event =
        mapping.event(new Cell(file, line, type, row.textOrEmpty(2)));
    Cell cell = new Cell(file, line, time, row.textOrEmpty(1));
    OptionalLong at = times.millis(cell);
    if (at.isPresent() && at.getAsLong() != ResponseTally.NOT_YET) {
      events.add(Instant.ofEpochMilli(at.getAsLong()), event);
    } else if (times.strict()) {
      throw cell.error("is no time");
    } else {
      events.unreadable = true;
    }
  }

  private void addTicket(String file, String id, Events events, Segments<WaitBuffer> segments) {
    ResponseTally tally = segments.of(events.segment).tally();
    try {
      if (id.isEmpty()) {
        throw new IllegalArgumentException("an event without a ticket");
      }
      if (events.unreadable) {
        tally.exclude(ResponseExclusion.UNREADABLE, 1);
      } else {
        tally.add(events.timeline(id, createdFirst), times.observedUntil());
      }
    } catch (IllegalArgumentException e) {
      if (times.strict()) {
        throw new DataException(file + ": " + e.getMessage(), e);
      }
      tally.exclude(ResponseExclusion.UNREADABLE, 1);
    }
  }
}
