package io.cxmetrics.cli.report;

import static io.cxmetrics.cli.CliRunner.run;
import static io.cxmetrics.cli.report.ReportPages.table;
import static io.cxmetrics.cli.report.ReportPages.tables;
import static io.cxmetrics.cli.report.ReportPages.texts;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.common.collect.ImmutableMap;
import io.cxmetrics.cli.CliRunner.Run;
import io.cxmetrics.cli.html.Browser;
import io.cxmetrics.cli.html.PageChecks;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The report of the samples as a browser shows it. */
class ReportInBrowserTest {

  @TempDir private static Path folder;

  private static Browser browser;

  @BeforeAll
  static void startBrowser() throws IOException {
    browser = Browser.start(Files.createDirectory(folder.resolve("profile")));
  }

  @AfterAll
  static void stopBrowser() {
    if (browser != null) {
      browser.close();
    }
  }

  private static Path page() throws IOException {
    Path page = folder.resolve("report.html");
    if (!Files.exists(page)) {
      Path config = Files.writeString(folder.resolve("report.json"), run("sample", "report").out());
      Run run = run("report", "--config=" + config, "--out=" + page);
      assertEquals("", run.err());
    }
    return page;
  }

  /** Names of any length and script, more segments than are drawn, gaps, and what is undefined. */
  private static Path awkwardPage() throws IOException {
    List<String> names =
        List.of(
            "W".repeat(200),
            "a name that is much longer than what anybody would give to it",
            "\u05e9\u05d9\u05e8\u05d5\u05ea \u05dc\u05e7\u05d5\u05d7\u05d5\u05ea 24/7",
            "\u5f85\u3061\u6642\u9593\u306e\u6e80\u8db3\u5ea6".repeat(4),
            "\ud83d\udc68\u200d\ud83d\udc69\u200d\ud83d\udc67".repeat(5),
            "<script>alert('x')</script>",
            "]]> & \u202e",
            "");
    StringBuilder answers = new StringBuilder("score,by,at,from,to\n");
    for (int i = 0; i < 200; i++) {
      String name = i < 100 ? names.get(i % names.size()) : "segment " + i;
      answers.append(
          "%s,\"%s\",%s,2026-01-01T00:00:00Z,%s\n"
              .formatted(
                  i % 11,
                  name,
                  i % 3 == 0 ? "soon" : "2026-01-%02d".formatted(1 + i % 13 + i % 2 * 14),
                  i % 4 == 0 ? "" : "2026-01-%02dT00:00:%02dZ".formatted(1 + i % 28, i % 60)));
    }
    Files.writeString(folder.resolve("answers.csv"), answers);
    String title = "<b>" + names.get(0) + "</b>";
    Path config =
        Files.writeString(
            folder.resolve("awkward.json"),
            """
            {"title": "%1$s", "sections": [
              {"kind": "nps", "title": "%1$s", "file": "answers.csv", "column": "score", "by": "by",
                "day": "at", "month": "at"},
              {"kind": "csat", "title": "2 %1$s", "file": "answers.csv", "column": "score",
                "by": ["by", "at"], "statistic": "mean", "day": "by"},
              {"kind": "response", "title": "\ud83d\ude00", "file": "answers.csv", "start": "from",
                "end": "to", "by": "by", "until": "2030-01-01T00:00:00Z"},
              {"kind": "fcr", "file": "answers.csv", "time": "from", "customer": "by",
                "windows": ["1d", "000002d", "PT72H"]}]}
            """
                .formatted(title));
    Path page = folder.resolve("awkward.html");
    Run run = run("report", "--config=" + config, "--out=" + page);
    assertEquals("", run.err());
    return page;
  }

  /** The columns of a table of text, cut at two spaces and more. */
  private static List<List<String>> rows(String table, int... columns) {
    List<List<String>> rows = new ArrayList<>();
    List<String> lines = table.lines().skip(3).takeWhile(line -> !line.isEmpty()).toList();
    for (String line : lines) {
      String[] cells = line.strip().split("\\s{2,}", -1);
      List<String> row = new ArrayList<>();
      for (int column : columns) {
        row.add(cells[column]);
      }
      rows.add(row);
    }
    return rows;
  }

  private static String sample(String name) {
    return "sample:" + name;
  }

  /** The commands are tested against core and other tools; the page shows what they say. */
  @Test
  void itShowsWhatTheCommandsSay() throws IOException {
    browser.open(page(), 1280, 900, false);
    ImmutableMap<String, List<List<String>>> tables = tables(browser);
    assertEquals(
        rows(run("nps", sample("survey"), "--column=recommend", "--by=channel").out(), 0, 1, 2, 3),
        table(tables, "Net promoter score by channel"));
    assertEquals(
        rows(run("nps", sample("survey"), "--column=recommend", "--by=month").out(), 0, 1, 2, 3)
            .stream()
            .skip(1)
            .toList(),
        table(tables, "Net promoter score by month"));
    assertEquals(
        rows(run("ces", sample("survey"), "--column=ease", "--by=segment").out(), 0, 1, 2, 3),
        table(tables, "Customer effort by segment"));
    List<List<String>> windows = table(tables, "First-contact resolution by window");
    assertEquals(5, windows.size());
    for (List<String> window : windows) {
      String out =
          run(
                  "fcr",
                  sample("contacts"),
                  "--time=time",
                  "--customer=customer",
                  "--window=" + window.get(0))
              .out();
      assertEquals(rows(out, 2, 3).get(0), window.subList(2, 4));
      long judged = rows(out, 4, 5, 6).get(0).stream().mapToLong(Long::parseLong).sum();
      assertEquals(Long.toString(judged), window.get(1));
    }
    List<List<String>> medians = table(tables, "Time to the first answer by channel");
    List<List<String>> expected =
        rows(
            run(
                    "response",
                    sample("tickets"),
                    "--start=created",
                    "--end=answered",
                    "--until=2025-04-01T00:00:00Z",
                    "--by=channel")
                .out(),
            0,
            6);
    assertEquals(expected, medians.stream().map(row -> List.of(row.get(0), row.get(2))).toList());
    assertEquals(
        List.of("choose", "order", "install", "use", "get help", "stay"),
        texts(browser, "#map-desc ~ .stage .stage-name"));
    assertEquals(
        rows(
            run(
                    "queue",
                    sample("calls"),
                    "--outcome=outcome",
                    "--word=callback=flowed-out",
                    "--waited=waited",
                    "--by=queue")
                .out(),
            0,
            5,
            6),
        table(tables, "Service level by queue").stream()
            .map(row -> List.of(row.get(0), row.get(2), row.get(3)))
            .toList());
    assertEquals(7, texts(browser, ".cards li").size());
    ReportPages.assertNothingElseHappened(browser, page());
  }

