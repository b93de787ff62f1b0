package io.cxmetrics.cli.html;

import static io.cxmetrics.cli.html.Views.journey;
import static io.cxmetrics.cli.html.Views.none;
import static io.cxmetrics.cli.html.Views.noted;
import static io.cxmetrics.cli.html.Views.score;
import static io.cxmetrics.cli.html.Views.stage;
import static io.cxmetrics.cli.html.Views.touchpoint;
import static io.cxmetrics.cli.html.Views.withChannels;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.cxmetrics.cli.html.JourneyLayout.Column;
import io.cxmetrics.cli.html.JourneyView.ChannelView;
import io.cxmetrics.cli.html.JourneyView.StageView;
import io.cxmetrics.cli.html.Shapes.Line;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

/**
 * Where a journey is drawn. Its axis has 0 at 380 and 100 at 140, in columns 184 wide from 34 on.
 */
class JourneyLayoutTest {

  private static Column only(JourneyView view) {
    return new JourneyLayout(view, true).columns().get(0);
  }

  @Test
  void theScoreIsOnTheAxis() {
    Column column = only(journey(stage("a", score(75, 10), 1, touchpoint("t", none(), 0))));
    assertEquals(List.of(new Shapes.Mark(34 + 92, 380 - 180)), column.dot());
    assertEquals(List.of("M126,224 V176 M117,224 h18 M117,176 h18"), column.whisker());
    assertEquals("75.0", column.score().text());
    assertEquals("65.0 to 85.0", column.interval().text());
  }

  /** An interval may reach beyond 0 and 100: it is drawn up to there, and has no end there. */
  @Test
  void anIntervalEndsAtTheAxis() {
    Column column = only(journey(stage("a", score(95, 20), 1, touchpoint("t", none(), 0))));
    assertEquals(List.of("M126,200 V140 M117,200 h18"), column.whisker());
  }

  @Test
  void aStageWithoutScoreHasNoDotAndNoPath() {
    JourneyLayout layout =
        new JourneyLayout(
            journey(
                stage("a", score(50, 1), 1, touchpoint("t", score(50, 1), 0)),
                stage("b", none(), 0, touchpoint("u", none(), 0)),
                stage("c", score(50, 1), 1, touchpoint("v", score(50, 1), 0)),
                stage("d", score(100, 1), 1, touchpoint("w", score(50, 1), 0))),
            true);
    Column none = layout.columns().get(1);
    assertEquals(List.of(), none.dot());
    assertEquals(List.of(), none.whisker());
    assertEquals(List.of(), none.rows().get(0).bar());
    assertEquals("nobody answered", none.interval().text());
    assertEquals(List.of(new Line(510, 260, 702, 140)), layout.path());
  }

  @Test
  void aPainPointHasATriangleAndItsPoints() {
    Column column =
        only(
            journey(
                stage(
                    "a",
                    score(50, 1),
                    1,
                    touchpoint("fine", score(90, 1), 0),
                    touchpoint("painful", score(40, 1), 1.25))));
    assertEquals(List.of(), column.rows().get(0).pain());
    assertEquals("M42,472 h11 l-5.5,-11 z", column.rows().get(1).pain().get(0).triangle());
    assertEquals("\u22121.2", column.rows().get(1).pain().get(0).lost().text());
    // The bar begins at 42 and 100 would be at 166.
    assertEquals(0.4 * 124, column.rows().get(1).bar().get(0).width(), 1e-9);
  }

  @Test
  void theReachComesWithTheChangeFromTheStageBefore() {
    List<Column> columns =
        new JourneyLayout(
                journey(
                    stage("a", score(50, 1), 1, touchpoint("t", score(50, 1), 0)),
                    stage("b", score(50, 1), 0.25, touchpoint("u", score(50, 1), 0)),
                    stage("c", score(50, 1), 0.5, touchpoint("v", score(50, 1), 0))),
                true)
            .columns();
    assertEquals("100.0%", columns.get(0).reach().get(0).share().text());
    assertEquals("", columns.get(0).reach().get(0).change().text());
    assertEquals("\u221275.0", columns.get(1).reach().get(0).change().text());
    assertEquals("+25.0", columns.get(2).reach().get(0).change().text());
    assertEquals(11, columns.get(1).reach().get(0).bar().height());
  }

  @Test
  void channelsAreOnTheAxisAndInRows() {
    Column column =
        only(
            journey(
                withChannels(
                    stage("a", score(60, 1), 1, touchpoint("t", score(60, 1), 0)),
                    new ChannelView("web", 80, false),
                    new ChannelView("phone", 30, true))));
    assertEquals(List.of(new Line(194, 308, 194, 188)), column.spread());
    assertEquals("M194,184 l4,4 l-4,4 l-4,-4 z", column.channels().get(0).diamond());
    assertEquals("30.0", column.channels().get(1).score().text());
    assertTrue(column.channels().get(1).breaks());
    assertEquals("phone (differs)", column.channels().get(1).name().text());
  }

  @Test
  void tooManyChannelsAreNotDrawn() {
    ChannelView[] channels =
        Collections.nCopies(13, new ChannelView("c", 50, false)).toArray(ChannelView[]::new);
    StageView stage = stage("a", score(60, 1), 1, touchpoint("t", score(60, 1), 0));
    Column column = only(journey(withChannels(stage, channels)));
    assertEquals(List.of(), column.channels());
    assertEquals(List.of(), column.spread());
  }

  /** Without touchpoints the columns are narrow, and nothing below the axis is drawn. */
  @Test
  void compact() {
    JourneyView view =
        journey(
            stage("a", score(50, 1), 1, touchpoint("t", score(50, 1), 2)),
            stage("b", score(60, 1), 1, touchpoint("u", score(50, 1), 2)));
    JourneyLayout compact = new JourneyLayout(view, false);
    assertEquals(34 + 2 * 82 + 4 + 56, compact.width());
    assertTrue(compact.height() < new JourneyLayout(view, true).height());
    assertEquals(List.of(), compact.captions());
    assertEquals(List.of(), compact.columns().get(0).rows());
    assertTrue(compact.columns().get(0).lowest());
    assertEquals("lowest", compact.columns().get(0).note().text());
    assertEquals("", compact.columns().get(1).note().text());
    JourneyLayout full =
        new JourneyLayout(journey(noted(view.stages().get(0), "perhaps the lowest")), true);
    assertEquals("perhaps the lowest", full.columns().get(0).note().text());
  }
}
