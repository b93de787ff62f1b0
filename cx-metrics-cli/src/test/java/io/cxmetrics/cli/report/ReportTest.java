package io.cxmetrics.cli.report;

import static io.cxmetrics.cli.CliRunner.run;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.cxmetrics.cli.CliRunner.Run;
import io.cxmetrics.cli.input.Source;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** {@code cx-metrics report}, without a browser. */
class ReportTest {

  @TempDir private Path folder;

  private Run report(String config) throws IOException {
    Path file = Files.writeString(folder.resolve("report.json"), config);
    return run("report", "--config=" + file, "--out=" + folder.resolve("report.html"));
  }

  private String page() throws IOException {
    return Files.readString(folder.resolve("report.html"));
  }

  private void assertRefused(String config, String message) throws IOException {
    Run run = report(config);
    assertEquals("cx-metrics: report.json: " + message + "\n", run.err().replace(folder + "/", ""));
    assertEquals(1, run.exitCode());
    assertEquals("", run.out());
    assertFalse(Files.exists(folder.resolve("report.html")));
  }

  @Test
  void theSampleMakesAReport() throws IOException {
    Run run = report(run("sample", "report").out());
    assertEquals("", run.err());
    assertEquals(0, run.exitCode());
    assertEquals("", run.out());
    for (String part :
        new String[] {
          "<title>Customer experience in 2025</title>",
          "Net promoter score by month",
          "Time to the first answer: who still waits",
          "First-contact resolution by window",
          "How these numbers came about"
        }) {
      assertTrue(page().contains(part), part);
    }
    assertFalse(page().contains("<script"), "no script");
    assertFalse(page().matches("(?s).*(src|href)=\"https?:.*"), "no address");
  }

  @Test
  void filesAreBesideTheConfiguration() throws IOException {
    Files.writeString(folder.resolve("a.csv"), "score,at\n10,2026-01-31\n2,2026-03\n7,soon\n9,\n");
    Run run =
        report(
            """
            {"sections": [{"kind": "nps", "file": "a.csv", "column": "score", "month": "at",
              "title": "A <b>"}]}
            """);
    assertEquals("", run.err());
    assertTrue(page().contains("A &lt;b&gt;"), page());
    assertTrue(page().contains("<th scope=\"row\">2026-02</th><td>0</td><td>\u2013</td>"), page());
    assertTrue(
        page()
            .contains(
                "of column at as written; rows without one: 2 (1 empty, 1 unreadable, the first"
                    + " &quot;soon&quot; in line 4)"),
        page());
  }

  @Test
  void datesHaveTheFormThatIsGiven() throws IOException {
    Files.writeString(folder.resolve("a.csv"), "score,at\n10,31.1.26\n2,2.2.26\n7,2026-02-02\n");
    Run run =
        report(
            """
            {"sections": [{"kind": "nps", "file": "a.csv", "column": "score", "month": "at",
              "day": "at", "time-format": "d.M.yy"}]}
            """);
    assertEquals("", run.err());
    for (String part :
        new String[] {
          "<th scope=\"row\">2026-01</th><td>1</td><td>100.0</td>",
          "<th scope=\"row\">2026-02</th><td>1</td><td>-100.0</td>",
          "<th scope=\"row\">2026-01-31</th><td>1</td><td>100.0</td>",
          "<th scope=\"row\">2026-02-01</th><td>0</td><td>\u2013</td>",
          "<th scope=\"row\">2026-02-02</th><td>1</td><td>-100.0</td>",
          "of the form d.M.yy; rows without one: 1 (0 empty, 1 unreadable, the first"
              + " &quot;2026-02-02&quot; in line 4)"
        }) {
      assertTrue(page().contains(part), part);
    }
  }

  @Test
  void datesWithoutAMonthHaveTheOneThatIsGiven() throws IOException {
    Files.writeString(folder.resolve("a.csv"), "score,at\n10,31\n2,32\n7,\n");
    Run run =
        report(
            """
            {"sections": [{"kind": "nps", "file": "a.csv", "column": "score", "month": "at",
              "time-format": "d", "time-in": "2017-05"}]}
            """);
    assertEquals("", run.err());
    assertTrue(page().contains("<th scope=\"row\">2017-05</th><td>1</td><td>100.0</td>"), page());
    assertTrue(page().contains("of the form d in 2017-05; rows without one: 2"), page());
  }

