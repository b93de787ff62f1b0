package io.cxmetrics.cli.fcr;

import io.cxmetrics.calendar.BusinessCalendar;
import io.cxmetrics.cli.command.FileOptions;
import io.cxmetrics.cli.command.RowOptions;
import io.cxmetrics.cli.command.Streams;
import io.cxmetrics.cli.command.TimeOptions;
import io.cxmetrics.cli.command.Version;
import io.cxmetrics.cli.html.Figure;
import io.cxmetrics.cli.html.ReportPage;
import io.cxmetrics.cli.input.CsvInput;
import io.cxmetrics.cli.input.TimeCells;
import io.cxmetrics.cli.segment.SegmentColumns;
import io.cxmetrics.contact.FirstContactResolution;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code cx-metrics fcr}. */
@Command(
    name = "fcr",
    description = "First-contact resolution: the share of contacts that needed no second one.",
    mixinStandardHelpOptions = true,
    versionProvider = Version.class)
public final class FcrCommand implements Callable<Integer> {

  @Mixin private final FileOptions file = new FileOptions();

  @Option(
      names = "--until",
      paramLabel = "TIME",
      description = "Until when repeats were looked for; default: the latest contact.")
  private @Nullable String until;

  @Mixin private final ContactOptions contacts = new ContactOptions();
  @Mixin private final FcrOptions rule = new FcrOptions();
  @Mixin private final RowOptions rows = new RowOptions();
  @Mixin private final TimeOptions times = new TimeOptions();

  private final Streams streams;

  public FcrCommand(Streams streams) {
    this.streams = streams;
  }

  @Override
  public Integer call() throws IOException {
    return file.write(report(), streams);
  }

  /**
   * Reads the file for a section of a report, and again for each window to compare.
   *
   * @param windows these windows; none without a comparison
   * @param within the same command with another window
   */
  public ReportPage.Part part(
      String title, List<String> windows, Function<String, FcrCommand> within) {
    FcrReport report = report();
    List<Figure> figures =
        windows.stream()
            .map(window -> FcrPart.figure(window, within.apply(window).report().total().result()))
            .toList();
    return new FcrPart(title, report, figures).part();
  }

  /** Reads the file. */
  private FcrReport report() {
    Optional<BusinessCalendar> calendar = times.calendar();
    Map<ContactField, String> columns = contacts.columns();
    FirstContactResolution metric = rule.metric(columns.keySet(), calendar);
    SegmentColumns by = rows.by();
    TimeCells cells = rows.cells(times.parser(calendar), null);
    ContactReader reader = new ContactReader(columns, rule.required(), by, cells);
    Optional<Instant> end = Optional.ofNullable(times.until(until, calendar));
    CsvInput input = file.input(streams);
    ContactFile read = reader.read(input);
    String source = input.source().name();
    rule.requireSeen(source, read.contacts());
    return FcrReport.of(metric, source, by, read, end);
  }
}
