package io.cxmetrics.cli.html;

import io.cxmetrics.cli.html.Shapes.Box;
import io.cxmetrics.cli.html.Shapes.Line;
import java.util.List;
import java.util.OptionalDouble;
import java.util.stream.Collectors;

/** A chart of a report. Each comes with the table of what it shows. */
public sealed interface Chart
    permits Chart.Distribution, Chart.SideBySide, Chart.Course, SurvivalChart {

  /** Room for texts, in pixels. */
  double SMALL = 12;

  /**
   * What it is, and what its numbers are.
   *
   * @return the table
   */
  Table table();

  /**
   * What of the table is not drawn.
   *
   * @return a sentence; empty if all of it is drawn
   */
  default String note() {
    return "";
  }

  /**
   * Draws it.
   *
   * @param id makes the ids in it differ from those of other elements
   * @return an element
   */
  String svg(String id);

  /**
   * How often each of some answers was given.
   *
   * @param table the table
   * @param bars the answers in their order
   */
  record Distribution(Table table, List<Bar> bars) implements Chart {

    private static final double ROW = 22;
    private static final double LEFT = 120;
    private static final double RIGHT = 480;

    /** Copies the bars. */
    public Distribution {
      bars = List.copyOf(bars);
    }

    /**
     * An answer.
     *
     * @param name the answer
     * @param share its share, from 0 to 1; nothing where there are no answers
     * @param text the share as text
     * @param style {@code positive}, {@code neutral} or {@code negative}
     */
    public record Bar(String name, OptionalDouble share, String text, String style) {}

    @Override
    public String svg(String id) {
      Drawing drawing = new Drawing(560, bars.size() * ROW + 8);
      double most =
          bars.stream().mapToDouble(bar -> bar.share().orElse(0)).reduce(0.001, Math::max);
      LinearScale scale = new LinearScale(0, most, LEFT, RIGHT);
      for (int i = 0; i < bars.size(); i++) {
        Bar bar = bars.get(i);
        double y = 4 + i * ROW;
        double end = scale.at(bar.share().orElse(0));
        drawing.box("bar " + bar.style(), new Box(LEFT, y + 2, end - LEFT, ROW - 5));
        String name = TextFit.cut(bar.name(), SMALL, LEFT - 12);
        drawing.text("end", LEFT - 8, y + 15, name);
        drawing.text("small value", end + 6, y + 15, bar.text());
      }
      String words =
          bars.stream()
              .map(bar -> bar.name() + ": " + bar.text())
              .collect(Collectors.joining("; "));
      return drawing.svg(id, table.label(), words);
    }
  }

  /**
   * Figures below each other, with their intervals.
   *
   * @param table the table
   * @param measure what they are measured in
   * @param figures the figures; the first is that of all
   */
  record SideBySide(Table table, Measure measure, List<Figure> figures) implements Chart {

    private static final double ROW = 30;
    private static final double LEAST_LEFT = 160;
    private static final double MOST_LEFT = 250;
    private static final double WIDTH = 310;

    /** So many are drawn; the table has all. */
    private static final int DRAWN = 24;

    /** Copies the figures. */
    public SideBySide {
      figures = List.copyOf(figures);
    }

    private List<Figure> drawn() {
      return figures.subList(0, Math.min(DRAWN, figures.size()));
    }

    @Override
    public String note() {
      return figures.size() <= DRAWN
          ? ""
          : "Drawn are the first %s of %s rows; the table has all."
              .formatted(DRAWN, figures.size());
    }

    @Override
    public String svg(String id) {
      List<Figure> drawn = drawn();
      double names = TextFit.widest(drawn.stream().map(Figure::name), SMALL) * TextFit.BOLD;
      double left = Math.max(LEAST_LEFT, Math.min(MOST_LEFT, names + 20));
      double right = left + WIDTH;
      double values = TextFit.widest(drawn.stream().map(Figure::text), SMALL) * TextFit.BOLD;
      double bottom = 8 + drawn.size() * ROW;
      Drawing drawing = new Drawing(right + Math.max(90, values + 20), bottom + 24);
      Axis axis = Axis.around(drawn, measure);
      LinearScale scale = axis.scale(left, right);
      ticks(drawing, axis.ticks(), scale, bottom);
      for (int i = 0; i < drawn.size(); i++) {
        row(drawing, drawn.get(i), i == 0, 8 + i * ROW + ROW / 2, scale);
      }
      return drawing.svg(id, table.label(), words(drawn));
    }

    private static void row(
        Drawing drawing, Figure figure, boolean first, double y, LinearScale scale) {
      String style = first ? "total" : "segment";
      double size = first ? SMALL * TextFit.BOLD : SMALL;
      String name = TextFit.cut(figure.name(), size, scale.from() - 16);
      drawing.text("end " + style, scale.from() - 12, y + 4, name);
      drawing.text("value " + style, scale.to() + 16, y + 4, figure.text());
      if (figure.hasLimits()) {
        double lower = figure.lower().orElseThrow();
        double upper = figure.upper().orElse(Double.POSITIVE_INFINITY);
        drawing.path("whisker", Shapes.acrossWhisker(y, lower, upper, scale, 5));
      }
      figure.value().ifPresent(value -> drawing.dot("dot " + style, scale.at(value), y));
    }

    private void ticks(Drawing drawing, List<Double> ticks, LinearScale scale, double bottom) {
      List<String> texts = ticks.stream().map(measure.text()::apply).toList();
      double distance = WIDTH / Math.max(1, ticks.size() - 1);
      int every = TextFit.every(TextFit.widest(texts.stream(), SMALL), distance);
      for (int i = 0; i < texts.size(); i++) {
        double x = scale.at(ticks.get(i));
        drawing.line("grid", new Line(x, 4, x, bottom));
        if (i % every == 0) {
          drawing.text("tick middle", x, bottom + 16, texts.get(i));
        }
      }
    }
  }

  /**
   * Figures after each other, such as those of months, with their intervals.
   *
   * @param table the table
   * @param measure what they are measured in
   * @param figures the figures in their order
   */
  record Course(Table table, Measure measure, List<Figure> figures) implements Chart {

    private static final double LEFT = 64;
    private static final double TOP = 12;
    private static final double BOTTOM = 212;
    private static final double MOST_WIDTH = 860;
    private static final double MOST_NAME = 96;

    /** Copies the figures. */
    public Course {
      figures = List.copyOf(figures);
    }

    private double step() {
      return Math.max(8, Math.min(64, MOST_WIDTH / Math.max(1, figures.size())));
    }

    private double x(int i) {
      return LEFT + (i + 0.5) * step();
    }

    @Override
    public String svg(String id) {
      List<String> names =
          figures.stream().map(figure -> TextFit.cut(figure.name(), SMALL, MOST_NAME)).toList();
      double widest = TextFit.widest(names.stream(), SMALL);
      int every = TextFit.every(widest, step());
      double right = Math.max(LEFT + 200, LEFT + figures.size() * step());
      Drawing drawing = new Drawing(right + Math.max(28, widest / 2), BOTTOM + 26);
      Axis axis = Axis.around(figures, measure);
      LinearScale scale = axis.scale(BOTTOM, TOP);
      for (double tick : axis.ticks()) {
        double y = scale.at(tick);
        drawing.line("grid", new Line(LEFT, y, right, y));
        drawing.text("tick end", LEFT - 8, y + 4, measure.text().apply(tick));
      }
      path(drawing, scale);
      for (int i = 0; i < figures.size(); i++) {
        point(drawing, figures.get(i), x(i), scale);
        if (i % every == 0) {
          drawing.text("tick middle", x(i), BOTTOM + 18, names.get(i));
        }
      }
      return drawing.svg(id, table.label(), words(figures));
    }

    /** Lines between neighbours; none across a gap. */
    private void path(Drawing drawing, LinearScale scale) {
      for (int i = 1; i < figures.size(); i++) {
        OptionalDouble from = figures.get(i - 1).value();
        OptionalDouble to = figures.get(i).value();
        if (from.isPresent() && to.isPresent()) {
          double y = scale.at(from.getAsDouble());
          drawing.line("path", new Line(x(i - 1), y, x(i), scale.at(to.getAsDouble())));
        }
      }
    }

    private static void point(Drawing drawing, Figure figure, double x, LinearScale scale) {
      if (figure.hasLimits()) {
        double lower = figure.lower().orElseThrow();
        double upper = figure.upper().orElse(Double.POSITIVE_INFINITY);
        drawing.path("whisker", Shapes.whisker(x, lower, upper, scale, 4));
      }
      figure.value().ifPresent(value -> drawing.dot("dot", x, scale.at(value)));
    }
  }

  private static String words(List<Figure> figures) {
    return figures.stream().map(Figure::words).collect(Collectors.joining("; "));
  }
}
