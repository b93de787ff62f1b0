package io.cxmetrics.cli.response;

import io.cxmetrics.cli.message.Text;
import io.cxmetrics.cli.output.Exclusions;
import io.cxmetrics.cli.output.Numbers;
import io.cxmetrics.cli.output.TextCells;
import io.cxmetrics.cli.output.TextTable;
import io.cxmetrics.cli.output.Unit;
import io.cxmetrics.response.ResponseExclusion;
import io.cxmetrics.response.TargetResult;
import io.cxmetrics.stats.SurvivalPercentile;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** Waits as text for people. */
final class ResponseTable {

  private final ResponseReport report;

  ResponseTable(ResponseReport report) {
    this.report = report;
  }

  String text() {
    return "Waiting times in %s\n\n".formatted(Text.oneLine(report.source())) + table() + foot();
  }

  private String table() {
    TextTable table = new TextTable(report.by().tableWidth());
    table.add(heading());
    report.lines().forEach(line -> table.add(cells(line)));
    return table.render();
  }

  private List<String> heading() {
    List<String> cells = new ArrayList<>(report.by().tableHeading());
    cells.addAll(List.of("answered", "mean"));
    report.percentiles().forEach(percentile -> cells.add(ResponseReport.name(percentile)));
    cells.addAll(List.of("waiting"));
    report.percentiles().forEach(percentile -> cells.add("all " + ResponseReport.name(percentile)));
    for (Duration target : report.metric().targets()) {
      cells.add("in " + Text.duration(target.toMillis()));
    }
    cells.add("excluded");
    return cells;
  }

  private List<String> cells(ResponseLine line) {
    List<String> cells = new ArrayList<>(report.by().tableCells(line.segment()));
    cells.add(Long.toString(line.result().answered()));
    cells.add(TextCells.duration(line.answeredMean()));
    for (BigDecimal percentile : report.percentiles()) {
      cells.add(TextCells.duration(line.answeredPercentile(percentile)));
    }
    cells.add(Long.toString(line.result().waiting()));
    for (BigDecimal percentile : report.percentiles()) {
      cells.add(
          TextCells.duration(
              Numbers.millis(line.percentile(percentile).flatMap(SurvivalPercentile::value))));
    }
    for (TargetResult target : line.result().targets().values()) {
      cells.add(TextCells.value(target.shareOfDecided(), Unit.SHARE));
    }
    cells.add(Exclusions.sum(line.result().excluded()));
    return cells;
  }

  private String foot() {
    StringBuilder text = new StringBuilder();
    text.append("\n%s\n".formatted(Text.oneLine(report.definition())));
    text.append(
        "h:mm:ss; mean, p: of the answered, by %s; all p: with those who wait;"
            .formatted(Text.id(report.metric().quantiles())));
    text.append(" -: undefined or not reached\n");
    if (!report.metric().targets().isEmpty()) {
      text.append("in: the share of those that are answered or overdue\n");
    }
    text.append(Exclusions.foot(report.total().result().excluded(), ResponseTable::words));
    return text.toString();
  }

  static String words(ResponseExclusion reason) {
    return switch (reason) {
      case NEVER_STARTED -> "never started";
      case LAPSED -> "solved without a reply";
      case STARTS_AFTER_OBSERVATION -> "started later";
      case GOES_ON_AFTER_OBSERVATION -> "went on later";
      case ENDS_BEFORE_START -> "ended before the start";
      case OUT_OF_BOUNDS -> "out of bounds";
      case NO_TARGET -> "without a target";
      case UNREADABLE -> "unreadable";
    };
  }
}
