package io.cxmetrics.cli.report;

import static io.cxmetrics.cli.CliRunner.run;
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
import java.util.HashSet;
import java.util.List;
import java.util.Set;
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

  private static List<String> texts(String selector) {
    return browser
        .list(
            "return [...document.querySelectorAll(arguments[0])].map(e => e.textContent.trim())",
            selector)
        .stream()
        .map(String::valueOf)
        .toList();
  }

  /** Each chart by what it is called: the cells of its table, row by row. */
  private static ImmutableMap<String, List<List<String>>> tables() {
    ImmutableMap.Builder<String, List<List<String>>> tables = ImmutableMap.builder();
    for (Object table :
        browser.list(
            """
            return [...document.querySelectorAll('.charts figure')].map(f => [
                f.querySelector('figcaption').textContent,
                ...[...f.querySelectorAll('tbody tr')].map(
                    row => [...row.children].map(e => e.textContent).join('|'))]);
            """)) {
      List<String> parts = ((List<?>) table).stream().map(String::valueOf).toList();
      tables.put(
          parts.get(0),
          parts.subList(1, parts.size()).stream()
              .map(row -> List.of(row.split("\\|", -1)))
              .toList());
    }
    return tables.buildOrThrow();
  }

  private static List<List<String>> table(
      ImmutableMap<String, List<List<String>>> tables, String name) {
    List<List<String>> table = tables.get(name);
    assertTrue(table != null, name + " in " + tables.keySet());
    return table == null ? List.of() : table;
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
    ImmutableMap<String, List<List<String>>> tables = tables();
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
        texts("#map-desc ~ .stage .stage-name"));
    assertEquals(6, texts(".cards li").size());
    assertEquals(List.of(), browser.console());
    Set<String> requests = new HashSet<>(browser.requests());
    requests.removeIf(address -> address.startsWith("data:"));
    assertEquals(Set.of(page().toUri().toString()), requests);
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
    List<List<String>> rows = table(tables(), "Time to the first answer: who still waits");
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
  @CsvSource({"1280, false", "360, false", "1280, true"})
  void nothingIsCutOffOrOverlaps(int width, boolean dark) throws IOException {
    browser.open(page(), width, 800, dark);
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
    assertEquals(texts(".charts svg").size(), texts(".charts details table").size());
  }

  @Test
  void itCanBePrinted() throws IOException {
    browser.open(page(), 1280, 900, true);
    int pages = browser.printedPages();
    assertTrue(pages >= 3 && pages <= 10, "pages: " + pages);
  }
}
