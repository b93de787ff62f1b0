package io.cxmetrics.cli.html;

import static io.cxmetrics.cli.html.Views.none;
import static io.cxmetrics.cli.html.Views.noted;
import static io.cxmetrics.cli.html.Views.score;
import static io.cxmetrics.cli.html.Views.stage;
import static io.cxmetrics.cli.html.Views.touchpoint;
import static io.cxmetrics.cli.html.Views.withChannels;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.cxmetrics.cli.html.JourneyView.ChannelView;
import io.cxmetrics.cli.html.JourneyView.Score;
import io.cxmetrics.cli.html.JourneyView.StageView;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Journeys of whatever data may bring along, drawn whole and small. */
class AwkwardJourneyTest {

  private static JourneyView view(String name, double target, List<StageView> stages) {
    return new JourneyView(name, none(), 0, target, false, stages);
  }

  private static Svg drawn(JourneyView view, boolean full) {
    Svg svg = Svg.of(JourneyMap.element(view, "id", full));
    svg.assertInOrder();
    return svg;
  }

  private static StageView awkward(String name, Score score, int channels) {
    List<ChannelView> views = new ArrayList<>();
    for (int i = 0; i < channels; i++) {
      views.add(new ChannelView(name, 100.0 * i / channels, i == 0));
    }
    return noted(
        withChannels(
            stage(name, score, 1, touchpoint(name, score, 12.5), touchpoint(name, none(), 0)),
            views.toArray(ChannelView[]::new)),
        "clearly the lowest " + name);
  }

  @ParameterizedTest
  @MethodSource("io.cxmetrics.cli.html.AwkwardChartsTest#names")
  void anyNameFitsAndIsEscaped(String name) {
    List<StageView> stages =
        List.of(
            awkward(name, score(50, 2), 3),
            awkward(name, none(), 0),
            awkward(name, score(50, 2), 3));
    JourneyView view = view(name, 80, stages);
    assertEquals(2, drawn(view, true).boxes("circle", "dot").size());
    assertEquals(2, drawn(view, false).boxes("circle", "dot").size());
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 60, 200})
  void anyNumberOfStages(int stages) {
    List<StageView> views = new ArrayList<>();
    for (int i = 0; i < stages; i++) {
      views.add(awkward("stage " + i, score(100.0 * i / stages, 3), i % 14));
    }
    assertEquals(stages, drawn(view("x", 80, views), true).boxes("circle", "dot").size());
    assertEquals(stages, drawn(view("x", 80, views), false).boxes("circle", "dot").size());
  }

  /** Scores and targets at the ends of the axis, and intervals that reach beyond it. */
  @ParameterizedTest
  @CsvSource({"0, 0, 0", "100, 0, 100", "0, 40, 100", "100, 40, 0", "50, 200, 50"})
  void theEndsOfTheAxis(double score, double half, double target) {
    List<StageView> stages =
        List.of(awkward("a", score(score, half), 12), awkward("b", score(score, half), 12));
    assertEquals(2, drawn(view("x", target, stages), true).boxes("circle", "dot").size());
    drawn(view("x", target, stages), false);
  }

  @Test
  void nothingIsDefined() {
    StageView stage = stage("a", none(), 0, touchpoint("t", none(), 0));
    for (boolean full : new boolean[] {true, false}) {
      Svg svg = drawn(view("x", 80, List.of(stage, stage)), full);
      assertEquals(List.of(), svg.boxes("circle", "dot"));
      assertEquals(List.of(), svg.boxes("path", "whisker"));
      assertEquals(List.of(), svg.boxes("line", "path"));
      assertEquals(List.of(), svg.boxes("path", "pain-mark"));
    }
  }
}
