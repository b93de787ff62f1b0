package io.cxmetrics.cli.journey;

import static io.cxmetrics.cli.CliRunner.run;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.cxmetrics.cli.CliRunner.Run;
import io.cxmetrics.cli.Shared;
import io.cxmetrics.cli.html.Browser;
import io.cxmetrics.cli.html.PageChecks;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The page of a journey as a browser shows it. */
class JourneyInBrowserTest {

  private static final String GROUND = "return getComputedStyle(document.body).backgroundColor";

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

  /** The page of the sample that ships with the command line. */
  private static Path samplePage() throws IOException {
    Path csv = Files.writeString(folder.resolve("journey.csv"), run("sample", "journey").out());
    Path model = Files.writeString(folder.resolve("model.json"), run("sample", "model").out());
    return page(csv, model, "customer", "channel");
  }

  /** Long names, a single stage, few answers, and a target at the end of the axis. */
  private static Path awkwardPage() throws IOException {
    String name = "a name that is much longer than what anybody would give to it";
    Path csv =
        Files.writeString(
            folder.resolve("few.csv"),
            "a,b,by,channel\n5,,x,%s\n1,,%1$s,WWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWW\n".formatted(name));
    Path model =
        Files.writeString(
            folder.resolve("awkward.json"),
            """
            {"name": "%s", "stages": [{"name": "%1$s", "touchpoints": [
              {"name": "%1$s", "column": "a", "scale": "csat-1-5"},
              {"name": "Donaudampfschifffahrtsgesellschaft", "column": "b", "scale": "ces-1"}]}]}
            """
                .formatted(name));
    return page(csv, model, "by", "channel", "--target=100");
  }

  private static Path sfoPage() throws IOException {
    Path csv = Shared.file("data/sfo_survey/2017_SFO_Customer_Survey_20250817.csv");
    Path model = Files.writeString(folder.resolve("sfo.json"), RealJourneyTest.sfoModel());
    return page(csv, model, "BAREA", "STRATA");
  }

  private static Path page(Path csv, Path model, String by, String channel, String... more) {
    Path page = folder.resolve("page.html");
    Run run =
        run(
            List.of(
                "journey",
                csv.toString(),
                "--model=" + model,
                "--by=" + by,
                "--channel=" + channel,
                "--html=" + page),
            more);
    assertEquals("", run.err());
    return page;
  }

  private static List<String> texts(String selector) {
    return strings(
        browser.list(
            "return [...document.querySelectorAll(arguments[0])].map(e => e.textContent.trim())",
            selector));
  }

  private static List<String> strings(List<?> values) {
    return values.stream().map(String::valueOf).toList();
  }

  private static double number(Object value) {
    return ((Number) value).doubleValue();
  }

  @Test
  void theSampleShowsItsStagesAndScores() throws IOException {
    browser.open(samplePage(), 1280, 900, false);
    assertEquals(List.of("Journey: home internet"), texts("h1"));
    assertEquals(
        List.of("choose", "order", "install", "use", "get help", "stay"),
        texts("#map-desc ~ .stage .stage-name"));
    assertEquals(
        List.of("83.3", "85.6", "69.4", "75.5", "53.5", "74.0"),
        texts("#map-desc ~ .stage .stage-score"));
    assertEquals("82.0 to 84.6", texts("#map-desc ~ .stage .interval").get(0));
    assertEquals(12, texts("#map-desc ~ .stage .touchpoint").size());
    assertEquals(
        List.of(
            "\u22121.8", "\u22120.5", "<0.1", "\u22120.8", "\u22120.9", "\u22120.4", "\u22120.5"),
        texts("#map-desc ~ .stage .lost"));
    assertEquals(List.of("existing: 73.1", "new: 73.4"), texts("figcaption"));
    assertEquals(List.of("phone (differs)42.9"), texts("#map-desc ~ .stage .breaks"));
    assertEquals(List.of("clearly the lowest"), texts("#map-desc ~ .stage .note"));
    assertNothingElseHappened();
  }

