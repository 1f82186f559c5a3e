package org.imagerepo.payara;

import static org.assertj.core.api.Assertions.assertThat;

import de.bwaldvogel.mongo.MongoServer;
import de.bwaldvogel.mongo.backend.memory.MemoryBackend;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The database goes away while the whole platform runs, and comes back. */
class DatabaseAwayIT {
  private static final Duration PATIENCE = Duration.ofSeconds(60);

  private final HttpClient http =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
  @TempDir Path data;
  private MongoServer mongo = new MongoServer(new MemoryBackend());

  @AfterEach
  void stopMongo() {
    mongo.shutdownNow();
  }

  @Test
  void thePlatformSaysSoAndGoesOnByItself() throws Exception {
    InetSocketAddress address = mongo.bind();
    String uri = "mongodb://127.0.0.1:" + address.getPort() + "/away";
    try (ServerProcess server =
        new ServerProcess("away", data)
            .with("PLATFORM_MONGODB_URI", uri)
            .with("PLATFORM_JVM_OPTS", "-Xmx512m")
            .start()) {
      URI platform = server.address();
      assertThat(ready(platform)).isEqualTo(200);
      new Client(platform, "anna", "a password of anna's").register();

      mongo.shutdownNow();

      HttpResponse<String> refused = register(platform, "berta");
      assertThat(refused.statusCode()).as(refused.body()).isEqualTo(503);
      assertThat(refused.headers().firstValue("Retry-After")).isPresent();
      assertThat(refused.headers().firstValue("Content-Type"))
          .hasValueSatisfying(type -> assertThat(type).startsWith("application/problem+json"));
      assertThat(refused.body()).doesNotContain("mongodb://");
      assertThat(ready(platform)).isEqualTo(503);

      mongo = new MongoServer(new MemoryBackend());
      mongo.bind(address);

      long end = System.nanoTime() + PATIENCE.toNanos();
      while (ready(platform) != 200 && System.nanoTime() < end) {
        Thread.sleep(200);
      }
      assertThat(ready(platform)).as("ready again, without a new start").isEqualTo(200);
      assertThat(register(platform, "berta").statusCode()).isEqualTo(201);
    }
  }

  private int ready(URI platform) throws IOException, InterruptedException {
    HttpRequest request = HttpRequest.newBuilder(platform.resolve("/health/ready")).build();
    return http.send(request, BodyHandlers.ofString()).statusCode();
  }

  private HttpResponse<String> register(URI platform, String username)
      throws IOException, InterruptedException {
    String body = "{\"username\":\"" + username + "\",\"password\":\"a good long one of hers\"}";
    return http.send(
        HttpRequest.newBuilder(platform.resolve("/api/users"))
            .header("Content-Type", "application/json")
            .POST(BodyPublishers.ofString(body))
            .build(),
        BodyHandlers.ofString());
  }
}
