package io.cxmetrics.cli.queue;

import com.fasterxml.jackson.core.JsonGenerator;
import io.cxmetrics.cli.output.Json;
import io.cxmetrics.cli.output.Numbers;
import io.cxmetrics.contact.QueueCounts;
import io.cxmetrics.contact.QueueRate;
import io.cxmetrics.contact.QueueRate.MeanOfRates;
import io.cxmetrics.stats.ShareResult;
import java.io.IOException;
import java.util.Map;
import java.util.Optional;

/** Writes the rates of a queue as JSON. */
final class QueueJson {

  private final QueueReport report;
  private final JsonGenerator json;

  QueueJson(QueueReport report, JsonGenerator json) {
    this.report = report;
    this.json = json;
  }

  void writeResults() throws IOException {
    for (QueueLine line : report.lines()) {
      writeLine(line);
    }
  }

  private void writeLine(QueueLine line) throws IOException {
    QueueRule rule = report.rule();
    json.writeStartObject();
    json.writeStringField("metric", "queue");
    json.writeStringField("definition", rule.score().definition());
    report.by().writeJson(line.segment(), json);
    Json.millis("targetMs", Numbers.millis(rule.target()), json);
    Json.millis("shortAbandonMs", Numbers.millis(rule.shortAbandon()), json);
    json.writeNumberField("n", line.n());
    Json.estimate("score", "interval", line.score(), json);
    Json.standardError(line.score(), json);
    writeCounts(line.counts());
    writeExcluded(line);
    json.writeObjectFieldStart("rates");
    for (QueueRate rate : rule.rates()) {
      writeRate(rate, line);
    }
    json.writeEndObject();
    writeTimes(line);
    json.writeEndObject();
  }

  /** What is not told apart is null, and not 0. */
  private void writeCounts(QueueCounts counts) throws IOException {
    json.writeObjectFieldStart("counts");
    json.writeNumberField("offered", counts.offered());
    json.writeNumberField("answered", counts.answered());
    json.writeNumberField("abandoned", counts.abandoned());
    json.writeNumberField("flowedOut", counts.flowedOut());
    writeCount("answeredWithin", counts.answeredWithin(), counts.byTarget());
    writeCount("answeredAfter", counts.answeredAfter(), counts.byTarget());
    writeCount("abandonedShort", counts.abandonedShort(), counts.byShortAbandon());
    writeCount("abandonedWithin", counts.abandonedWithin(), counts.byTarget());
    writeCount("abandonedAfter", counts.abandonedAfter(), counts.byTarget());
    json.writeEndObject();
  }

  private void writeCount(String name, long count, boolean told) throws IOException {
    if (told) {
      json.writeNumberField(name, count);
    } else {
      json.writeNullField(name);
    }
  }

  private void writeExcluded(QueueLine line) throws IOException {
    json.writeObjectFieldStart("excluded");
    for (Map.Entry<QueueRefusal, Long> reason : line.excluded().entrySet()) {
      json.writeNumberField(reason.getKey().name(), reason.getValue().longValue());
    }
    json.writeEndObject();
  }

  private void writeRate(QueueRate rate, QueueLine line) throws IOException {
    Optional<ShareResult> share = line.share(rate);
    if (share.isEmpty()) {
      json.writeNullField(QueueRateOptions.name(rate));
      return;
    }
    json.writeObjectFieldStart(QueueRateOptions.name(rate));
    json.writeStringField("definition", rate.definition());
    json.writeNumberField("count", share.get().count());
    json.writeNumberField("n", share.get().n());
    Json.estimate("share", "interval", share.get().estimate(), json);
    writeMeanOfPeriods(line.meanOfPeriods(rate));
    json.writeEndObject();
  }

  private void writeMeanOfPeriods(Optional<MeanOfRates> mean) throws IOException {
    if (mean.isEmpty()) {
      json.writeNullField("meanOfPeriods");
      return;
    }
    json.writeObjectFieldStart("meanOfPeriods");
    json.writeNumberField("mean", mean.get().mean());
    json.writeNumberField("periods", mean.get().periods());
    json.writeNumberField("undefined", mean.get().undefined());
    json.writeEndObject();
  }

  private void writeTimes(QueueLine line) throws IOException {
    if (line.answerTimes().isEmpty()) {
      json.writeNullField("speedOfAnswer");
    } else {
      json.writeObjectFieldStart("speedOfAnswer");
      json.writeStringField("definition", report.rule().speedOfAnswer().orElseThrow());
      json.writeNumberField("n", line.answerTimes().get().count());
      Json.millis("meanMs", line.speedOfAnswer(), json);
      Json.millis("p50Ms", line.waited(0.5), json);
      Json.millis("p90Ms", line.waited(0.9), json);
      json.writeEndObject();
    }
    if (line.handleTime().handled() == 0) {
      json.writeNullField("handleTime");
    } else {
      json.writeObjectFieldStart("handleTime");
      json.writeNumberField("n", line.handleTime().handled());
      Json.millis("averageMs", line.averageHandleTime(), json);
      json.writeNumberField("talkMs", line.handleTime().talk().toMillis());
      json.writeNumberField("holdMs", line.handleTime().hold().toMillis());
      json.writeNumberField("wrapMs", line.handleTime().afterCall().toMillis());
      json.writeEndObject();
    }
    Json.number("occupancy", line.occupancy(), json);
  }
}
