package io.cxmetrics.cli.journey;

import io.cxmetrics.cli.command.FormatOptions;
import io.cxmetrics.cli.command.RowOptions;
import io.cxmetrics.cli.command.Streams;
import io.cxmetrics.cli.command.Version;
import io.cxmetrics.cli.html.ReportPage;
import io.cxmetrics.cli.input.CsvInput;
import io.cxmetrics.cli.input.Source;
import io.cxmetrics.cli.output.HtmlFile;
import java.io.IOException;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code cx-metrics journey}. */
@Command(
    name = "journey",
    description = "The score of each stage of a customer journey, and where it loses most.",
    mixinStandardHelpOptions = true,
    versionProvider = Version.class)
@SuppressWarnings("NullAway.Init") // Picocli sets the fields without a default: they are required.
public final class JourneyCommand implements Callable<Integer> {

  @Parameters(
      paramLabel = "FILE",
      description = "A CSV file with a header, a respondent a row, or - for standard input.")
  private String file;

  @Option(
      names = "--model",
      required = true,
      paramLabel = "MODEL",
      description = "The stages and touchpoints of the journey: a JSON file.")
  private String model;

  @Option(
      names = "--channel",
      paramLabel = "COLUMN",
      description = "Also compare the channels that this column names.")
  private @Nullable String channel;

  @Option(
      names = "--html",
      paramLabel = "FILE",
      description = "Also write a page with the journey drawn to this file.")
  private @Nullable String html;

  @Mixin private final JourneyOptions rules = new JourneyOptions();
  @Mixin private final RowOptions rows = new RowOptions();
  @Mixin private final FormatOptions formats = new FormatOptions();

  private final Streams streams;

  public JourneyCommand(Streams streams) {
    this.streams = streams;
  }

  @Override
  public Integer call() throws IOException {
    JourneyReport report = report();
    if (html != null) {
      HtmlFile.write(html, new JourneyHtml(report).page().html());
    }
    return formats.write(report, streams);
  }

  /** Reads the files for a section of a report. */
  public ReportPage.Part part(String title) {
    JourneyHtml section = new JourneyHtml(report());
    return new ReportPage.Journey(section.headline(title), section.page());
  }

  /** Reads the file. */
  private JourneyReport report() {
    JourneyPlan plan = JourneyModelReader.read(Source.file(model));
    JourneyReader reader =
        new JourneyReader(
            plan, Optional.ofNullable(channel), rows.by(), rows.missing(), rows.strict());
    CsvInput input = formats.input(file, streams);
    return JourneyReport.of(
        rules.rule(plan.model()), input.source().name(), reader, reader.read(input));
  }
}
