package io.cxmetrics.cli.response;

import io.cxmetrics.cli.input.TimeCells;
import io.cxmetrics.cli.message.UsageException;
import io.cxmetrics.cli.segment.SegmentColumns;
import io.cxmetrics.response.TicketClock;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** What a row of the file is: a ticket with its start and end, or an event of a ticket. */
final class TicketOptions {

  @Option(
      names = "--start",
      paramLabel = "COLUMN",
      description = "When each ticket's wait started.")
  private @Nullable String start;

  @Option(
      names = "--end",
      paramLabel = "COLUMN",
      description = "When it ended; empty for a ticket that waits.")
  private @Nullable String end;

  @Option(names = "--events", description = "A row is an event of a ticket.")
  private boolean areEvents;

  @Option(names = "--ticket", paramLabel = "COLUMN", description = "The ticket of an event.")
  private @Nullable String ticket;

  @Option(names = "--time", paramLabel = "COLUMN", description = "The time of an event.")
  private @Nullable String time;

  @Option(names = "--type", paramLabel = "COLUMN", description = "The word for what happened.")
  private @Nullable String type;

  @Option(
      names = "--mapping",
      paramLabel = "FILE",
      description = "What the words mean: lines such as \"Public comment = agent-reply\".")
  private @Nullable String mapping;

  @Option(
      names = "--created-first",
      description = "A ticket is created at the time of its first event, whatever that is.")
  private boolean createdFirst;

  @Option(
      names = "--clock",
      paramLabel = "NAME",
      description = "What is measured on the events; see below.")
  private @Nullable String clock;

  boolean areEvents() {
    return areEvents;
  }

  /** The clock of events. */
  TicketClock clock() {
    return ClockName.clock(Objects.requireNonNullElse(clock, "first-response"));
  }

  /** Reads events. */
  EventReader events(SegmentColumns by, TimeCells times) {
    if (start != null || end != null) {
      throw new UsageException("--start and --end do not go with --events");
    }
    if (ticket == null || time == null || type == null || mapping == null) {
      throw new UsageException("--events need --ticket, --time, --type and --mapping");
    }
    return new EventReader(ticket, time, type, EventMapping.read(mapping), createdFirst, by, times);
  }

  /** Reads starts and ends. */
  WaitReader waits(SegmentColumns by, TimeCells times) {
    if (createdFirst || Stream.of(ticket, time, type, mapping, clock).anyMatch(Objects::nonNull)) {
      throw new UsageException(
          "--ticket, --time, --type, --mapping, --created-first and --clock go with --events");
    }
    if (start == null || end == null) {
      throw new UsageException("--start and --end must be given, or --events");
    }
    return new WaitReader(start, end, by, times);
  }
}
