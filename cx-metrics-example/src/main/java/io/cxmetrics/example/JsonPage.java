package io.cxmetrics.example;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.cxmetrics.example.LiveNumbers.SurveyNumbers;
import io.cxmetrics.response.ResponseTimeResult;
import io.cxmetrics.stats.ConfidenceInterval;
import io.cxmetrics.stats.QuantileRule;
import io.cxmetrics.stats.SurvivalPercentile;
import io.cxmetrics.survey.SurveyResult;
import io.cxmetrics.tally.DurationDistribution;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** Live numbers as JSON. What is not known is null: a score of 0 is a score. */
final class JsonPage {

  static final String CONTENT_TYPE = "application/json";

  private static final JsonMapper MAPPER = new JsonMapper();

  private JsonPage() {}

  static byte[] write(LiveNumbers numbers) {
    ObjectNode page = MAPPER.createObjectNode();
    page.put("at", numbers.at().toString());
    ObjectNode surveys = page.putObject("surveys");
    numbers.surveys().forEach(survey -> write(survey, surveys));
    write(numbers.tickets(), page.putObject("firstResponse"));
    page.put("refusedRequests", numbers.refused());
    try {
      return MAPPER.writeValueAsBytes(page);
    } catch (JsonProcessingException e) {
      throw new AssertionError("a tree of numbers and texts", e);
    }
  }

  private static void write(SurveyNumbers numbers, ObjectNode surveys) {
    ObjectNode survey = surveys.putObject(numbers.survey().name());
    survey.put("definition", numbers.all().definition());
    write(numbers.all(), survey.putObject("all"));
    write(numbers.recent(), survey.putObject("recent"));
    survey.put("late", numbers.counts().late());
  }

  private static void write(SurveyResult result, ObjectNode node) {
    node.put("n", result.n());
    node.put("score", result.isDefined() ? (Double) result.score() : null);
    @Nullable ConfidenceInterval interval =
        result.estimate().flatMap(estimate -> estimate.interval()).orElse(null);
    node.put("lower", interval == null ? null : (Double) interval.lower());
    node.put("upper", interval == null ? null : (Double) interval.upper());
  }

  private static void write(LiveTickets.Counts tickets, ObjectNode node) {
    ResponseTimeResult responses = tickets.responses();
    node.put("definition", responses.definition());
    node.put("answered", responses.answered());
    node.put("waiting", responses.waiting());
    ObjectNode excluded = node.putObject("excluded");
    responses.excluded().forEach((reason, count) -> excluded.put(reason.name(), count));
    node.put("unmatchedEvents", tickets.unmatched());
    @Nullable SurvivalPercentile median = responses.isDefined() ? responses.median() : null;
    node.put("median", median == null ? null : text(median.value().orElse(null)));
    DurationDistribution recent = tickets.recent();
    ObjectNode window = node.putObject("recent");
    window.put("answered", recent.count());
    window.put(
        "median",
        recent.count() == 0 ? null : text(recent.percentile(0.5, QuantileRule.NEAREST_RANK)));
    window.put("late", tickets.late());
  }

  private static @Nullable String text(@Nullable Duration duration) {
    return duration == null ? null : duration.toString();
  }
}
