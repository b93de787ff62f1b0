package io.cxmetrics.cli.survey;

import com.fasterxml.jackson.core.JsonGenerator;
import io.cxmetrics.cli.output.Report;
import io.cxmetrics.cli.segment.SegmentColumns;
import io.cxmetrics.cli.segment.Segments;
import io.cxmetrics.scale.Band;
import io.cxmetrics.scale.Question;
import io.cxmetrics.survey.SurveyResult;
import io.cxmetrics.tally.RatingDistribution;
import io.cxmetrics.tally.RatingTally;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/**
 * The results of one metric on one file.
 *
 * @param metric the metric
 * @param source what the input is called
 * @param column the column of the answers
 * @param by the columns of the segments
 * @param lines the total, then a line for each segment
 */
record SurveyReport(
    SurveyMetric metric, String source, String column, SegmentColumns by, List<Line> lines)
    implements Report {

  /** The bands in the order in which reports show them. */
  static final List<Band> BANDS = List.of(Band.POSITIVE, Band.NEUTRAL, Band.NEGATIVE);

  /**
   * One result with the answers that it is from.
   *
   * @param segment the value of each by-column; none for the total
   * @param ratings the answers
   * @param result the result
   */
  record Line(List<String> segment, RatingDistribution ratings, SurveyResult result) {}

  /** Applies a metric to the total and to each segment. */
  static SurveyReport of(
      SurveyMetric metric, String source, SurveyReader reader, Segments<RatingTally> tallies) {
    List<Line> lines = new ArrayList<>();
    lines.add(line(metric, List.of(), tallies.total()));
    if (!reader.by().names().isEmpty()) {
      tallies.forEach((segment, tally) -> lines.add(line(metric, segment, tally)));
    }
    return new SurveyReport(metric, source, reader.column(), reader.by(), List.copyOf(lines));
  }

  private static Line line(SurveyMetric metric, List<String> segment, RatingTally tally) {
    RatingDistribution ratings = tally.snapshot();
    return new Line(segment, ratings, metric.calculate(ratings));
  }

  @Override
  public String table() {
    return new SurveyTable(this).text();
  }

  @Override
  public void writeJson(JsonGenerator json) throws IOException {
    new SurveyJson(this, json).writeResults();
  }

  @Override
  public List<String> csvHeader() {
    return new SurveyCsv(this).header();
  }

  @Override
  public void csvRows(Consumer<List<String>> row) {
    SurveyCsv csv = new SurveyCsv(this);
    lines.forEach(line -> row.accept(csv.row(line)));
  }

  /** The line over all segments. */
  Line total() {
    return lines.get(0);
  }

  /** The name of a band's count in JSON and CSV. */
  String countName(Band band) {
    boolean nps = metric.scale().question() == Question.RECOMMENDATION;
    return switch (band) {
      case POSITIVE -> nps ? "promoters" : "positive";
      case NEUTRAL -> nps ? "passives" : "neutral";
      case NEGATIVE -> nps ? "detractors" : "negative";
    };
  }
}
