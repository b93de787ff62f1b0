package io.cxmetrics.example;

import io.cxmetrics.scale.RatingScale;
import io.cxmetrics.tally.DurationDistribution;
import io.cxmetrics.tally.DurationTally;
import io.cxmetrics.tally.RatingDistribution;
import io.cxmetrics.tally.RatingTally;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/**
 * Posts random ratings and tickets from several threads, and counts what it posts into plain
 * tallies: what the service shows afterwards must equal them.
 *
 * @param threads how many threads post
 * @param requests how many requests with ratings each of them posts; after each, two events of a
 *     ticket
 * @param ratings how many ratings are in a request
 */
record Load(int threads, int requests, int ratings) {

  private static final int MAX_WAIT_SECONDS = 36_000;

  /**
   * What was posted, and answered with 200.
   *
   * @param ratings the ratings
   * @param responses the first response times of the tickets
   * @param requests how many requests there were
   */
  record Posted(RatingDistribution ratings, DurationDistribution responses, long requests) {

    Posted merge(Posted other) {
      return new Posted(
          ratings.merge(other.ratings),
          responses.merge(other.responses),
          requests + other.requests);
    }
  }

  /** Runs until all threads have posted. */
  Posted run(URI server, Survey survey, Instant at)
      throws InterruptedException, ExecutionException {
    ExecutorService pool = Executors.newFixedThreadPool(threads);
    try {
      List<Future<Posted>> parts = new ArrayList<>();
      for (int thread = 0; thread < threads; thread++) {
        Poster poster = new Poster(server, survey, at, thread);
        parts.add(pool.submit(() -> poster.post(requests, ratings)));
      }
      Posted sum = parts.get(0).get();
      for (Future<Posted> part : parts.subList(1, parts.size())) {
        sum = sum.merge(part.get());
      }
      return sum;
    } finally {
      pool.shutdownNow();
    }
  }

  /** One thread. */
  private static final class Poster {

    private final HttpClient client = HttpClient.newHttpClient();
    private final URI server;
    private final Survey survey;
    private final Instant at;
    private final int thread;
    private final SplittableRandom random;

    Poster(URI server, Survey survey, Instant at, int thread) {
      this.server = server;
      this.survey = survey;
      this.at = at;
      this.thread = thread;
      this.random = new SplittableRandom(thread);
    }

    Posted post(int requests, int ratings) throws IOException, InterruptedException {
      RatingTally counted = RatingTally.of(survey.scale());
      DurationTally responses = DurationTally.withTargets(LiveTickets.TARGET);
      for (int i = 0; i < requests; i++) {
        counted.addAll(postRatings(ratings));
        responses.add(postTicket(thread + "-" + i));
      }
      return new Posted(counted.snapshot(), responses.snapshot(), 3L * requests);
    }

    private int[] postRatings(int count) throws IOException, InterruptedException {
      RatingScale scale = survey.scale();
      int[] ratings = random.ints(count, scale.min(), scale.max() + 1).toArray();
      StringBuilder body = new StringBuilder();
      for (int rating : ratings) {
        body.append(body.length() == 0 ? "[" : ",");
        body.append("{\"at\":\"").append(at).append("\",\"rating\":").append(rating).append('}');
      }
      post("/ratings/" + survey.name(), body.append(']').toString());
      return ratings;
    }

    private Duration postTicket(String ticket) throws IOException, InterruptedException {
      Duration wait = Duration.ofSeconds(random.nextInt(MAX_WAIT_SECONDS));
      String event = "{\"at\":\"%s\",\"ticket\":\"%s\",\"event\":\"%s\",\"agent\":\"ann\"}";
      post("/tickets", String.format(event, at.minus(wait), ticket, "created"));
      post("/tickets", String.format(event, at, ticket, "reply"));
      return wait;
    }

    private void post(String path, String body) throws IOException, InterruptedException {
      HttpRequest request =
          HttpRequest.newBuilder(server.resolve(path)).POST(BodyPublishers.ofString(body)).build();
      HttpResponse<String> response = client.send(request, BodyHandlers.ofString());
      if (response.statusCode() != 200) {
        throw new IOException(response.statusCode() + " " + response.body());
      }
    }
  }
}
