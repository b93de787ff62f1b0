package io.cxmetrics.cli.html;

import java.util.ArrayList;
import java.util.List;

/**
 * Where the values of an axis are drawn. A value outside the domain is drawn at its nearer end.
 *
 * @param min the lower end of the domain
 * @param max the upper end, above the lower one
 * @param from the coordinate of the lower end
 * @param to the coordinate of the upper end; below {@code from} where an axis points up
 */
record LinearScale(double min, double max, double from, double to) {

  LinearScale {
    if (!(min < max)) {
      throw new IllegalArgumentException("a domain needs min below max, got " + min + ", " + max);
    }
  }

  /** The coordinate of a value. */
  double at(double value) {
    double inside = Math.max(min, Math.min(max, value));
    return from + (to - from) * (inside - min) / (max - min);
  }

  /** Values at equal distances from the lower end up to the upper one. */
  List<Double> ticks(int steps) {
    List<Double> ticks = new ArrayList<>();
    for (int i = 0; i <= steps; i++) {
      ticks.add(min + (max - min) * i / steps);
    }
    return ticks;
  }
}
