package io.cxmetrics.cli.journey;

import com.fasterxml.jackson.core.JsonGenerator;
import io.cxmetrics.cli.output.Report;
import io.cxmetrics.cli.segment.SegmentColumns;
import io.cxmetrics.cli.segment.Segments;
import io.cxmetrics.journey.JourneyScore;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * The scores of one journey in one file.
 *
 * @param plan the journey and its columns
 * @param rule what is made of the answers
 * @param source what the input is called
 * @param channel the column of the channels, if there is one
 * @param by the columns of the segments
 * @param lines the total, then a line for each segment
 */
record JourneyReport(
    JourneyPlan plan,
    JourneyRule rule,
    String source,
    Optional<String> channel,
    SegmentColumns by,
    List<JourneyLine> lines)
    implements Report {

  /** Scores the total and each segment. */
  static JourneyReport of(
      JourneyRule rule, String source, JourneyReader reader, Segments<JourneySegment> segments) {
    List<JourneyLine> lines = new ArrayList<>();
    lines.add(JourneyLine.of(rule, List.of(), segments.total()));
    if (!reader.by().names().isEmpty()) {
      segments.forEach((values, rows) -> lines.add(JourneyLine.of(rule, values, rows)));
    }
    return new JourneyReport(
        reader.plan(), rule, source, reader.channel(), reader.by(), List.copyOf(lines));
  }

  /** How the journey is scored. */
  JourneyScore rules() {
    return rule.score();
  }

  /** The score that each touchpoint should have. */
  double target() {
    return rule.target();
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
