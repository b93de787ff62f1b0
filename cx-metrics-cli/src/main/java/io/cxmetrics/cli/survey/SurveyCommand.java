package io.cxmetrics.cli.survey;

import io.cxmetrics.cli.command.Converters;
import io.cxmetrics.cli.command.FileOptions;
import io.cxmetrics.cli.command.Streams;
import io.cxmetrics.cli.html.ReportPage;
import io.cxmetrics.cli.input.CsvInput;
import io.cxmetrics.cli.message.Text;
import io.cxmetrics.cli.message.UsageException;
import io.cxmetrics.cli.segment.SegmentColumns;
import io.cxmetrics.scale.RatingScale;
import io.cxmetrics.scale.RatingScales;
import io.cxmetrics.stats.ConfidenceLevel;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** What the three metrics share: their input, their options, and the way from one to the other. */
@SuppressWarnings("NullAway.Init") // Picocli sets the fields without a default: they are required.
public abstract class SurveyCommand implements Callable<Integer> {

  @Mixin private final FileOptions file = new FileOptions();

  @Option(names = "--column", required = true, paramLabel = "NAME", description = "The ratings.")
  private String column;

  @Option(
      names = "--by",
      paramLabel = "COLUMN",
      description = "Also a result for each value of this column; repeat for combinations.")
  private List<String> by = new ArrayList<>();

  @Option(
      names = "--scale",
      paramLabel = "ID",
      description = "The scale of the ratings; see below.")
  private @Nullable String scale;

  @Option(
      names = "--missing",
      paramLabel = "CODE",
      description = "A value that means no answer, such as 99; repeat for more.")
  private List<String> missing = new ArrayList<>();

  @Option(
      names = "--level",
      paramLabel = "LEVEL",
      description = "The confidence level of the interval; default: 0.95.",
      converter = Converters.Level.class)
  private ConfidenceLevel level = ConfidenceLevel.P95;

  @Option(names = "--interval", paramLabel = "METHOD", description = "The interval; see below.")
  private @Nullable String interval;

  @Option(
      names = "--strict",
      description = "Stop at the first missing, off-scale or unreadable rating.")
  private boolean strict;

  private final Streams streams;
  private final RatingScale defaultScale;

  SurveyCommand(Streams streams, RatingScale defaultScale) {
    this.streams = streams;
    this.defaultScale = defaultScale;
  }

  /** The metric with the options as given. */
  abstract SurveyMetric metric();

  @Override
  public Integer call() throws IOException {
    return file.write(report(), streams);
  }

  /** Reads the file. */
  private SurveyReport report() {
    SurveyMetric metric = metric();
    SurveyReader reader = reader(metric, new SegmentColumns(by));
    CsvInput input = input();
    return SurveyReport.of(metric, input.source().name(), reader, reader.read(input));
  }

  /**
   * Reads the file again, for the course of the score.
   *
   * @param time the column that it goes by
   */
  private SurveyTrend trend(TrendColumn time) {
    SurveyMetric metric = metric();
    SegmentColumns segments = new SegmentColumns(List.of(time.name()));
    return SurveyTrend.read(metric, reader(metric, segments), time, input());
  }

  /**
   * Reads the file for a section of a report.
   *
   * @param times the columns of the trends; none without one
   */
  public final ReportPage.Part part(String title, List<TrendColumn> times) {
    SurveyReport report = report();
    return new SurveyPart(title, report, times.stream().map(this::trend).toList()).part();
  }

  private SurveyReader reader(SurveyMetric metric, SegmentColumns segments) {
    return new SurveyReader(column, segments, metric.scale(), missing, strict);
  }

  private CsvInput input() {
    return file.input(streams);
  }

  /** The options that every metric has, with those of some metrics. */
  final MetricOptions options(@Nullable Integer box, @Nullable Statistic statistic) {
    return new MetricOptions(chosenScale(), box, statistic, level, interval);
  }

  private RatingScale chosenScale() {
    if (scale == null) {
      return defaultScale;
    }
    return fittingScales()
        .filter(fitting -> fitting.id().equals(scale))
        .findFirst()
        .orElseThrow(() -> new UsageException(noSuchScale()));
  }

  private String noSuchScale() {
    return "--scale: %s is no scale for this metric; there are %s"
        .formatted(Text.quote(String.valueOf(scale)), scaleIds());
  }

  /** The ids of the scales that ask what this metric is about. */
  private String scaleIds() {
    return fittingScales().map(RatingScale::id).collect(Collectors.joining(", "));
  }

  private Stream<RatingScale> fittingScales() {
    return RatingScales.all().stream()
        .filter(fitting -> fitting.question() == defaultScale.question());
  }

  /** For the help: each kind of score with the ids of its interval methods. */
  abstract List<String> intervals();

  /** What stands below the options in the help: the ids to choose from. */
  public final String[] footer() {
    List<String> lines = new ArrayList<>();
    lines.add("");
    lines.add("Scales: %s; default: %s".formatted(scaleIds(), defaultScale.id()));
    lines.add("Intervals, the default first:");
    intervals().forEach(line -> lines.add("  " + line));
    return lines.toArray(String[]::new);
  }
}
