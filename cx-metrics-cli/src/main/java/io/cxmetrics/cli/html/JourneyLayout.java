package io.cxmetrics.cli.html;

import io.cxmetrics.cli.html.JourneyView.ChannelView;
import io.cxmetrics.cli.html.JourneyView.Score;
import io.cxmetrics.cli.html.JourneyView.StageView;
import io.cxmetrics.cli.html.JourneyView.TouchpointView;
import io.cxmetrics.cli.html.Shapes.Box;
import io.cxmetrics.cli.html.Shapes.Line;
import io.cxmetrics.cli.html.Shapes.Mark;
import io.cxmetrics.cli.html.Shapes.Text;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.OptionalDouble;
import java.util.stream.IntStream;

/**
 * Where everything of a journey is drawn: a column for each stage, with its name in an arrow, its
 * score on an axis that all share, and below that its touchpoints, its reach and its channels.
 */
final class JourneyLayout {

  private static final double LEFT = 34;
  private static final double RIGHT = 56;
  private static final double TIP = 10;
  private static final double ARROW_HEIGHT = 46;
  private static final double AXIS_TOP = 140;
  private static final double CAPTION = 26;
  private static final double ROW = 46;
  private static final double REACH = 44;
  private static final double CHANNEL_ROW = 20;
  private static final int MOST_CHANNELS = 12;
  private static final double SMALL = 12;

  private final JourneyView view;
  private final boolean full;
  private final double columnWidth;
  private final double gap;
  private final double nameSize;
  private final LinearScale axis;

  /**
   * A stage.
   *
   * @param tooltip all about it, in words
   * @param arrow the outline of the arrow with its name
   * @param card the background of what is below
   * @param name the lines of its name
   * @param whisker the interval, if there is one
   * @param dot where its score is, if it has one
   */
  record Column(
      String tooltip,
      boolean lowest,
      String arrow,
      Box card,
      List<Text> name,
      Text score,
      Text interval,
      Text note,
      List<String> whisker,
      List<Mark> dot,
      List<Row> rows,
      List<Reach> reach,
      List<Channel> channels,
      List<Line> spread) {}

  /** A touchpoint: a bar up to its score, and a triangle where it is a pain point. */
  record Row(
      String tooltip,
      Text name,
      Text score,
      Box track,
      List<Box> bar,
      List<Line> interval,
      List<Pain> pain) {}

  /** The mark of a pain point, with the points that are lost there. */
  record Pain(String triangle, Text lost) {}

  /** The share of respondents who have an answer in a stage. */
  record Reach(Text share, Text change, Box bar) {}

  /** A channel in a stage: a diamond on the axis, and its score in a row. */
  record Channel(String diamond, Text name, Text score, boolean breaks) {}

  /** A line across all columns, with a label beside it. */
  record Level(Line line, Text label) {}

  /**
   * A layout.
   *
   * @param full whether touchpoints, reach and channels are drawn; columns are narrow without
   */
  JourneyLayout(JourneyView view, boolean full) {
    this.view = view;
    this.full = full;
    this.columnWidth = full ? 184 : 82;
    this.gap = full ? 8 : 4;
    this.nameSize = full ? 13 : 11;
    this.axis = new LinearScale(0, 100, AXIS_TOP + (full ? 240 : 160), AXIS_TOP);
  }

  double width() {
    int stages = view.stages().size();
    return LEFT + stages * columnWidth + (stages - 1) * gap + RIGHT;
  }

  double height() {
    return cardBottom() + 6;
  }

  private double left(int stage) {
    return LEFT + stage * (columnWidth + gap);
  }

  private double right() {
    return width() - RIGHT;
  }

  private double rowsTop() {
    return axis.from() + (full ? CAPTION : 0);
  }

  private double reachTop() {
    int rows = view.stages().stream().mapToInt(stage -> stage.touchpoints().size()).max().orElse(0);
    return rowsTop() + (full ? rows * ROW + CAPTION : 0);
  }

  private double channelsTop() {
    return reachTop() + (full ? 34 + REACH : 0) + (hasChannels() ? CAPTION : 0);
  }

  private double cardBottom() {
    int channels = view.stages().stream().mapToInt(stage -> channels(stage).size()).max().orElse(0);
    return channelsTop() + (hasChannels() ? channels * CHANNEL_ROW + 4 : 0) + 8;
  }

  private boolean hasChannels() {
    return view.stages().stream().anyMatch(stage -> !channels(stage).isEmpty());
  }

