package io.cxmetrics.cli.html;

/** A journey drawn as a picture with its styles, for the documentation. */
public final class JourneyPicture {

  private JourneyPicture() {}

  /** The text of the file, in UTF-8. */
  public static String of(JourneyView view) {
    String style = Templates.resource("palette.css") + Templates.resource("chart.css");
    return JourneyMap.svg(view, "map", true, style);
  }
}
