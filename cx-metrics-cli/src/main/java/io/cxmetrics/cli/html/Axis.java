package io.cxmetrics.cli.html;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.DoubleStream;

/**
 * The part of an axis that a chart shows, from one round number to another.
 *
 * @param min the lower end
 * @param max the upper end
 * @param step the distance of the ticks
 */
record Axis(double min, double max, double step) {

  private static final double[] ROUND = {1, 2, 5, 10};

  /** At most so many steps. */
  private static final int MOST_STEPS = 6;

  /** At least this part of the whole is shown, for small differences to look small. */
  private static final int LEAST_PART = 50;

  /**
   * An axis on which some figures lie with their limits.
   *
   * @param unit what can be reached at all
   */
  static Axis around(List<Figure> figures, Measure unit) {
    double[] values =
        figures.stream()
            .flatMapToDouble(
                figure ->
                    DoubleStream.of(
                        figure.value().orElse(Double.NaN),
                        figure.lower().orElse(Double.NaN),
                        figure.upper().orElse(Double.NaN)))
            .filter(value -> !Double.isNaN(value))
            .toArray();
    double lowest = DoubleStream.of(values).min().orElse(unit.min());
    double highest = DoubleStream.of(values).max().orElse(unit.max());
    double least = (unit.max() - unit.min()) / LEAST_PART;
    double span = highest - lowest;
    double room = Math.max(span / 10, (least - span) / 2);
    double low = Math.max(unit.min(), lowest - room);
    double high = Math.min(unit.max(), Math.max(highest + room, low + least));
    return between(Math.max(unit.min(), Math.min(low, high - least)), high, unit.unit());
  }

  /**
   * An axis that has the numbers from one to another.
   *
   * @param unit of what the steps are round numbers
   * @throws IllegalArgumentException if there is nothing between them
   */
  static Axis between(double low, double high, double unit) {
    if (!(low < high)) {
      throw new IllegalArgumentException("an axis needs low below high, got " + low + ", " + high);
    }
    double least = (high - low) / unit / MOST_STEPS;
    double power = Math.pow(10, Math.floor(Math.log10(least)));
    double round = power * ROUND[ROUND.length - 1];
    for (int i = ROUND.length - 1; i >= 0; i--) {
      if (ROUND[i] * power >= least) {
        round = ROUND[i] * power;
      }
    }
    double step = round * unit;
    return new Axis(Math.floor(low / step) * step, Math.ceil(high / step) * step, step);
  }

  LinearScale scale(double from, double to) {
    return new LinearScale(min, max, from, to);
  }

  List<Double> ticks() {
    List<Double> ticks = new ArrayList<>();
    long steps = Math.round((max - min) / step);
    for (long i = 0; i <= steps; i++) {
      ticks.add(min + (double) i * step);
    }
    return ticks;
  }
}
