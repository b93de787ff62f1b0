package io.cxmetrics.cli.journey;

import io.cxmetrics.cli.message.Text;
import io.cxmetrics.cli.output.Exclusions;
import io.cxmetrics.cli.output.TextCells;
import io.cxmetrics.cli.output.TextTable;
import io.cxmetrics.cli.output.Unit;
import io.cxmetrics.journey.ChannelConsistency;
import io.cxmetrics.journey.ChannelScore;
import io.cxmetrics.journey.ChannelSpread;
import io.cxmetrics.journey.JourneyOutcome;
import io.cxmetrics.journey.StageResult;
import io.cxmetrics.journey.TouchpointResult;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;

/** The scores of a journey as text for people. */
final class JourneyTable {

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
        + report.total().channels().map(this::channels).orElse("")
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
          part(
              Text.shown(stage.stage().name()),
              "",
              stage.weight(),
              stage.outcome(),
              TextCells.UNDEFINED));
      for (TouchpointResult touchpoint : stage.touchpoints()) {
        String name = touchpoint.touchpoint().name();
        String lost = TextCells.number(total.lost(name), Unit.INDEX);
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
        TextCells.number(report.total().reach(outcome), Unit.SHARE),
        Unit.SHARE.format(weight),
        score(outcome),
        interval(outcome),
        lost);
  }

  /** The channels of the total. */
  private String channels(ChannelConsistency consistency) {
    TextTable table = new TextTable(1);
    channels(report.channel().orElseThrow(), consistency).forEach(table::add);
    return "\n" + table.render();
  }

  /** A heading and a row for the journey and each stage, with the score of each channel. */
  static List<List<String>> channels(String column, ChannelConsistency consistency) {
    List<String> channels =
        consistency.whole().channels().stream().map(ChannelScore::channel).toList();
    List<String> heading = new ArrayList<>(List.of(Text.shown(column)));
    channels.forEach(channel -> heading.add(Text.shown(channel)));
    heading.addAll(List.of("range", "between", "breaks"));
    List<List<String>> rows = new ArrayList<>(List.of(heading));
    rows.add(channels(consistency.whole(), channels));
    consistency.stages().forEach(stage -> rows.add(channels(stage, channels)));
    return rows;
  }

  private static List<String> channels(ChannelSpread spread, List<String> channels) {
    List<String> cells = new ArrayList<>(List.of(Text.shown(spread.name())));
    for (String channel : channels) {
      cells.add(
          spread.channels().stream()
              .filter(score -> score.channel().equals(channel))
              .map(score -> Unit.INDEX.format(score.score()))
              .findFirst()
              .orElse(TextCells.UNDEFINED));
    }
    cells.add(TextCells.number(spread.shrunkRange(), Unit.INDEX));
    cells.add(TextCells.number(spread.betweenShare(), Unit.SHARE));
    cells.add(
        spread
            .breaking()
            .map(channel -> Text.shown(channel.channel()))
            .orElse(TextCells.UNDEFINED));
    return cells;
  }

  /** Which stage is the lowest, and how sure that is. */
  private String lowest() {
    JourneyLine total = report.total();
    return total
        .lowest()
        .map(
            stage ->
                "%s is %s\n".formatted(Text.shown(stage.stage().name()), total.certainty(stage)))
        .orElse("");
  }

  private String foot() {
    String rules =
        "\n%s: %s; interval: %s at %s; -: undefined\n"
            .formatted(
                JourneyIds.definition(report.rules()),
                Unit.INDEX.words(),
                report.rule().interval().id(),
                Unit.percent(report.rules().level().value()));
    return rules
        + "reach: the share of the %s respondents; weight: in the journey, and in the stage\n"
            .formatted(report.total().result().respondents())
        + "lost: points of the journey where a touchpoint is below the target of %s\n"
            .formatted(Unit.INDEX.format(report.target()))
        + lowest()
        + (report.total().channels().isEmpty()
            ? ""
            : "range: of channels, few answers shrunk; between: the share of variance between"
                + " channels; breaks: differs\n")
        + Exclusions.foot(report.total().excludedInAll(), Exclusions::reason);
  }

  private static String n(JourneyOutcome outcome) {
    OptionalLong n = JourneyLine.n(outcome);
    return n.isPresent() ? Long.toString(n.getAsLong()) : TextCells.UNDEFINED;
  }

  private static String score(JourneyOutcome outcome) {
    return TextCells.value(JourneyLine.estimate(outcome), Unit.INDEX);
  }

  private static String interval(JourneyOutcome outcome) {
    return TextCells.interval(JourneyLine.estimate(outcome), Unit.INDEX);
  }
}
