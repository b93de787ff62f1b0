package io.cxmetrics.cli.html;

import io.cxmetrics.cli.html.Shapes.Box;
import io.cxmetrics.cli.html.Shapes.Line;
import io.cxmetrics.cli.html.Shapes.Mark;
import io.cxmetrics.cli.html.Shapes.Text;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** A chart as SVG: boxes, then paths, then dots, then texts, each with a class of the style. */
final class Drawing {

  private final double width;
  private final double height;
  private final List<Styled<Box>> boxes = new ArrayList<>();
  private final List<Styled<String>> paths = new ArrayList<>();
  private final List<Styled<Mark>> dots = new ArrayList<>();
  private final List<Styled<Text>> texts = new ArrayList<>();

  /** A shape and its class. */
  record Styled<T>(String style, T shape) {}

  Drawing(double width, double height) {
    this.width = width;
    this.height = height;
  }

  void box(String style, Box box) {
    boxes.add(new Styled<>(style, box));
  }

  void path(String style, String path) {
    paths.add(new Styled<>(style, path));
  }

  void line(String style, Line line) {
    path(style, Shapes.line(line));
  }

  void dot(String style, double x, double y) {
    dots.add(new Styled<>(style, new Mark(x, y)));
  }

  void text(String style, double x, double y, String text) {
    texts.add(new Styled<>(style, new Text(x, y, text)));
  }

  /**
   * The element.
   *
   * @param id makes the ids in it differ from those of other elements
   * @param title what is drawn
   * @param description what it shows, for those who do not see it
   */
  String svg(String id, String title, String description) {
    return Templates.fill(
        "drawing.svg",
        Map.of(
            "id",
            id,
            "title",
            title,
            "description",
            description,
            "width",
            width,
            "height",
            height,
            "boxes",
            boxes,
            "paths",
            paths,
            "dots",
            dots,
            "texts",
            texts));
  }
}
