package io.cxmetrics.cli.report;

import static io.cxmetrics.cli.CliRunner.run;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.cxmetrics.cli.CliRunner.Run;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

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
    assertTrue(page().contains("rows without one: 2"), page());
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
                "windows": ["1d"]}]}
            """);
    assertEquals("", run.err());
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
            + "|line 1, column 15: section 1 needs a kind: one of nps, csat, ces, response, fcr, journey",
        "{\"sections\": [{\"kind\": \"npx\"}]}"
            + "|line 1, column 24: \"npx\" is no kind of a section;"
            + " there are nps, csat, ces, response, fcr, journey",
        "{\"sections\": [{\"kind\": \"nps\"}]}|section 1, nps needs a file",
        "{\"sections\": [{\"kind\": \"nps\", \"file\": \"sample:survey\", \"colum\": 1}]}"
            + "|line 1, column 65: \"colum\" is no key of section 1, nps; there are by, charset,"
            + " column, delimiter, file, interval, kind, level, missing, month, scale, strict, title",
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
            + "|line 1, column 39: file of section 1, nps must be one",
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
