package io.cxmetrics.example;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.cxmetrics.scale.RatingScales;
import io.cxmetrics.tally.RatingDistribution;
import io.cxmetrics.tally.TallyCodec;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What the service shows of what was posted, to the last digit. */
class NumbersTest {

  private static final Instant NOON = Instant.parse("2026-05-04T12:00:00Z");

  private final AtomicReference<Instant> clock = new AtomicReference<>(NOON);
  private ExampleServer server;
  private Client client;

  @BeforeEach
  void start() throws IOException {
    server = ExampleServer.start(0, 2, clock::get, ExampleServer.SURVEYS);
    client = new Client(server.uri());
  }

  @AfterEach
  void stop() {
    server.close();
  }

  private JsonNode numbers() throws Exception {
    return new JsonMapper().readTree(client.get("/numbers").body());
  }

  private void rate(String survey, Instant at, int... ratings) throws Exception {
    StringBuilder body = new StringBuilder();
    for (int rating : ratings) {
      body.append(body.length() == 0 ? "[" : ",");
      body.append("{\"at\":\"").append(at).append("\",\"rating\":").append(rating).append('}');
    }
    assertEquals(
        "200 " + ratings.length + " counted",
        client.post("/ratings/" + survey, body.append(']').toString()));
  }

  private void happen(String ticket, String event, Instant at) throws Exception {
    String body =
        "{\"at\":\""
            + at
            + "\",\"ticket\":\""
            + ticket
            + "\",\"event\":\""
            + event
            + "\",\"agent\":\"ann\"}";
    assertEquals("200 1 counted", client.post("/tickets", body));
  }

  @Test
  void nothingIsKnownAtFirst() throws Exception {
    assertEquals(
        """
        {"at":"2026-05-04T12:00:00Z","surveys":{\
        "nps":{"definition":"nps/nps-0-10",\
        "all":{"n":0,"score":null,"lower":null,"upper":null},\
        "recent":{"n":0,"score":null,"lower":null,"upper":null},"late":0},\
        "csat":{"definition":"csat.top-2-box/csat-1-5",\
        "all":{"n":0,"score":null,"lower":null,"upper":null},\
        "recent":{"n":0,"score":null,"lower":null,"upper":null},"late":0}},\
        "firstResponse":{"definition":"first-response[created..reply, public]/calendar-time",\
        "answered":0,"waiting":0,"excluded":{},"unmatchedEvents":0,"median":null,\
        "recent":{"answered":0,"median":null,"late":0}},"refusedRequests":0}""",
        client.getText("/numbers"));
    String metrics = client.getText("/metrics");
    assertEquals(List.of(), metrics.lines().filter(line -> line.startsWith("cx_score")).toList());
    assertEquals(
        List.of("cx_first_response_seconds_count 0", "cx_first_response_seconds_sum 0.0"),
        metrics.lines().filter(line -> line.startsWith("cx_first_response")).toList());
  }

  @Test
  void ratingsCount() throws Exception {
    rate("nps", NOON, 10, 9, 9, 8, 7, 10, 3, 9, 6, 10);
    JsonNode nps = numbers().at("/surveys/nps");
    assertEquals(10, nps.at("/all/n").intValue());
    assertEquals(40.0, nps.at("/all/score").doubleValue());
    assertEquals(-15.3, nps.at("/all/lower").doubleValue(), 0.05);
    assertEquals(75.3, nps.at("/all/upper").doubleValue(), 0.05);
    assertEquals(nps.get("all"), nps.get("recent"));
    assertEquals(0, numbers().at("/surveys/csat/all/n").intValue());
  }

  @Test
  void theWindowMovesWithTimeAndTheTotalStays() throws Exception {
    rate("csat", NOON, 5, 1);
    clock.set(NOON.plus(Duration.ofMinutes(14)));
    rate("csat", NOON.plus(Duration.ofMinutes(14)), 4);
    assertEquals(3, numbers().at("/surveys/csat/recent/n").intValue());

    clock.set(NOON.plus(Duration.ofMinutes(15)));
    assertEquals(1, numbers().at("/surveys/csat/recent/n").intValue());
    rate("csat", NOON.minus(Duration.ofMinutes(1)), 3);
    JsonNode csat = numbers().at("/surveys/csat");
    assertEquals(1, csat.at("/recent/n").intValue());
    assertEquals(1, csat.at("/late").intValue());
    assertEquals(4, csat.at("/all/n").intValue());
  }

  @Test
  void clocksOfOthersMayBeALittleAhead() throws Exception {
    rate("csat", NOON.plusSeconds(60), 5);
    happen("1", "created", NOON.plusSeconds(60));
    assertEquals(1, numbers().at("/surveys/csat/recent/n").intValue());
    assertEquals(1, numbers().at("/firstResponse/waiting").intValue());
  }

  @Test
  void whoWaitsCounts() throws Exception {
    happen("1", "created", NOON.minusSeconds(700));
    happen("2", "created", NOON.minusSeconds(3600));
    happen("3", "created", NOON.minusSeconds(3600));
    happen("1", "automated-reply", NOON.minusSeconds(600));
    happen("1", "reply", NOON.minusSeconds(100));
    happen("2", "message", NOON.minusSeconds(2000));
    happen("3", "solved", NOON.minusSeconds(100));

    JsonNode responses = numbers().get("firstResponse");
    assertEquals(1, responses.get("answered").intValue());
    assertEquals(1, responses.get("waiting").intValue());
    assertEquals("{\"LAPSED\":1}", responses.get("excluded").toString());
    assertEquals("PT10M", responses.get("median").textValue());
    assertEquals("PT10M", responses.at("/recent/median").textValue());
    assertEquals(0, responses.get("unmatchedEvents").intValue());

    happen("1", "reply", NOON); // nobody waits for it any more
    happen("4", "reply", NOON); // created before the service started
    assertEquals(2, numbers().at("/firstResponse/unmatchedEvents").intValue());
    assertEquals(1, numbers().at("/firstResponse/answered").intValue());
  }

  @Test
  void aMedianThatTooManyWaitForIsNotReached() throws Exception {
    happen("1", "created", NOON.minusSeconds(3600));
    happen("2", "created", NOON.minusSeconds(1800));
    happen("3", "created", NOON.minusSeconds(1800));
    happen("1", "reply", NOON.minusSeconds(60));
    JsonNode responses = numbers().get("firstResponse");
    assertEquals("PT59M", responses.get("median").textValue());
    clock.set(NOON.plusSeconds(3600)); // now the others have waited for longer
    responses = numbers().get("firstResponse");
    assertEquals("null", responses.get("median").toString());
  }

  @Test
  void instancesMergeByTheirBytes() throws Exception {
    try (ExampleServer second = ExampleServer.start(0, 1, clock::get, ExampleServer.SURVEYS)) {
      rate("nps", NOON, 10, 9, 0);
      Client other = new Client(second.uri());
      other.post("/ratings/nps", "[{\"at\":\"" + NOON + "\",\"rating\":9}]");
      RatingDistribution both =
          TallyCodec.decodeRatings(client.get("/ratings/nps").body())
              .merge(TallyCodec.decodeRatings(other.get("/ratings/nps").body()));
      assertEquals(
          RatingDistribution.of(RatingScales.NPS_0_10, 1, 0, 0, 0, 0, 0, 0, 0, 0, 2, 1), both);
    }
  }

  @Test
  void afterItIsClosedItRefusesConnections() {
    server.close();
    assertThrows(IOException.class, () -> client.getText("/numbers"));
  }
}
