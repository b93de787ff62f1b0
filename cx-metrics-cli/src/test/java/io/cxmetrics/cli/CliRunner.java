package io.cxmetrics.cli;

import static java.nio.charset.StandardCharsets.UTF_8;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.util.List;

/** Runs the command line in this process, on streams of its own. */
final class CliRunner {

  private CliRunner() {}

  /**
   * What a run left behind.
   *
   * @param exitCode the exit code
   * @param out standard output
   * @param err standard error
   */
  record Run(int exitCode, String out, String err) {

    /** The rows of the output of {@code --format csv}. */
    List<NamedCsvRecord> rows() {
      return CsvReader.builder().ofNamedCsvRecord(out).stream().toList();
    }
  }

  /** Runs without input. */
  static Run run(String... args) {
    return runOn(InputStream.nullInputStream(), args);
  }

  /** Runs with a text in UTF-8 as standard input. */
  static Run runOn(String input, String... args) {
    return runOn(new ByteArrayInputStream(input.getBytes(UTF_8)), args);
  }

  /** Runs with a stream as standard input. */
  static Run runOn(InputStream input, String... args) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    int exitCode = Main.run(args, input, out, err);
    return new Run(exitCode, out.toString(UTF_8), err.toString(UTF_8));
  }
}
