package org.imagerepo.payara;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Stream;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The webhook plugin in the real server, with a receiver that is away when the power goes. */
class WebhookIT {
  private static final Duration PATIENCE = Duration.ofMinutes(2);
  private static final byte[] KEY =
      "thirty-two bytes to sign with...".getBytes(StandardCharsets.UTF_8);

  @TempDir Path folder;

  private final List<Received> received = new CopyOnWriteArrayList<>();
  private HttpServer receiver;
  private volatile int status = 503;

  /** What came, its body and whether it was signed with our key. */
  private record Received(int answered, String id, String body, boolean isSigned) {}

  @BeforeEach
  void openReceiver() throws IOException {
    receiver = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    receiver.createContext("/", this::receive);
    receiver.start();
  }

  @AfterEach
  void closeReceiver() {
    receiver.stop(0);
  }

  private void receive(HttpExchange exchange) throws IOException {
    try (exchange) {
      int answer = status;
      String id = exchange.getRequestHeaders().getFirst("webhook-id");
      String time = exchange.getRequestHeaders().getFirst("webhook-timestamp");
      String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
      boolean isSigned =
          signature(id + "." + time + "." + body)
              .equals(exchange.getRequestHeaders().getFirst("webhook-signature"));
      received.add(new Received(answer, id, body, isSigned));
      exchange.sendResponseHeaders(answer, -1);
    }
  }

  private static String signature(String text) {
    try {
      Mac mac = Mac.getInstance("HmacSHA256");
      mac.init(new SecretKeySpec(KEY, "HmacSHA256"));
      byte[] digest = mac.doFinal(text.getBytes(StandardCharsets.UTF_8));
      return "v1," + Base64.getEncoder().encodeToString(digest);
    } catch (GeneralSecurityException e) {
      throw new AssertionError(e);
    }
  }

  private static void dropIn(Path plugins) throws IOException {
    Path target = Checkout.payara().resolveSibling("plugins").resolve("webhook/target");
    try (Stream<Path> files = Files.list(target)) {
      Path zip = files.filter(f -> f.toString().endsWith("-plugin.zip")).findFirst().orElseThrow();
      Files.copy(zip, Files.createDirectories(plugins).resolve("webhook.zip"));
    }
  }

  @Test
  void whatHappenedIsToldAfterAKill() throws Exception {
    Path data = folder.resolve("data");
    dropIn(data.resolve("plugins"));
    ServerProcess server =
        new ServerProcess("webhook", data)
            .with(
                "PLATFORM_PROVIDER_WEBHOOK_URL",
                "http://127.0.0.1:" + receiver.getAddress().getPort() + "/")
            .with(
                "PLATFORM_PROVIDER_WEBHOOK_SECRET",
                "whsec_" + Base64.getEncoder().encodeToString(KEY));
    try (server) {
      server.start();
      Client anna = new Client(server.address(), "anna", "a password of anna's").register();
      String id = anna.upload(CameraFiles.small(0, 1)).get(0).at("/photo/id").asText();
      await(503, "photo-added", id);
      server.kill();

      status = 204;
      server.start();
      await(204, "photo-added", id);
      anna.delete("/api/photos/" + id);
      await(204, "photo-removed", id);
    }
    assertThat(received).allMatch(Received::isSigned);
    assertThat(received.stream().filter(one -> one.body().contains("photo-added")))
        .extracting(Received::id)
        .doesNotContainNull();
  }

  private void await(int answered, String type, String id) throws InterruptedException {
    long end = System.nanoTime() + PATIENCE.toNanos();
    while (!has(answered, type, id) && System.nanoTime() < end) {
      Thread.sleep(100);
    }
    assertThat(has(answered, type, id)).as("%s of %s in %s", type, id, received).isTrue();
  }

  private boolean has(int answered, String type, String id) {
    return received.stream()
        .anyMatch(
            one ->
                one.answered() == answered && one.body().contains(type) && one.body().contains(id));
  }
}
