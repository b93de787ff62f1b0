package io.cxmetrics.cli.html;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.cxmetrics.cli.html.SurvivalChart.Waiting;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.OptionalDouble;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Charts of whatever data may bring along: names of any length and script, one segment and many,
 * equal values and none.
 */
class AwkwardChartsTest {

  private static final Measure SHARE = new Measure(0, 1, 1, Decimals::percent);
  private static final Measure POINTS = new Measure(-100, 100, 1, Decimals::score);

  /** Names as files and configurations may have them. */
  static Stream<String> names() {
    return Stream.of(
        "",
        "   ",
        "a",
        "W".repeat(300),
        "i".repeat(300),
        "a very long name of a segment that nobody would ever think of giving to it ".repeat(9),
        "\u05e9\u05d9\u05e8\u05d5\u05ea \u05dc\u05e7\u05d5\u05d7\u05d5\u05ea 24/7",
        "\u062e\u062f\u0645\u0629 \u0627\u0644\u0639\u0645\u0644\u0627\u0621".repeat(8),
        "\u5f85\u3061\u6642\u9593\u306e\u6e80\u8db3\u5ea6".repeat(6),
        "\ud83d\ude00".repeat(40),
        "\ud83d\udc68\u200d\ud83d\udc69\u200d\ud83d\udc67".repeat(12),
        "\ud83c\udde9\ud83c\uddea".repeat(30),
        "e" + "\u0301".repeat(500),
        "<script>alert('x')</script>",
        "\"quoted\" & 'more' ]]> <!-- --> </text></svg>",
        "\ud83d",
        "a\u0000b\u001b[31mc\ndd\te",
        "\u202e40.0 :desrever",
        "NPS: 100.0 (99.0 to 100.0)");
  }

  private static Table table(String label) {
    return new Table(label, "Numbers.", List.of("name", "n"), List.of());
  }

  private static Figure figure(String name, double value, double half) {
    return new Figure(
        name,
        "40",
        OptionalDouble.of(value),
        OptionalDouble.of(value - half),
        OptionalDouble.of(value + half),
        Decimals.percent(value),
        "between");
  }

  private static Figure undefined(String name) {
    OptionalDouble none = OptionalDouble.empty();
    return new Figure(name, "0", none, none, none, "\u2013", "");
  }

  private static Svg drawn(Chart chart) {
    Svg svg = Svg.of(chart.svg("id"));
    svg.assertInOrder();
    assertEquals(1, svg.texts("title").size());
    return svg;
  }

  @ParameterizedTest
  @MethodSource("names")
  void anyNameFitsAndIsEscaped(String name) {
    Chart.Distribution.Bar bar =
        new Chart.Distribution.Bar(name, OptionalDouble.of(0.25), "25.0%", "positive");
    List<Figure> same =
        List.of(figure(name, 0.4, 0.1), figure(name, 0.4, 0.1), figure(name, 0.6, 0.1));
    List<Svg> all =
        List.of(
            drawn(new Chart.Distribution(table(name), List.of(bar, bar))),
            drawn(new Chart.SideBySide(table(name), SHARE, same)),
            drawn(new Chart.Course(table(name), SHARE, same)));
    for (Svg svg : all) {
      assertTrue(
          svg.texts("text").stream().allMatch(text -> text.length() < 300),
          svg.texts("text").toString());
      assertEquals(List.of(shown(name)), svg.texts("title"));
    }
    assertEquals(2, all.get(0).boxes("rect", "bar").size());
    assertEquals(3, all.get(1).boxes("circle", "dot").size());
  }

