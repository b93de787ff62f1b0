package io.cxmetrics.cli.output;

import io.cxmetrics.cli.html.Figure;
import io.cxmetrics.cli.html.Table;
import io.cxmetrics.stats.ConfidenceInterval;
import io.cxmetrics.stats.Estimate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.DoubleFunction;

/** Results as figures of a report. */
public final class Figures {

  /** What stands where there is no number. */
  public static final String UNDEFINED = "\u2013";

  private Figures() {}

  /** A figure of an estimate. */
  public static Figure of(
      String name, String n, Optional<Estimate> estimate, DoubleFunction<String> text) {
    Optional<ConfidenceInterval> interval = estimate.flatMap(Estimate::interval);
    return new Figure(
        name,
        n,
        number(estimate.map(Estimate::value)),
        number(interval.map(ConfidenceInterval::lower)),
        number(interval.map(ConfidenceInterval::upper)),
        estimate.map(score -> text.apply(score.value())).orElse(UNDEFINED),
        interval
            .map(limits -> text.apply(limits.lower()) + " to " + text.apply(limits.upper()))
            .orElse(""));
  }

  private static OptionalDouble number(Optional<Double> value) {
    return value.isPresent() ? OptionalDouble.of(value.get()) : OptionalDouble.empty();
  }

  /** The same figure as a headline. */
  public static Figure named(String name, String n, Figure figure) {
    return new Figure(
        name, n, figure.value(), figure.lower(), figure.upper(), figure.text(), figure.limits());
  }

  /** The table of some figures. */
  public static Table table(
      String label, String caption, String first, String what, List<Figure> figures) {
    List<List<String>> rows = new ArrayList<>();
    for (Figure figure : figures) {
      rows.add(List.of(figure.name(), figure.n(), figure.text(), figure.limits()));
    }
    return new Table(label, caption, List.of(first, "n", what, "interval"), rows);
  }
}
