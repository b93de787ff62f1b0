package io.cxmetrics.example;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;

/** Talks to a service. */
final class Client {

  private final HttpClient http = HttpClient.newHttpClient();
  private final URI server;

  Client(URI server) {
    this.server = server;
  }

  HttpResponse<byte[]> get(String path) throws IOException, InterruptedException {
    return send(HttpRequest.newBuilder(server.resolve(path)).build());
  }

  String getText(String path) throws IOException, InterruptedException {
    return text(get(path));
  }

  /** The status and the text of the answer. */
  String post(String path, String body) throws IOException, InterruptedException {
    HttpResponse<byte[]> response =
        send(
            HttpRequest.newBuilder(server.resolve(path))
                .POST(BodyPublishers.ofString(body))
                .build());
    return response.statusCode() + " " + text(response);
  }

  private HttpResponse<byte[]> send(HttpRequest request) throws IOException, InterruptedException {
    return http.send(request, BodyHandlers.ofByteArray());
  }

  private static String text(HttpResponse<byte[]> response) {
    return new String(response.body(), StandardCharsets.UTF_8);
  }
}
