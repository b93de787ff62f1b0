package io.cxmetrics.example;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.cxmetrics.scale.RatingScales;
import io.cxmetrics.survey.CustomerSatisfaction;
import java.net.http.HttpResponse;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The page for collectors, to the letter. */
class OpenMetricsTest {

  private static final Instant NOON = Instant.parse("2026-05-04T12:00:00Z");

  @Test
  void escapesAndEnds() throws Exception {
    Survey odd =
        new Survey(
            "a \"b\" \\ c\nd", RatingScales.THUMBS, CustomerSatisfaction.standard()::calculate);
    try (ExampleServer other = ExampleServer.start(0, 1, () -> NOON, List.of(odd))) {
      Client reader = new Client(other.uri());
      String ratings = "[{\"at\":\"" + NOON + "\",\"rating\":1}]";
      assertEquals("200 1 counted", reader.post("/ratings/a%20%22b%22%20%5C%20c%0Ad", ratings));
      String created =
          "{\"at\":\"" + NOON.minusSeconds(90) + "\",\"ticket\":\"1\",\"event\":\"created\"}";
      String replied =
          "{\"at\":\"" + NOON + "\",\"ticket\":\"1\",\"event\":\"reply\",\"agent\":\"ann\"}";
      assertEquals("200 1 counted", reader.post("/tickets", created));
      assertEquals("200 1 counted", reader.post("/tickets", replied));
      HttpResponse<byte[]> page = reader.get("/metrics");
      assertEquals(
          "application/openmetrics-text; version=1.0.0; charset=utf-8",
          page.headers().firstValue("Content-Type").orElseThrow());
      assertEquals(
          """
          # TYPE cx_first_response_seconds summary
          # UNIT cx_first_response_seconds seconds
          # HELP cx_first_response_seconds First response times since the start; percentiles of the recent ones.
          cx_first_response_seconds{quantile="0.5"} 90.0
          cx_first_response_seconds{quantile="0.9"} 90.0
          cx_first_response_seconds_count 1
          cx_first_response_seconds_sum 90.0
          # TYPE cx_ratings counter
          # HELP cx_ratings Ratings since the start.
          cx_ratings_total{rating="0",survey="a \\"b\\" \\\\ c\\nd"} 0.0
          cx_ratings_total{rating="1",survey="a \\"b\\" \\\\ c\\nd"} 1.0
          # TYPE cx_requests_refused counter
          # HELP cx_requests_refused Requests that were refused.
          cx_requests_refused_total 0.0
          # TYPE cx_score gauge
          # HELP cx_score Scores and the limits of their intervals, by definition.
          cx_score{DEFINITION,window="all"} 1.0
          cx_score{DEFINITION,window="recent"} 1.0
          # TYPE cx_score_lower gauge
          # HELP cx_score_lower Scores and the limits of their intervals, by definition.
          cx_score_lower{DEFINITION,window="all"} 0.20654931437723742
          cx_score_lower{DEFINITION,window="recent"} 0.20654931437723742
          # TYPE cx_score_upper gauge
          # HELP cx_score_upper Scores and the limits of their intervals, by definition.
          cx_score_upper{DEFINITION,window="all"} 1.0
          cx_score_upper{DEFINITION,window="recent"} 1.0
          # TYPE cx_ticket_events_unmatched counter
          # HELP cx_ticket_events_unmatched Events of tickets that do not wait.
          cx_ticket_events_unmatched_total 0.0
          # TYPE cx_tickets_waiting gauge
          # HELP cx_tickets_waiting Tickets without a response.
          cx_tickets_waiting 0.0
          # EOF
          """
              .replace(
                  "DEFINITION",
                  "definition=\"csat.top-box/thumbs\",survey=\"a \\\"b\\\" \\\\ c\\nd\""),
          reader.getText("/metrics"));
    }
  }
}
