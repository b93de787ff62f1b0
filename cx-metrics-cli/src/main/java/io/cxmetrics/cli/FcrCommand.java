package io.cxmetrics.cli;

import io.cxmetrics.calendar.BusinessCalendar;
import io.cxmetrics.contact.FirstContactResolution;
import java.io.IOException;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code cx-metrics fcr}. */
@Command(
    name = "fcr",
    description = "First-contact resolution: the share of contacts that needed no second one.",
    mixinStandardHelpOptions = true,
    versionProvider = Version.class)
@SuppressWarnings("NullAway.Init") // Picocli sets the fields without a default: they are required.
final class FcrCommand implements Callable<Integer> {

  @Parameters(
      paramLabel = "FILE",
      description = "A CSV file with a header, or - for standard input.")
  private String file;

  @Option(
      names = "--until",
      paramLabel = "TIME",
      description = "Until when repeats were looked for; default: the latest contact.")
  private @Nullable String until;

  @Mixin private final ContactOptions contacts = new ContactOptions();
  @Mixin private final FcrOptions rule = new FcrOptions();
  @Mixin private final RowOptions rows = new RowOptions();
  @Mixin private final TimeOptions times = new TimeOptions();
  @Mixin private final FormatOptions formats = new FormatOptions();

  private final Streams streams;

  FcrCommand(Streams streams) {
    this.streams = streams;
  }

  @Override
  public Integer call() throws IOException {
    formats.report().write(report(), streams.out());
    return ExitCode.OK;
  }

  /** Reads the file. */
  FcrReport report() {
    Optional<BusinessCalendar> calendar = times.calendar();
    Map<ContactField, String> columns = contacts.columns();
    FirstContactResolution metric = rule.metric(columns.keySet(), calendar);
    SegmentColumns by = rows.by();
    TimeCells cells = rows.cells(times.parser(calendar), null);
    ContactReader reader = new ContactReader(columns, rule.required(), by, cells);
    Optional<Instant> end = Optional.ofNullable(times.until(until, calendar));
    CsvInput input = formats.input(file, streams);
    ContactFile read = reader.read(input);
    String source = input.source().name();
    rule.requireSeen(source, read.contacts());
    return FcrReport.of(metric, source, by, read, end);
  }
}
