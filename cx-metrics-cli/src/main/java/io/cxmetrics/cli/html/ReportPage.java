package io.cxmetrics.cli.html;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * The report over all metrics of a data set: the headline numbers, a section for each metric, and
 * at the foot how the numbers came about.
 *
 * @param title what the report is about
 * @param parts the sections in their order; a journey once at most
 */
public record ReportPage(String title, List<Part> parts) {

  /** Copies the parts. */
  public ReportPage {
    parts = List.copyOf(parts);
    if (parts.stream().filter(Journey.class::isInstance).count() > 1) {
      throw new IllegalArgumentException("a report has one journey at most");
    }
  }

  /** A section. */
  public sealed interface Part {

    /**
     * The number that stands for it.
     *
     * @return its name is that of the section
     */
    Figure headline();

    /**
     * The rules, and what does not count.
     *
     * @return in the order to be shown
     */
    List<Fact> facts();
  }

  /**
   * A metric.
   *
   * @param headline the number that stands for it
   * @param lead what it says, in a sentence or two
   * @param charts its charts
   * @param facts the rules, and what does not count
   */
  public record Metric(Figure headline, String lead, List<Chart> charts, List<Fact> facts)
      implements Part {

    /** Copies the lists. */
    public Metric {
      charts = List.copyOf(charts);
      facts = List.copyOf(facts);
    }
  }

  /**
   * A journey.
   *
   * @param headline its score
   * @param page all else
   */
  public record Journey(Figure headline, JourneyPage page) implements Part {
    @Override
    public List<Fact> facts() {
      return page.facts();
    }
  }

  /** A headline number with the section that it leads to. */
  record Card(String id, Figure figure) {}

  /** A chart as it is drawn, with its table. */
  record Drawn(Table table, String svg, String note) {}

  /** The rules of a section. */
  record Rules(String name, List<Fact> facts) {}

  /**
   * The page.
   *
   * @return the text of the file, in UTF-8
   */
  public String html() {
    List<HtmlPage.Section> sections = new ArrayList<>();
    sections.add(
        new HtmlPage.Section(
            "headlines",
            "At a glance",
            Templates.fill("report-headlines", Map.of("cards", cards()))));
    for (int i = 0; i < parts.size(); i++) {
      sections.addAll(sections(parts.get(i), id(i)));
    }
    List<Rules> rules =
        parts.stream().map(part -> new Rules(part.headline().name(), part.facts())).toList();
    sections.add(
        new HtmlPage.Section(
            "definitions",
            "How these numbers came about",
            Templates.fill("report-rules", Map.of("rules", rules))));
    return new HtmlPage(title, lead(), sections).text();
  }

  private String lead() {
    return parts.size() == 1
        ? "One metric, with its interval."
        : parts.size() + " metrics, with their intervals.";
  }

  private List<Card> cards() {
    return IntStream.range(0, parts.size())
        .mapToObj(i -> new Card(id(i), parts.get(i).headline()))
        .toList();
  }

  /** The section that a headline leads to. */
  private String id(int part) {
    return parts.get(part) instanceof Journey ? "journey" : "section-" + (part + 1);
  }

  private static List<HtmlPage.Section> sections(Part part, String id) {
    return part instanceof Metric metric
        ? List.of(section(metric, id))
        : ((Journey) part).page().sections();
  }

  private static HtmlPage.Section section(Metric metric, String id) {
    List<Drawn> charts =
        IntStream.range(0, metric.charts().size())
            .mapToObj(
                i -> {
                  Chart chart = metric.charts().get(i);
                  String svg = chart.svg(id + "-chart-" + (i + 1));
                  return new Drawn(chart.table(), svg, chart.note());
                })
            .toList();
    return new HtmlPage.Section(
        id,
        metric.headline().name(),
        Templates.fill("report-metric", Map.of("lead", metric.lead(), "charts", charts)));
  }
}
