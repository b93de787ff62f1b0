package io.cxmetrics.cli.html;

/** What charts are made of, at its place. */
final class Shapes {

  private Shapes() {}

  /** A line of text; its base line starts, or has its middle or end, at x. */
  record Text(double x, double y, String text) {}

  /** A straight line. */
  record Line(double x1, double y1, double x2, double y2) {}

  /** A rectangle. */
  record Box(double x, double y, double width, double height) {}

  /** A point that is marked by a shape. */
  record Mark(double x, double y) {}

  /** An interval as a vertical line, with a bar at each end that lies within the axis. */
  static String whisker(double x, double lower, double upper, LinearScale axis, double cap) {
    StringBuilder path =
        new StringBuilder("M%s,%s V%s".formatted(of(x), of(axis.at(lower)), of(axis.at(upper))));
    for (double end : new double[] {lower, upper}) {
      if (end >= axis.min() && end <= axis.max()) {
        path.append(" M%s,%s h%s".formatted(of(x - cap), of(axis.at(end)), of(2 * cap)));
      }
    }
    return path.toString();
  }

  /** An interval as a horizontal line, with a bar at each end that lies within the axis. */
  static String acrossWhisker(double y, double lower, double upper, LinearScale axis, double cap) {
    StringBuilder path =
        new StringBuilder("M%s,%s H%s".formatted(of(axis.at(lower)), of(y), of(axis.at(upper))));
    for (double end : new double[] {lower, upper}) {
      if (end >= axis.min() && end <= axis.max()) {
        path.append(" M%s,%s v%s".formatted(of(axis.at(end)), of(y - cap), of(2 * cap)));
      }
    }
    return path.toString();
  }

  /** A straight line as a path. */
  static String line(Line line) {
    return "M%s,%s L%s,%s".formatted(of(line.x1()), of(line.y1()), of(line.x2()), of(line.y2()));
  }

  /** A triangle that points up and stands on a base line. */
  static String triangle(double x, double y, double width) {
    return "M%s,%s h%s l%s,%s z".formatted(of(x), of(y), of(width), of(-width / 2), of(-width));
  }

  /** A diamond around a point. */
  static String diamond(double x, double y, double half) {
    return "M%s,%s l%3$s,%3$s l-%3$s,%3$s l-%3$s,-%3$s z".formatted(of(x), of(y - half), of(half));
  }

  private static String of(double coordinate) {
    return Decimals.coordinate(coordinate);
  }
}
