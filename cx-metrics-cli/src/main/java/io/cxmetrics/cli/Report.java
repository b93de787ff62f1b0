package io.cxmetrics.cli;

import io.cxmetrics.scale.Band;
import io.cxmetrics.scale.Question;
import io.cxmetrics.survey.SurveyResult;
import io.cxmetrics.tally.RatingDistribution;
import java.util.ArrayList;
import java.util.List;

/**
 * The results of one metric on one file, ready to be written in any format.
 *
 * @param metric the metric
 * @param source what the input is called
 * @param columns the columns that were read
 * @param lines the total, then a line for each segment
 */
record Report(SurveyMetric metric, String source, Columns columns, List<Line> lines) {

  /** The bands in the order in which reports show them. */
  static final List<Band> BANDS = List.of(Band.POSITIVE, Band.NEUTRAL, Band.NEGATIVE);

  /**
   * One result with the answers that it is from.
   *
   * @param segment the value of each by-column; none for the total
   * @param ratings the answers
   * @param result the result
   */
  record Line(List<String> segment, RatingDistribution ratings, SurveyResult result) {

    boolean isTotal() {
      return segment.isEmpty();
    }
  }

  /** Applies a metric to the total and to each segment. */
  static Report of(SurveyMetric metric, String source, Columns columns, SegmentTallies tallies) {
    List<Line> lines = new ArrayList<>();
    lines.add(line(metric, List.of(), tallies.total()));
    if (!columns.by().isEmpty()) {
      tallies
          .segments()
          .forEach(segment -> lines.add(line(metric, segment.values(), segment.ratings())));
    }
    return new Report(metric, source, columns, List.copyOf(lines));
  }

  private static Line line(SurveyMetric metric, List<String> segment, RatingDistribution ratings) {
    return new Line(segment, ratings, metric.calculate(ratings));
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