  /** The reference values of RealJourneyTest, as they are shown. */
  @Test
  void theAirportShowsItsStagesAndScores() throws IOException {
    browser.open(sfoPage(), 1280, 900, false);
    assertEquals(
        List.of("74.5", "84.0", "75.7", "70.8", "80.9", "84.4"),
        texts("#map-desc ~ .stage .stage-score"));
    assertEquals(23, texts("#map-desc ~ .stage .touchpoint").size());
    assertEquals(
        List.of("A: 77.7", "B: 78.7", "C: 78.6", "D: 79.7", "E: 79.2", "F: 77.8", "G: 78.4"),
        texts("figcaption"));
    assertNothingElseHappened();
  }

  private static void assertNothingElseHappened() {
    assertEquals(List.of(), browser.console());
    Set<String> requests = new HashSet<>(browser.requests());
    requests.removeIf(address -> address.startsWith("data:"));
    assertEquals(Set.of(folder.resolve("page.html").toUri().toString()), requests);
  }

  @ParameterizedTest
  @CsvSource({"sample, 1280", "sample, 360", "airport, 1280", "awkward, 1280", "awkward, 360"})
  void nothingIsCutOffOrOverlaps(String page, int width) throws IOException {
    browser.open(page(page), width, 800, false);
    PageChecks.assertNothingOverlaps(browser);
  }

  private static Path page(String name) throws IOException {
    return switch (name) {
      case "sample" -> samplePage();
      case "airport" -> sfoPage();
      default -> awkwardPage();
    };
  }

  /**
   * Each text against what is painted under it, in both colour schemes: at least 4.5 to 1, as WCAG
   * 2.1 asks for (success criterion 1.4.3).
   */
  @ParameterizedTest
  @CsvSource({"false", "true"})
  void everyTextHasContrast(boolean dark) throws IOException {
    browser.open(samplePage(), 1280, 900, dark);
    PageChecks.assertContrast(browser);
    assertEquals(dark ? "rgb(17, 22, 29)" : "rgb(255, 255, 255)", browser.script(GROUND));
  }

  /** Every drawing has a name and a description, and what scrolls can be reached by keyboard. */
  @Test
  void whoDoesNotSeeItGetsItInWords() throws IOException {
    browser.open(samplePage(), 1280, 900, false);
    List<String> described =
        strings(
            browser.list(
                """
            return [...document.querySelectorAll('svg[role=img]')].map(svg =>
                svg.getAttribute('aria-labelledby').split(' ')
                    .map(id => document.getElementById(id).textContent).join(' | '));
            """));
    assertEquals(3, described.size());
    assertTrue(
        described.get(0).startsWith("total: the score of each stage, from 0 to 100 | 6 stages in"),
        described.get(0));
    assertTrue(described.get(2).contains("get help 53.9 ("), described.get(2));
    assertEquals(
        0L,
        browser.script(
            "return [...document.querySelectorAll('.scroll')].filter(e => e.tabIndex !== 0).length"));
    assertEquals(
        "rowheader columnheader",
        browser.script(
            """
        const roles = [...document.querySelectorAll('#parts th')].map(e => e.scope);
        return (roles.includes('row') ? 'rowheader ' : '') + (roles.includes('col') ? 'columnheader' : '');
        """));
  }

  /** The drawing is on the first page of A4 across, and the whole fits on few. */
  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void itCanBePrinted(boolean sample) throws IOException {
    browser.open(sample ? samplePage() : sfoPage(), 1280, 900, true);
    int pages = browser.printedPages();
    assertTrue(pages >= 1 && pages <= (sample ? 3 : 4), "pages: " + pages);
    // 277 by 190 mm, at 96 pixels an inch.
    browser.showAsPrinted(1047, 718);
    List<Double> map =
        browser
            .list(
                """
            const box = document.querySelector('svg.full').getBoundingClientRect();
            return [box.right, box.bottom, box.width];
            """)
            .stream()
            .map(JourneyInBrowserTest::number)
            .toList();
    assertTrue(map.get(0) <= 1047 && map.get(1) <= 718, "" + map);
    assertTrue(map.get(2) > 500, "" + map);
    assertEquals("rgb(255, 255, 255)", browser.script(GROUND));
  }
}
