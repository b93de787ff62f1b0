package io.cxmetrics.cli.journey;

import io.cxmetrics.cli.output.CsvCells;
import io.cxmetrics.journey.JourneyOutcome;
import io.cxmetrics.journey.StageResult;
import io.cxmetrics.journey.TouchpointResult;
import io.cxmetrics.tally.ExclusionReason;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.OptionalLong;

/** The scores of a journey as rows of CSV: one for the whole, each stage and each touchpoint. */
final class JourneyCsv {

  private final JourneyReport report;

  JourneyCsv(JourneyReport report) {
    this.report = report;
  }

  List<String> header() {
    List<String> names = new ArrayList<>(report.by().csvHeading());
    names.addAll(List.of("metric", "definition", "part", "stage", "touchpoint", "respondents"));
    names.addAll(List.of("n", "weight", "reach", "score", "lower", "upper", "level", "method"));
    names.addAll(List.of("standardError", "reason", "lostPoints"));
    for (ExclusionReason reason : ExclusionReason.values()) {
      names.add(reason.name());
    }
    return names;
  }

  /** The whole, then each stage before its touchpoints. */
  List<List<String>> rows(JourneyLine line) {
    List<List<String>> rows = new ArrayList<>();
    rows.add(
        row(
            line,
            List.of("journey", "", ""),
            OptionalDouble.empty(),
            line.result().whole(),
            line.excludedInAll()));
    int touchpoints = 0;
    for (StageResult stage : line.result().stages()) {
      rows.add(
          row(
              line,
              List.of("stage", stage.stage().name(), ""),
              OptionalDouble.of(stage.weight()),
              stage.outcome(),
              Map.of()));
      for (TouchpointResult touchpoint : stage.touchpoints()) {
        rows.add(
            row(
                line,
                List.of("touchpoint", stage.stage().name(), touchpoint.touchpoint().name()),
                OptionalDouble.of(touchpoint.weight()),
                touchpoint.outcome(),
                line.excluded().get(touchpoints)));
        touchpoints++;
      }
    }
    return rows;
  }

  private List<String> row(
      JourneyLine line,
      List<String> part,
      OptionalDouble weight,
      JourneyOutcome outcome,
      Map<ExclusionReason, Long> excluded) {
    List<String> cells = new ArrayList<>(report.by().csvCells(line.segment()));
    cells.addAll(List.of("journey", JourneyIds.definition(report.rules())));
    cells.addAll(part);
    cells.add(Long.toString(line.result().respondents()));
    OptionalLong n = JourneyLine.n(outcome);
    cells.add(n.isPresent() ? Long.toString(n.getAsLong()) : "");
    cells.add(CsvCells.number(weight));
    cells.add(CsvCells.number(line.reach(outcome)));
    cells.addAll(CsvCells.estimate(JourneyLine.estimate(outcome)));
    cells.addAll(CsvCells.method(JourneyLine.estimate(outcome)));
    cells.add(JourneyLine.reason(outcome).map(Enum::name).orElse(""));
    cells.add(CsvCells.number(line.lost(part.get(2))));
    for (ExclusionReason reason : ExclusionReason.values()) {
      cells.add(excluded.containsKey(reason) ? String.valueOf(excluded.get(reason)) : "");
    }
    return cells;
  }
}
