package io.cxmetrics.cli.survey;

import io.cxmetrics.cli.message.Text;
import io.cxmetrics.cli.output.Exclusions;
import io.cxmetrics.cli.output.TextCells;
import io.cxmetrics.cli.output.TextTable;
import io.cxmetrics.cli.output.Unit;
import io.cxmetrics.scale.Band;
import io.cxmetrics.survey.SurveyResult;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** A survey's report as text for people. */
final class SurveyTable {

  private final SurveyReport report;

  SurveyTable(SurveyReport report) {
    this.report = report;
  }

  String text() {
    return title() + table() + foot();
  }

  private String scoreName() {
    return report.metric().id().toUpperCase(Locale.ROOT);
  }

  private String title() {
    return "%s of column %s in %s\n\n"
        .formatted(scoreName(), Text.shown(report.column()), Text.oneLine(report.source()));
  }

  private String table() {
    TextTable table = new TextTable(report.by().tableWidth());
    table.add(heading());
    for (SurveyReport.Line line : report.lines()) {
      table.add(cells(line));
    }
    return table.render();
  }

  private List<String> heading() {
    List<String> cells = new ArrayList<>(report.by().tableHeading());
    cells.addAll(List.of("n", scoreName(), "interval"));
    for (Band band : SurveyReport.BANDS) {
      cells.add(report.metric().scale().question().label(band));
    }
    cells.add("excluded");
    return cells;
  }

  private List<String> cells(SurveyReport.Line line) {
    SurveyResult result = line.result();
    List<String> cells = new ArrayList<>(report.by().tableCells(line.segment()));
    cells.add(Long.toString(result.n()));
    cells.add(TextCells.value(result.estimate(), report.metric().unit()));
    cells.add(TextCells.interval(result.estimate(), report.metric().unit()));
    for (Band band : SurveyReport.BANDS) {
      cells.add(Long.toString(result.count(band)));
    }
    cells.add(Exclusions.sum(result.excluded()));
    return cells;
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
    return about + Exclusions.foot(report.total().result().excluded(), Exclusions::reason);
  }
}
