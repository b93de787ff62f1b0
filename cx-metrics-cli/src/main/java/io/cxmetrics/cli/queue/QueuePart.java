package io.cxmetrics.cli.queue;

import io.cxmetrics.cli.html.Chart;
import io.cxmetrics.cli.html.Fact;
import io.cxmetrics.cli.html.Figure;
import io.cxmetrics.cli.html.Measure;
import io.cxmetrics.cli.html.ReportPage;
import io.cxmetrics.cli.message.Text;
import io.cxmetrics.cli.output.Exclusions;
import io.cxmetrics.cli.output.Figures;
import io.cxmetrics.cli.output.TextCells;
import io.cxmetrics.cli.output.Unit;
import io.cxmetrics.contact.QueueCounts;
import io.cxmetrics.contact.QueueRate;
import io.cxmetrics.stats.ShareResult;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/** A queue as a section of a report. */
final class QueuePart {

  private static final Measure SHARE = new Measure(0, 1, 1, Unit.SHARE::format);

  private final String title;
  private final QueueReport report;
  private final QueueRule rule;

  QueuePart(String title, QueueReport report) {
    this.title = title;
    this.report = report;
    this.rule = report.rule();
  }

  ReportPage.Part part() {
    Figure total = figure("total", report.total(), rule.score()).orElseThrow();
    List<Chart> charts = new ArrayList<>();
    if (report.total().counts().offered() > 0) {
      charts.add(rates());
      if (report.lines().size() > 1) {
        charts.add(segments());
      }
    }
    return new ReportPage.Metric(
        Figures.named(title, total.n() + " calls", total), lead(total), charts, facts());
  }

  /** A rate; nothing where the file does not tell apart what it needs. */
  private static Optional<Figure> figure(String name, QueueLine line, QueueRate rate) {
    return line.share(rate).map(share -> figure(name, share));
  }

  private static Figure figure(String name, ShareResult share) {
    return Figures.of(name, Long.toString(share.n()), share.estimate(), Unit.SHARE::format);
  }

  private String lead(Figure total) {
    QueueCounts counts = report.total().counts();
    if (counts.offered() == 0) {
      return "There are no calls.";
    }
    String score =
        total.limits().isEmpty() ? total.text() : "%s (%s)".formatted(total.text(), total.limits());
    return "The %s is %s. Offered were %s calls: %s answered, %s abandoned, %s flowed out.%s%s"
        .formatted(
            words(rule.score()),
            score,
            counts.offered(),
            counts.answered(),
            counts.abandoned(),
            counts.flowedOut(),
            mean(" The mean speed of answer is %s.", report.total().speedOfAnswer()),
            mean(" The mean handle time is %s.", report.total().averageHandleTime()));
  }

  private static String mean(String sentence, OptionalDouble millis) {
    return millis.isEmpty() ? "" : sentence.formatted(TextCells.duration(millis));
  }

  private static String words(QueueRate rate) {
    return QueueRateOptions.name(rate).replace('-', ' ');
  }

  /** The score first, then all others from the same calls: none of them is the standard. */
  private Chart rates() {
    List<Figure> figures = new ArrayList<>();
    figure(words(rule.score()), report.total(), rule.score()).ifPresent(figures::add);
    rule.rates().stream()
        .filter(rate -> !rate.equals(rule.score()))
        .forEach(rate -> figure(words(rate), report.total(), rate).ifPresent(figures::add));
    return new Chart.SideBySide(
        Figures.table(
            title + ": the rates",
            "Every rate that the file tells, from the same calls, with intervals at %s."
                .formatted(level()),
            "rate",
            "share",
            figures),
        SHARE,
        figures);
  }

  private Chart segments() {
    List<Figure> figures =
        report.lines().stream()
            .map(
                line ->
                    figure(report.by().inLine(line.segment()), line, rule.score()).orElseThrow())
            .toList();
    String by = report.by().inLine();
    return new Chart.SideBySide(
        Figures.table(
            "%s by %s".formatted(title, by),
            "The %s, with intervals at %s.".formatted(words(rule.score()), level()),
            by,
            "share",
            figures),
        SHARE,
        figures);
  }

  private String level() {
    return Unit.percent(rule.level().value());
  }

  private List<Fact> facts() {
    List<Fact> facts = new ArrayList<>();
    facts.add(new Fact("Data", report.source()));
    facts.add(new Fact("Definition", rule.score().definition()));
    fact("Target", rule.target()).ifPresent(facts::add);
    fact("An abandon is short until", rule.shortAbandon()).ifPresent(facts::add);
    rule.speedOfAnswer()
        .ifPresent(definition -> facts.add(new Fact("Speed of answer", definition)));
    report
        .total()
        .meanOfPeriods(rule.score())
        .ifPresent(
            mean ->
                facts.add(
                    new Fact(
                        "Mean of the periods' rates",
                        "%s, of %s periods; the score is the rate of their totals"
                            .formatted(Unit.SHARE.format(mean.mean()), mean.periods()))));
    facts.add(
        new Fact(
            "Interval",
            "%s at %s, from calls as a simple random sample"
                .formatted(rule.method().id(), level())));
    facts.add(
        new Fact(
            "Rows that do not count",
            Exclusions.words(report.total().excluded(), QueueTable::words)));
    return facts;
  }

  private static Optional<Fact> fact(String name, Optional<Duration> time) {
    return time.map(length -> new Fact(name, Text.duration(length.toMillis())));
  }
}
