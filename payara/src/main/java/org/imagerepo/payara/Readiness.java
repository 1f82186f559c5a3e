package org.imagerepo.payara;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;

/** Asks the running application itself whether it can work. */
final class Readiness {
  private static final Duration PATIENCE = Duration.ofSeconds(60);
  private static final Duration PAUSE = Duration.ofMillis(200);

  private final HttpRequest request;

  /**
   * @param address where the application answers, without a path
   */
  Readiness(URI address) {
    this.request =
        HttpRequest.newBuilder(address.resolve("/health/ready"))
            .timeout(Duration.ofSeconds(10))
            .build();
  }

  /** Waits until it is ready, for a minute; returns nothing then, or else what is the trouble. */
  String await() throws InterruptedException {
    HttpClient client = HttpClient.newHttpClient();
    long end = System.nanoTime() + PATIENCE.toNanos();
    String trouble;
    do {
      trouble = ask(client);
      if (trouble.isEmpty()) {
        return trouble;
      }
      Thread.sleep(PAUSE.toMillis());
    } while (System.nanoTime() < end);
    return trouble;
  }

  private String ask(HttpClient client) throws InterruptedException {
    try {
      HttpResponse<String> answer = client.send(request, BodyHandlers.ofString());
      return answer.statusCode() == 200
          ? ""
          : request.uri() + " answers " + answer.statusCode() + " " + answer.body();
    } catch (IOException e) {
      return request.uri() + " does not answer: " + e.getMessage();
    }
  }
}
