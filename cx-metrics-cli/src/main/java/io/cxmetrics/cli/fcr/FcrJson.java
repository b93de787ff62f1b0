package io.cxmetrics.cli.fcr;

import com.fasterxml.jackson.core.JsonGenerator;
import io.cxmetrics.cli.output.Json;
import io.cxmetrics.contact.FcrResult;
import java.io.IOException;
import java.time.Instant;
import java.util.Map;

/** Writes first-contact resolution as JSON. */
final class FcrJson {

  private final FcrReport report;
  private final JsonGenerator json;

  FcrJson(FcrReport report, JsonGenerator json) {
    this.report = report;
    this.json = json;
  }

  void writeResults() throws IOException {
    for (FcrLine line : report.lines()) {
      writeLine(line);
    }
  }

  private void writeLine(FcrLine line) throws IOException {
    FcrResult result = line.result();
    json.writeStartObject();
    json.writeStringField("metric", "fcr");
    json.writeStringField("definition", result.definition());
    report.by().writeJson(line.segment(), json);
    json.writeStringField("until", report.until().map(Instant::toString).orElse(null));
    json.writeNumberField("n", result.n());
    json.writeNumberField("matured", result.matured());
    Json.estimate("score", "interval", result.estimate(), json);
    Json.standardError(result.estimate(), json);
    writeCounts(result);
    writeExcluded(line.excluded());
    Json.number("repeatRate", line.repeatRate(), json);
    Json.number("contactsPerIssue", line.contactsPerIssue(), json);
    Json.estimate("withoutRepeat", "withoutRepeatInterval", result.withoutRepeat(), json);
    json.writeEndObject();
  }

  private void writeCounts(FcrResult result) throws IOException {
    json.writeObjectFieldStart("counts");
    json.writeNumberField("resolved", result.resolved());
    json.writeNumberField("repeated", result.repeated());
    json.writeNumberField("unresolved", result.unresolved());
    json.writeNumberField("pending", result.pending());
    json.writeNumberField("pendingRepeated", result.pendingRepeated());
    json.writeNumberField("ineligible", result.ineligible());
    json.writeNumberField("contacts", result.contacts());
    json.writeNumberField("repeats", result.repeats());
    json.writeEndObject();
  }

  private void writeExcluded(Map<String, Long> excluded) throws IOException {
    json.writeObjectFieldStart("excluded");
    for (Map.Entry<String, Long> reason : excluded.entrySet()) {
      json.writeNumberField(reason.getKey(), reason.getValue().longValue());
    }
    json.writeEndObject();
  }
}
