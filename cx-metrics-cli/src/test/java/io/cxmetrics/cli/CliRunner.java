package io.cxmetrics.cli;

import static java.nio.charset.StandardCharsets.UTF_8;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Runs the command line in this process, on streams of its own. */
public final class CliRunner {

  private CliRunner() {}

  /**
   * What a run left behind.
   *
   * @param exitCode the exit code
   * @param out standard output
   * @param err standard error
   */
  public record Run(int exitCode, String out, String err) {

    /** The rows of the output of {@code --format csv}. */
    public List<NamedCsvRecord> rows() {
      return CsvReader.builder().ofNamedCsvRecord(out).stream().toList();
    }
  }

  /** Runs without input. */
  public static Run run(String... args) {
    return runOn(InputStream.nullInputStream(), args);
  }

  /** Runs with a text in UTF-8 as standard input. */
  public static Run runOn(String input, String... args) {
    return runOn(new ByteArrayInputStream(input.getBytes(UTF_8)), args);
  }

  /** Runs without input, on some arguments and then more. */
  public static Run run(List<String> first, String... more) {
    return runOn("", first, more);
  }

  /** Runs with a text as standard input, on some arguments and then more. */
  public static Run runOn(String input, List<String> first, String... more) {
    List<String> args = new ArrayList<>(first);
    args.addAll(List.of(more));
    return runOn(input, args.toArray(String[]::new));
  }

  /** Runs with a stream as standard input. */
  public static Run runOn(InputStream input, String... args) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    int exitCode = Main.run(args, input, out, err);
    return new Run(exitCode, out.toString(UTF_8), err.toString(UTF_8));
  }

  /** Long fractions to nine digits: the last ones may differ with the arithmetic behind them. */
  public static String rounded(String json) {
    return Pattern.compile("-?[0-9]+[.][0-9]{10,}")
        .matcher(json)
        .replaceAll(
            number ->
                new BigDecimal(number.group()).setScale(9, RoundingMode.HALF_EVEN).toPlainString());
  }
}
