package io.cxmetrics.cli;

import io.cxmetrics.journey.JourneyOutcome;
import io.cxmetrics.journey.StageResult;
import io.cxmetrics.journey.TouchpointResult;
import io.cxmetrics.stats.CompositeInterval;
import io.cxmetrics.stats.ConfidenceInterval;
import io.cxmetrics.tally.ExclusionReason;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.OptionalLong;

/** The scores of a journey as text for people. */
final class JourneyTable {

  private static final String UNDEFINED = "-";

  private final JourneyReport report;

  JourneyTable(JourneyReport report) {
    this.report = report;
  }

  String text() {
    return "Journey %s in %s\n\n"
            .formatted(Text.shown(report.plan().name()), Text.oneLine(report.source()))
        + results()
        + "\n"
        + parts()
        + foot();
  }

  /** The total and the segments, with the score of each stage. */
  private String results() {
    TextTable table = new TextTable(report.by().tableWidth());
    List<String> heading = new ArrayList<>(report.by().tableHeading());
    heading.addAll(List.of("n", "score", "interval"));
    for (StageResult stage : report.total().result().stages()) {
      heading.add(Text.shown(stage.stage().name()));
    }
    heading.add("excluded");
    table.add(heading);
    report.lines().forEach(line -> table.add(result(line)));
    return table.render();
  }

  private List<String> result(JourneyLine line) {
    List<String> cells = new ArrayList<>(report.by().tableCells(line.segment()));
    JourneyOutcome whole = line.result().whole();
    cells.addAll(List.of(n(whole), score(whole), interval(whole)));
    line.result().stages().forEach(stage -> cells.add(score(stage.outcome())));
    cells.add(Exclusions.sum(line.excludedInAll()));
    return cells;
  }

  /** The stages and touchpoints of the total. */
  private String parts() {
    JourneyLine total = report.total();
    TextTable table = new TextTable(2);
    table.add(List.of("stage", "touchpoint", "n", "reach", "weight", "score", "interval", "lost"));
    for (StageResult stage : total.result().stages()) {
      table.add(
          part(Text.shown(stage.stage().name()), "", stage.weight(), stage.outcome(), UNDEFINED));
      for (TouchpointResult touchpoint : stage.touchpoints()) {
        String name = touchpoint.touchpoint().name();
        String lost = format(total.lost(name), Unit.INDEX);
        table.add(part("", Text.shown(name), touchpoint.weight(), touchpoint.outcome(), lost));
      }
    }
    return table.render();
  }

  private List<String> part(
      String stage, String touchpoint, double weight, JourneyOutcome outcome, String lost) {
    return List.of(
        stage,
        touchpoint,
        n(outcome),
        format(report.total().reach(outcome), Unit.SHARE),
        Unit.SHARE.format(weight),
        score(outcome),
        interval(outcome),
        lost);
  }

  private String foot() {
    String rules =
        "\n%s: %s; interval: %s at %s; -: undefined\n"
            .formatted(
                JourneyIds.definition(report.rules()),
                Unit.INDEX.words(),
                CompositeInterval.DELTA.id(),
                Unit.percent(report.rules().level().value()));
    return rules
        + "reach: the share of the %s respondents; weight: in the journey, and in the stage\n"
            .formatted(report.total().result().respondents())
        + "lost: points of the journey where a touchpoint is below the target of %s\n"
            .formatted(Unit.INDEX.format(report.target()))
        + Exclusions.foot(occurring(), SurveyTable::words);
  }

  private Map<ExclusionReason, Long> occurring() {
    Map<ExclusionReason, Long> occurring = report.total().excludedInAll();
    occurring.values().removeIf(count -> count == 0);
    return occurring;
  }

  private static String n(JourneyOutcome outcome) {
    OptionalLong n = JourneyLine.n(outcome);
    return n.isPresent() ? Long.toString(n.getAsLong()) : UNDEFINED;
  }

  private static String score(JourneyOutcome outcome) {
    return format(ResponseLine.value(JourneyLine.estimate(outcome)), Unit.INDEX);
  }

  private static String interval(JourneyOutcome outcome) {
    return JourneyLine.interval(outcome).map(JourneyTable::limits).orElse(UNDEFINED);
  }

  private static String limits(ConfidenceInterval interval) {
    return Unit.INDEX.format(interval.lower()) + " to " + Unit.INDEX.format(interval.upper());
  }

  private static String format(OptionalDouble value, Unit unit) {
    return value.isPresent() ? unit.format(value.getAsDouble()) : UNDEFINED;
  }
}
