package io.cxmetrics.cli;

import com.fasterxml.jackson.core.JsonEncoding;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.StreamWriteFeature;
import io.cxmetrics.scale.Band;
import io.cxmetrics.scale.RatingScale;
import io.cxmetrics.stats.ConfidenceInterval;
import io.cxmetrics.stats.Estimate;
import io.cxmetrics.survey.SurveyResult;
import io.cxmetrics.tally.ExclusionReason;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Optional;

/**
 * Writes a report as one JSON document in UTF-8. Other programs read it: its keys do not change,
 * and what is undefined is null, never left out and never 0.
 */
final class JsonReport {

  private final Report report;
  private final JsonGenerator json;

  private JsonReport(Report report, JsonGenerator json) {
    this.report = report;
    this.json = json;
  }

  static void write(Report report, OutputStream out) throws IOException {
    JsonFactory factory =
        JsonFactory.builder().disable(StreamWriteFeature.AUTO_CLOSE_TARGET).build();
    try (JsonGenerator json = factory.createGenerator(out, JsonEncoding.UTF8)) {
      new JsonReport(report, json).writeResults();
    }
    out.write('\n');
  }

  private void writeResults() throws IOException {
    json.writeStartObject();
    json.writeArrayFieldStart("results");
    for (Report.Line line : report.lines()) {
      writeLine(line);
    }
    json.writeEndArray();
    json.writeEndObject();
  }

  private void writeLine(Report.Line line) throws IOException {
    SurveyResult result = line.result();
    Optional<Estimate> estimate = result.estimate();
    json.writeStartObject();
    json.writeStringField("metric", report.metric().id());
    json.writeStringField("definition", result.definition());
    writeSegment(line.segment());
    json.writeNumberField("n", result.n());
    if (estimate.isPresent()) {
      json.writeNumberField("score", estimate.get().value());
    } else {
      json.writeNullField("score");
    }
    writeInterval(estimate.flatMap(Estimate::interval));
    writeStandardError(estimate);
    writeCounts(line);
    writeExcluded(line);
    json.writeEndObject();
  }

  private void writeSegment(List<String> values) throws IOException {
    json.writeObjectFieldStart("segment");
    for (int i = 0; i < values.size(); i++) {
      json.writeStringField(report.columns().by().get(i), values.get(i));
    }
    json.writeEndObject();
  }

  private void writeInterval(Optional<ConfidenceInterval> interval) throws IOException {
    if (interval.isEmpty()) {
      json.writeNullField("interval");
      return;
    }
    json.writeObjectFieldStart("interval");
    json.writeNumberField("lower", interval.get().lower());
    json.writeNumberField("upper", interval.get().upper());
    json.writeNumberField("level", interval.get().level().value());
    json.writeStringField("method", interval.get().method().id());
    json.writeEndObject();
  }

  private void writeStandardError(Optional<Estimate> estimate) throws IOException {
    if (estimate.isPresent() && estimate.get().standardError().isPresent()) {
      json.writeNumberField("standardError", estimate.get().standardError().getAsDouble());
    } else {
      json.writeNullField("standardError");
    }
  }

  private void writeCounts(Report.Line line) throws IOException {
    json.writeObjectFieldStart("counts");
    for (Band band : Report.BANDS) {
      json.writeNumberField(report.countName(band), line.result().count(band));
    }
    json.writeObjectFieldStart("distribution");
    RatingScale scale = report.metric().scale();
    for (int rating = scale.min(); rating <= scale.max(); rating++) {
      json.writeNumberField(Integer.toString(rating), line.ratings().count(rating));
    }
    json.writeEndObject();
    json.writeEndObject();
  }

  private void writeExcluded(Report.Line line) throws IOException {
    json.writeObjectFieldStart("excluded");
    for (ExclusionReason reason : ExclusionReason.values()) {
      json.writeNumberField(reason.name(), line.ratings().excluded(reason));
    }
    json.writeEndObject();
  }
}
