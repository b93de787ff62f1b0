package io.cxmetrics.cli.response;

import io.cxmetrics.cli.input.Cell;
import io.cxmetrics.cli.input.Source;
import io.cxmetrics.cli.message.DataException;
import io.cxmetrics.cli.message.Text;
import io.cxmetrics.response.TicketEvent;
import io.cxmetrics.response.TicketStatus;
import java.time.Instant;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * From the words of a file to events, as a text file says it: a line {@code word = event} for each
 * word. Empty lines and lines that start with # are passed over.
 */
final class EventMapping {

  private static final Map<String, Function<Instant, Optional<TicketEvent>>> EVENTS = events();

  private final Map<String, Function<Instant, Optional<TicketEvent>>> byWord = new HashMap<>();

  private EventMapping() {}

  private static Map<String, Function<Instant, Optional<TicketEvent>>> events() {
    Map<String, Function<Instant, Optional<TicketEvent>>> events = new LinkedHashMap<>();
    events.put("created", at -> Optional.of(new TicketEvent.Created(at, false)));
    events.put("created-by-agent", at -> Optional.of(new TicketEvent.Created(at, true)));
    events.put("customer-message", at -> Optional.of(new TicketEvent.CustomerMessage(at)));
    events.put("agent-reply", at -> Optional.of(new TicketEvent.AgentReply(at, "")));
    events.put("internal-note", at -> Optional.of(new TicketEvent.InternalNote(at, "")));
    events.put("automated-reply", at -> Optional.of(new TicketEvent.AutomatedReply(at)));
    for (TicketStatus status : TicketStatus.values()) {
      events.put(
          "status " + Text.id(status), at -> Optional.of(new TicketEvent.StatusChange(at, status)));
    }
    events.put("reopened", at -> Optional.of(new TicketEvent.Reopened(at)));
    events.put("solved", at -> Optional.of(new TicketEvent.Solved(at)));
    events.put("closed", at -> Optional.of(new TicketEvent.Closed(at)));
    events.put("ignore", at -> Optional.empty());
    return events;
  }

  /**
   * Reads a mapping.
   *
   * @throws DataException if it cannot be read; the message names the file and the line
   */
  static EventMapping read(String file) {
    EventMapping mapping = new EventMapping();
    Source.file(file).forEachSetting(mapping::add);
    return mapping;
  }

  private void add(String where, String line) {
    int sign = line.lastIndexOf('=');
    if (sign < 0) {
      throw new DataException(where + "must be word = event, got " + Text.quote(line));
    }
    String word = line.substring(0, sign).strip();
    String name = line.substring(sign + 1).strip().replaceAll("\\s+", " ");
    Function<Instant, Optional<TicketEvent>> event = EVENTS.get(name);
    if (event == null) {
      throw new DataException(
          "%s%s is no event; there are %s"
              .formatted(where, Text.quote(name), String.join(", ", EVENTS.keySet())));
    }
    if (byWord.putIfAbsent(word, event) != null) {
      throw new DataException(where + Text.quote(word) + " was mapped before");
    }
  }

  /**
   * What a word stands for: from its time to the event, or to none if it is to be ignored.
   *
   * @throws DataException if it is not mapped
   */
  Function<Instant, Optional<TicketEvent>> event(Cell word) {
    Function<Instant, Optional<TicketEvent>> event = byWord.get(word.text());
    if (event == null) {
      throw word.error("is not in --mapping, not even with ignore");
    }
    return event;
  }
}
