package io.cxmetrics.cli.input;

import static io.cxmetrics.cli.CliRunner.run;
import static io.cxmetrics.cli.CliRunner.runOn;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import io.cxmetrics.cli.CliRunner.Run;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The many shapes of a CSV file, each read to the same counts. */
class CsvInputTest {

  private static final String TWO_PROMOTERS = "channel,score\nchat,9\n\u00e9t\u00e9,10\n";

  @TempDir private Path folder;

  @Test
  void aFile() throws IOException {
    Path file = Files.writeString(folder.resolve("@answers, 1.csv"), TWO_PROMOTERS);
    assertCounts(
        run("nps", file.toString(), "--column=score", "--format=csv"), "promoters", "2", "0");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        TWO_PROMOTERS,
        "\uFEFF" + TWO_PROMOTERS,
        " channel ,\t score \n chat , 9 \n\u00e9t\u00e9,\t10\n",
        "channel,score\r\nchat,9\r\n\u00e9t\u00e9,10",
        "\"channel\",\"score\"\n\"chat\",\"9\"\n\"\u00e9t\u00e9\",\"10\"\n",
        "\n\nchannel,score\n\nchat,9\n\n\u00e9t\u00e9,10\n\n\n",
        "score,channel,comment\n9,chat,\"two\nlines, and a \"\"quote\"\"\"\n10,\u00e9t\u00e9\n",
        "score,channel\n9,chat,left over\n10,\u00e9t\u00e9\n"
      })
  void oneSurveyInManyShapes(String csv) {
    List<NamedCsvRecord> rows = nps(csv, "--by=channel").rows();
    assertEquals(
        List.of("/2", "chat/1", "\u00e9t\u00e9/1"),
        rows.stream().map(row -> row.getField("channel") + "/" + row.getField("n")).toList());
  }

  @ParameterizedTest
  @ValueSource(strings = {"windows-1252", "UTF-16", "UTF-16LE", "ISO-8859-1"})
  void otherEncodings(String name) {
    Charset charset = Charset.forName(name);
    Run run =
        runOn(
            new ByteArrayInputStream(TWO_PROMOTERS.getBytes(charset)),
            "nps",
            "-",
            "--column=score",
            "--by=channel",
            "--format=csv",
            "--charset=" + name);
    assertEquals("\u00e9t\u00e9", run.rows().get(2).getField("channel"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"tab", "\\t", "\t"})
  void tabs(String delimiter) {
    assertCounts(nps("score\tchannel\n9\tchat\n", "--delimiter", delimiter), "promoters", "1", "0");
  }

  @Test
  void semicolons() {
    assertCounts(nps("channel;score\na,b;9\n", "--delimiter=;"), "promoters", "1", "0");
  }

  @Test
  void aShortRowHasNoAnswerAndAnEmptySegment() {
    Run run = nps("channel,score\nchat\n", "--by=channel");
    assertCounts(run, "UNREADABLE", "1", "1");
    run = nps("score,channel\n9\n", "--by=channel");
    assertEquals("", run.rows().get(1).getField("channel"));
    assertEquals("1", run.rows().get(1).getField("n"));
  }

  @Test
  void anEmptyLineInAColumnOfItsOwnIsAMissingAnswer() {
    assertCounts(nps("score\n9\n\n \n10\n"), "MISSING", "2", "2");
  }

  @Test
  void severalByColumnsSortColumnByColumn() {
    String csv = "a,b,score\nx,2,9\nx,10,9\n,1,9\nB,1,9\nx,10,3\n";
    assertEquals(
        List.of("|", "|1", "B|1", "x|10", "x|2"),
        nps(csv, "--by=a", "--by=b").rows().stream()
            .map(row -> row.getField("a") + "|" + row.getField("b"))
            .toList());
    assertEquals("10", nps(csv, "--by=b", "--by=a").rows().get(3).getField("b"));
  }

  @Test
  void theScoreColumnMayMakeTheSegmentsToo() {
    String json =
        runOn("score\n9\n3\n9\n", "nps", "-", "--column=score", "--by= score ", "--format=json")
            .out();
    assertTrue(json.contains("\"segment\":{\"score\":\"9\"},\"n\":2,"), json);
  }

  @Test
  void missingCodesWinOverTheScale() {
    Run run = nps("score\n0\n0.0\nBlank\n11\n9\n", "--missing=0", "--missing", "Blank");
    assertCounts(run, "MISSING", "3", "4");
  }

  @Test
  void whatCannotCountIsCountedByReason() {
    Run run = nps("score\n\n11\n6.5\nNaN\nten\nInfinity\n9\n");
    assertCounts(run, "MISSING", "1", "6");
    assertCounts(run, "OFF_SCALE", "2", "6");
    assertCounts(run, "UNREADABLE", "3", "6");
  }

  @Test
  void aColumnOfWordsHasNoScore() {
    Run run = nps("score\ngood\nbad\n");
    assertCounts(run, "UNREADABLE", "2", "2");
    assertEquals("", run.rows().get(0).getField("score"));
  }

  private static Run nps(String csv, String... more) {
    return runOn(csv, List.of("nps", "-", "--column=score", "--format=csv"), more);
  }

  private static void assertCounts(Run run, String name, String count, String excluded) {
    assertEquals("", run.err());
    assertEquals(0, run.exitCode());
    NamedCsvRecord total = run.rows().get(0);
    assertEquals(count, total.getField(name));
    assertEquals(
        Long.parseLong(excluded),
        Long.parseLong(total.getField("MISSING"))
            + Long.parseLong(total.getField("OFF_SCALE"))
            + Long.parseLong(total.getField("UNREADABLE")));
  }
}
