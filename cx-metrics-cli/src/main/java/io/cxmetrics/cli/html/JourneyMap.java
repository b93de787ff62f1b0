package io.cxmetrics.cli.html;

import java.util.Map;

/** A journey drawn as SVG: all of it, or only the scores of its stages. */
final class JourneyMap {

  private JourneyMap() {}

  /**
   * An element to stand in a page, which brings the styles.
   *
   * @param id makes the ids in it differ from those of other elements
   */
  static String element(JourneyView view, String id, boolean full) {
    return svg(view, id, full, "");
  }

  /** The same with a style sheet in it, for a file of its own. */
  static String svg(JourneyView view, String id, boolean full, String style) {
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
