package io.cxmetrics.cli;

import io.cxmetrics.cli.command.Streams;
import io.cxmetrics.cli.command.Version;
import io.cxmetrics.cli.fcr.FcrCommand;
import io.cxmetrics.cli.journey.JourneyCommand;
import io.cxmetrics.cli.message.DataException;
import io.cxmetrics.cli.message.Text;
import io.cxmetrics.cli.message.UsageException;
import io.cxmetrics.cli.opentime.OpenTimeCommand;
import io.cxmetrics.cli.queue.QueueCommand;
import io.cxmetrics.cli.report.ReportCommand;
import io.cxmetrics.cli.response.ResponseCommand;
import io.cxmetrics.cli.survey.CesCommand;
import io.cxmetrics.cli.survey.CsatCommand;
import io.cxmetrics.cli.survey.Demonstration;
import io.cxmetrics.cli.survey.NpsCommand;
import io.cxmetrics.cli.survey.SurveyCommand;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;

/** {@code cx-metrics}: the command that the others hang on, and a demonstration on its own. */
@Command(
    name = "cx-metrics",
    description = "Customer-experience metrics that can be defended, from CSV files.",
    mixinStandardHelpOptions = true,
    versionProvider = Version.class,
    footer = {
      "",
      "Without a command: a demonstration on a sample survey.",
      "Examples of commands:",
      "  nps answers.csv --column score --by channel",
      "  response tickets.csv --start created --end answered --until 2026-07-01T00:00:00Z",
      "Exit codes: 0, 1 for unreadable or unusable data, 2 for wrong usage."
    })
final class CxMetrics implements Callable<Integer> {

  static final int UNUSABLE_DATA = 1;

  /** The launcher sets this to how it was called, so that what is shown can be typed again. */
  private static final String COMMAND = "cxmetrics.command";

  private final Streams streams;

  private CxMetrics(Streams streams) {
    this.streams = streams;
  }

  /** The whole command line on some streams. It reports every failure in one line. */
  static CommandLine commandLine(Streams streams) {
    CommandLine all = new CommandLine(new CxMetrics(streams));
    for (SurveyCommand survey :
        List.of(new NpsCommand(streams), new CsatCommand(streams), new CesCommand(streams))) {
      add(all, survey, survey.footer());
    }
    add(all, new ResponseCommand(streams), ResponseCommand.footer());
    all.addSubcommand(new FcrCommand(streams));
    add(all, new QueueCommand(streams), QueueCommand.footer());
    all.addSubcommand(new JourneyCommand(streams));
    all.addSubcommand(new OpenTimeCommand(streams));
    all.addSubcommand(new ReportCommand(streams));
    all.addSubcommand(new SampleCommand(streams));
    return all.setCommandName(command())
        .setOut(new PrintWriter(streams.out(), true, StandardCharsets.UTF_8))
        // A file may be called @answers.csv.
        .setExpandAtFiles(false)
        .setCaseInsensitiveEnumValuesAllowed(true)
        .setParameterExceptionHandler((e, args) -> wrongUsage(streams, e, e.getCommandLine()))
        .setExecutionExceptionHandler((e, command, result) -> failed(streams, e, command));
  }

  /** What to type to start this program. */
  static String command() {
    return Text.shellWord(System.getProperty(COMMAND, "cx-metrics"));
  }

  private static void add(CommandLine all, Object userObject, String... footer) {
    CommandLine command = new CommandLine(userObject);
    command.getCommandSpec().usageMessage().footer(footer);
    all.addSubcommand(command);
  }

  @Override
  public Integer call() {
    Demonstration.show(streams.out(), command());
    return ExitCode.OK;
  }

  private static int failed(Streams streams, Exception e, CommandLine command) {
    if (e instanceof UsageException) {
      return wrongUsage(streams, e, command);
    }
    streams.error(e instanceof DataException ? String.valueOf(e.getMessage()) : "unexpected " + e);
    return UNUSABLE_DATA;
  }

  private static int wrongUsage(Streams streams, Exception e, CommandLine command) {
    String name = command.getCommandSpec().qualifiedName();
    streams.error("error: %s (see %s --help)".formatted(e.getMessage(), name));
    return ExitCode.USAGE;
  }
}
