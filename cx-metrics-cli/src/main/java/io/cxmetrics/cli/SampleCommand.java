package io.cxmetrics.cli;

import java.io.IOException;
import java.io.InputStream;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;

/** {@code cx-metrics sample}. */
@Command(
    name = "sample",
    description = "Writes the sample survey as CSV, to try the other commands on.",
    mixinStandardHelpOptions = true,
    versionProvider = Version.class)
final class SampleCommand implements Callable<Integer> {

  private final Streams streams;

  SampleCommand(Streams streams) {
    this.streams = streams;
  }

  @Override
  public Integer call() throws IOException {
    try (InputStream sample = Sample.open()) {
      sample.transferTo(streams.out());
    }
    return ExitCode.OK;
  }
}