  @Test
  void whereNoDateCanBeReadThereIsNoChart() throws IOException {
    Files.writeString(folder.resolve("a.csv"), "score,at\n10,soon\n2,\n");
    Run run =
        report(
            """
            {"sections": [{"kind": "nps", "file": "a.csv", "column": "score", "day": "at"}]}
            """);
    assertEquals("", run.err());
    assertTrue(page().contains("There is no trend: no row has a day.</p>"), page());
    assertFalse(page().contains("by day"), page());
  }

  /** What cannot be read in the column of dates is an error where the section says so. */
  @Test
  void strictSectionsRefuseWhatIsNoDate() throws IOException {
    Files.writeString(folder.resolve("a.csv"), "score,at\n10,2026-05-04\n2,soon\n");
    assertRefused(
        """
        {"sections": [{"kind": "nps", "file": "a.csv", "column": "score", "day": "at",
          "strict": true}]}
        """,
        "section 1, nps: a.csv: line 3, column \"at\": \"soon\" is no day such as 2026-05-04");
  }

  @Test
  void daysThatAreFarApartAreAMistake() throws IOException {
    Files.writeString(folder.resolve("a.csv"), "score,at\n10,2026-05-04\n2,0026-05-04\n");
    assertRefused(
        """
        {"sections": [{"kind": "nps", "file": "a.csv", "column": "score", "day": "at"}]}
        """,
        "section 1, nps: a.csv: days from 0026-05-04 to 2026-05-04: more than 1200");
  }

  /** Nor are there shares of 0 where there are no answers. */
  @Test
  void barsWithoutAnswersHaveNoShare() throws IOException {
    Files.writeString(folder.resolve("a.csv"), "score\n");
    Run run =
        report(
            """
            {"sections": [{"kind": "nps", "file": "a.csv", "column": "score"}]}
            """);
    assertEquals("", run.err());
    assertFalse(page().contains("0.0%"), page());
  }

  /** What looks like an option, or like standard input, is a file all the same. */
  @ParameterizedTest
  @ValueSource(strings = {"-", "--strict", "-x", "@a"})
  void filesMayBeCalledAnything(String file) throws IOException {
    Files.writeString(folder.resolve(file), "score\n10\n");
    Run run =
        report(
            """
            {"sections": [{"kind": "nps", "file": "%s", "column": "score"}]}
            """
                .formatted(file));
    assertEquals("", run.err());
    assertTrue(page().contains("NPS 100.0"), page());
  }

  /** Beside a configuration in the current folder there is no folder to tell it by. */
  @Test
  void aHyphenIsNoStandardInput() {
    String config = "{\"sections\": [{\"kind\": \"nps\", \"file\": \"-\", \"column\": \"x\"}]}";
    Source source =
        new Source("report.json", () -> new ByteArrayInputStream(config.getBytes(UTF_8)));
    assertEquals("./-", ReportConfig.read(source).sections().get(0).file());
  }

  /** Half of a character can be neither shown nor written. */
  @Test
  void namesThatAreNoTextAreShownAllTheSame() throws IOException {
    String name = "x".repeat(59) + "\ud83d\ude00".repeat(9);
    Files.writeString(folder.resolve("a.csv"), "score,by\n10,%s\n9,b\n".formatted(name));
    Run run =
        report(
            """
            {"title": "half a \\ud83d", "sections": [
              {"kind": "nps", "file": "a.csv", "column": "score", "by": "by"}]}
            """);
    assertEquals("", run.err());
    assertTrue(page().contains("<title>half a \uFFFD</title>"), page());
    assertTrue(page().contains("<th scope=\"row\">" + "x".repeat(59) + "...</th>"), page());
  }

