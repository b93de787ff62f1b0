package io.cxmetrics.cli;

import static io.cxmetrics.cli.CliRunner.run;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import io.cxmetrics.cli.CliRunner.Run;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Contacts and queues of public data sets against reference values that were computed
 * independently. The data lies beside the project and not in it; without it these tests are
 * skipped.
 */
class RealContactsTest {

  private static final List<String> INCIDENT =
      List.of("number", "caller_id", "opened_at", "category", "contact_type", "sys_mod_count");

  @TempDir private static Path folder;
  private static Path incidents = Path.of("");
  private static Path calls = Path.of("");

  /** One row an incident, in the order of their first events, and calls with one column of time. */
  @BeforeAll
  static void prepare() throws IOException {
    Path log = Shared.file("data/uci_incident_log/incident_event_log.zip");
    Path callCentre = Shared.file("data/pwc_call_centre/Call_Center_Dataset.csv");
    incidents = folder.resolve("incidents.csv");
    calls = folder.resolve("calls.csv");
    try (ZipInputStream zip = new ZipInputStream(Files.newInputStream(log))) {
      zip.getNextEntry();
      Map<String, NamedCsvRecord> last = new LinkedHashMap<>();
      for (NamedCsvRecord row : CsvFiles.rows(new InputStreamReader(zip, UTF_8))) {
        last.merge(
            row.getField("number"),
            row,
            (before, after) -> changes(after) >= changes(before) ? after : before);
      }
      CsvFiles.write(
          incidents, INCIDENT, last.values().stream().map(RealContactsTest::incident).toList());
    }
    List<List<String>> called = new ArrayList<>();
    for (NamedCsvRecord row : CsvFiles.rows(Files.newBufferedReader(callCentre))) {
      boolean answered = row.getField("Answered (Y/N)").equals("Y");
      called.add(
          List.of(
              row.getField("Date") + " " + row.getField("Time"),
              answered ? row.getField("Resolved") : "",
              row.getField("Topic"),
              row.getField("Agent"),
              row.getField("Answered (Y/N)"),
              row.getField("Speed of answer in seconds"),
              row.getField("AvgTalkDuration")));
    }
    CsvFiles.write(
        calls,
        List.of("called", "Resolved", "Topic", "Agent", "answered", "waited", "talk"),
        called);
  }

  /** An unknown caller is none, while an unknown category is one of its own in the reference. */
  private static List<String> incident(NamedCsvRecord row) {
    List<String> cells = new ArrayList<>(INCIDENT.stream().map(row::getField).toList());
    Collections.replaceAll(cells.subList(1, 2), "?", "");
    return cells;
  }

  private static long changes(NamedCsvRecord row) {
    return Long.parseLong(row.getField("sys_mod_count"));
  }

  @ParameterizedTest
  @CsvSource({
    "1, customer, 24915, 24913, 18880, 75.783727",
    "1, customer-and-reason, 24915, 24913, 22271, 89.395095",
    "3, customer, 24915, 24906, 16206, 65.068658",
    "3, customer-and-reason, 24915, 24906, 21345, 85.70224",
    "7, customer, 24915, 24889, 12697, 51.014504",
    "7, customer-and-reason, 24915, 24889, 20035, 80.497408",
    "14, customer, 24915, 24880, 9516, 38.247588",
    "14, customer-and-reason, 24915, 24880, 18651, 74.963826",
    "30, customer, 24915, 24827, 6746, 27.17203",
    "30, customer-and-reason, 24915, 24827, 17000, 68.473839",
  })
  void incidentsWithoutARepeat(
      int days, String match, String n, String matured, String resolved, double percent) {
    List<String> args = new ArrayList<>(List.of("fcr", incidents.toString(), "--format=csv"));
    args.addAll(List.of("--customer=caller_id", "--time=opened_at", "--id=number"));
    args.addAll(List.of("--time-format=d/M/yyyy HH:mm", "--zone=UTC", "--window=" + days + "d"));
    args.add("--match=" + match);
    if (match.equals("customer-and-reason")) {
      args.add("--reason=category");
    }
    NamedCsvRecord total = rows(args).get(0);
    assertEquals("2017-02-16T14:17:00Z", total.getField("until"));
    assertEquals(matured, total.getField("matured"));
    assertEquals(resolved, total.getField("resolved"));
    assertEquals(n, total.getField("n"));
    assertEquals("3", total.getField("MISSING_CUSTOMER"));
    assertPercent(percent, total, "score");
  }

