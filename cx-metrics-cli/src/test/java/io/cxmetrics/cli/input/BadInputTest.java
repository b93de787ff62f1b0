package io.cxmetrics.cli.input;

import static io.cxmetrics.cli.CliRunner.run;
import static io.cxmetrics.cli.CliRunner.runOn;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.cxmetrics.cli.CliRunner.Run;
import java.io.ByteArrayInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Input that cannot be used: exit code 1, nothing on standard output, and one line that says why.
 */
class BadInputTest {

  private static final int LONG = 200_000_000;

  @TempDir private Path folder;

  @Test
  void noSuchFile() {
    String file = folder.resolve("none.csv").toString();
    assertFails(file + ": no such file", run("nps", file, "--column=score"));
  }

  @Test
  void aDirectory() {
    assertFails(folder + ": is a directory", run("nps", folder.toString(), "--column=score"));
  }

  @Test
  void noNameOfAFile() {
    assertFails("\"a b\": is not the name of a file", run("nps", "a\0b", "--column=score"));
  }

  @ParameterizedTest
  @CsvSource({"''", "'\n\n'", "\uFEFF"})
  void emptyFile(String csv) {
    assertFails("standard input: is empty; the first line must name the columns", nps(csv));
  }

  @Test
  void noSuchColumn() {
    assertFails("standard input: no column \"score\"; there are \"a\", \"b c\"", nps("a, b c \n"));
    assertFails(
        "standard input: no column \"x\"; there are \"score\"",
        runOn("score\n", "nps", "-", "--column=score", "--by=x"));
  }

  @Test
  void aColumnThatOccursTwice() {
    assertFails(
        "standard input: column \"score\" occurs 2 times, at positions 1, 3",
        nps("score,b, score\n9,b,9\n"));
  }

  @Test
  void otherColumnsMayOccurTwice() {
    assertEquals(0, nps("b,score,b,,\n1,9,1,,\n").exitCode());
  }

  @Test
  void notTextInTheEncoding() {
    byte[] bytes = "score,name\n9,M\u00fcller\n".getBytes(StandardCharsets.ISO_8859_1);
    assertFails("standard input: is not text in UTF-8 after line 1; see --charset", nps(bytes));
    byte[] atOnce = {(byte) 0xff, (byte) 0xfe, 's', 0};
    assertFails("standard input: is not text in UTF-8; see --charset", nps(atOnce));
    byte[] late =
        ("score\n" + "9\n".repeat(12_345) + "\u00fc\n9\n").getBytes(StandardCharsets.ISO_8859_1);
    assertFails("standard input: is not text in UTF-8 after line 12346; see --charset", nps(late));
    byte[] halfAtTheEnd = {'s', 'c', 'o', 'r', 'e', '\n', '9', '\n', (byte) 0xc3};
    assertFails(
        "standard input: is not text in UTF-8 after line 2; see --charset", nps(halfAtTheEnd));
  }

  @Test
  void aBinaryFile() {
    assertFails(
        "standard input: is not a text file, or not in this encoding (see --charset)",
        nps("\u007fELF\0\0\0score\n".getBytes(StandardCharsets.US_ASCII)));
  }

  @Test
  void aQuoteThatNeverEnds() {
    assertFails(notCsv(2), nps("score,comment\n9,\"once upon a time\n8,b\n"));
    assertFails(notCsv(1), nps("score,\"comment\n8,b\n"));
  }

  @Test
  void textAfterAQuote() {
    assertFails(notCsv(2), nps("score,comment\n9,\"a\"b\n"));
  }

  @Test
  void aCellOf200Megabytes() {
    assertFails(notCsv(3), nps(new Repeated("score\n9\n", 'x')));
    assertFails(notCsv(3), nps(new Repeated("score\n9\n\"", '\n')));
  }

  @Test
  void aHeaderOf200Megabytes() {
    assertFails(notCsv(1), nps(new Repeated("", 'x')));
    assertFails(
        "standard input: the header line is longer than 16384 columns or 1048576 characters",
        nps(new Repeated("", ',')));
  }

  @Test
  void aRowOf200MegabytesOfCells() {
    assertEquals(0, nps(new Repeated("score\n9\n8,", ',')).exitCode());
  }

  @Test
  void aStreamThatBreaks() {
    InputStream broken =
        new FilterInputStream(InputStream.nullInputStream()) {
          @Override
          public int read(byte[] buffer, int offset, int length) throws IOException {
            throw new IOException("disk on fire");
          }
        };
    assertFails("standard input: cannot be read: disk on fire", nps(broken));
  }

  @ParameterizedTest
  @CsvSource({
    "11, 'off scale nps-0-10, which has the whole numbers from 0 to 10'",
    "6.5, 'off scale nps-0-10, which has the whole numbers from 0 to 10'",
    "ten, 'unreadable: an answer is a number, or a missing code'",
    "'', a missing answer",
  })
  void strictStopsAtTheFirstValueThatCannotCount(String value, String reason) {
    Run run =
        runOn(
            "channel,score\n\"a\nb\",9\nchat,99\nchat," + value + "\nchat,x\n",
            "nps",
            "-",
            "--column=score",
            "--missing=99",
            "--strict");
    assertFails(
        "standard input: line 5, column \"score\": value \"%s\" is %s".formatted(value, reason),
        run);
  }

  @Test
  void strictQuotesNoNovel() {
    Run run = runOn("score\n" + "y".repeat(5000), "nps", "-", "--column=score", "--strict");
    assertOneLine(run);
    assertTrue(run.err().length() < 200, run.err());
  }

  @Test
  void strictTakesAGoodFile() {
    assertEquals(0, runOn("score\n9\n", "nps", "-", "--column=score", "--strict").exitCode());
  }

  private static String notCsv(int line) {
    return "standard input: the row that starts in line "
        + line
        + " has a quote that is not closed or that text follows, or a cell of more than 4194304"
        + " characters";
  }

  private static Run nps(String csv) {
    return nps(csv.getBytes(StandardCharsets.UTF_8));
  }

  private static Run nps(byte[] csv) {
    return nps(new ByteArrayInputStream(csv));
  }

  private static Run nps(InputStream csv) {
    return runOn(csv, "nps", "-", "--column=score");
  }

  private static void assertFails(String message, Run run) {
    assertEquals("cx-metrics: " + message + "\n", run.err());
    assertOneLine(run);
  }

  private static void assertOneLine(Run run) {
    assertEquals(1, run.err().lines().count(), run.err());
    assertTrue(run.err().startsWith("cx-metrics: standard input: ") || run.err().length() < 300);
    assertEquals("", run.out());
    assertEquals(1, run.exitCode());
  }

  /** A start, and then one byte over and over: a huge line that nobody has to store. */
  private static final class Repeated extends InputStream {

    private final InputStream start;
    private final byte filler;
    private int left = LONG;

    Repeated(String start, char filler) {
      this.start = new ByteArrayInputStream(start.getBytes(StandardCharsets.US_ASCII));
      this.filler = (byte) filler;
    }

    @Override
    public int read() {
      throw new UnsupportedOperationException("read in bulk");
    }

    @Override
    public int read(byte[] buffer, int offset, int length) throws IOException {
      int read = start.read(buffer, offset, length);
      if (read > 0) {
        return read;
      }
      int filled = Math.min(left, length);
      Arrays.fill(buffer, offset, offset + filled, filler);
      left -= filled;
      return filled == 0 ? -1 : filled;
    }
  }
}
