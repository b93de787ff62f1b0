package io.cxmetrics.cli.html;

import io.cxmetrics.cli.html.JourneyView.Score;
import io.cxmetrics.cli.html.JourneyView.StageView;
import io.cxmetrics.cli.html.JourneyView.TouchpointView;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.IntStream;

/**
 * The report of a journey: drawn and as a table, the segments side by side, and at the foot how the
 * numbers came about.
 *
 * @param title what the report is about
 * @param total all respondents
 * @param segments the segments in their order; none if there are none
 * @param channels the channels of the total, if there are any
 * @param facts the rules, and what does not count
 */
public record JourneyPage(
    String title,
    JourneyView total,
    List<JourneyView> segments,
    Optional<Table> channels,
    List<Fact> facts) {

  /** So many segments are drawn; the table has all. */
  private static final int DRAWN = 12;

  /** Copies the lists. */
  public JourneyPage {
    segments = List.copyOf(segments);
    facts = List.copyOf(facts);
  }

  /** A stage or touchpoint as a row of the table. */
  record Part(
      boolean touchpoint,
      String name,
      String n,
      String reach,
      String weight,
      String score,
      String interval,
      String lost,
      String excluded) {}

  /** A segment as a row of the table: its scores, those of the stages after that of the journey. */
  record Row(String name, long respondents, Score score, List<Score> stages) {}

  /** A segment as a drawing. */
  record Drawing(String name, String score, String svg) {}

  /**
   * The page.
   *
   * @return the text of the file, in UTF-8
   */
  public String html() {
    List<HtmlPage.Section> all = new ArrayList<>(sections());
    all.add(
        section("definitions", "How these numbers came about", "facts", Map.of("facts", facts)));
    return new HtmlPage(title, lead(), all).text();
  }

  /** All but the definitions. */
  List<HtmlPage.Section> sections() {
    List<HtmlPage.Section> sections = new ArrayList<>();
    String map = JourneyMap.element(total, "map", true);
    sections.add(
        section(
            "journey", "The journey", "journey-drawn", Map.of("svg", map, "channels", channels)));
    if (!segments.isEmpty()) {
      sections.add(section("segments", "Side by side", "journey-segments", sideBySide()));
    }
    sections.add(
        section("stages", "Stages and touchpoints", "journey-table", Map.of("parts", parts())));
    channels.ifPresent(
        table -> sections.add(section("channels", table.label(), "table", Map.of("table", table))));
    return sections;
  }

  private static HtmlPage.Section section(
      String id, String heading, String template, Map<String, Object> values) {
    return new HtmlPage.Section(id, heading, Templates.fill(template, values));
  }

  /** What matters most. */
  String lead() {
    Score score = total.score();
    String whole =
        score.estimate().isEmpty()
            ? "The journey has no score: " + score.reason() + "."
            : "The journey scores %s of 100 (%s), from %s respondents."
                .formatted(score.text(), score.interval(), total.respondents());
    return whole
        + total.lowest().map(JourneyPage::words).orElse("")
        + worstPain().map(JourneyPage::words).orElse("");
  }

  private static String words(StageView stage) {
    return " The stage %s is %s, with %s (%s)."
        .formatted(stage.name(), stage.note(), stage.score().text(), stage.score().interval());
  }

  private static String words(TouchpointView touchpoint) {
    return " Most is lost at %s: %s points."
        .formatted(touchpoint.name(), Decimals.score(touchpoint.lost().orElseThrow()));
  }

  private Optional<TouchpointView> worstPain() {
    return total.stages().stream()
        .flatMap(stage -> stage.touchpoints().stream())
        .filter(touchpoint -> touchpoint.lost().isPresent())
        .max(Comparator.comparingDouble(touchpoint -> touchpoint.lost().orElseThrow()));
  }

  private Map<String, Object> sideBySide() {
    List<Drawing> drawings =
        IntStream.range(0, Math.min(DRAWN, segments.size()))
            .mapToObj(
                i -> {
                  JourneyView segment = segments.get(i);
                  String svg = JourneyMap.element(segment, "segment-" + (i + 1), false);
                  return new Drawing(segment.name(), segment.score().text(), svg);
                })
            .toList();
    List<Row> rows = new ArrayList<>(List.of(row(total)));
    segments.forEach(segment -> rows.add(row(segment)));
    return Map.of(
        "drawings",
        drawings,
        "notDrawn",
        segments.size() > DRAWN ? "Drawn are the first %s.".formatted(DRAWN) : "",
        "stages",
        total.stages(),
        "rows",
        rows);
  }

  private static Row row(JourneyView view) {
    return new Row(
        view.name(),
        view.respondents(),
        view.score(),
        view.stages().stream().map(StageView::score).toList());
  }

  private List<Part> parts() {
    List<Part> parts = new ArrayList<>();
    for (StageView stage : total.stages()) {
      Score score = stage.score();
      String weight = Decimals.percent(stage.weight());
      parts.add(
          new Part(
              false,
              stage.name(),
              stage.n(),
              percent(stage.reach()),
              weight,
              score.text(),
              score.interval(),
              "",
              stage.note()));
      stage.touchpoints().forEach(touchpoint -> parts.add(part(touchpoint)));
    }
    return parts;
  }

  private static Part part(TouchpointView touchpoint) {
    OptionalDouble lost = touchpoint.lost();
    return new Part(
        true,
        touchpoint.name(),
        touchpoint.n(),
        percent(touchpoint.reach()),
        Decimals.percent(touchpoint.weight()),
        touchpoint.score().text(),
        touchpoint.score().interval(),
        lost.isPresent() ? Decimals.lost(lost.getAsDouble()) : "",
        touchpoint.excluded());
  }

  private static String percent(OptionalDouble share) {
    return share.isPresent() ? Decimals.percent(share.getAsDouble()) : "\u2013";
  }
}
