package io.cxmetrics.cli.html;

import io.cxmetrics.cli.html.JourneyView.ChannelView;
import io.cxmetrics.cli.html.JourneyView.Score;
import io.cxmetrics.cli.html.JourneyView.StageView;
import io.cxmetrics.cli.html.JourneyView.TouchpointView;
import io.cxmetrics.stats.CompositeInterval;
import io.cxmetrics.stats.ConfidenceInterval;
import io.cxmetrics.stats.ConfidenceLevel;
import io.cxmetrics.stats.Estimate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/** Journeys to draw. */
final class Views {

  private Views() {}

  static Score score(double value, double half) {
    return new Score(
        Optional.of(
            new Estimate(
                value,
                OptionalDouble.empty(),
                Optional.of(
                    new ConfidenceInterval(
                        value - half,
                        value + half,
                        ConfidenceLevel.P95,
                        CompositeInterval.DELTA)))),
        "");
  }

  static Score none() {
    return new Score(Optional.empty(), "nobody answered");
  }

  static TouchpointView touchpoint(String name, Score score, double lost) {
    return new TouchpointView(
        name,
        score,
        "40",
        0.5,
        OptionalDouble.of(0.5),
        lost > 0 ? OptionalDouble.of(lost) : OptionalDouble.empty(),
        "3 missing");
  }

  static StageView stage(String name, Score score, double reach, TouchpointView... touchpoints) {
    return new StageView(
        name, score, "80", 0.5, OptionalDouble.of(reach), "", List.of(touchpoints), List.of());
  }

  static StageView noted(StageView stage, String note) {
    return new StageView(
        stage.name(),
        stage.score(),
        stage.n(),
        stage.weight(),
        stage.reach(),
        note,
        stage.touchpoints(),
        stage.channels());
  }

  static StageView withChannels(StageView stage, ChannelView... channels) {
    return new StageView(
        stage.name(),
        stage.score(),
        stage.n(),
        stage.weight(),
        stage.reach(),
        stage.note(),
        stage.touchpoints(),
        List.of(channels));
  }

  static JourneyView journey(StageView... stages) {
    return new JourneyView("total", score(70, 2), 80, 80, true, List.of(stages));
  }
}
