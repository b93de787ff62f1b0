package io.cxmetrics.cli.command;

import io.cxmetrics.cli.input.CsvInput;
import io.cxmetrics.cli.output.Report;
import java.io.IOException;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** The file that a command reads, and how it writes what it makes of it. */
@SuppressWarnings("NullAway.Init") // Picocli sets the fields without a default: they are required.
public final class FileOptions {

  @Parameters(
      paramLabel = "FILE",
      description = "A CSV file with a header, or - for standard input.")
  private String file;

  @Mixin private final FormatOptions formats = new FormatOptions();

  /** The file, or standard input. */
  public CsvInput input(Streams streams) {
    return formats.input(file, streams);
  }

  /** Writes a report to standard output, and returns the exit code. */
  public int write(Report report, Streams streams) throws IOException {
    return formats.write(report, streams);
  }
}