  /** The name as XML gives it back: without what cannot be in a page, or would turn a line. */
  private static String shown(String name) {
    StringBuilder shown = new StringBuilder();
    name.codePoints()
        .map(c -> c == 0 || c == 0x1b || c == 0x202e || c == 0xd83d ? 0xFFFD : c)
        .forEach(shown::appendCodePoint);
    return shown.toString();
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 2, 23, 24, 25, 200})
  void anyNumberOfSegments(int segments) {
    List<Figure> figures = new ArrayList<>(List.of(figure("total", 0.5, 0.01)));
    for (int i = 0; i < segments; i++) {
      figures.add(figure("segment " + i, 0.2 + 0.003 * i, 0.02));
    }
    Chart chart = new Chart.SideBySide(table("x"), SHARE, figures);
    Svg svg = drawn(chart);
    assertEquals(Math.min(24, segments + 1), svg.boxes("circle", "dot").size());
    assertEquals(
        segments < 24
            ? ""
            : "Drawn are the first 24 of %s rows; the table has all.".formatted(segments + 1),
        chart.note());
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 2, 7, 40, 400, 1200})
  void anyNumberOfDays(int days) {
    List<Figure> figures =
        IntStream.range(0, days)
            .mapToObj(i -> figure("2026-%02d-%02d".formatted(i % 12 + 1, i % 28 + 1), 0.5, 0.1))
            .toList();
    Svg svg = drawn(new Chart.Course(table("x"), SHARE, figures));
    assertEquals(days, svg.boxes("circle", "dot").size());
    assertEquals(Math.max(0, days - 1), svg.boxes("path", "path").size());
  }

  /** No line leads over a month in which nobody answered, and no dot stands for it. */
  @Test
  void gapsStayGaps() {
    List<Figure> figures =
        List.of(
            undefined("2026-01"),
            figure("2026-02", 0.5, 0.1),
            undefined("2026-03"),
            figure("2026-04", 0.5, 0.1),
            figure("2026-05", 0.6, 0.1),
            undefined("2026-06"));
    Svg svg = drawn(new Chart.Course(table("x"), SHARE, figures));
    assertEquals(3, svg.boxes("circle", "dot").size());
    assertEquals(1, svg.boxes("path", "path").size());
    assertTrue(svg.texts("desc").get(0).contains("2026-03: \u2013;"), svg.texts("desc").toString());
  }

  /** Nothing is defined: no dot and no whisker, and the axis is all that there can be. */
  @ParameterizedTest
  @ValueSource(ints = {1, 5})
  void nothingIsDefined(int n) {
    List<Figure> figures = Collections.nCopies(n, undefined("x"));
    for (Chart chart :
        List.of(
            new Chart.SideBySide(table("x"), POINTS, figures),
            new Chart.Course(table("x"), POINTS, figures))) {
      Svg svg = drawn(chart);
      assertEquals(List.of(), svg.boxes("circle", "dot"));
      assertEquals(List.of(), svg.boxes("path", "whisker"));
      assertTrue(svg.texts("text").containsAll(List.of("-100.0", "100.0")), "" + svg.texts("text"));
    }
  }

  @ParameterizedTest
  @CsvSource({"0, 0", "1, 0", "0.5, 0", "0.5, 0.5", "0.999999999, 0.000000001", "0.3, 1e-12"})
  void equalValuesHaveAnAxis(double value, double half) {
    List<Figure> figures = Collections.nCopies(3, figure("x", value, half));
    Svg across = drawn(new Chart.SideBySide(table("x"), SHARE, figures));
    Svg upward = drawn(new Chart.Course(table("x"), SHARE, figures));
    assertEquals(3, across.boxes("circle", "dot").size());
    assertEquals(1, across.boxes("circle", "dot").stream().map(Svg.Box::left).distinct().count());
    assertEquals(1, upward.boxes("circle", "dot").stream().map(Svg.Box::top).distinct().count());
    List<String> ticks = across.texts("text");
    assertEquals(ticks.subList(0, ticks.size() - 6).stream().distinct().count(), ticks.size() - 6);
  }

  /** Without answers there are no shares, not shares of 0. */
  @Test
  void barsWithoutAnswers() {
    Chart.Distribution.Bar none =
        new Chart.Distribution.Bar("10", OptionalDouble.empty(), "\u2013", "positive");
    Svg svg = drawn(new Chart.Distribution(table("x"), List.of(none, none)));
    assertEquals(List.of("10", "\u2013", "10", "\u2013"), svg.texts("text"));
    assertEquals(List.of("10: \u2013; 10: \u2013"), svg.texts("desc"));
    svg.boxes("rect", "bar").forEach(bar -> assertEquals(bar.left(), bar.right()));
    assertEquals(List.of(), drawn(new Chart.Distribution(table("x"), List.of())).texts("text"));
  }

  /** An upper limit that is not reached: the whisker goes on to the end, and has no end there. */
  @Test
  void openLimitsGoOn() {
    Figure open =
        new Figure(
            "x",
            "4",
            OptionalDouble.empty(),
            OptionalDouble.of(0.5),
            OptionalDouble.empty(),
            "not reached, and in many words",
            "at least 0.5");
    Chart chart = new Chart.SideBySide(table("x"), SHARE, List.of(figure("total", 0.4, 0.1), open));
    Svg svg = drawn(chart);
    assertEquals(470, svg.boxes("path", "whisker").get(1).right());
    assertTrue(svg.boxes("path", "whisker").get(0).right() < 470);
    assertEquals(1, svg.boxes("circle", "dot").size());
  }

  /** Labels that are long leave room for each other. */
  @Test
  void longTicksAreThinned() {
    Measure measure = new Measure(0, 1, 1, x -> Decimals.fixed(x, 0, 12));
    List<Figure> figures = List.of(figure("a", 0.1, 0.05), figure("b", 0.9, 0.05));
    drawn(new Chart.SideBySide(table("x"), measure, figures));
  }

  private static Waiting waiting(double time, double share, boolean limits) {
    return new Waiting(
        time,
        share,
        limits ? OptionalDouble.of(share / 2) : OptionalDouble.empty(),
        limits ? OptionalDouble.of((1 + share) / 2) : OptionalDouble.empty());
  }

  @ParameterizedTest
  @MethodSource("names")
  void curvesOfAnyName(String name) {
    Table table =
        new Table(name, "x", List.of("a", "b", "c"), List.of(List.of(name, "50.0%", "1 to 2")));
    Measure hours = new Measure(0, 36_000_000, 3_600_000, x -> x / 3_600_000 + " h");
    List<Waiting> all = List.of(waiting(0, 1, true), waiting(36_000_000, 0.5, true));
    Svg svg = drawn(new SurvivalChart(table, hours, all, List.of()));
    assertEquals(1, svg.boxes("path", "band").size());
  }

  @Test
  void curvesWithoutLimitsHaveNoBand() {
    Measure second = new Measure(0, 1000, 1000, x -> x / 1000 + " s");
    Svg one = drawn(new SurvivalChart(table("x"), second, List.of(), List.of()));
    assertEquals(List.of(), one.boxes("path", "band"));
    Svg two =
        drawn(
            new SurvivalChart(
                table("x"),
                second,
                List.of(waiting(0, 0.5, false)),
                List.of(waiting(0, 0, false))));
    assertEquals(List.of(), two.boxes("path", "band"));
    assertFalse(two.boxes("path", "curve").isEmpty());
  }
}
