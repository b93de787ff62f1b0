package io.cxmetrics.cli.html;

import java.util.List;
import java.util.Map;

/**
 * The frame of every report: title, sections, and the styles of text, tables and charts. The page
 * loads nothing and runs no script, and says so to the browser.
 *
 * @param title what the report is about
 * @param lead what matters most, in a sentence or two
 * @param sections the parts, in their order
 */
record HtmlPage(String title, String lead, List<Section> sections) {

  HtmlPage {
    sections = List.copyOf(sections);
  }

  /**
   * A part of a report.
   *
   * @param id what links to it say
   * @param heading its heading
   * @param html what is below the heading, from a template
   */
  record Section(String id, String heading, String html) {}

  /** The page as text, in UTF-8. */
  String text() {
    String style =
        Templates.resource("palette.css")
            + Templates.resource("chart.css")
            + Templates.resource("page.css");
    return Templates.fill("page", Map.of("page", this, "style", style));
  }
}
