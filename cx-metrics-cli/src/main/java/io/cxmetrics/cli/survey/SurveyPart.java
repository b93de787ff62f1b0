package io.cxmetrics.cli.survey;

import io.cxmetrics.cli.html.Chart;
import io.cxmetrics.cli.html.Fact;
import io.cxmetrics.cli.html.Figure;
import io.cxmetrics.cli.html.Measure;
import io.cxmetrics.cli.html.ReportPage;
import io.cxmetrics.cli.html.Table;
import io.cxmetrics.cli.message.Text;
import io.cxmetrics.cli.output.Exclusions;
import io.cxmetrics.cli.output.Figures;
import io.cxmetrics.cli.output.Unit;
import io.cxmetrics.scale.Band;
import io.cxmetrics.scale.RatingScale;
import io.cxmetrics.stats.NetInterval;
import io.cxmetrics.survey.SurveyResult;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;
import java.util.stream.Collectors;

/** A survey metric as a section of a report. */
final class SurveyPart {

  /** Scales with more points are drawn by their bands. */
  private static final int MOST_POINTS = 25;

  private final String title;
  private final SurveyReport report;
  private final SurveyMetric metric;
  private final List<SurveyTrend> trends;

  SurveyPart(String title, SurveyReport report, List<SurveyTrend> trends) {
    this.title = title;
    this.report = report;
    this.metric = report.metric();
    this.trends = trends;
  }

  ReportPage.Part part() {
    Figure total = figure("total", report.total().result());
    List<Chart> charts = new ArrayList<>();
    charts.add(distribution());
    if (report.lines().size() > 1) {
      charts.add(segments());
    }
    trends.stream()
        .filter(trend -> !trend.results().isEmpty())
        .forEach(trend -> charts.add(course(trend)));
    return new ReportPage.Metric(
        Figures.named(title, total.n() + " answers", total),
        lead(total) + withoutTrend(),
        charts,
        facts());
  }

  private String score() {
    return metric.id().toUpperCase(Locale.ROOT);
  }

  private String label(Band band) {
    return metric.scale().question().label(band);
  }

  private Figure figure(String name, SurveyResult result) {
    return Figures.of(name, Long.toString(result.n()), result.estimate(), metric.unit()::format);
  }

  private String lead(Figure total) {
    SurveyResult result = report.total().result();
    if (!result.isDefined()) {
      return "There are no answers.";
    }
    String bands =
        SurveyReport.BANDS.stream()
            .map(band -> "%s %s".formatted(label(band), result.count(band)))
            .collect(Collectors.joining(", "));
    String limits =
        total.limits().isEmpty()
            ? "no interval"
            : "%s at %s".formatted(total.limits(), Unit.percent(metric.level().value()));
    return "%s %s (%s), from %s answers: %s."
        .formatted(score(), total.text(), limits, result.n(), bands);
  }

  private Chart distribution() {
    SurveyResult result = report.total().result();
    List<List<String>> rows = new ArrayList<>();
    List<Chart.Distribution.Bar> bars = new ArrayList<>();
    RatingScale scale = metric.scale();
    if (scale.points() > MOST_POINTS) {
      SurveyReport.BANDS.forEach(band -> add(label(band), band, result.count(band), rows, bars));
    } else {
      for (int rating = scale.max(); rating >= scale.min(); rating--) {
        Band band = scale.bandOf(rating, metric.bands());
        long count = report.total().ratings().count(rating);
        add("%s %s".formatted(rating, label(band)), band, count, rows, bars);
      }
    }
    return new Chart.Distribution(
        new Table(
            title + ": the answers",
            "Answers of column %s, and their shares.".formatted(Text.shown(report.column())),
            List.of("answer", "n", "share"),
            rows),
        bars);
  }

  private void add(
      String name,
      Band band,
      long count,
      List<List<String>> rows,
      List<Chart.Distribution.Bar> bars) {
    long n = report.total().result().n();
    OptionalDouble share = n == 0 ? OptionalDouble.empty() : OptionalDouble.of((double) count / n);
    String text = n == 0 ? Figures.UNDEFINED : Unit.SHARE.format(share.getAsDouble());
    rows.add(List.of(name, Long.toString(count), text));
    bars.add(new Chart.Distribution.Bar(name, share, text, Text.id(band)));
  }

  private Measure measure() {
    RatingScale scale = metric.scale();
    return switch (metric.unit()) {
      case POINTS -> new Measure(-100, 100, 1, metric.unit()::format);
      case SHARE ->
          new Measure(metric.method() instanceof NetInterval ? -1 : 0, 1, 1, metric.unit()::format);
      case RATING -> new Measure(scale.min(), scale.max(), 1, metric.unit()::format);
      case INDEX -> new Measure(0, 100, 1, metric.unit()::format);
    };
  }

  private Chart segments() {
    List<Figure> figures =
        report.lines().stream()
            .map(line -> figure(report.by().inLine(line.segment()), line.result()))
            .toList();
    String by = report.by().inLine();
    return new Chart.SideBySide(
        Figures.table("%s by %s".formatted(title, by), caption(), by, score(), figures),
        measure(),
        figures);
  }

  private Chart course(SurveyTrend trend) {
    TrendPeriod period = trend.column().period();
    List<Figure> figures =
        trend.results().entrySet().stream()
            .map(result -> figure(period.name(result.getKey()), result.getValue()))
            .toList();
    String by = Text.id(period);
    return new Chart.Course(
        Figures.table("%s by %s".formatted(title, by), caption(), by, score(), figures),
        measure(),
        figures);
  }

  /** That there is nothing to draw. */
  private String withoutTrend() {
    return trends.stream()
        .filter(trend -> trend.results().isEmpty())
        .map(
            trend ->
                " There is no trend: no row has a %s.".formatted(Text.id(trend.column().period())))
        .collect(Collectors.joining());
  }

  private String caption() {
    return "%s, with intervals at %s."
        .formatted(metric.unit().words(), Unit.percent(metric.level().value()));
  }

  private List<Fact> facts() {
    SurveyResult result = report.total().result();
    List<Fact> facts = new ArrayList<>();
    facts.add(new Fact("Data", "%s, column %s".formatted(report.source(), report.column())));
    facts.add(new Fact("Definition", result.definition()));
    facts.add(new Fact("Score", metric.unit().words()));
    facts.add(
        new Fact(
            "Interval",
            "%s at %s, from respondents as a simple random sample"
                .formatted(metric.method().id(), Unit.percent(metric.level().value()))));
    trends.forEach(trend -> facts.add(dates(trend)));
    facts.add(
        new Fact(
            "Answers that do not count", Exclusions.words(result.excluded(), Exclusions::reason)));
    return facts;
  }

  private static Fact dates(SurveyTrend trend) {
    TrendColumn column = trend.column();
    return new Fact(
        column.period() == TrendPeriod.DAY ? "Days" : "Months",
        "of column %s as written%s; rows without one: %s"
            .formatted(
                column.name(),
                column.form().map(form -> ", " + form.words()).orElse(""),
                trend.undated().words()));
  }
}
