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
    HtmlFile.write(out, page(ReportConfig.read(Source.file(config)), streams));
    return ExitCode.OK;
  }

  /**
   * Reads the files of all sections and lays out the page.
   *
   * @throws DataException if that fails; the message names the section
   */
  static String page(ReportConfig report, Streams streams) {
    List<ReportPage.Part> parts =
        report.sections().stream().map(section -> section.part(streams)).toList();
    return new ReportPage(report.title(), parts).html();
  }
}
