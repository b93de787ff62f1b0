package io.cxmetrics.cli.response;

import com.google.common.collect.ImmutableList;
import io.cxmetrics.cli.html.Chart;
import io.cxmetrics.cli.html.Fact;
import io.cxmetrics.cli.html.Figure;
import io.cxmetrics.cli.html.ReportPage;
import io.cxmetrics.cli.html.SurvivalChart;
import io.cxmetrics.cli.html.SurvivalChart.Waiting;
import io.cxmetrics.cli.html.Table;
import io.cxmetrics.cli.message.Text;
import io.cxmetrics.cli.output.Exclusions;
import io.cxmetrics.cli.output.Figures;
import io.cxmetrics.cli.output.Numbers;
import io.cxmetrics.cli.output.TextCells;
import io.cxmetrics.cli.output.Unit;
import io.cxmetrics.stats.ConfidenceInterval;
import io.cxmetrics.stats.SurvivalCurve;
import io.cxmetrics.stats.SurvivalInterval;
import io.cxmetrics.stats.SurvivalPercentile;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.Stream;

/** Response times as a section of a report. */
final class ResponsePart {

  private static final BigDecimal MEDIAN = BigDecimal.valueOf(50);

  /** The curves are drawn until the time within which so many were answered: the first reached. */
  private static final ImmutableList<BigDecimal> DRAWN =
      Stream.of(95, 90, 75, 50).map(BigDecimal::valueOf).collect(ImmutableList.toImmutableList());

  /** So many times are drawn: one for about every two pixels. */
  private static final int POINTS = 280;

  /** So many times are in the table. */
  private static final int ROWS = 10;

  private final String title;
  private final ResponseReport report;

  ResponsePart(String title, ResponseReport report) {
    this.title = title;
    this.report = report;
  }

  ReportPage.Part part() {
    Figure total = median("total", report.total());
    List<Chart> charts = new ArrayList<>();
    if (report.total().result().isDefined()) {
      charts.add(curves());
      if (report.lines().size() > 1) {
        charts.add(segments());
      }
    }
    return new ReportPage.Metric(
        Figures.named(title, "median of " + total.n(), total), lead(total), charts, facts());
  }

  /** The median of all, those who wait included. */
  private static Figure median(String name, ResponseLine line) {
    Optional<SurvivalPercentile> median = line.percentile(MEDIAN);
    OptionalDouble value = Numbers.millis(median.flatMap(SurvivalPercentile::value));
    OptionalDouble lower = Numbers.millis(median.flatMap(SurvivalPercentile::lower));
    OptionalDouble upper = Numbers.millis(median.flatMap(SurvivalPercentile::upper));
    String none = median.isPresent() ? "not reached" : Figures.UNDEFINED;
    return new Figure(
        name,
        Long.toString(line.result().n()),
        value,
        lower,
        upper,
        value.isPresent() ? TextCells.duration(value) : none,
        lower.isPresent() ? limits(lower, upper) : "");
  }

  private static String limits(OptionalDouble lower, OptionalDouble upper) {
    return upper.isPresent()
        ? TextCells.duration(lower) + " to " + TextCells.duration(upper)
        : "at least " + TextCells.duration(lower);
  }

  private String lead(Figure total) {
    ResponseLine line = report.total();
    if (!line.result().isDefined()) {
      return "There are no waits.";
    }
    String all =
        "%s waits have ended, %s still go on. The median of all is %s%s."
            .formatted(
                line.result().answered(),
                line.result().waiting(),
                total.text(),
                total.limits().isEmpty() ? "" : " (" + total.limits() + ")");
    return line.result().answered() == 0
        ? all
        : all
            + " That of those alone that have ended, %s, leaves out who still waits."
                .formatted(TextCells.duration(line.answeredPercentile(MEDIAN)));
  }

