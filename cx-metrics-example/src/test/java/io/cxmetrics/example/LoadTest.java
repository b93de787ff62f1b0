package io.cxmetrics.example;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.cxmetrics.tally.TallyCodec;
import java.io.IOException;
import java.net.URI;
import java.time.Instant;
import java.time.InstantSource;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Several threads post while another reads: nothing is lost, and nothing is seen in halves. */
class LoadTest {

  private static final Load LOAD = new Load(4, 100, 50);

  private static final Instant NOON = Instant.parse("2026-05-04T12:00:00Z");

  private final ExecutorService threads = Executors.newCachedThreadPool();

  @AfterEach
  void stop() {
    threads.shutdownNow();
  }

  @Test
  void countsWhatWasPosted() throws Exception {
    Survey nps = ExampleServer.SURVEYS.get(0);
    try (ExampleServer server =
        ExampleServer.start(0, 4, InstantSource.fixed(NOON), ExampleServer.SURVEYS)) {
      Future<Load.Posted> posting = threads.submit(() -> LOAD.run(server.uri(), nps, NOON));
      Client client = new Client(server.uri());
      readUntilDone(client, posting);
      Load.Posted posted = posting.get();

      assertEquals((long) LOAD.threads() * LOAD.requests() * LOAD.ratings(), posted.ratings().n());
      assertEquals(posted.ratings(), TallyCodec.decodeRatings(client.get("/ratings/nps").body()));
      LiveNumbers numbers = server.numbers();
      assertEquals(posted.ratings(), numbers.surveys().get(0).counts().recent());
      assertEquals(posted.responses(), numbers.tickets().responses().answeredTimes());
      assertEquals(posted.responses(), numbers.tickets().recent());
      assertEquals(0, numbers.tickets().responses().waiting());
      assertEquals(0, numbers.tickets().unmatched());
      assertEquals(0, numbers.refused());
    }
  }

  /** It closes while two clients post: what was answered is counted, and nothing else is. */
  @Test
  void closesWithoutLosingWhatItAnswered() throws Exception {
    ExampleServer server =
        ExampleServer.start(0, 2, InstantSource.fixed(NOON), ExampleServer.SURVEYS);
    CountDownLatch posting = new CountDownLatch(2);
    Future<Integer> one = threads.submit(() -> postUntilRefused(server.uri(), posting));
    Future<Integer> other = threads.submit(() -> postUntilRefused(server.uri(), posting));
    assertTrue(posting.await(30, TimeUnit.SECONDS));
    server.close();
    assertEquals(one.get() + other.get(), server.numbers().surveys().get(0).counts().all().n());
  }

  private static int postUntilRefused(URI server, CountDownLatch posting) throws Exception {
    Client client = new Client(server);
    String rating = "[{\"at\":\"" + NOON + "\",\"rating\":9}]";
    for (int answered = 0; ; answered++) {
      try {
        assertEquals("200 1 counted", client.post("/ratings/nps", rating));
      } catch (IOException e) {
        return answered;
      }
      posting.countDown();
    }
  }

  private static void readUntilDone(Client client, Future<?> posting) throws Exception {
    long ratingsBefore = 0;
    long ticketsBefore = 0;
    do {
      JsonNode numbers = new JsonMapper().readTree(client.get("/numbers").body());
      long ratings = numbers.at("/surveys/nps/all/n").longValue();
      long waiting = numbers.at("/firstResponse/waiting").longValue();
      long tickets = numbers.at("/firstResponse/answered").longValue() + waiting;
      assertTrue(ratings >= ratingsBefore, numbers::toString);
      assertTrue(tickets >= ticketsBefore, numbers::toString);
      assertTrue(waiting <= LOAD.threads(), numbers::toString);
      ratingsBefore = ratings;
      ticketsBefore = tickets;
    } while (!posting.isDone());
  }
}
