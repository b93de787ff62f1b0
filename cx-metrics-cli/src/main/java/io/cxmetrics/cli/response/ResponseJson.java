package io.cxmetrics.cli.response;

import com.fasterxml.jackson.core.JsonGenerator;
import io.cxmetrics.cli.message.Text;
import io.cxmetrics.cli.output.Json;
import io.cxmetrics.cli.output.Numbers;
import io.cxmetrics.response.ResponseExclusion;
import io.cxmetrics.response.TargetResult;
import io.cxmetrics.stats.Estimate;
import io.cxmetrics.stats.SurvivalPercentile;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;

/** Writes waits as JSON. */
final class ResponseJson {

  private final ResponseReport report;
  private final JsonGenerator json;

  ResponseJson(ResponseReport report, JsonGenerator json) {
    this.report = report;
    this.json = json;
  }

  void writeResults() throws IOException {
    for (ResponseLine line : report.lines()) {
      writeLine(line);
    }
  }

  private void writeLine(ResponseLine line) throws IOException {
    json.writeStartObject();
    json.writeStringField("metric", "response");
    json.writeStringField("definition", report.definition());
    report.by().writeJson(line.segment(), json);
    json.writeNumberField("n", line.result().n());
    json.writeNumberField("answered", line.result().answered());
    json.writeNumberField("waiting", line.result().waiting());
    writeExcluded(line);
    Json.millis("meanMs", line.answeredMean(), json);
    json.writeObjectFieldStart("percentilesMs");
    for (BigDecimal percentile : report.percentiles()) {
      Json.millis(ResponseReport.name(percentile), line.answeredPercentile(percentile), json);
    }
    json.writeEndObject();
    json.writeStringField("quantile", Text.id(report.metric().quantiles()));
    writeSurvival(line);
    json.writeArrayFieldStart("targets");
    for (Map.Entry<Duration, TargetResult> target : line.result().targets().entrySet()) {
      writeTarget(target.getKey(), target.getValue());
    }
    json.writeEndArray();
    json.writeEndObject();
  }

  private void writeExcluded(ResponseLine line) throws IOException {
    json.writeObjectFieldStart("excluded");
    for (ResponseExclusion reason : ResponseLine.EXCLUSIONS) {
      json.writeNumberField(
          reason.name(), line.result().excluded().getOrDefault(reason, 0L).longValue());
    }
    json.writeEndObject();
  }

  private void writeSurvival(ResponseLine line) throws IOException {
    json.writeObjectFieldStart("survival");
    json.writeObjectFieldStart("percentilesMs");
    for (BigDecimal percentile : report.percentiles()) {
      Optional<SurvivalPercentile> time = line.percentile(percentile);
      Json.millis(
          ResponseReport.name(percentile),
          Numbers.millis(time.flatMap(SurvivalPercentile::value)),
          json);
    }
    json.writeEndObject();
    json.writeObjectFieldStart("percentileLimitsMs");
    for (BigDecimal percentile : report.percentiles()) {
      writeLimits(ResponseReport.name(percentile), line.percentile(percentile));
    }
    json.writeEndObject();
    Optional<Estimate> mean = line.restrictedMean(report.restriction());
    Json.millis("restrictedMeanMs", Numbers.value(mean), json);
    Json.millis("restrictedToMs", Numbers.millis(line.restriction(report.restriction())), json);
    Json.interval("restrictedMeanIntervalMs", mean, json);
    json.writeEndObject();
  }

  private void writeLimits(String name, Optional<SurvivalPercentile> percentile)
      throws IOException {
    if (percentile.isEmpty()) {
      json.writeNullField(name);
      return;
    }
    json.writeObjectFieldStart(name);
    Json.millis("lower", Numbers.millis(percentile.get().lower()), json);
    Json.millis("upper", Numbers.millis(percentile.get().upper()), json);
    json.writeNumberField("level", percentile.get().level().value());
    json.writeStringField("method", percentile.get().method().id());
    json.writeEndObject();
  }

  private void writeTarget(Duration goal, TargetResult target) throws IOException {
    json.writeStartObject();
    json.writeNumberField("targetMs", goal.toMillis());
    json.writeNumberField("met", target.met());
    json.writeNumberField("breached", target.breached());
    json.writeNumberField("late", target.late());
    json.writeNumberField("overdue", target.overdue());
    json.writeNumberField("pending", target.pending());
    writeShare("shareOfClosed", target.shareOfClosed());
    writeShare("shareOfDecided", target.shareOfDecided());
    writeShare("shareOfAll", target.shareOfAll());
    json.writeEndObject();
  }

  private void writeShare(String name, Optional<Estimate> share) throws IOException {
    Json.estimate(name, name + "Interval", share, json);
  }
}
