package io.cxmetrics.example;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Instant;
import java.time.InstantSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What cannot count is refused with its name, its value and what is allowed; and it is counted. */
class BadRequestsTest {

  private static final Instant NOON = Instant.parse("2026-05-04T12:00:00Z");
  private static final InstantSource CLOCK = InstantSource.fixed(NOON);

  private static String postAndCount(String path, String body) throws Exception {
    try (ExampleServer server = ExampleServer.start(0, 1, CLOCK, ExampleServer.SURVEYS)) {
      Client client = new Client(server.uri());
      String answer = client.post(path, body);
      String numbers = client.getText("/numbers");
      assertEquals(
          "1}", numbers.substring(numbers.lastIndexOf(':') + 1), "refused requests in " + numbers);
      assertEquals(5, numbers.split("\"n\":0").length, "nothing may be counted: " + numbers);
      assertEquals(3, numbers.split("\"answered\":0").length, numbers);
      return answer;
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "{'at':'2026-05-04T12:00:00Z','rating':11} | rating must be a whole number from 0 to 10, got 11",
        "{'at':'2026-05-04T12:00:00Z','rating':-1} | rating must be a whole number from 0 to 10, got -1",
        "{'at':'2026-05-04T12:00:00Z','rating':9.5} | rating must be a whole number from 0 to 10, got 9.5",
        "{'at':'2026-05-04T12:00:00Z','rating':9.0} | rating must be a whole number from 0 to 10, got 9.0",
        "{'at':'2026-05-04T12:00:00Z','rating':4294967305} | rating must be a whole number from 0 to 10, got 4294967305",
        "{'at':'2026-05-04T12:00:00Z','rating':'9'} | rating must be a whole number from 0 to 10, got '9'",
        "{'at':'2026-05-04T12:00:00Z','rating':null} | rating must be a whole number from 0 to 10, got null",
        "{'at':'2026-05-04T12:00:00Z'} | rating must be a whole number from 0 to 10, got nothing",
        "{'at':'2026-05-04T12:01:01Z','rating':9} | at must be from 2025-05-04T12:00:00Z to 2026-05-04T12:01:00Z, got 2026-05-04T12:01:01Z",
        "{'at':'1970-01-01T00:00:00Z','rating':9} | at must be from 2025-05-04T12:00:00Z to 2026-05-04T12:01:00Z, got 1970-01-01T00:00:00Z",
        "{'at':'noon','rating':9} | at must be a time such as 2026-05-04T12:00:30Z, got 'noon'",
        "{'at':5,'rating':9} | at must be a text of 1 to 100 characters, got 5",
        "7 | at must be a text of 1 to 100 characters, got nothing",
      })
  void ratings(String second, String expected) throws Exception {
    String first = "{'at':'2026-05-04T12:00:00Z','rating':9}";
    String body = ("[" + first + "," + second + "]").replace('\'', '"');
    assertEquals("400 " + expected.replace('\'', '"'), postAndCount("/ratings/nps", body));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "'ticket':'1','event':'born' | event must be created, message, reply, automated-reply, reopened, solved or closed, got 'born'",
        "'ticket':'','event':'created' | ticket must be a text of 1 to 100 characters, got ''",
        "'event':'created' | ticket must be a text of 1 to 100 characters, got nothing",
        "'ticket':'1','event':'reply' | agent must be a text of 1 to 100 characters, got nothing",
      })
  void tickets(String fields, String expected) throws Exception {
    String body = ("{'at':'2026-05-04T12:00:00Z'," + fields + "}").replace('\'', '"');
    assertEquals("400 " + expected.replace('\'', '"'), postAndCount("/tickets", body));
  }

  @Test
  void eventsOutOfOrder() throws Exception {
    try (ExampleServer server = ExampleServer.start(0, 1, CLOCK, ExampleServer.SURVEYS)) {
      Client client = new Client(server.uri());
      String created = "{\"at\":\"2026-05-04T11:00:00Z\",\"ticket\":\"1\",\"event\":\"created\"}";
      assertEquals("200 1 counted", client.post("/tickets", created));
      assertEquals(
          "400 ticket 1 must be created once, got Created[at=2026-05-04T11:00:00Z, byAgent=false]"
              + " after Created[at=2026-05-04T11:00:00Z, byAgent=false]",
          client.post("/tickets", created));
      String early =
          "{\"at\":\"2026-05-04T10:00:00Z\",\"ticket\":\"1\",\"event\":\"reply\",\"agent\":\"a\"}";
      assertEquals(
          "400 events of ticket 1 must be in order of time",
          client.post("/tickets", early).substring(0, 47));
    }
  }

  @Test
  void bodiesThatAreNoJson() throws Exception {
    assertEquals(
        "400 the body must be an array of ratings, got {}", postAndCount("/ratings/nps", "{}"));
    assertEquals(
        "400 the body must be an array of ratings, got nothing", postAndCount("/ratings/nps", ""));
    assertEquals("400 the body must be JSON: ", postAndCount("/ratings/nps", "[").substring(0, 27));
    assertEquals(
        "400 the body must be at most 1048576 bytes",
        postAndCount("/ratings/nps", " ".repeat(ExampleServer.MAX_BODY + 1)));
  }

  @Test
  void unknownPages() throws Exception {
    assertEquals(
        "404 there is no POST /ratings/ces", postAndCount("/ratings/ces", "[]").substring(0, 33));
  }
}
