package io.cxmetrics.example;

import io.cxmetrics.tally.RatingDistribution;
import io.cxmetrics.tally.TallyCodec;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Instant;
import java.time.InstantSource;

/** Starts the service, posts to it, checks that nothing was lost, and prints how fast it was. */
final class LoadRun {

  private static final int THREADS = 4;
  private static final double NANOS = 1e9;

  private LoadRun() {}

  /**
   * Runs; fails if the service counted anything else than what was posted.
   *
   * @param args how many requests with ratings each thread posts, and how many ratings are in one;
   *     2000 and 100 if there are none
   * @throws Exception if a request fails
   */
  public static void main(String[] args) throws Exception {
    int requests = args.length > 0 ? Integer.parseInt(args[0]) : 2000;
    int ratings = args.length > 1 ? Integer.parseInt(args[1]) : 100;
    Survey survey = ExampleServer.SURVEYS.get(0);
    try (ExampleServer server =
        ExampleServer.start(0, THREADS, InstantSource.system(), ExampleServer.SURVEYS)) {
      new Load(THREADS, requests, ratings).run(server.uri(), survey, Instant.now()); // to warm up
      RatingDistribution before = counted(server, survey);
      long start = System.nanoTime();
      Load.Posted posted =
          new Load(THREADS, requests, ratings).run(server.uri(), survey, Instant.now());
      double seconds = (System.nanoTime() - start) / NANOS;
      if (!counted(server, survey).equals(before.merge(posted.ratings()))) {
        throw new IllegalStateException(
            "counted " + counted(server, survey) + ", posted " + posted);
      }
      System.out.printf(
          "%,d requests, %,d ratings in %.1f s: %,.0f requests/s, %,.0f ratings/s; all were counted%n",
          posted.requests(),
          posted.ratings().n(),
          seconds,
          posted.requests() / seconds,
          posted.ratings().n() / seconds);
    }
  }

  private static RatingDistribution counted(ExampleServer server, Survey survey) throws Exception {
    HttpRequest get =
        HttpRequest.newBuilder(server.uri().resolve("/ratings/" + survey.name())).build();
    return TallyCodec.decodeRatings(
        HttpClient.newHttpClient().send(get, BodyHandlers.ofByteArray()).body());
  }
}
