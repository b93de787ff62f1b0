package io.cxmetrics.cli.response;

import io.cxmetrics.cli.output.CsvCells;
import io.cxmetrics.cli.output.Numbers;
import io.cxmetrics.response.ResponseExclusion;
import io.cxmetrics.response.TargetResult;
import io.cxmetrics.stats.SurvivalPercentile;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Waits as rows of CSV. */
final class ResponseCsv {

  private final ResponseReport report;

  ResponseCsv(ResponseReport report) {
    this.report = report;
  }

  List<String> header() {
    List<String> names = new ArrayList<>(report.by().csvHeading());
    names.addAll(List.of("metric", "definition", "n", "answered", "waiting", "meanMs"));
    for (BigDecimal percentile : report.percentiles()) {
      names.add(ResponseReport.name(percentile) + "Ms");
    }
    for (BigDecimal percentile : report.percentiles()) {
      String name = "survival_" + ResponseReport.name(percentile);
      names.addAll(List.of(name + "Ms", name + "LowerMs", name + "UpperMs"));
    }
    names.addAll(List.of("restrictedMeanMs", "restrictedToMs"));
    for (Duration target : report.metric().targets()) {
      String name = "target_" + target.toMillis() + "_";
      names.addAll(List.of(name + "met", name + "late", name + "overdue", name + "pending"));
      names.addAll(List.of(name + "shareOfClosed", name + "shareOfDecided", name + "shareOfAll"));
    }
    for (ResponseExclusion reason : ResponseLine.EXCLUSIONS) {
      names.add(reason.name());
    }
    return names;
  }

  List<String> row(ResponseLine line) {
    List<String> cells = new ArrayList<>(report.by().csvCells(line.segment()));
    cells.addAll(List.of("response", report.definition()));
    cells.add(Long.toString(line.result().n()));
    cells.add(Long.toString(line.result().answered()));
    cells.add(Long.toString(line.result().waiting()));
    cells.add(CsvCells.millis(line.answeredMean()));
    for (BigDecimal percentile : report.percentiles()) {
      cells.add(CsvCells.millis(line.answeredPercentile(percentile)));
    }
    for (BigDecimal percentile : report.percentiles()) {
      Optional<SurvivalPercentile> time = line.percentile(percentile);
      cells.add(CsvCells.millis(Numbers.millis(time.flatMap(SurvivalPercentile::value))));
      cells.add(CsvCells.millis(Numbers.millis(time.flatMap(SurvivalPercentile::lower))));
      cells.add(CsvCells.millis(Numbers.millis(time.flatMap(SurvivalPercentile::upper))));
    }
    cells.add(CsvCells.millis(Numbers.value(line.restrictedMean(report.restriction()))));
    cells.add(CsvCells.millis(Numbers.millis(line.restriction(report.restriction()))));
    line.result().targets().values().forEach(target -> addTarget(target, cells));
    for (ResponseExclusion reason : ResponseLine.EXCLUSIONS) {
      cells.add(Long.toString(line.result().excluded().getOrDefault(reason, 0L)));
    }
    return cells;
  }

  private static void addTarget(TargetResult target, List<String> cells) {
    cells.add(Long.toString(target.met()));
    cells.add(Long.toString(target.late()));
    cells.add(Long.toString(target.overdue()));
    cells.add(Long.toString(target.pending()));
    cells.add(CsvCells.number(Numbers.value(target.shareOfClosed())));
    cells.add(CsvCells.number(Numbers.value(target.shareOfDecided())));
    cells.add(CsvCells.number(Numbers.value(target.shareOfAll())));
  }
}
