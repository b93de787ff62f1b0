package io.cxmetrics.cli.report;

import io.cxmetrics.cli.command.Streams;
import io.cxmetrics.cli.command.Version;
import io.cxmetrics.cli.html.ReportPage;
import io.cxmetrics.cli.input.Source;
import io.cxmetrics.cli.output.HtmlFile;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Option;

/** {@code cx-metrics report}. */
@Command(
    name = "report",
    description = "A page over all metrics of a data set, with charts.",
    mixinStandardHelpOptions = true,
    versionProvider = Version.class)
@SuppressWarnings("NullAway.Init") // Picocli sets the fields without a default: they are required.
public final class ReportCommand implements Callable<Integer> {

  @Option(
      names = "--config",
      required = true,
      paramLabel = "FILE",
      description = "What to report: a JSON file; for one to begin with: sample report.")
  private String config;

  @Option(names = "--out", required = true, paramLabel = "FILE", description = "The page, in HTML.")
  private String out;

  private final Streams streams;

  public ReportCommand(Streams streams) {
    this.streams = streams;
  }

  @Override
  public Integer call() {
    ReportConfig report = ReportConfig.read(Source.file(config));
    List<ReportPage.Part> parts =
        report.sections().stream().map(section -> section.part(streams)).toList();
    HtmlFile.write(out, new ReportPage(report.title(), parts).html());
    return ExitCode.OK;
  }
}