  /** What is drawn of the channels: all, or none where they are too many to tell apart. */
  private List<ChannelView> channels(StageView stage) {
    return full && stage.channels().size() <= MOST_CHANNELS ? stage.channels() : List.of();
  }

  /** Lines at equal distances across the axis. */
  List<Level> grid() {
    return axis.ticks(4).stream()
        .map(
            tick ->
                new Level(
                    across(axis.at(tick)),
                    new Text(LEFT - 8, axis.at(tick) + 4, Decimals.fixed(tick, 0, 0))))
        .toList();
  }

  /** The line that touchpoints should reach. */
  Level target() {
    double y = axis.at(view.target());
    return new Level(across(y), new Text(right() + 6, y + 4, Decimals.score(view.target())));
  }

  /** The word beside the target line. */
  Text targetName() {
    return new Text(right() + 6, axis.at(view.target()) - 9, "target");
  }

  private Line across(double y) {
    return new Line(LEFT, y, right(), y);
  }

  /** What the strips below the axis show. */
  List<Text> captions() {
    List<Text> captions = new ArrayList<>();
    if (full) {
      captions.add(new Text(LEFT + 8, rowsTop() - 2, "Touchpoints"));
      captions.add(new Text(LEFT + 8, reachTop() - 2, "Reach: share with an answer"));
    }
    if (hasChannels()) {
      captions.add(new Text(LEFT + 8, channelsTop() - 6, "Channels"));
    }
    return captions;
  }

  /** The path from stage to stage; it has a gap at one without a score. */
  List<Line> path() {
    List<Line> path = new ArrayList<>();
    List<Column> columns = columns();
    for (int i = 1; i < columns.size(); i++) {
      List<Mark> from = columns.get(i - 1).dot();
      List<Mark> to = columns.get(i).dot();
      if (!from.isEmpty() && !to.isEmpty()) {
        path.add(new Line(from.get(0).x(), from.get(0).y(), to.get(0).x(), to.get(0).y()));
      }
    }
    return path;
  }

  List<Column> columns() {
    return IntStream.range(0, view.stages().size()).mapToObj(this::column).toList();
  }

  private Column column(int index) {
    StageView stage = view.stages().get(index);
    double left = left(index);
    double middle = left + columnWidth / 2;
    boolean lowest = view.lowest().filter(stage::equals).isPresent();
    return new Column(
        "%s: %s (%s)".formatted(stage.name(), stage.score().text(), stage.score().interval()),
        lowest,
        arrow(left, index == 0),
        new Box(left, ARROW_HEIGHT + 4, columnWidth, cardBottom() - ARROW_HEIGHT - 4),
        name(stage.name(), middle),
        new Text(middle, 80, stage.score().text()),
        new Text(middle, 98, full ? cut(stage.score().interval()) : ""),
        new Text(middle, 116, note(stage, lowest)),
        whisker(stage.score(), middle),
        dot(stage.score(), middle),
        full ? rows(stage, left) : List.of(),
        full ? reach(index, left) : List.of(),
        channels(stage, left),
        spread(stage, middle));
  }

  /** How surely it is the lowest; in short where there is little room. */
  private String note(StageView stage, boolean lowest) {
    String word = lowest ? (view.lowestIsClear() ? "lowest" : "lowest?") : "";
    return full ? cut(stage.note()) : word;
  }

  private String cut(String text) {
    return TextFit.cut(text, SMALL, columnWidth - 4);
  }

  /** An arrow to the next stage; all but the first have a notch for the tip of the one before. */
  private String arrow(double left, boolean first) {
    String notch = first ? "" : " l%s,-%s".formatted(Decimals.coordinate(TIP), ARROW_HEIGHT / 2);
    return "M%1$s,0 h%2$s l%3$s,%4$s l-%3$s,%4$s h-%2$s%5$s z"
        .formatted(
            Decimals.coordinate(left),
            Decimals.coordinate(columnWidth - 2),
            Decimals.coordinate(TIP),
            Decimals.coordinate(ARROW_HEIGHT / 2),
            notch);
  }

  private List<Text> name(String name, double middle) {
    List<String> lines = TextFit.lines(name, nameSize, columnWidth - (full ? 3 : 1.5) * TIP, 2);
    double top = ARROW_HEIGHT / 2 + 5 - 8 * (lines.size() - 1);
    return IntStream.range(0, lines.size())
        .mapToObj(i -> new Text(middle + TIP / 2, top + 16 * i, lines.get(i)))
        .toList();
  }

