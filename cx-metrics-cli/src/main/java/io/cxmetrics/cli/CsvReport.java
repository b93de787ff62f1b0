package io.cxmetrics.cli;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import io.cxmetrics.scale.Band;
import io.cxmetrics.scale.RatingScale;
import io.cxmetrics.stats.ConfidenceInterval;
import io.cxmetrics.stats.Estimate;
import io.cxmetrics.tally.ExclusionReason;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * Writes a report as CSV in UTF-8: a header, then one row a result. What is undefined is an empty
 * cell, and so are the segment's cells in the row of the total: the first column tells it from a
 * segment of empty values.
 */
final class CsvReport {

  private final Report report;

  private CsvReport(Report report) {
    this.report = report;
  }

  static void write(Report report, OutputStream out) throws IOException {
    CsvReport rows = new CsvReport(report);
    Writer writer = new OutputStreamWriter(out, StandardCharsets.UTF_8);
    // Flushed and not closed: the stream is not ours.
    @SuppressWarnings("resource")
    CsvWriter csv = CsvWriter.builder().lineDelimiter(LineDelimiter.LF).build(writer);
    csv.writeRecord(rows.header());
    for (Report.Line line : report.lines()) {
      csv.writeRecord(rows.row(line));
    }
    csv.flush();
  }

  private List<String> header() {
    List<String> names = new ArrayList<>();
    names.add("result");
    names.addAll(report.columns().by());
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
    Report.BANDS.forEach(band -> names.add(report.countName(band)));
    RatingScale scale = report.metric().scale();
    for (int rating = scale.min(); rating <= scale.max(); rating++) {
      names.add("count_" + rating);
    }
    for (ExclusionReason reason : ExclusionReason.values()) {
      names.add(reason.name());
    }
    return names;
  }

  private List<String> row(Report.Line line) {
    List<String> cells = new ArrayList<>();
    cells.add(line.isTotal() ? "total" : "segment");
    cells.addAll(segment(line));
    cells.add(report.metric().id());
    cells.add(line.result().definition());
    cells.add(Long.toString(line.result().n()));
    addEstimate(line.result().estimate(), cells);
    for (Band band : Report.BANDS) {
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

  private List<String> segment(Report.Line line) {
    return line.isTotal()
        ? report.columns().by().stream().map(name -> "").toList()
        : line.segment();
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
