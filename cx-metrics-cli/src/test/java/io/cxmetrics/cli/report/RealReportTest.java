package io.cxmetrics.cli.report;

import static io.cxmetrics.cli.CliRunner.run;
import static io.cxmetrics.cli.report.ReportPages.table;
import static io.cxmetrics.cli.report.ReportPages.tables;
import static io.cxmetrics.cli.report.ReportPages.texts;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.common.collect.ImmutableMap;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import io.cxmetrics.cli.CliRunner.Run;
import io.cxmetrics.cli.Shared;
import io.cxmetrics.cli.html.Browser;
import io.cxmetrics.cli.html.PageChecks;
import io.cxmetrics.cli.journey.RealJourneyTest;
import io.cxmetrics.cli.output.Unit;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Reports of public data, as a browser shows them, against reference values that were computed
 * independently. Without the data, which lies beside the project, these tests are skipped.
 */
class RealReportTest {

  private static final String SFO = "sfo_survey/2017_SFO_Customer_Survey_20250817.csv";

  @TempDir private static Path folder;

  private static Browser browser;

  @BeforeAll
  static void startBrowser() throws IOException {
    Shared.file("data/" + SFO);
    browser = Browser.start(Files.createDirectory(folder.resolve("profile")));
  }

  @AfterAll
  static void stopBrowser() {
    if (browser != null) {
      browser.close();
    }
  }

  private static Path report(String name, String config) throws IOException {
    Path page = folder.resolve(name + ".html");
    if (!Files.exists(page)) {
      Path file = Files.writeString(folder.resolve(name + ".json"), config);
      Run run = run("report", "--config=" + file, "--out=" + page);
      assertEquals("", run.err());
    }
    return page;
  }

  private static Path data(String file) {
    return Shared.file("data/" + file).toAbsolutePath();
  }

  /**
   * The survey of an airport. Its dates are days of a month, which the code list leaves out; that
   * it was May is in the published daily scores.
   */
  private static Path airport() throws IOException {
    Files.writeString(folder.resolve("model.json"), RealJourneyTest.sfoModel());
    return report(
        "airport",
        """
        {"title": "SFO 2017", "sections": [
          {"kind": "nps", "file": "%1$s", "column": "NETPRO", "by": "BAREA", "month": "INTDATE",
            "day": "INTDATE", "time-format": "d", "time-in": "2017-05"},
          {"kind": "csat", "title": "The airport as a whole", "file": "%1$s", "column": "Q7ALL",
            "missing": [0, 6, "Blank", "BLANK"], "by": "DESTGEO", "day": "INTDATE",
            "time-format": "d", "time-in": "2017-05"},
          {"kind": "csat", "title": "Safety", "file": "%1$s", "column": "Q10SAFE",
            "missing": [0, 6], "statistic": "mean", "by": "STRATA"},
          {"kind": "journey", "file": "%1$s", "model": "model.json", "by": "BAREA"}]}
        """
            .formatted(data(SFO)));
  }

  @Test
  void theHeadlinesAreTheReferenceValues() throws IOException {
    browser.open(airport(), 1280, 900, false);
    assertEquals(List.of("SFO 2017"), texts(browser, "h1"));
    assertEquals(List.of("39.8", "82.1%", "4.37", "78.4"), texts(browser, ".cards strong"));
    assertEquals(
        List.of("2746 answers", "2688 answers", "2781 answers", "2831 respondents"),
        texts(browser, ".cards li span:last-child"));
    String lead = texts(browser, "section[aria-labelledby=section-1] > p").get(0);
    assertTrue(lead.endsWith("promoter 1436, passive 968, detractor 342."), lead);
    assertEquals(
        List.of("74.5", "84.0", "75.7", "70.8", "80.9", "84.4"),
        texts(browser, "#map-desc ~ .stage .stage-score"));
    assertTrue(
        texts(browser, "dd").contains("1 missing, 84 off the scale"),
        texts(browser, "dd").toString());
    ReportPages.assertNothingElseHappened(browser, airport());
  }

  @Test
  void segmentsAndAnswersAreTheReferenceValues() throws IOException {
    browser.open(airport(), 1280, 900, false);
    ImmutableMap<String, List<List<String>>> tables = tables(browser);
    assertEquals(
        List.of(
            "total 2746 39.8",
            "A 724 39.9",
            "B 166 43.4",
            "C 226 46.9",
            "D 386 43.5",
            "E 175 46.9",
            "F 444 38.5",
            "G 625 33.0"),
        rows(table(tables, "Net promoter score by BAREA"), 3));
    assertEquals(
        List.of("699", "1507", "444", "32", "6"),
        table(tables, "The airport as a whole: the answers").stream()
            .map(row -> row.get(1))
            .toList());
    assertEquals(
        List.of("2017-05 2746 39.8"), rows(table(tables, "Net promoter score by month"), 3));
  }

