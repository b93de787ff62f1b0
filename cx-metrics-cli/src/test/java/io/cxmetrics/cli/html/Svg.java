package io.cxmetrics.cli.html;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.StringReader;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import javax.xml.parsers.DocumentBuilderFactory;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;

/**
 * A drawing as its markup says it: what is in it, and where. Texts are as wide as {@link TextFit}
 * takes them to be; a browser measures them in tests of pages.
 */
final class Svg {

  private static final double PIXEL = 0.5;
  private static final Pattern STEP = Pattern.compile("([a-zA-Z])([^a-zA-Z]*)");

  private final Element root;

  private Svg(Element root) {
    this.root = root;
  }

  /** Where a shape or a text is. */
  record Box(String what, double left, double top, double right, double bottom) {

    boolean contains(Box other) {
      return left - PIXEL <= other.left
          && other.right <= right + PIXEL
          && top - PIXEL <= other.top
          && other.bottom <= bottom + PIXEL;
    }

    /** Texts have room above and below the letters: a third of it may be shared. */
    boolean overlaps(Box other) {
      double shared = Math.min(bottom, other.bottom) - Math.max(top, other.top);
      return left + PIXEL < other.right
          && other.left + PIXEL < right
          && shared > (bottom - top) / 3;
    }
  }

  /** Reads markup, which must be well-formed XML. */
  static Svg of(String markup) {
    for (String word : List.of("NaN", "Infinity", "null")) {
      assertFalse(markup.contains(word), markup);
    }
    try {
      return new Svg(
          DocumentBuilderFactory.newInstance()
              .newDocumentBuilder()
              .parse(new InputSource(new StringReader(markup)))
              .getDocumentElement());
    } catch (Exception e) {
      throw new AssertionError(e.getMessage() + " in " + markup, e);
    }
  }

  /** The text in all elements of some kind. */
  List<String> texts(String kind) {
    return elements(kind).stream().map(Element::getTextContent).toList();
  }

  /** Where all elements of some kind are that have a class. */
  List<Box> boxes(String kind, String style) {
    return elements(kind).stream()
        .filter(element -> styles(element).contains(style))
        .map(Svg::box)
        .toList();
  }

  /** That all is within the view box, no text over another, and nothing else than drawn. */
  void assertInOrder() {
    Set<String> kinds =
        Set.of("svg", "title", "desc", "g", "rect", "path", "line", "circle", "text");
    elements("*").forEach(e -> assertTrue(kinds.contains(e.getTagName()), e.getTagName()));
    double[] view = numbers(root.getAttribute("viewBox"));
    assertEquals(4, view.length);
    Box whole = new Box("view", view[0], view[1], view[0] + view[2], view[1] + view[3]);
    for (String kind : List.of("rect", "path", "line", "circle", "text")) {
      for (Element element : elements(kind)) {
        assertTrue(whole.contains(box(element)), box(element) + " is not within " + whole);
      }
    }
    List<Box> texts =
        elements("text").stream()
            .filter(text -> !text.getTextContent().isBlank())
            .map(Svg::box)
            .toList();
    for (int i = 0; i < texts.size(); i++) {
      for (int j = 0; j < i; j++) {
        assertFalse(texts.get(i).overlaps(texts.get(j)), texts.get(i) + ", " + texts.get(j));
      }
    }
  }

  private List<Element> elements(String kind) {
    NodeList nodes = root.getElementsByTagName(kind);
    List<Element> elements = new ArrayList<>();
    for (int i = 0; i < nodes.getLength(); i++) {
      elements.add((Element) nodes.item(i));
    }
    return elements;
  }

  private static Box box(Element element) {
    return switch (element.getTagName()) {
      case "rect" -> rectangle(element);
      case "circle" -> circle(element);
      case "line" -> line(element);
      case "path" -> path(element);
      default -> text(element);
    };
  }

  private static double number(Element element, String attribute) {
    return Double.parseDouble(element.getAttribute(attribute));
  }

  private static Box rectangle(Element e) {
    double left = number(e, "x");
    double top = number(e, "y");
    double width = number(e, "width");
    double height = number(e, "height");
    assertTrue(width >= 0 && height >= 0, "width " + width + ", height " + height);
    return new Box("rect", left, top, left + width, top + height);
  }

  private static Box circle(Element e) {
    double x = number(e, "cx");
    double y = number(e, "cy");
    double r = number(e, "r");
    return new Box("circle", x - r, y - r, x + r, y + r);
  }

  private static Box line(Element e) {
    double[] x = {number(e, "x1"), number(e, "x2")};
    double[] y = {number(e, "y1"), number(e, "y2")};
    return new Box(
        "line",
        Math.min(x[0], x[1]),
        Math.min(y[0], y[1]),
        Math.max(x[0], x[1]),
        Math.max(y[0], y[1]));
  }

  /** The points that a path leads through; its sides are straight. */
  private static Box path(Element e) {
    double x = 0;
    double y = 0;
    double[] ends = {Double.MAX_VALUE, Double.MAX_VALUE, -Double.MAX_VALUE, -Double.MAX_VALUE};
    for (MatchResult step : STEP.matcher(e.getAttribute("d")).results().toList()) {
      double[] to = numbers(step.group(2));
      switch (step.group(1)) {
        case "M", "L" -> {
          x = to[0];
          y = to[1];
        }
        case "H" -> x = to[0];
        case "V" -> y = to[0];
        case "l" -> {
          x += to[0];
          y += to[1];
        }
        case "h" -> x += to[0];
        case "v" -> y += to[0];
        default -> assertEquals("z", step.group(1));
      }
      ends[0] = Math.min(ends[0], x);
      ends[1] = Math.min(ends[1], y);
      ends[2] = Math.max(ends[2], x);
      ends[3] = Math.max(ends[3], y);
    }
    return new Box(e.getAttribute("class"), ends[0], ends[1], ends[2], ends[3]);
  }

  private static double[] numbers(String text) {
    return Arrays.stream(text.strip().split("[ ,]+", -1))
        .filter(number -> !number.isEmpty())
        .mapToDouble(Double::parseDouble)
        .toArray();
  }

  private static List<String> styles(Element e) {
    return Arrays.asList(e.getAttribute("class").split(" ", -1));
  }

  /** As chart.css has it: the sizes, the bold ones, and where the text is held. */
  private static Box text(Element e) {
    List<String> styles = styles(e);
    boolean compact = styles(e.getOwnerDocument().getDocumentElement()).contains("compact");
    double size =
        styles.contains("stage-score")
            ? (compact ? 20 : 24)
            : styles.contains("stage-name") ? (compact ? 11 : 13) : 12;
    boolean bold = styles.stream().anyMatch(Set.of("total", "value", "stage-score")::contains);
    double width = TextFit.width(e.getTextContent(), size) * (bold ? TextFit.BOLD : 1);
    double x = number(e, "x");
    double y = number(e, "y");
    double left =
        styles.contains("end") ? x - width : styles.contains("middle") ? x - width / 2 : x;
    return new Box(e.getTextContent(), left, y - 0.76 * size, left + width, y + 0.24 * size);
  }
}
