package io.cxmetrics.cli.survey;

import com.fasterxml.jackson.core.JsonGenerator;
import io.cxmetrics.cli.output.Json;
import io.cxmetrics.scale.Band;
import io.cxmetrics.scale.RatingScale;
import io.cxmetrics.stats.Estimate;
import io.cxmetrics.survey.SurveyResult;
import io.cxmetrics.tally.ExclusionReason;
import java.io.IOException;
import java.util.Optional;

/** Writes a survey's report as JSON. */
final class SurveyJson {

  private final SurveyReport report;
  private final JsonGenerator json;

  SurveyJson(SurveyReport report, JsonGenerator json) {
    this.report = report;
    this.json = json;
  }

  void writeResults() throws IOException {
    for (SurveyReport.Line line : report.lines()) {
      writeLine(line);
    }
  }

  private void writeLine(SurveyReport.Line line) throws IOException {
    SurveyResult result = line.result();
    Optional<Estimate> estimate = result.estimate();
    json.writeStartObject();
    json.writeStringField("metric", report.metric().id());
    json.writeStringField("definition", result.definition());
    report.by().writeJson(line.segment(), json);
    json.writeNumberField("n", result.n());
    Json.estimate("score", "interval", estimate, json);
    Json.standardError(estimate, json);
    writeCounts(line);
    writeExcluded(line);
    json.writeEndObject();
  }

  private void writeCounts(SurveyReport.Line line) throws IOException {
    json.writeObjectFieldStart("counts");
    for (Band band : SurveyReport.BANDS) {
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

  private void writeExcluded(SurveyReport.Line line) throws IOException {
    json.writeObjectFieldStart("excluded");
    for (ExclusionReason reason : ExclusionReason.values()) {
      json.writeNumberField(reason.name(), line.ratings().excluded(reason));
    }
    json.writeEndObject();
  }
}