  @Test
  void aQueueOfCalls() throws IOException {
    Run run =
        report(
            """
            {"sections": [{"kind": "queue", "file": "sample:calls", "outcome": "outcome",
              "word": "callback=flowed-out", "waited": "waited", "talk": "talk", "by": "queue"}]}
            """);
    assertEquals("", run.err());
    for (String part :
        new String[] {
          "The service level f3 is 47.2% (42.8% to 51.6%). Offered were 499 calls: 427 answered,"
              + " 67 abandoned, 5 flowed out. The mean speed of answer is 0:00:21.",
          "<th scope=\"row\">service level f1</th><td>494</td><td>56.9%</td>",
          "<th scope=\"row\">abandonment</th><td>494</td><td>13.6%</td>",
          "<th scope=\"row\">support</th><td>321</td><td>36.8%</td><td>31.7% to 42.2%</td>",
          "<dd>queue.service-level-f3</dd>",
          "<dt>Target</dt><dd>0:00:20</dd>",
          "<dd>1 missing time</dd>"
        }) {
      assertTrue(page().contains(part), part + " in " + page());
    }
  }

  @Test
  void aQueueOfPeriods() throws IOException {
    Files.writeString(folder.resolve("a.csv"), "in,out,by\n90,10,a\n10,10,b\n,1,b\n");
    Run run =
        report(
            """
            {"sections": [{"kind": "queue", "file": "a.csv", "answered": "in", "abandoned": "out",
              "by": "by"}]}
            """);
    assertEquals("", run.err());
    for (String part :
        new String[] {
          "The answer rate is 83.3% (",
          "<dd>70.0%, of 2 periods; the score is the rate of their totals</dd>",
          "<th scope=\"row\">b</th><td>20</td><td>50.0%</td>",
          "<dd>1 missing count</dd>"
        }) {
      assertTrue(page().contains(part), part + " in " + page());
    }
    assertFalse(page().contains("service level"), "what is not known is not shown");
    assertFalse(page().contains("speed of answer"), "what is not known is not shown");
  }

  @Test
  void aFileWithoutRowsHasNoScore() throws IOException {
    Files.writeString(folder.resolve("a.csv"), "score,start,end,time,who\n");
    Run run =
        report(
            """
            {"sections": [
              {"kind": "csat", "file": "a.csv", "column": "score", "month": "start", "by": "who"},
              {"kind": "response", "file": "a.csv", "start": "start", "end": "end", "by": "who"},
              {"kind": "fcr", "file": "a.csv", "time": "time", "customer": "who",
                "windows": ["1d"]},
              {"kind": "queue", "file": "a.csv", "outcome": "start", "waited": "time"}]}
            """);
    assertEquals("", run.err());
    assertTrue(page().contains("There are no calls."), page());
    assertTrue(page().contains("There are no answers."), page());
    assertTrue(page().contains("There are no waits."), page());
    assertTrue(page().contains("No contact can be judged yet"), page());
  }

