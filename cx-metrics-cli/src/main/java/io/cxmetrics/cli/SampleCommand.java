package io.cxmetrics.cli;

import io.cxmetrics.cli.command.Streams;
import io.cxmetrics.cli.command.Version;
import io.cxmetrics.cli.input.SampleFile;
import java.io.IOException;
import java.io.InputStream;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Parameters;

/** {@code cx-metrics sample}. */
@Command(
    name = "sample",
    description = "Writes a sample file, to try the other commands on.",
    mixinStandardHelpOptions = true,
    versionProvider = Version.class)
final class SampleCommand implements Callable<Integer> {

  @Parameters(
      arity = "0..1",
      paramLabel = "NAME",
      description = "One of ${COMPLETION-CANDIDATES}; default: survey.")
  private SampleFile file = SampleFile.SURVEY;

  private final Streams streams;

  SampleCommand(Streams streams) {
    this.streams = streams;
  }

  @Override
  public Integer call() throws IOException {
    try (InputStream sample = file.open()) {
      sample.transferTo(streams.out());
    }
    return ExitCode.OK;
  }
}
