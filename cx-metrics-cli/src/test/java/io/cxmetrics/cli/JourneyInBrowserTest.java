package io.cxmetrics.cli;

import static io.cxmetrics.cli.CliRunner.run;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.cxmetrics.cli.CliRunner.Run;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The page of a journey as a browser shows it. */
class JourneyInBrowserTest {

  /** Room for the rounding of positions. */
  private static final double PIXEL = 0.5;

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
    List<String> args = new ArrayList<>(List.of("journey", csv.toString()));
    args.addAll(List.of("--model=" + model, "--by=" + by, "--channel=" + channel));
    args.add("--html=" + page);
    args.addAll(List.of(more));
    Run run = run(args.toArray(String[]::new));
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
    List<?> charts =
        browser.list(
            """
            const box = e => {
              const b = e.getBoundingClientRect();
              return {text: e.textContent, left: b.left, top: b.top, right: b.right,
                  bottom: b.bottom};
            };
            return [...document.querySelectorAll('svg.chart')].map(svg => [
                [box(svg)],
                [...svg.querySelectorAll('path, rect, circle, line')].map(box),
                [...svg.querySelectorAll('text, .pain-mark')].map(box)]);
            """);
    assertTrue(charts.size() > 2, "charts: " + charts.size());
    for (Object chart : charts) {
      List<List<Box>> parts = ((List<?>) chart).stream().map(Box::all).toList();
      Box whole = parts.get(0).get(0);
      List<Box> shapes = parts.get(1);
      List<Box> texts = parts.get(2);
      Stream.concat(shapes.stream(), texts.stream())
          .forEach(part -> assertTrue(whole.contains(part), part + " is not within " + whole));
      for (int i = 0; i < texts.size(); i++) {
        for (int j = 0; j < i; j++) {
          assertFalse(texts.get(i).overlaps(texts.get(j)), texts.get(i) + ", " + texts.get(j));
        }
      }
    }
    // The page itself does not scroll sideways: drawings and tables do, each on its own.
    assertEquals(
        true, browser.script("return document.documentElement.scrollWidth === window.innerWidth"));
  }

  private static Path page(String name) throws IOException {
    return switch (name) {
      case "sample" -> samplePage();
      case "airport" -> sfoPage();
      default -> awkwardPage();
    };
  }

  /** Where an element is. */
  private record Box(String text, double left, double top, double right, double bottom) {

    static List<Box> all(Object boxes) {
      return ((List<?>) boxes).stream().map(box -> of((Map<?, ?>) box)).toList();
    }

    private static Box of(Map<?, ?> values) {
      return new Box(
          String.valueOf(values.get("text")),
          coordinate(values, "left"),
          coordinate(values, "top"),
          coordinate(values, "right"),
          coordinate(values, "bottom"));
    }

    private static double coordinate(Map<?, ?> values, String key) {
      return number(Objects.requireNonNull(values.get(key), key));
    }

    boolean contains(Box other) {
      return left - PIXEL <= other.left
          && other.right <= right + PIXEL
          && top - PIXEL <= other.top
          && other.bottom <= bottom + PIXEL;
    }

    /** The boxes of texts have room above and below the letters: a third of it may be shared. */
    boolean overlaps(Box other) {
      double shared = Math.min(bottom, other.bottom) - Math.max(top, other.top);
      return left + PIXEL < other.right
          && other.left + PIXEL < right
          && shared > (bottom - top) / 3;
    }
  }

  /**
   * Each text against what is painted under it, in both colour schemes: at least 4.5 to 1, as WCAG
   * 2.1 asks for (success criterion 1.4.3).
   */
  @ParameterizedTest
  @CsvSource({"false", "true"})
  void everyTextHasContrast(boolean dark) throws IOException {
    browser.open(samplePage(), 1280, 900, dark);
    List<?> contrasts =
        browser.list(
            """
            const rgb = colour => colour.match(/[0-9.]+/g).map(Number);
            const part = v => v <= 0.03928 ? v / 12.92 : Math.pow((v + 0.055) / 1.055, 2.4);
            const luminance = c => {
              const [r, g, b] = rgb(c).map(v => part(v / 255));
              return 0.2126 * r + 0.7152 * g + 0.0722 * b;
            };
            const variable = name => {
              const probe = document.createElement('span');
              probe.style.color = 'var(' + name + ')';
              document.body.append(probe);
              const colour = getComputedStyle(probe).color;
              probe.remove();
              return colour;
            };
            const contrast = (a, b) => {
              const [x, y] = [luminance(a), luminance(b)].sort((p, q) => q - p);
              return (x + 0.05) / (y + 0.05);
            };
            const results = [];
            for (const e of document.querySelectorAll('h1, h2, p, a, dt, dd, th, td, .pain, small')) {
              const ground = getComputedStyle(document.body).backgroundColor;
              results.push([e.textContent, contrast(getComputedStyle(e).color, ground)]);
            }
            for (const e of document.querySelectorAll('svg text')) {
              const ground = e.matches('.stage-name') ? '--soft'
                  : e.matches('.stage text, .caption') ? '--card' : '--ground';
              results.push([e.textContent,
                  contrast(getComputedStyle(e).fill, variable(ground))]);
            }
            return results;
            """);
    assertTrue(contrasts.size() > 100, "texts: " + contrasts.size());
    List<String> low = new ArrayList<>();
    for (Object contrast : contrasts) {
      if (number(((List<?>) contrast).get(1)) < 4.5) {
        low.add(contrast.toString());
      }
    }
    assertEquals(List.of(), low);
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
