package io.cxmetrics.cli.fcr;

import io.cxmetrics.cli.html.Chart;
import io.cxmetrics.cli.html.Fact;
import io.cxmetrics.cli.html.Figure;
import io.cxmetrics.cli.html.Measure;
import io.cxmetrics.cli.html.ReportPage;
import io.cxmetrics.cli.output.Exclusions;
import io.cxmetrics.cli.output.Figures;
import io.cxmetrics.cli.output.Unit;
import io.cxmetrics.contact.FcrResult;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** First-contact resolution as a section of a report. */
final class FcrPart {

  private static final Measure SHARE = new Measure(0, 1, 1, Unit.SHARE::format);

  private final String title;
  private final FcrReport report;
  private final List<Figure> windows;

  /**
   * A section.
   *
   * @param windows the figure of each window to compare, if any
   */
  FcrPart(String title, FcrReport report, List<Figure> windows) {
    this.title = title;
    this.report = report;
    this.windows = windows;
  }

  ReportPage.Part part() {
    Figure total = figure("total", report.total().result());
    List<Chart> charts = new ArrayList<>();
    if (!windows.isEmpty()) {
      charts.add(byWindow());
    }
    if (report.lines().size() > 1) {
      charts.add(segments());
    }
    return new ReportPage.Metric(
        Figures.named(title, total.n() + " contacts", total), lead(total), charts, facts());
  }

  /** The share is over those whose window has elapsed. */
  static Figure figure(String name, FcrResult result) {
    return Figures.of(name, Long.toString(result.matured()), result.estimate(), Unit.SHARE::format);
  }

  private String lead(Figure total) {
    FcrResult result = report.total().result();
    return result.isDefined()
        ? ("%s of %s contacts (%s) needed no second one: %s resolved, %s repeated, %s unresolved;"
                + " %s more are pending.")
            .formatted(
                total.text(),
                result.matured(),
                total.limits(),
                result.resolved(),
                result.repeated(),
                result.unresolved(),
                result.pending())
        : "No contact can be judged yet; %s are pending.".formatted(result.pending());
  }

  private Chart byWindow() {
    return new Chart.Course(
        Figures.table(
            title + " by window",
            "The share without a repeat within each window, of the contacts for which it has"
                + " elapsed, with intervals at %s.".formatted(level()),
            "window",
            "FCR",
            windows),
        SHARE,
        windows);
  }

  private Chart segments() {
    List<Figure> figures =
        report.lines().stream()
            .map(line -> figure(report.by().inLine(line.segment()), line.result()))
            .toList();
    String by = report.by().inLine();
    return new Chart.SideBySide(
        Figures.table(
            "%s by %s".formatted(title, by),
            "Shares of the contacts, with intervals at %s.".formatted(level()),
            by,
            "FCR",
            figures),
        SHARE,
        figures);
  }

  private String level() {
    return Unit.percent(report.metric().level().value());
  }

  private List<Fact> facts() {
    return List.of(
        new Fact("Data", report.source()),
        new Fact("Definition", report.metric().definition()),
        new Fact("Score", "resolved / (resolved + repeated + unresolved)"),
        new Fact("Observed until", report.until().map(Instant::toString).orElse(Figures.UNDEFINED)),
        new Fact("Interval", "%s at %s".formatted(report.metric().intervalMethod().id(), level())),
        new Fact(
            "Contacts that do not count",
            Exclusions.words(report.total().excluded(), FcrTable::words)));
  }
}