  /** The curve is where the table says, and the naive one below it. */
  @Test
  void theCurvesAreDrawnWhereTheirNumbersAre() throws IOException {
    browser.open(page(), 1280, 900, false);
    List<?> heights =
        browser.list(
            """
            const path = document.querySelector('.chart path.curve').ownerSVGElement;
            const at = (name, x) => {
              const p = path.querySelectorAll('path.' + name)[0];
              const v = [...p.getAttribute('d').matchAll(/H([0-9.]+) V([0-9.]+)/g)]
                  .filter(m => Number(m[1]) <= x + 0.01);
              return v.length ? Number(v[v.length - 1][2]) : 0;
            };
            const h = [...path.querySelectorAll('path.curve')[0].getAttribute('d')
                .matchAll(/H([0-9.]+)/g)].map(m => Number(m[1]));
            return [0, 28, 56, 84, 112, 140, 168, 196, 224, 252, 280].map(
                i => [at('curve', h[i]), at('naive', h[i])]);
            """);
    List<List<String>> rows = table(tables(browser), "Time to the first answer: who still waits");
    assertEquals(rows.size(), heights.size());
    for (int i = 0; i < rows.size(); i++) {
      List<?> pair = (List<?>) heights.get(i);
      assertEquals(share(rows.get(i).get(1)), share(pair.get(0)), 0.0006, rows.get(i).toString());
      assertEquals(share(rows.get(i).get(3)), share(pair.get(1)), 0.0006, rows.get(i).toString());
      assertTrue(share(pair.get(1)) <= share(pair.get(0)) + 1e-9, pair.toString());
    }
  }

  /** A percentage, or a height: the axis goes from 46 for all to 266 for nobody. */
  private static double share(Object shown) {
    return shown instanceof String percent
        ? Double.parseDouble(percent.replace("%", "")) / 100
        : (266 - ((Number) shown).doubleValue()) / 220;
  }

  @ParameterizedTest
  @CsvSource({
    "sample, 1280, false",
    "sample, 360, false",
    "sample, 1280, true",
    "awkward, 1280, false",
    "awkward, 360, true"
  })
  void nothingIsCutOffOrOverlaps(String name, int width, boolean dark) throws IOException {
    browser.open(name.equals("sample") ? page() : awkwardPage(), width, 800, dark);
    PageChecks.assertNothingOverlaps(browser);
    PageChecks.assertContrast(browser);
  }

  /** Every drawing has a name and a description, ids are unique, links lead somewhere. */
  @Test
  void whoDoesNotSeeItGetsItInWords() throws IOException {
    browser.open(page(), 1280, 900, false);
    assertEquals(
        List.of(),
        browser.list(
            """
            const ids = [...document.querySelectorAll('[id]')].map(e => e.id);
            return [
              ...ids.filter((id, i) => ids.indexOf(id) !== i),
              ...[...document.querySelectorAll('a')].map(a => a.getAttribute('href').slice(1))
                  .filter(id => !ids.includes(id)),
              ...[...document.querySelectorAll('svg[role=img]')].filter(svg =>
                  svg.getAttribute('aria-labelledby').split(' ').some(
                      id => document.getElementById(id).textContent.length < 10)).map(e => e.outerHTML),
              ...[...document.querySelectorAll('.scroll')].filter(e => e.tabIndex !== 0)
                  .map(e => e.outerHTML)];
            """));
    assertEquals(
        texts(browser, ".charts svg").size(), texts(browser, ".charts details table").size());
  }

  /** What the data brings along is text, and no part of the page. */
  @Test
  void namesAreText() throws IOException {
    browser.open(awkwardPage(), 1280, 900, false);
    assertEquals(List.of(), texts(browser, "script, b"));
    assertTrue(table(tables(browser), "First-contact resolution by window").size() == 3, "windows");
    assertTrue(
        texts(browser, "figure > p")
            .contains("Drawn are the first 24 of 109 rows; the table has all."),
        texts(browser, "figure > p").toString());
    ReportPages.assertNothingElseHappened(browser, awkwardPage());
  }

  @Test
  void itCanBePrinted() throws IOException {
    browser.open(page(), 1280, 900, true);
    int pages = browser.printedPages();
    assertTrue(pages >= 3 && pages <= 10, "pages: " + pages);
  }
}
