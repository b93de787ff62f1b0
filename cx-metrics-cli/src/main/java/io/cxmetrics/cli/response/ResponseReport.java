package io.cxmetrics.cli.response;

import com.fasterxml.jackson.core.JsonGenerator;
import io.cxmetrics.cli.input.CsvInput;
import io.cxmetrics.cli.output.Report;
import io.cxmetrics.cli.segment.SegmentColumns;
import io.cxmetrics.cli.segment.Segments;
import io.cxmetrics.response.ResponseTime;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * The waits of one file.
 *
 * @param definition what was measured, and in which time
 * @param source what the input is called
 * @param by the columns of the segments
 * @param metric the rule of core
 * @param percentiles the percentiles to show
 * @param restriction what the restricted mean is restricted to; nothing for the longest wait
 * @param lines the total, then a line for each segment
 */
record ResponseReport(
    String definition,
    String source,
    SegmentColumns by,
    ResponseTime metric,
    List<BigDecimal> percentiles,
    Optional<Duration> restriction,
    List<ResponseLine> lines)
    implements Report {

  /** Applies a metric to the total and to each segment. */
  static ResponseReport of(
      String definition,
      CsvInput input,
      SegmentColumns by,
      ResponseTime metric,
      ResponseOptions figures,
      Segments<WaitBuffer> segments) {
    List<ResponseLine> lines = new ArrayList<>();
    lines.add(line(metric, List.of(), segments.total()));
    if (!by.names().isEmpty()) {
      segments.forEach((segment, waits) -> lines.add(line(metric, segment, waits)));
    }
    return new ResponseReport(
        definition,
        input.source().name(),
        by,
        metric,
        figures.percentiles(),
        figures.restriction(),
        List.copyOf(lines));
  }

  private static ResponseLine line(ResponseTime metric, List<String> segment, WaitBuffer waits) {
    return ResponseLine.of(segment, metric.calculate(waits.tally()));
  }

  /** The line over all segments. */
  ResponseLine total() {
    return lines.get(0);
  }

  /** The name of a percentile, such as p50 or p99.9. */
  static String name(BigDecimal percentile) {
    return "p" + percentile.toPlainString();
  }

  @Override
  public String table() {
    return new ResponseTable(this).text();
  }

  @Override
  public void writeJson(JsonGenerator json) throws IOException {
    new ResponseJson(this, json).writeResults();
  }

  @Override
  public List<String> csvHeader() {
    return new ResponseCsv(this).header();
  }

  @Override
  public void csvRows(Consumer<List<String>> row) {
    ResponseCsv csv = new ResponseCsv(this);
    lines.forEach(line -> row.accept(csv.row(line)));
  }
}
