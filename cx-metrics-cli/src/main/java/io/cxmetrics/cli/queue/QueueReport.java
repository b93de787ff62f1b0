package io.cxmetrics.cli.queue;

import com.fasterxml.jackson.core.JsonGenerator;
import io.cxmetrics.cli.input.CsvInput;
import io.cxmetrics.cli.output.Report;
import io.cxmetrics.cli.segment.SegmentColumns;
import io.cxmetrics.cli.segment.Segments;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/**
 * The rates of the queue of one file.
 *
 * @param rule what is made of the counts
 * @param source what the input is called
 * @param by the columns of the segments
 * @param lines the total, then a line for each segment
 */
record QueueReport(QueueRule rule, String source, SegmentColumns by, List<QueueLine> lines)
    implements Report {

  /** Applies a rule to the total and to each segment. */
  static QueueReport of(
      QueueRule rule, CsvInput input, SegmentColumns by, Segments<QueueSegment> segments) {
    List<QueueLine> lines = new ArrayList<>();
    lines.add(QueueLine.of(rule, List.of(), segments.total()));
    if (!by.names().isEmpty()) {
      segments.forEach((values, rows) -> lines.add(QueueLine.of(rule, values, rows)));
    }
    return new QueueReport(rule, input.source().name(), by, List.copyOf(lines));
  }

  /** The line over all segments. */
  QueueLine total() {
    return lines.get(0);
  }

  @Override
  public String table() {
    return new QueueTable(this).text();
  }

  @Override
  public void writeJson(JsonGenerator json) throws IOException {
    new QueueJson(this, json).writeResults();
  }

  @Override
  public List<String> csvHeader() {
    return new QueueCsv(this).header();
  }

  @Override
  public void csvRows(Consumer<List<String>> row) {
    QueueCsv csv = new QueueCsv(this);
    lines.forEach(line -> row.accept(csv.row(line)));
  }
}
