package io.cxmetrics.example;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.cxmetrics.response.TicketEvent;
import io.cxmetrics.response.TicketEvent.AgentReply;
import io.cxmetrics.response.TicketEvent.AutomatedReply;
import io.cxmetrics.response.TicketEvent.Closed;
import io.cxmetrics.response.TicketEvent.Created;
import io.cxmetrics.response.TicketEvent.CustomerMessage;
import io.cxmetrics.response.TicketEvent.Reopened;
import io.cxmetrics.response.TicketEvent.Solved;
import io.cxmetrics.scale.RatingScale;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;

/** Reads what was posted. Whatever cannot count is refused here, before anything is counted. */
final class JsonEvents {

  private static final int MAX_SHOWN = 100;

  private static final JsonMapper MAPPER =
      JsonMapper.builder()
          .enable(JsonParser.Feature.STRICT_DUPLICATE_DETECTION)
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .build();

  /**
   * Something that happened to a ticket.
   *
   * @param ticket its id
   * @param event what happened
   */
  record Ticketed(String ticket, TicketEvent event) {}

  private final EventTime time;

  JsonEvents(EventTime time) {
    this.time = time;
  }

  /** Reads {@code [{"at": "2026-05-04T12:00:30Z", "rating": 9}, …]}. */
  List<LiveRatings.Rating> ratings(byte[] body, RatingScale scale) {
    JsonNode items = parse(body);
    if (!items.isArray()) {
      throw refused("the body", "an array of ratings", items);
    }
    List<LiveRatings.Rating> ratings = new ArrayList<>(items.size());
    for (JsonNode item : items) {
      ratings.add(new LiveRatings.Rating(at(item), rating(item, scale)));
    }
    return ratings;
  }

  /** Reads {@code {"at": "2026-05-04T12:00:30Z", "ticket": "17", "event": "created"}}. */
  Ticketed ticketed(byte[] body) {
    JsonNode item = parse(body);
    Instant at = at(item);
    return new Ticketed(text(item, "ticket"), event(item, at));
  }

  private static TicketEvent event(JsonNode item, Instant at) {
    String event = text(item, "event");
    return switch (event) {
      case "created" -> new Created(at);
      case "message" -> new CustomerMessage(at);
      case "reply" -> new AgentReply(at, text(item, "agent"));
      case "automated-reply" -> new AutomatedReply(at);
      case "reopened" -> new Reopened(at);
      case "solved" -> new Solved(at);
      case "closed" -> new Closed(at);
      default ->
          throw refused(
              "event",
              "created, message, reply, automated-reply, reopened, solved or closed",
              item.path("event"));
    };
  }

  private Instant at(JsonNode item) {
    try {
      return time.accept(Instant.parse(text(item, "at")));
    } catch (DateTimeParseException e) {
      throw refused("at", "a time such as 2026-05-04T12:00:30Z", item.path("at"));
    }
  }

  private static int rating(JsonNode item, RatingScale scale) {
    JsonNode rating = item.path("rating");
    if (!rating.canConvertToInt()
        || !rating.isIntegralNumber()
        || !scale.contains(rating.intValue())) {
      throw refused("rating", "a whole number from " + scale.min() + " to " + scale.max(), rating);
    }
    return rating.intValue();
  }

  private static String text(JsonNode item, String field) {
    JsonNode text = item.path(field);
    if (!text.isTextual() || text.textValue().isBlank() || text.textValue().length() > MAX_SHOWN) {
      throw refused(field, "a text of 1 to " + MAX_SHOWN + " characters", text);
    }
    return text.textValue();
  }

  private static JsonNode parse(byte[] body) {
    try {
      return MAPPER.readTree(body);
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException("the body must be JSON: " + e.getMessage());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static IllegalArgumentException refused(String field, String allowed, JsonNode value) {
    String got = value.isMissingNode() ? "nothing" : value.toString();
    String shown = got.length() > MAX_SHOWN ? got.substring(0, MAX_SHOWN) + "…" : got;
    return new IllegalArgumentException(field + " must be " + allowed + ", got " + shown);
  }
}