  private Chart curves() {
    SurvivalCurve all = report.total().curve();
    SurvivalCurve naive = report.total().result().answeredTimes().survival();
    long end = drawnUntil();
    List<List<String>> rows = new ArrayList<>();
    for (Duration time : times(end, ROWS)) {
      Optional<Waiting> waiting = waiting(all, time);
      rows.add(
          List.of(
              Text.duration(time.toMillis()),
              share(waiting.map(Waiting::share)),
              waiting.flatMap(ResponsePart::limits).orElse(""),
              share(waiting(naive, time).map(Waiting::share))));
    }
    Table table =
        new Table(
            title + ": who still waits",
            "The share that still waits after each time, with intervals at %s; beside it that of"
                    .formatted(level())
                + " those alone whose wait has ended.",
            List.of("after", "still waiting", "interval", "of the ended alone"),
            rows);
    List<Duration> drawn = times(end, POINTS);
    return new SurvivalChart(
        table,
        TimeMeasure.measure((double) end, (double) end),
        waiting(all, drawn),
        waiting(naive, drawn));
  }

  /** The time within which most were answered; the last that was observed if half were not. */
  private long drawnUntil() {
    ResponseLine line = report.total();
    Duration end =
        DRAWN.stream()
            .flatMap(percentile -> line.percentile(percentile).stream())
            .flatMap(percentile -> percentile.value().stream())
            .findFirst()
            .orElseGet(() -> line.curve().observedUntil());
    return Math.max(1000, end.toMillis());
  }

  private static List<Duration> times(long end, int steps) {
    List<Duration> times = new ArrayList<>();
    for (int i = 0; i <= steps; i++) {
      times.add(Duration.ofMillis(Math.round((double) end * i / steps)));
    }
    return times;
  }

  private List<Waiting> waiting(SurvivalCurve curve, List<Duration> times) {
    return times.stream().map(time -> waiting(curve, time)).flatMap(Optional::stream).toList();
  }

  /** The share that waits; nothing where the curve does not tell. */
  private Optional<Waiting> waiting(SurvivalCurve curve, Duration time) {
    if (curve.n() == 0) {
      return Optional.empty();
    }
    return curve
        .shareWithin(time, SurvivalInterval.LOG_LOG, report.metric().level())
        .map(
            within -> {
              Optional<ConfidenceInterval> interval = within.interval();
              return new Waiting(
                  (double) time.toMillis(),
                  1 - within.value(),
                  rest(interval.map(ConfidenceInterval::upper)),
                  rest(interval.map(ConfidenceInterval::lower)));
            });
  }

  private static OptionalDouble rest(Optional<Double> share) {
    return share.isPresent() ? OptionalDouble.of(1 - share.get()) : OptionalDouble.empty();
  }

  private static String share(Optional<Double> share) {
    return share.map(Unit.SHARE::format).orElse(Figures.UNDEFINED);
  }

  private static Optional<String> limits(Waiting waiting) {
    return waiting.lower().isEmpty() || waiting.upper().isEmpty()
        ? Optional.empty()
        : Optional.of(
            Unit.SHARE.format(waiting.lower().getAsDouble())
                + " to "
                + Unit.SHARE.format(waiting.upper().getAsDouble()));
  }

  private Chart segments() {
    List<Figure> figures =
        report.lines().stream()
            .map(line -> median(report.by().inLine(line.segment()), line))
            .toList();
    String by = report.by().inLine();
    double longest = Math.max(1000, longest(figures));
    return new Chart.SideBySide(
        Figures.table(
            "%s by %s".formatted(title, by),
            "Medians of all, those who still wait included, in h:mm:ss, with intervals at %s."
                .formatted(level()),
            by,
            "median",
            figures),
        TimeMeasure.measure(longest, longest),
        figures);
  }

  /** The latest of what is drawn. */
  private static double longest(List<Figure> figures) {
    return figures.stream()
        .flatMap(figure -> Stream.of(figure.lower(), figure.value(), figure.upper()))
        .flatMapToDouble(OptionalDouble::stream)
        .max()
        .orElse(0);
  }

  private String level() {
    return Unit.percent(report.metric().level().value());
  }

  private List<Fact> facts() {
    return List.of(
        new Fact("Data", report.source()),
        new Fact("Definition", report.definition()),
        new Fact(
            "Who still waits", "counts for as long as the wait was seen, by Kaplan\u2013Meier"),
        new Fact("Interval", "%s at %s".formatted(SurvivalInterval.LOG_LOG.id(), level())),
        new Fact(
            "Waits that do not count",
            Exclusions.words(report.total().result().excluded(), ResponseTable::words)));
  }
}
