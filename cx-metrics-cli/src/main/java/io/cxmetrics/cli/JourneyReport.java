package io.cxmetrics.cli;

import com.fasterxml.jackson.core.JsonGenerator;
import io.cxmetrics.journey.JourneyScore;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/**
 * The scores of one journey in one file.
 *
 * @param plan the journey and its columns
 * @param rules how it is scored
 * @param target the score that each touchpoint should have
 * @param source what the input is called
 * @param by the columns of the segments
 * @param lines the total, then a line for each segment
 */
record JourneyReport(
    JourneyPlan plan,
    JourneyScore rules,
    double target,
    String source,
    SegmentColumns by,
    List<JourneyLine> lines)
    implements Report {

  /** Scores the total and each segment. */
  static JourneyReport of(
      JourneyScore rules,
      double target,
      String source,
      JourneyReader reader,
      Segments<JourneyRows> segments) {
    List<JourneyLine> lines = new ArrayList<>();
    lines.add(JourneyLine.of(rules, target, List.of(), segments.total()));
    if (!reader.by().names().isEmpty()) {
      segments.forEach((values, rows) -> lines.add(JourneyLine.of(rules, target, values, rows)));
    }
    return new JourneyReport(reader.plan(), rules, target, source, reader.by(), List.copyOf(lines));
  }

  /** The line over all segments. */
  JourneyLine total() {
    return lines.get(0);
  }

  @Override
  public String table() {
    return new JourneyTable(this).text();
  }

  @Override
  public void writeJson(JsonGenerator json) throws IOException {
    new JourneyJson(this, json).writeResults();
  }

  @Override
  public List<String> csvHeader() {
    return new JourneyCsv(this).header();
  }

  @Override
  public void csvRows(Consumer<List<String>> row) {
    JourneyCsv csv = new JourneyCsv(this);
    lines.forEach(line -> csv.rows(line).forEach(row));
  }
}
