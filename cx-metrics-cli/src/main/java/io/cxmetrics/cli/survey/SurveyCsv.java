package io.cxmetrics.cli.survey;

import io.cxmetrics.scale.Band;
import io.cxmetrics.scale.RatingScale;
import io.cxmetrics.stats.ConfidenceInterval;
import io.cxmetrics.stats.Estimate;
import io.cxmetrics.tally.ExclusionReason;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

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
    addEstimate(line.result().estimate(), cells);
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

  private static void addEstimate(Optional<Estimate> estimate, List<String> cells) {
    Optional<ConfidenceInterval> interval = estimate.flatMap(Estimate::interval);
    cells.add(cell(estimate, value -> Double.toString(value.value())));
    cells.add(cell(interval, value -> Double.toString(value.lower())));
    cells.add(cell(interval, value -> Double.toString(value.upper())));
    cells.add(cell(interval, value -> value.level().toString()));
    cells.add(cell(interval, value -> value.method().id()));
    cells.add(
        estimate.isPresent() && estimate.get().standardError().isPresent()
            ? Double.toString(estimate.get().standardError().getAsDouble())
            : "");
  }

  private static <T> String cell(Optional<T> value, Function<T, String> text) {
    return value.map(text).orElse("");
  }
}
