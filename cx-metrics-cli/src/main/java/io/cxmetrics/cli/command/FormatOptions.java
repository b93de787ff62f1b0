package io.cxmetrics.cli.command;

import io.cxmetrics.cli.input.CsvFormat;
import io.cxmetrics.cli.input.CsvInput;
import io.cxmetrics.cli.input.Progress;
import io.cxmetrics.cli.input.Source;
import io.cxmetrics.cli.output.Report;
import io.cxmetrics.cli.output.ReportFormat;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Option;

/** How a file is read, and how the results are written: the options that all commands share. */
public final class FormatOptions {

  @Option(
      names = "--format",
      paramLabel = "FORMAT",
      description = "One of ${COMPLETION-CANDIDATES}; default: table.")
  private ReportFormat format = ReportFormat.TABLE;

  @Option(
      names = "--charset",
      paramLabel = "NAME",
      description = "The encoding of the file; default: UTF-8.",
      converter = Converters.Encoding.class)
  private Charset charset = StandardCharsets.UTF_8;

  @Option(
      names = "--delimiter",
      paramLabel = "CHAR",
      description = "What separates the cells, or the word tab; default: a comma.",
      converter = Converters.Delimiter.class)
  private char delimiter = ',';

  /** Writes a report to standard output, and returns the exit code. */
  public int write(Report report, Streams streams) throws IOException {
    format.write(report, streams.out());
    return ExitCode.OK;
  }

  /** A file, or standard input for {@code -}. */
  public CsvInput input(String file, Streams streams) {
    return new CsvInput(
        Source.of(file, streams.in()),
        new CsvFormat(charset, delimiter),
        Progress.on(streams.err()));
  }
}