  @Test
  void whoeverStillWaitsKeepsTheMedianFromBeingReached() throws IOException {
    Files.writeString(
        folder.resolve("a.csv"),
        """
        s,e
        2026-01-01T00:00:00Z,2026-01-01T01:00:00Z
        2026-01-01T00:00:00Z,
        2026-01-01T00:00:00Z,
        """);
    Run run =
        report(
            """
            {"sections": [{"kind": "response", "file": "a.csv", "start": "s", "end": "e",
              "until": "2026-01-02T00:00:00Z"}]}
            """);
    assertEquals("", run.err());
    assertTrue(page().contains("The median of all is not reached (at least 1:00:00)."), page());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "{}|a report needs sections",
        "{\"titel\": \"x\"}"
            + "|line 1, column 2: \"titel\" is no key of a report; there are sections, title",
        "{\"sections\": [{\"file\": \"a\"}]}"
            + "|line 1, column 15: section 1 needs a kind: one of nps, csat, ces, response, fcr, queue, journey",
        "{\"sections\": [{\"kind\": \"npx\"}]}"
            + "|line 1, column 24: \"npx\" is no kind of a section;"
            + " there are nps, csat, ces, response, fcr, queue, journey",
        "{\"sections\": [{\"kind\": \"nps\"}]}|section 1, nps needs a file",
        "{\"sections\": [{\"kind\": \"nps\", \"file\": \"sample:survey\", \"colum\": 1}]}"
            + "|line 1, column 65: \"colum\" is no key of section 1, nps; there are by, charset,"
            + " column, day, delimiter, file, interval, kind, level, missing, month, scale, strict,"
            + " time-format, time-in, title",
        "{\"sections\": [{\"kind\": \"nps\", \"file\": \"sample:survey\"}]}"
            + "|section 1, nps: Missing required option: '--column=NAME'",
        "{\"sections\": [{\"kind\": \"nps\", \"file\": \"sample:calendar\", \"column\": \"x\"}]}"
            + "|section 1, nps: sample:calendar: no column \"x\"; there are \"# The desk of the sample tickets.\"",
        "{\"sections\": [{\"kind\": \"nps\", \"file\": \"sample:x\", \"column\": \"x\"}]}"
            + "|section 1, nps: \"x\" is no sample; there are survey, tickets, events, mapping,"
            + " calendar, contacts, calls, journey, model, report",
        "{\"sections\": [{\"kind\": \"nps\", \"file\": \"sample:survey\", \"column\": \"ease\","
            + " \"scale\": \"csat-1-5\"}]}|section 1, nps: --scale: \"csat-1-5\" is no scale for this"
            + " metric; there are nps-0-10, nps-1-10, nps-1-7, nps-1-5, nps-eu",
        "{\"sections\": [{\"kind\": \"nps\", \"file\": [\"a\", \"b\"]}]}"
            + "|line 1, column 39: file of section 1, nps must be one, and not empty",
        "{\"sections\": [{\"kind\": \"nps\", \"title\": \" \"}]}"
            + "|line 1, column 40: title of section 1, nps must be one, and not empty",
        "{\"title\": \"\", \"sections\": []}"
            + "|line 1, column 11: the title of a report must not be empty",
        "{\"sections\": [{\"kind\": \"nps\", \"file\": \"a\\u0000\"}]}"
            + "|line 1, column 39: \"a \" is not the name of a file",
        "{\"sections\": [{\"kind\": \"nps\", \"file\": \"sample:survey\", \"column\": \"recommend\","
            + " \"month\": \"date\", \"time-format\": \"d/M/b\"}]}|section 1, nps: --time-format: \"d/M/b\" is"
            + " no pattern such as d/M/yyyy HH:mm: Unknown pattern letter: b",
        "{\"sections\": [{\"kind\": \"nps\", \"file\": \"sample:survey\", \"column\": \"recommend\","
            + " \"day\": \"date\", \"time-format\": \"MM/yyyy\"}]}|section 1, nps: --time-format: times of"
            + " the form MM/yyyy tell no date; see --time-in",
        "{\"sections\": [{\"kind\": \"nps\", \"file\": \"sample:survey\", \"column\": \"recommend\","
            + " \"time-format\": \"d/M/yyyy\"}]}|section 1, nps: --time-format goes with --day or --month",
        "{\"sections\": [{\"kind\": \"nps\", \"file\": \"sample:survey\", \"column\": \"recommend\","
            + " \"month\": \"date\", \"time-in\": 2026}]}|section 1, nps: --time-in goes with --time-format",
        "{\"sections\": [{\"kind\": \"nps\", \"file\": \"sample:survey\", \"column\": \"recommend\","
            + " \"month\": [\"date\", \"date\"]}]}|section 1, nps: option '--month' (COLUMN) should be"
            + " specified only once",
        "{\"sections\": [{\"kind\": \"nps\", \"file\": \"sample:survey\", \"column\": \"recommend\","
            + " \"month\": \"when\"}]}|section 1, nps: sample:survey: no column \"when\"; there are"
            + " \"answer_id\", \"date\", \"month\", \"channel\", \"segment\", \"recommend\", \"satisfaction\","
            + " \"ease\"",
      })
  void whatDoesNotFitIsOneLine(String config, String message) throws IOException {
    assertRefused(config, message);
  }

  @Test
  void aReportHasOneJourneyAtMost() throws IOException {
    String journey = "{\"kind\": \"journey\", \"file\": \"a\", \"model\": \"b\"}";
    assertRefused(
        "{\"sections\": [%s, %s]}".formatted(journey, journey), "a report has one journey at most");
  }
}