  private List<String> whisker(Score score, double x) {
    return score
        .limits()
        .map(limits -> Shapes.whisker(x, limits.lower(), limits.upper(), axis, 9))
        .stream()
        .toList();
  }

  private List<Mark> dot(Score score, double x) {
    return score.estimate().map(at -> new Mark(x, axis.at(at.value()))).stream().toList();
  }

  private List<Row> rows(StageView stage, double left) {
    return IntStream.range(0, stage.touchpoints().size())
        .mapToObj(i -> row(stage.touchpoints().get(i), left + 8, rowsTop() + 8 + i * ROW))
        .toList();
  }

  private Row row(TouchpointView touchpoint, double left, double top) {
    double right = left + columnWidth - 16;
    LinearScale bar = new LinearScale(0, 100, left, right - 44);
    double indent = touchpoint.lost().isPresent() ? 16 : 0;
    double room = columnWidth - 16 - indent - (touchpoint.lost().isPresent() ? 44 : 0);
    Score score = touchpoint.score();
    return new Row(
        "%s: %s (%s)".formatted(touchpoint.name(), score.text(), score.interval()),
        new Text(left + indent, top + 12, TextFit.cut(touchpoint.name(), SMALL, room)),
        new Text(right, top + 29, score.text()),
        new Box(left, top + 19, bar.to() - bar.from(), 10),
        score.estimate().map(at -> new Box(left, top + 19, bar.at(at.value()) - left, 10)).stream()
            .toList(),
        score
            .limits()
            .map(
                limits ->
                    new Line(bar.at(limits.lower()), top + 24, bar.at(limits.upper()), top + 24))
            .stream()
            .toList(),
        pain(touchpoint.lost(), left, right, top));
  }

  private static List<Pain> pain(OptionalDouble lost, double left, double right, double top) {
    return lost.isEmpty()
        ? List.of()
        : List.of(
            new Pain(
                Shapes.triangle(left, top + 12, 11),
                new Text(right, top + 12, Decimals.lost(lost.getAsDouble()))));
  }

  private List<Reach> reach(int index, double left) {
    OptionalDouble reach = view.stages().get(index).reach();
    if (reach.isEmpty()) {
      return List.of();
    }
    double height = REACH * reach.getAsDouble();
    double bottom = reachTop() + 26 + REACH;
    return List.of(
        new Reach(
            new Text(left + 8, reachTop() + 18, Decimals.percent(reach.getAsDouble())),
            new Text(left + columnWidth - 8, reachTop() + 18, change(index)),
            new Box(left + 8, bottom - height, columnWidth - 16, height)));
  }

  /** By how many percentage points fewer or more answered than in the stage before. */
  private String change(int index) {
    OptionalDouble here = view.stages().get(index).reach();
    OptionalDouble before =
        index == 0 ? OptionalDouble.empty() : view.stages().get(index - 1).reach();
    if (here.isEmpty() || before.isEmpty()) {
      return "";
    }
    double change = here.getAsDouble() - before.getAsDouble();
    String points = Decimals.fixed(Math.abs(change), 2, 1);
    return (change < 0 ? "\u2212" : "+") + points;
  }

  private List<Channel> channels(StageView stage, double left) {
    double x = left + columnWidth - 24;
    return IntStream.range(0, channels(stage).size())
        .mapToObj(
            i -> {
              ChannelView channel = channels(stage).get(i);
              double y = channelsTop() + 14 + i * CHANNEL_ROW;
              return new Channel(
                  Shapes.diamond(x, axis.at(channel.score()), 4),
                  new Text(left + 8, y, TextFit.cut(name(channel), SMALL, columnWidth - 64)),
                  new Text(left + columnWidth - 8, y, Decimals.score(channel.score())),
                  channel.breaks());
            })
        .toList();
  }

  private static String name(ChannelView channel) {
    return channel.breaks() ? channel.name() + " (differs)" : channel.name();
  }

  /** The range of the channels on the axis. */
  private List<Line> spread(StageView stage, double middle) {
    List<Double> scores = channels(stage).stream().map(ChannelView::score).toList();
    double x = middle + columnWidth / 2 - 24;
    return scores.size() < 2
        ? List.of()
        : List.of(
            new Line(x, axis.at(Collections.min(scores)), x, axis.at(Collections.max(scores))));
  }
}
