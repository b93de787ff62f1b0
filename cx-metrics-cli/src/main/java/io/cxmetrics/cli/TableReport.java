package io.cxmetrics.cli;

import io.cxmetrics.scale.Band;
import io.cxmetrics.stats.ConfidenceInterval;
import io.cxmetrics.stats.Estimate;
import io.cxmetrics.survey.SurveyResult;
import io.cxmetrics.tally.ExclusionReason;
import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Writes a report as text for people: rounded, aligned, with a foot that says how the numbers came
 * about. Plain ASCII but for what the data brings along.
 */
final class TableReport {

  private static final String UNDEFINED = "-";

  private final Report report;

  private TableReport(Report report) {
    this.report = report;
  }

  static void write(Report report, PrintStream out) {
    TableReport text = new TableReport(report);
    out.print(text.title() + text.table() + text.foot());
  }

  private String scoreName() {
    return report.metric().id().toUpperCase(Locale.ROOT);
  }

  private String title() {
    return "%s of column %s in %s\n\n"
        .formatted(scoreName(), shown(report.columns().score()), Text.oneLine(report.source()));
  }

  private String table() {
    TextTable table = new TextTable(Math.max(1, report.columns().by().size()));
    table.add(heading());
    for (Report.Line line : report.lines()) {
      table.add(cells(line));
    }
    return table.render();
  }

  private List<String> heading() {
    List<String> cells = new ArrayList<>(segmentCells(report.columns().by(), ""));
    cells.addAll(List.of("n", scoreName(), "interval"));
    for (Band band : Report.BANDS) {
      cells.add(report.metric().scale().question().label(band));
    }
    cells.add("excluded");
    return cells;
  }

  private List<String> cells(Report.Line line) {
    SurveyResult result = line.result();
    Optional<Estimate> estimate = result.estimate();
    List<String> cells = new ArrayList<>(segmentCells(line.segment(), "total"));
    cells.add(Long.toString(result.n()));
    cells.add(estimate.map(score -> format(score.value())).orElse(UNDEFINED));
    cells.add(estimate.flatMap(Estimate::interval).map(this::format).orElse(UNDEFINED));
    for (Band band : Report.BANDS) {
      cells.add(Long.toString(result.count(band)));
    }
    cells.add(Long.toString(result.excluded().values().stream().mapToLong(n -> n).sum()));
    return cells;
  }

  /**
   * A cell for each by-column, or one cell where there are none; the filler if no value is given.
   */
  private List<String> segmentCells(List<String> values, String filler) {
    if (values.isEmpty()) {
      List<String> cells = new ArrayList<>(report.columns().by().stream().map(name -> "").toList());
      if (cells.isEmpty()) {
        cells.add("");
      }
      cells.set(0, filler);
      return cells;
    }
    return values.stream().map(value -> value.isEmpty() ? "(empty)" : shown(value)).toList();
  }

  private String foot() {
    SurveyMetric metric = report.metric();
    String about =
        "\n%s: %s; interval: %s at %s\n"
            .formatted(
                report.total().result().definition(),
                metric.unit().words(),
                metric.method().id(),
                Unit.percent(metric.level().value()));
    Map<ExclusionReason, Long> excluded = report.total().result().excluded();
    return excluded.isEmpty() ? about : about + "excluded: " + reasons(excluded) + "\n";
  }

  private static String reasons(Map<ExclusionReason, Long> excluded) {
    return excluded.entrySet().stream()
        .map(entry -> entry.getValue() + " " + words(entry.getKey()))
        .collect(Collectors.joining(", "));
  }

  private static String words(ExclusionReason reason) {
    return switch (reason) {
      case MISSING -> "missing";
      case OFF_SCALE -> "off the scale";
      case UNREADABLE -> "unreadable";
    };
  }

  private String format(double score) {
    return report.metric().unit().format(score);
  }

  private String format(ConfidenceInterval interval) {
    return format(interval.lower()) + " to " + format(interval.upper());
  }

  private static String shown(String text) {
    return Text.cut(Text.oneLine(text));
  }
}
