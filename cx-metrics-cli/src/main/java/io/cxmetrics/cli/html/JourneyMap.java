package io.cxmetrics.cli.html;

import java.util.Map;

/** A journey drawn as SVG: all of it, or only the scores of its stages. */
public final class JourneyMap {

  private JourneyMap() {}

  /**
   * An element to stand in a page, which brings the styles.
   *
   * @param id makes the ids in it differ from those of other elements
   */
  static String element(JourneyView view, String id, boolean full) {
    return svg(view, id, full, "");
  }

  /**
   * A file of its own, with its styles.
   *
   * @param view the journey
   * @return the text of the file, in UTF-8
   */
  public static String file(JourneyView view) {
    String style = Templates.resource("palette.css") + Templates.resource("chart.css");
    return svg(view, "map", true, style);
  }

  private static String svg(JourneyView view, String id, boolean full, String style) {
    JourneyLayout layout = new JourneyLayout(view, full);
    return Templates.fill(
        "journey-map.svg",
        Map.of(
            "view", view,
            "layout", layout,
            "id", id,
            "size", full ? "full" : "compact",
            "style", style));
  }
}