  @ParameterizedTest
  @CsvSource({
    "'', '', 4054, 3646, 89.935866",
    "Topic, Streaming, 847, 749, 88.429752",
    "Agent, Stewart, 477, 424, 88.888889",
  })
  void callsResolvedByFlag(String by, String value, String n, String resolved, double percent) {
    List<String> args = new ArrayList<>(List.of("fcr", calls.toString(), "--format=csv"));
    args.addAll(List.of("--time=called", "--resolved=Resolved", "--resolution=flag"));
    args.addAll(List.of("--time-format=yyyy-MM-dd H:mm[:ss]", "--zone=UTC"));
    if (!by.isEmpty()) {
      args.add("--by=" + by);
    }
    NamedCsvRecord line =
        rows(args).stream()
            .filter(row -> by.isEmpty() || row.getField(by).equals(value))
            .findFirst()
            .orElseThrow();
    assertEquals(n, line.getField("n"));
    assertEquals(resolved, line.getField("resolved"));
    assertPercent(percent, line, "score");
  }

  /** How long the abandoned ones waited is not in the file: here all count as late. */
  @ParameterizedTest
  @CsvSource({
    "10, 36, 0.888012, 0.72",
    "20, 374, 9.225456, 7.48",
    "30, 751, 18.524914, 15.02",
    "60, 1796, 44.301924, 35.92",
    "90, 2822, 69.610261, 56.44",
    "120, 3878, 95.658609, 77.56",
  })
  void callsAnsweredInTime(int seconds, String within, double ofAnswered, double ofOffered) {
    List<String> args = new ArrayList<>(List.of("queue", calls.toString(), "--format=csv"));
    args.addAll(List.of("--outcome=answered", "--waited=waited", "--talk=talk"));
    args.addAll(List.of("--target=" + seconds + "s", "--abandoned-wait=1h"));
    NamedCsvRecord total = rows(args).get(0);
    assertEquals(within, total.getField("answeredWithin"));
    assertPercent(ofAnswered, total, "service-level-f2");
    assertPercent(ofOffered, total, "service-level-f3");
    assertPercent(18.92, total, "abandonment");
    assertEquals(67.52072, Double.parseDouble(total.getField("speedOfAnswerMs")) / 1000, 1e-6);
    assertEquals("4054", total.getField("handled"));
    assertEquals(224.922792, Double.parseDouble(total.getField("handleTimeMs")) / 1000, 1e-3);
  }

  /** The published 92.7 % is the mean of the periods' rates; of all calls 89.1 % were answered. */
  @Test
  void answeredOfAllDaysAndTheMeanOfTheirRates() {
    Path days = Shared.file("data/call_centre_daily/Call Center Data.csv");
    List<String> args = new ArrayList<>(List.of("queue", days.toString(), "--format=csv"));
    args.addAll(List.of("--delimiter=;", "--answered=Answered Calls"));
    args.add("--abandoned=Abandoned Calls");
    NamedCsvRecord total = rows(args).get(0);
    assertEquals("248373", total.getField("offered"));
    assertPercent(89.073289, total, "score");
    assertPercent(10.926711, total, "abandonment");
    // Of the rates in the file, which are rounded to 0.01 %, it is 92.692518.
    double mean = Double.parseDouble(total.getField("answer-rate_meanOfPeriods"));
    assertEquals(92.692518, 100 * mean, 5e-3);
  }

  private static void assertPercent(double expected, NamedCsvRecord row, String name) {
    assertEquals(expected, 100 * Double.parseDouble(row.getField(name)), 0.6e-6, name);
  }

  private static List<NamedCsvRecord> rows(List<String> args) {
    Run run = run(args);
    assertEquals("", run.err());
    return run.rows();
  }
}
