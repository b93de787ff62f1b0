package io.cxmetrics.cli.survey;

import io.cxmetrics.cli.output.CsvCells;
import io.cxmetrics.scale.Band;
import io.cxmetrics.scale.RatingScale;
import io.cxmetrics.tally.ExclusionReason;
import java.util.ArrayList;
import java.util.List;

/** A survey's report as rows of CSV. */
final class SurveyCsv {

  private final SurveyReport report;

  SurveyCsv(SurveyReport report) {
    this.report = report;
  }

  List<String> header() {
    List<String> names = new ArrayList<>(report.by().csvHeading());
    names.addAll(
        List.of(
            "metric",
            "definition",
            "n",
            "score",
            "lower",
            "upper",
            "level",
            "method",
            "standardError"));
    SurveyReport.BANDS.forEach(band -> names.add(report.countName(band)));
    RatingScale scale = report.metric().scale();
    for (int rating = scale.min(); rating <= scale.max(); rating++) {
      names.add("count_" + rating);
    }
    for (ExclusionReason reason : ExclusionReason.values()) {
      names.add(reason.name());
    }
    return names;
  }

  List<String> row(SurveyReport.Line line) {
    List<String> cells = new ArrayList<>(report.by().csvCells(line.segment()));
    cells.add(report.metric().id());
    cells.add(line.result().definition());
    cells.add(Long.toString(line.result().n()));
    cells.addAll(CsvCells.estimate(line.result().estimate()));
    cells.addAll(CsvCells.method(line.result().estimate()));
    for (Band band : SurveyReport.BANDS) {
      cells.add(Long.toString(line.result().count(band)));
    }
    RatingScale scale = report.metric().scale();
    for (int rating = scale.min(); rating <= scale.max(); rating++) {
      cells.add(Long.toString(line.ratings().count(rating)));
    }
    for (ExclusionReason reason : ExclusionReason.values()) {
      cells.add(Long.toString(line.ratings().excluded(reason)));
    }
    return cells;
  }
}
