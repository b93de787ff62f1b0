package io.cxmetrics.cli.opentime;

import io.cxmetrics.calendar.BusinessCalendar;
import io.cxmetrics.cli.command.FormatOptions;
import io.cxmetrics.cli.command.Streams;
import io.cxmetrics.cli.command.TimeOptions;
import io.cxmetrics.cli.command.Version;
import io.cxmetrics.cli.message.UsageException;
import io.cxmetrics.cli.opentime.OpenTime.Refused;
import java.io.IOException;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code cx-metrics opentime}. */
@Command(
    name = "opentime",
    description = "How long it was open between two times.",
    mixinStandardHelpOptions = true,
    versionProvider = Version.class)
@SuppressWarnings("NullAway.Init") // Picocli sets the fields without a default: they are required.
public final class OpenTimeCommand implements Callable<Integer> {

  @Parameters(
      index = "0",
      paramLabel = "FILE|START",
      description = "A CSV file with a header, or - for standard input; or a time, with END.")
  private String first;

  @Parameters(index = "1", arity = "0..1", paramLabel = "END", description = "A later time.")
  private @Nullable String end;

  @Option(
      names = "--start",
      paramLabel = "COLUMN",
      description = "The starts in the file; default: start.")
  private @Nullable String startColumn;

  @Option(
      names = "--end",
      paramLabel = "COLUMN",
      description = "The ends in the file; default: end.")
  private @Nullable String endColumn;

  @Option(names = "--explain", description = "Also why each stretch of time counts or does not.")
  private boolean explain;

  @Mixin private final TimeOptions times = new TimeOptions();
  @Mixin private final FormatOptions formats = new FormatOptions();

  private final Streams streams;

  public OpenTimeCommand(Streams streams) {
    this.streams = streams;
  }

  @Override
  public Integer call() throws IOException {
    Optional<BusinessCalendar> calendar = times.calendar();
    OpenTimeReader reader = new OpenTimeReader(calendar, times.parser(calendar), explain);
    List<OpenTime> results = end == null ? ofFile(reader) : List.of(ofPair(reader, end));
    return formats.write(new OpenTimeReport(results, explain), streams);
  }

  private List<OpenTime> ofFile(OpenTimeReader reader) {
    return reader.read(
        formats.input(first, streams),
        Objects.requireNonNullElse(startColumn, "start").strip(),
        Objects.requireNonNullElse(endColumn, "end").strip());
  }

  private OpenTime ofPair(OpenTimeReader reader, String endText) {
    if (startColumn != null || endColumn != null) {
      throw new UsageException("--start and --end name columns of a FILE");
    }
    if (reader.calendar().isEmpty()) {
      throw new UsageException("two times need --hours and --zone, or --calendar");
    }
    OpenTime result = reader.pair(first.strip(), endText.strip());
    if (result.outcome() instanceof Refused refused) {
      throw new UsageException(refused.reason());
    }
    return result;
  }
}
