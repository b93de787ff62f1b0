package io.cxmetrics.example;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.cxmetrics.example.JsonEvents.Ticketed;
import io.cxmetrics.example.LiveNumbers.SurveyNumbers;
import io.cxmetrics.scale.RatingScales;
import io.cxmetrics.survey.CustomerSatisfaction;
import io.cxmetrics.survey.NetPromoterScore;
import io.cxmetrics.tally.TallyCodec;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.LongAdder;

/**
 * The service on the HTTP server of the JDK. What was answered with 200 is counted; what was not,
 * is not.
 *
 * <ul>
 *   <li>{@code POST /ratings/NAME} and {@code POST /tickets} count, see {@link JsonEvents}
 *   <li>{@code GET /numbers} shows JSON, {@code GET /metrics} OpenMetrics text
 *   <li>{@code GET /ratings/NAME} gives the bytes of a tally, to merge with those of other
 *       instances
 * </ul>
 */
final class ExampleServer implements AutoCloseable {

  static final int MAX_BODY = 1 << 20;

  private static final String TEXT = "text/plain; charset=utf-8";
  private static final String BYTES = "application/octet-stream";

  static final List<Survey> SURVEYS =
      List.of(
          new Survey("nps", RatingScales.NPS_0_10, NetPromoterScore.standard()::calculate),
          new Survey("csat", RatingScales.CSAT_1_5, CustomerSatisfaction.standard()::calculate));

  private interface Endpoint {
    void answer(HttpExchange exchange) throws IOException;
  }

  private final InstantSource clock;
  private final JsonEvents events;
  private final List<LiveRatings> surveys = new ArrayList<>();
  private final LiveTickets tickets;
  private final LongAdder refused = new LongAdder();
  private final Map<String, Endpoint> endpoints = new HashMap<>();
  private final ExecutorService threads;
  private final HttpServer http;

  private ExampleServer(HttpServer http, int threads, InstantSource clock, List<Survey> declared) {
    EventTime time = new EventTime(clock);
    this.http = http;
    this.threads = Executors.newFixedThreadPool(threads);
    this.clock = clock;
    this.events = new JsonEvents(time);
    this.tickets = new LiveTickets(time);
    for (Survey survey : declared) {
      LiveRatings live = new LiveRatings(survey, time);
      surveys.add(live);
      endpoints.put("POST /ratings/" + survey.name(), exchange -> addRatings(exchange, live));
      endpoints.put("GET /ratings/" + survey.name(), exchange -> sendTally(exchange, live));
    }
    endpoints.put("POST /tickets", this::addEvent);
    endpoints.put(
        "GET /numbers",
        exchange -> send(exchange, 200, JsonPage.CONTENT_TYPE, JsonPage.write(numbers())));
    endpoints.put(
        "GET /metrics",
        exchange ->
            send(exchange, 200, OpenMetricsPage.CONTENT_TYPE, OpenMetricsPage.write(numbers())));
  }

  /** Starts the service on this machine alone; on port 0 for any that is free, see {@link #uri}. */
  static ExampleServer start(int port, int threads, InstantSource clock, List<Survey> surveys)
      throws IOException {
    // Else each answer waits 40 ms for the network to put its two small packets together.
    System.setProperty("sun.net.httpserver.nodelay", "true");
    InetSocketAddress address = new InetSocketAddress(InetAddress.getLoopbackAddress(), port);
    ExampleServer server =
        new ExampleServer(HttpServer.create(address, 0), threads, clock, surveys);
    server.http.setExecutor(server.threads);
    server.http.createContext("/", server::handle);
    server.http.start();
    return server;
  }

  URI uri() {
    InetSocketAddress address = http.getAddress();
    return URI.create("http://" + address.getHostString() + ":" + address.getPort());
  }

  private void handle(HttpExchange exchange) throws IOException {
    String request = exchange.getRequestMethod() + " " + exchange.getRequestURI().getPath();
    Endpoint endpoint = endpoints.get(request);
    try {
      if (endpoint == null) {
        refuse(exchange, 404, "there is no " + request + ", there are " + endpoints.keySet());
      } else {
        endpoint.answer(exchange);
      }
    } catch (IllegalArgumentException e) { // thrown before anything was sent
      refuse(exchange, 400, String.valueOf(e.getMessage()));
    } finally {
      exchange.close();
    }
  }

  private void addRatings(HttpExchange exchange, LiveRatings survey) throws IOException {
    List<LiveRatings.Rating> posted = events.ratings(body(exchange), survey.survey().scale());
    survey.add(posted);
    send(exchange, 200, TEXT, bytes(posted.size() + " counted"));
  }

  private void addEvent(HttpExchange exchange) throws IOException {
    Ticketed posted = events.ticketed(body(exchange));
    tickets.add(posted.ticket(), posted.event());
    send(exchange, 200, TEXT, bytes("1 counted"));
  }

  private static void sendTally(HttpExchange exchange, LiveRatings survey) throws IOException {
    send(exchange, 200, BYTES, TallyCodec.encode(survey.snapshot().all()));
  }

  private void refuse(HttpExchange exchange, int status, String why) throws IOException {
    refused.increment();
    send(exchange, status, TEXT, bytes(why));
  }

  private static void send(HttpExchange exchange, int status, String contentType, byte[] body)
      throws IOException {
    exchange.getResponseHeaders().set("Content-Type", contentType);
    exchange.sendResponseHeaders(status, body.length);
    exchange.getResponseBody().write(body);
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  LiveNumbers numbers() {
    List<SurveyNumbers> all =
        surveys.stream().map(live -> new SurveyNumbers(live.survey(), live.snapshot())).toList();
    return new LiveNumbers(clock.instant(), all, tickets.snapshot(), refused.sum());
  }

  private static byte[] body(HttpExchange exchange) throws IOException {
    byte[] body = exchange.getRequestBody().readNBytes(MAX_BODY + 1);
    if (body.length > MAX_BODY) {
      throw new IllegalArgumentException("the body must be at most " + MAX_BODY + " bytes");
    }
    return body;
  }

  /** Lets the requests under way end, then stops; all that was answered is counted. */
  @Override
  public void close() {
    threads.shutdown();
    try {
      if (!threads.awaitTermination(10, TimeUnit.SECONDS)) {
        threads.shutdownNow();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    http.stop(0);
  }

  /**
   * Serves until the process ends.
   *
   * @param args the port, 8080 if there is none
   * @throws IOException if the port is taken
   */
  public static void main(String[] args) throws IOException {
    int port = args.length == 0 ? 8080 : Integer.parseInt(args[0]);
    int threads = Runtime.getRuntime().availableProcessors();
    ExampleServer server = start(port, threads, InstantSource.system(), SURVEYS);
    Runtime.getRuntime().addShutdownHook(new Thread(server::close));
    System.out.println(server.uri() + "/numbers");
  }
}
