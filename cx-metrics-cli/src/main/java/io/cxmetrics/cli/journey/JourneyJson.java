package io.cxmetrics.cli.journey;

import com.fasterxml.jackson.core.JsonGenerator;
import io.cxmetrics.cli.message.Text;
import io.cxmetrics.cli.output.Json;
import io.cxmetrics.journey.ChannelConsistency;
import io.cxmetrics.journey.ChannelScore;
import io.cxmetrics.journey.ChannelSpread;
import io.cxmetrics.journey.JourneyOutcome;
import io.cxmetrics.journey.JourneyRanks;
import io.cxmetrics.journey.PainPoint;
import io.cxmetrics.journey.RankCertainty;
import io.cxmetrics.journey.StageResult;
import io.cxmetrics.journey.TouchpointResult;
import io.cxmetrics.stats.Estimate;
import io.cxmetrics.tally.ExclusionReason;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;

/** Writes the scores of a journey as JSON. */
final class JourneyJson {

  private final JourneyReport report;
  private final JsonGenerator json;

  JourneyJson(JourneyReport report, JsonGenerator json) {
    this.report = report;
    this.json = json;
  }

  void writeResults() throws IOException {
    for (JourneyLine line : report.lines()) {
      writeLine(line);
    }
  }

  private void writeLine(JourneyLine line) throws IOException {
    json.writeStartObject();
    json.writeStringField("metric", "journey");
    json.writeStringField("definition", JourneyIds.definition(report.rules()));
    json.writeStringField("missingPolicy", Text.id(report.rules().missing()));
    json.writeStringField("journey", report.plan().name());
    report.by().writeJson(line.segment(), json);
    json.writeNumberField("respondents", line.result().respondents());
    writeOutcome(line.result().whole());
    writeExcluded(line.excludedInAll());
    writeStages(line);
    json.writeStringField(
        "worstStage", line.result().worstStage().map(stage -> stage.stage().name()).orElse(null));
    writeRanks(line.ranks());
    writeChannels(line.channels().map(ChannelConsistency::whole));
    json.writeNumberField("target", report.target());
    json.writeArrayFieldStart("painPoints");
    for (PainPoint point : line.painPoints()) {
      writePainPoint(point);
    }
    json.writeEndArray();
    json.writeEndObject();
  }

  private void writeOutcome(JourneyOutcome part) throws IOException {
    OptionalLong n = JourneyLine.n(part);
    if (n.isPresent()) {
      json.writeNumberField("n", n.getAsLong());
    } else {
      json.writeNullField("n");
    }
    Optional<Estimate> estimate = JourneyLine.estimate(part);
    Json.estimate("score", "interval", estimate, json);
    Json.standardError(estimate, json);
    json.writeStringField("reason", JourneyLine.reason(part).map(Enum::name).orElse(null));
  }

  private void writeStages(JourneyLine line) throws IOException {
    json.writeArrayFieldStart("stages");
    int touchpoints = 0;
    for (StageResult stage : line.result().stages()) {
      json.writeStartObject();
      json.writeStringField("name", stage.stage().name());
      json.writeNumberField("weight", stage.weight());
      Json.number("reach", line.reach(stage.outcome()), json);
      writeOutcome(stage.outcome());
      String name = stage.stage().name();
      writeChannels(line.channels().map(channels -> channels.stage(name)));
      json.writeArrayFieldStart("touchpoints");
      for (TouchpointResult touchpoint : stage.touchpoints()) {
        writeTouchpoint(line, touchpoint, touchpoints);
        touchpoints++;
      }
      json.writeEndArray();
      json.writeEndObject();
    }
    json.writeEndArray();
  }

  private void writeTouchpoint(JourneyLine line, TouchpointResult touchpoint, int index)
      throws IOException {
    json.writeStartObject();
    json.writeStringField("name", touchpoint.touchpoint().name());
    json.writeStringField("column", report.plan().columns().get(index).column());
    json.writeStringField("scale", touchpoint.touchpoint().scale().id());
    json.writeNumberField("weight", touchpoint.weight());
    Json.number("reach", line.reach(touchpoint.outcome()), json);
    writeOutcome(touchpoint.outcome());
    writeExcluded(line.excluded().get(index));
    json.writeEndObject();
  }

  private void writeRanks(Optional<JourneyRanks> ranks) throws IOException {
    if (ranks.isEmpty()) {
      json.writeNullField("ranks");
      return;
    }
    json.writeObjectFieldStart("ranks");
    json.writeNumberField("draws", ranks.get().draws());
    writeRanks("stagesByScore", ranks.get().stagesByScore());
    writeRanks("stagesByLostPoints", ranks.get().stagesByLostPoints());
    writeRanks("touchpoints", ranks.get().touchpoints());
    json.writeEndObject();
  }

  private void writeRanks(String key, List<RankCertainty> ranks) throws IOException {
    json.writeArrayFieldStart(key);
    for (RankCertainty rank : ranks) {
      json.writeStartObject();
      json.writeStringField("name", rank.name());
      json.writeNumberField("rank", rank.rank());
      json.writeNumberField("worstShare", rank.worstShare());
      json.writeNumberField("lowestRank", rank.lowestRank());
      json.writeNumberField("highestRank", rank.highestRank());
      json.writeEndObject();
    }
    json.writeEndArray();
  }

  private void writeChannels(Optional<ChannelSpread> spread) throws IOException {
    if (spread.isEmpty()) {
      json.writeNullField("channels");
      return;
    }
    json.writeObjectFieldStart("channels");
    Json.number("betweenShare", spread.get().betweenShare(), json);
    Json.number("range", spread.get().range(), json);
    Json.number("shrunkRange", spread.get().shrunkRange(), json);
    json.writeStringField(
        "breaking", spread.get().breaking().map(ChannelScore::channel).orElse(null));
    json.writeArrayFieldStart("scores");
    for (ChannelScore channel : spread.get().channels()) {
      json.writeStartObject();
      json.writeStringField("channel", channel.channel());
      json.writeNumberField("n", channel.respondents());
      json.writeNumberField("score", channel.score());
      Json.estimate("gap", "gapInterval", channel.gap(), json);
      json.writeEndObject();
    }
    json.writeEndArray();
    json.writeEndObject();
  }

  private void writePainPoint(PainPoint point) throws IOException {
    json.writeStartObject();
    json.writeStringField("stage", point.stage());
    json.writeStringField("touchpoint", point.touchpoint());
    json.writeNumberField("lostPoints", point.lostPoints());
    json.writeNumberField("weight", point.weight());
    json.writeNumberField("shortfall", point.shortfall());
    json.writeNumberField("reach", point.reach());
    json.writeEndObject();
  }

  private void writeExcluded(Map<ExclusionReason, Long> excluded) throws IOException {
    json.writeObjectFieldStart("excluded");
    for (Map.Entry<ExclusionReason, Long> reason : excluded.entrySet()) {
      json.writeNumberField(reason.getKey().name(), reason.getValue().longValue());
    }
    json.writeEndObject();
  }
}
