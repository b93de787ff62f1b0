package io.cxmetrics.cli.html;

import io.cxmetrics.cli.html.Shapes.Line;
import java.util.List;
import java.util.OptionalDouble;
import java.util.stream.Collectors;

/**
 * The shares that still wait after each time: of all, with a band of its limits, and of those alone
 * whose wait has ended.
 *
 * @param table the table
 * @param measure the times
 * @param all the shares of all, in the order of time
 * @param naive the same without those who wait
 */
public record SurvivalChart(Table table, Measure measure, List<Waiting> all, List<Waiting> naive)
    implements Chart {

  private static final double LEFT = 64;
  private static final double RIGHT = 624;
  private static final double TOP = 46;
  private static final double BOTTOM = 266;

  /** Copies the lists. */
  public SurvivalChart {
    all = List.copyOf(all);
    naive = List.copyOf(naive);
  }

  /**
   * The share that still waits after a time.
   *
   * @param time the time
   * @param share the share
   * @param lower its lower limit, if there is one
   * @param upper its upper limit, if there is one
   */
  public record Waiting(double time, double share, OptionalDouble lower, OptionalDouble upper) {}

  @Override
  public String svg(String id) {
    Drawing drawing = new Drawing(RIGHT + 36, BOTTOM + 26);
    Axis axis = Axis.between(measure.min(), measure.max(), measure.unit());
    LinearScale times = axis.scale(LEFT, RIGHT);
    LinearScale shares = new LinearScale(0, 1, BOTTOM, TOP);
    for (double tick : shares.ticks(4)) {
      double y = shares.at(tick);
      drawing.line("grid", new Line(LEFT, y, RIGHT, y));
      drawing.text("tick end", LEFT - 8, y + 4, Decimals.fixed(tick, 2, 0) + "%");
    }
    for (double tick : axis.ticks()) {
      drawing.text("tick middle", times.at(tick), BOTTOM + 18, measure.text().apply(tick));
    }
    String band = band(times, shares);
    if (!band.isEmpty()) {
      drawing.path("band", band);
    }
    drawing.path("naive", steps(naive, times, shares));
    drawing.path("curve", steps(all, times, shares));
    legend(drawing);
    String words =
        table.rows().stream()
            .map(row -> "after %s %s (%s)".formatted(row.get(0), row.get(1), row.get(2)))
            .collect(Collectors.joining("; ", "Still waiting: ", "."));
    return drawing.svg(id, table.label(), words);
  }

  private static void legend(Drawing drawing) {
    drawing.line("curve", new Line(LEFT, 10, LEFT + 24, 10));
    drawing.text("curve-name", LEFT + 32, 14, "all, with those who still wait");
    drawing.line("naive", new Line(LEFT, 28, LEFT + 24, 28));
    drawing.text("naive-name", LEFT + 32, 32, "those alone whose wait has ended");
  }

  /** A share holds until the next time. */
  private static String steps(List<Waiting> points, LinearScale times, LinearScale shares) {
    StringBuilder path = new StringBuilder("M" + of(times.from()) + "," + of(shares.at(1)));
    for (Waiting point : points) {
      path.append(" H").append(of(times.at(point.time())));
      path.append(" V").append(of(shares.at(point.share())));
    }
    return path.toString();
  }

  private String band(LinearScale times, LinearScale shares) {
    List<Waiting> limited =
        all.stream()
            .filter(point -> point.lower().isPresent() && point.upper().isPresent())
            .toList();
    StringBuilder path = new StringBuilder();
    for (int i = 1; i < limited.size(); i++) {
      Waiting from = limited.get(i - 1);
      path.append(
          "M%s,%s V%s H%s V%s z "
              .formatted(
                  of(times.at(from.time())),
                  of(shares.at(from.lower().orElseThrow())),
                  of(shares.at(from.upper().orElseThrow())),
                  of(times.at(limited.get(i).time())),
                  of(shares.at(from.lower().orElseThrow()))));
    }
    return path.toString();
  }

  private static String of(double coordinate) {
    return Decimals.coordinate(coordinate);
  }
}
