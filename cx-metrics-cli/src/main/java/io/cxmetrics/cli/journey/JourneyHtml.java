package io.cxmetrics.cli.journey;

import io.cxmetrics.cli.html.Fact;
import io.cxmetrics.cli.html.Figure;
import io.cxmetrics.cli.html.JourneyPage;
import io.cxmetrics.cli.html.JourneyView;
import io.cxmetrics.cli.html.JourneyView.ChannelView;
import io.cxmetrics.cli.html.JourneyView.Score;
import io.cxmetrics.cli.html.JourneyView.StageView;
import io.cxmetrics.cli.html.JourneyView.TouchpointView;
import io.cxmetrics.cli.html.Table;
import io.cxmetrics.cli.output.Exclusions;
import io.cxmetrics.cli.output.Figures;
import io.cxmetrics.cli.output.Unit;
import io.cxmetrics.journey.ChannelConsistency;
import io.cxmetrics.journey.ChannelSpread;
import io.cxmetrics.journey.JourneyOutcome;
import io.cxmetrics.journey.JourneyOutcome.Reason;
import io.cxmetrics.journey.JourneyScore;
import io.cxmetrics.journey.MissingPolicy;
import io.cxmetrics.journey.StageResult;
import io.cxmetrics.journey.StageWeighting;
import io.cxmetrics.journey.TouchpointResult;
import io.cxmetrics.tally.ExclusionReason;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;

/** The scores of a journey as a page. */
final class JourneyHtml {

  private final JourneyReport report;

  JourneyHtml(JourneyReport report) {
    this.report = report;
  }

  JourneyPage page() {
    return new JourneyPage(
        "Journey: " + report.plan().name(),
        total(),
        report.lines().stream().skip(1).map(this::view).toList(),
        report.total().channels().map(this::channels),
        facts());
  }

  private Table channels(ChannelConsistency consistency) {
    List<List<String>> rows = JourneyTable.channels(report.channel().orElseThrow(), consistency);
    return new Table(
        "Channels",
        "Scores from 0 to 100. Range: of channels, those with few answers shrunk toward the mean."
            + " Between: the share of variance that lies between channels. Breaks: the channel that"
            + " differs beyond chance.",
        rows.get(0),
        rows.subList(1, rows.size()));
  }

  /** The score of the journey under a name. */
  Figure headline(String name) {
    JourneyLine line = report.total();
    return Figures.of(
        name,
        line.result().respondents() + " respondents",
        JourneyLine.estimate(line.result().whole()),
        Unit.INDEX::format);
  }

  /** What is drawn of all respondents. */
  JourneyView total() {
    return view(report.total());
  }

  private JourneyView view(JourneyLine line) {
    List<StageView> stages = new ArrayList<>();
    int touchpoints = 0;
    for (StageResult stage : line.result().stages()) {
      List<TouchpointView> views = new ArrayList<>();
      for (TouchpointResult touchpoint : stage.touchpoints()) {
        views.add(touchpoint(line, touchpoint, line.excluded().get(touchpoints)));
        touchpoints++;
      }
      stages.add(
          new StageView(
              stage.stage().name(),
              score(stage.outcome()),
              n(stage.outcome()),
              stage.weight(),
              line.reach(stage.outcome()),
              line.lowest().filter(stage::equals).map(line::certainty).orElse(""),
              views,
              channels(line, stage.stage().name())));
    }
    return new JourneyView(
        report.by().inLine(line.segment()),
        score(line.result().whole()),
        line.result().respondents(),
        report.target(),
        line.lowest().filter(line::isClearlyWorst).isPresent(),
        stages);
  }

  private static List<ChannelView> channels(JourneyLine line, String stage) {
    if (line.channels().isEmpty()) {
      return List.of();
    }
    ChannelSpread spread = line.channels().get().stage(stage);
    return spread.channels().stream()
        .map(
            channel ->
                new ChannelView(
                    channel.channel(),
                    channel.score(),
                    spread.breaking().filter(channel::equals).isPresent()))
        .toList();
  }

  private static TouchpointView touchpoint(
      JourneyLine line, TouchpointResult touchpoint, Map<ExclusionReason, Long> excluded) {
    String name = touchpoint.touchpoint().name();
    return new TouchpointView(
        name,
        score(touchpoint.outcome()),
        n(touchpoint.outcome()),
        touchpoint.weight(),
        line.reach(touchpoint.outcome()),
        line.lost(name),
        Exclusions.list(excluded, Exclusions::reason));
  }

  private static Score score(JourneyOutcome outcome) {
    return new Score(
        JourneyLine.estimate(outcome),
        JourneyLine.reason(outcome).map(JourneyHtml::words).orElse(""));
  }

  private static String words(Reason reason) {
    return switch (reason) {
      case NO_ANSWERS -> "nobody answered";
      case INCOMPLETE -> "incomplete";
    };
  }

  private static String n(JourneyOutcome outcome) {
    OptionalLong n = JourneyLine.n(outcome);
    return n.isPresent() ? Long.toString(n.getAsLong()) : "\u2013";
  }

  private List<Fact> facts() {
    JourneyScore rules = report.rules();
    return List.of(
        new Fact(
            "Data",
            report.source() + ", " + report.total().result().respondents() + " respondents"),
        new Fact("Definition", JourneyIds.definition(rules)),
        new Fact("Score", "from 0, the worst, to 100, by the ends of the scale of each touchpoint"),
        new Fact("Stage", within(rules)),
        new Fact("Journey", across(rules)),
        new Fact("Where nobody answered", missing(rules.missing())),
        new Fact(
            "Interval",
            "%s at %s, from respondents as a simple random sample"
                .formatted(report.rule().interval().id(), Unit.percent(rules.level().value()))),
        new Fact(
            "Lost",
            "weight \u00d7 (%s \u2212 score) \u00d7 reach, for touchpoints below the target of %1$s"
                .formatted(Unit.INDEX.format(report.target()))),
        new Fact(
            "Answers that do not count",
            Exclusions.words(report.total().excludedInAll(), Exclusions::reason)));
  }

  private static String within(JourneyScore rules) {
    return switch (rules.within()) {
      case TOUCHPOINT_MEANS -> "the weighted mean of the means of its touchpoints";
      case POOLED_ANSWERS -> "the weighted mean of all answers";
      case RESPONDENT_MEANS -> "the mean of the means of its respondents";
    };
  }

  private static String across(JourneyScore rules) {
    String mean =
        switch (rules.across()) {
          case ARITHMETIC -> "the weighted arithmetic mean of the stages";
          case GEOMETRIC -> "the weighted geometric mean of the stages";
          case HARMONIC -> "the weighted harmonic mean of the stages";
          case WORST_STAGE -> "the lowest stage";
        };
    return rules.weighting() == StageWeighting.BY_VOLUME
        ? mean + ", weights times respondents"
        : mean;
  }

  private static String missing(MissingPolicy policy) {
    return switch (policy) {
      case REWEIGHT -> "left out, its weight goes to the others";
      case FAIL -> "neither the stage nor the journey is scored";
    };
  }
}
