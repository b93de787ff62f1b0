package io.cxmetrics.cli.response;

import io.cxmetrics.calendar.BusinessCalendar;
import io.cxmetrics.cli.command.FileOptions;
import io.cxmetrics.cli.command.RowOptions;
import io.cxmetrics.cli.command.Streams;
import io.cxmetrics.cli.command.TimeOptions;
import io.cxmetrics.cli.command.Version;
import io.cxmetrics.cli.html.ReportPage;
import io.cxmetrics.cli.input.CsvInput;
import io.cxmetrics.cli.input.TimeCells;
import io.cxmetrics.cli.input.TimeParser;
import io.cxmetrics.cli.message.Text;
import io.cxmetrics.cli.message.UsageException;
import io.cxmetrics.cli.segment.SegmentColumns;
import io.cxmetrics.cli.segment.Segments;
import io.cxmetrics.response.ClockStart;
import io.cxmetrics.response.ClockStop;
import io.cxmetrics.response.ResponseTime;
import io.cxmetrics.response.TicketClock;
import java.io.IOException;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code cx-metrics response}. */
@Command(
    name = "response",
    description = "How long customers wait, those who still wait included.",
    mixinStandardHelpOptions = true,
    versionProvider = Version.class)
public final class ResponseCommand implements Callable<Integer> {

  @Mixin private final FileOptions file = new FileOptions();

  @Option(
      names = "--until",
      paramLabel = "TIME",
      description = "Until when the tickets were observed; needed where some still wait.")
  private @Nullable String until;

  @Mixin private final TicketOptions tickets = new TicketOptions();
  @Mixin private final ResponseOptions figures = new ResponseOptions();
  @Mixin private final RowOptions rows = new RowOptions();
  @Mixin private final TimeOptions times = new TimeOptions();

  private final Streams streams;

  public ResponseCommand(Streams streams) {
    this.streams = streams;
  }

  @Override
  public Integer call() throws IOException {
    return file.write(report(), streams);
  }

  /** Reads the file. */
  private ResponseReport report() {
    Optional<BusinessCalendar> calendar = times.calendar();
    TimeParser parser = times.parser(calendar);
    TimeCells cells = rows.cells(parser, times.until(until, calendar));
    SegmentColumns segments = rows.by();
    CsvInput input = file.input(streams);
    return tickets.areEvents()
        ? ofEvents(input, segments, cells, calendar)
        : ofColumns(input, segments, cells, calendar);
  }

  /** Reads the file for a section of a report. */
  public ReportPage.Part part(String title) {
    return new ResponsePart(title, report()).part();
  }

  private ResponseReport ofEvents(
      CsvInput input,
      SegmentColumns segments,
      TimeCells cells,
      Optional<BusinessCalendar> calendar) {
    if (until == null) {
      throw new UsageException("--events need --until");
    }
    ResponseTime metric = figures.metric(tickets.clock(), calendar);
    Segments<WaitBuffer> waits = tickets.events(segments, cells).read(input, metric);
    return ResponseReport.of(metric.definition(), input, segments, metric, figures, waits);
  }

  private ResponseReport ofColumns(
      CsvInput input,
      SegmentColumns segments,
      TimeCells cells,
      Optional<BusinessCalendar> calendar) {
    WaitReader reader = tickets.waits(segments, cells);
    String name = reader.start() + ".." + reader.end();
    // Columns know no rule of a clock: they are what the definition is made of.
    TicketClock clock = TicketClock.of(name, ClockStart.CREATED, ClockStop.FIRST_SOLVED);
    ResponseTime metric = figures.metric(clock, calendar);
    String definition = name + metric.definition().substring(clock.id().length());
    return ResponseReport.of(
        definition, input, segments, metric, figures, reader.read(input, metric));
  }

  /** What stands below the options in the help. */
  public static String[] footer() {
    return new String[] {"", "Clocks, the default first: " + Text.ids(ClockName.values())};
  }
}