  private static List<String> rows(List<List<String>> table, int cells) {
    return table.stream().map(row -> String.join(" ", row.subList(0, cells))).toList();
  }

  /**
   * The scores of each day as somebody else published them, from the same file. Two answers of
   * which day and day of the week do not fit were put into other months there.
   */
  @Test
  void daysAreThosePublished() throws IOException {
    SortedMap<Integer, long[]> days = new TreeMap<>();
    try (CsvReader<NamedCsvRecord> published =
        CsvReader.builder().ofNamedCsvRecord(data("sfo_survey/published/agg_nps_daily.csv"))) {
      published.forEach(
          row -> {
            long[] day =
                days.computeIfAbsent(
                    Integer.valueOf(row.getField("date").substring(8)), date -> new long[3]);
            day[0] += count(row, "n_total");
            day[1] += count(row, "promoter");
            day[2] += count(row, "detractor");
          });
    }
    browser.open(airport(), 1280, 900, false);
    List<String> expected = new ArrayList<>();
    for (int date = days.firstKey(); date <= days.lastKey(); date++) {
      long[] day = days.getOrDefault(date, new long[3]);
      String score =
          day[0] == 0
              ? "\u2013"
              : Unit.POINTS.format(100.0 * (double) (day[1] - day[2]) / (double) day[0]);
      expected.add("2017-05-%02d %s %s".formatted(date, day[0], score));
    }
    assertEquals(26, expected.size());
    assertEquals(expected, rows(table(tables(browser), "Net promoter score by day"), 3));
  }

  private static long count(NamedCsvRecord row, String column) {
    return Math.round(Double.parseDouble(row.getField(column)));
  }

  @ParameterizedTest
  @CsvSource({"1280, false", "360, false", "1280, true"})
  void nothingIsCutOffOrOverlaps(int width, boolean dark) throws IOException {
    browser.open(airport(), width, 800, dark);
    PageChecks.assertNothingOverlaps(browser);
    PageChecks.assertContrast(browser);
  }

  @Test
  void itCanBePrinted() throws IOException {
    browser.open(airport(), 1280, 900, true);
    int pages = browser.printedPages();
    assertTrue(pages >= 2 && pages <= 10, "pages: " + pages);
  }

  /** Months by a pattern: a call centre that writes 2021-01-31, and shops that write times. */
  @Test
  void monthsAreTheReferenceValues() throws IOException {
    Path page =
        report(
            "months",
            """
            {"sections": [
              {"kind": "csat", "title": "Calls", "file": "%s", "column": "Satisfaction rating",
                "by": "Topic", "month": "Date", "time-format": "uuuu-MM-dd"},
              {"kind": "csat", "title": "Orders", "file": "%s", "column": "review_score",
                "month": "review_creation_date"},
              {"kind": "csat", "title": "SFO 2016", "file": "%s", "column": "Q7ALL",
                "missing": [0, 6, "Blank", "BLANK"], "month": "INTDATE",
                "time-format": "MM/dd/yyyy hh:mm:ss a"}]}
            """
                .formatted(
                    data("pwc_call_centre/Call_Center_Dataset.csv"),
                    data("olist_sample/olist_order_reviews_dataset.csv"),
                    data("sfo_survey/2016_SFO_Customer_Survey_20250817.csv")));
    browser.open(page, 1280, 900, false);
    ImmutableMap<String, List<List<String>>> tables = tables(browser);
    assertEquals(
        List.of("2021-01 1455 50.2%", "2021-02 1298 50.5%", "2021-03 1301 48.9%"),
        rows(table(tables, "Calls by month"), 3));
    List<String> orders = rows(table(tables, "Orders by month"), 3);
    assertEquals(23, orders.size());
    assertEquals("2016-10 13 30.8%", orders.get(0));
    assertEquals("2017-12 670 49.3%", orders.get(14));
    assertEquals("2018-08 742 56.1%", orders.get(22));
    assertEquals(List.of("2016-05 2919 81.0%"), rows(table(tables, "SFO 2016 by month"), 3));
    assertEquals(List.of("49.9%", "55.2%", "81.0%"), texts(browser, ".cards strong"));
    PageChecks.assertNothingOverlaps(browser);
  }
}
