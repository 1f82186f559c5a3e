package org.imagerepo.payara;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Three nodes on one MongoDB take photos in at once, and two of them are killed amid it: the third
 * does all the work, keeps all that was acknowledged, and knows who was logged in.
 */
class NodesIT {
  private static final int PHOTOS = Integer.getInteger("nodes.photos", 45);
  private static final String NAME = "anna";
  private static final String PASSWORD = "a password of anna's";

  /** Digest to id, of all photos that a node said it has. */
  private final Map<String, String> acknowledged = new ConcurrentHashMap<>();

  private final HttpClient http =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
  private final List<ServerProcess> nodes = new ArrayList<>();
  @TempDir Path folder;

  @AfterEach
  void stop() {
    nodes.forEach(ServerProcess::close);
  }

  @Test
  void theLastNodeCarriesOn() throws Exception {
    try (MongoForTest mongo = MongoForTest.start()) {
      System.out.println("NodesIT: three nodes on " + mongo.name());
      for (int i = 0; i < 3; i++) {
        nodes.add(node(i, mongo.uri()).start());
      }
      new Client(nodes.get(0).address(), NAME, PASSWORD).register();
      String cookie = logIn(nodes.get(0).address());
      try (Page page = new Page(nodes.get(2).address(), cookie)) {
        hearsOfOtherNodes(page);
        uploadThroughAll(CameraFiles.small(1, PHOTOS));
        assertThat(who(nodes.get(2).address(), cookie)).isEqualTo(NAME);
        assertAllDone(new Client(nodes.get(2).address(), NAME, PASSWORD));
      }
    }
  }

  private ServerProcess node(int number, String uri) {
    return new ServerProcess("node-" + number, folder.resolve("node-" + number))
        .with("PLATFORM_MONGODB_URI", uri)
        .with("PLATFORM_WORK_TIME_LIMIT", "PT10S")
        .with("PLATFORM_WORK_LEASE", "PT15S")
        .with("PLATFORM_JVM_OPTS", "-Xmx512m");
  }

  private String logIn(URI node) throws IOException, InterruptedException {
    String body = "{\"username\":\"" + NAME + "\",\"password\":\"" + PASSWORD + "\"}";
    HttpResponse<String> answer =
        http.send(
            HttpRequest.newBuilder(node.resolve("/api/session"))
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(body))
                .build(),
            BodyHandlers.ofString());
    assertThat(answer.statusCode()).isEqualTo(204);
    return answer.headers().firstValue("Set-Cookie").orElseThrow().split(";")[0];
  }

  private String who(URI node, String cookie) throws IOException, InterruptedException {
    HttpRequest request =
        HttpRequest.newBuilder(node.resolve("/api/me")).header("Cookie", cookie).build();
    HttpResponse<String> answer = http.send(request, BodyHandlers.ofString());
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    return Client.json(answer.body()).path("username").asText();
  }

  /** A page that listens to one node. */
  private final class Page implements AutoCloseable {
    private final BlockingQueue<String> heard = new LinkedBlockingQueue<>();
    private final InputStream stream;

    Page(URI node, String cookie) throws IOException, InterruptedException {
      HttpRequest request =
          HttpRequest.newBuilder(node.resolve("/api/events")).header("Cookie", cookie).build();
      HttpResponse<InputStream> answer = http.send(request, BodyHandlers.ofInputStream());
      assertThat(answer.statusCode()).isEqualTo(200);
      stream = answer.body();
      Thread reader = new Thread(this::read, "page");
      reader.setDaemon(true);
      reader.start();
    }

    private void read() {
      try (BufferedReader lines =
          new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8))) {
        lines.lines().filter(line -> line.startsWith("data:")).forEach(heard::add);
      } catch (IOException | UncheckedIOException e) {
        heard.add("the stream ended");
      }
    }

    boolean hears(String id) throws InterruptedException {
      String line = heard.poll(30, TimeUnit.SECONDS);
      while (line != null && !line.contains(id)) {
        line = heard.poll(30, TimeUnit.SECONDS);
      }
      return line != null;
    }

    @Override
    public void close() throws IOException {
      stream.close();
    }
  }

  private void hearsOfOtherNodes(Page page) throws Exception {
    for (int i = 0; i < 2; i++) {
      Path file = CameraFiles.small(100_000 + i, 1).get(0);
      upload(nodes.get(i), file);
      String id = acknowledged.get(Sha256.of(file));
      assertThat(page.hears(id)).as("the page at node 2 hears of an upload to node " + i).isTrue();
    }
  }

  private void uploadThroughAll(List<Path> files) throws Exception {
    CountDownLatch half = new CountDownLatch(files.size() / 2);
    ExecutorService threads = Executors.newFixedThreadPool(6);
    List<Future<Boolean>> sent = new ArrayList<>();
    for (int i = 0; i < files.size(); i++) {
      ServerProcess node = nodes.get(i % 3);
      Path file = files.get(i);
      sent.add(threads.submit(() -> uploadIfPossible(node, file, half)));
    }
    assertThat(half.await(5, TimeUnit.MINUTES)).as("half of the photos are in").isTrue();
    nodes.get(0).kill();
    nodes.get(1).kill();
    int again = 0;
    for (int i = 0; i < files.size(); i++) {
      if (!sent.get(i).get(5, TimeUnit.MINUTES)) {
        upload(nodes.get(2), files.get(i));
        again++;
      }
    }
    threads.shutdown();
    System.out.printf(
        "NodesIT: %d photos through three nodes, two of them killed; %d sent again%n",
        files.size(), again);
  }

  private boolean uploadIfPossible(ServerProcess node, Path file, CountDownLatch acknowledgements)
      throws InterruptedException {
    try {
      upload(node, file);
      acknowledgements.countDown();
      return true;
    } catch (IOException e) {
      return false; // the node is dead, so nothing was promised
    }
  }

  private void upload(ServerProcess node, Path file) throws IOException, InterruptedException {
    Client client = new Client(node.address(), NAME, PASSWORD);
    JsonNode photo = client.upload(List.of(file)).get(0).path("photo");
    assertThat(photo.path("sha256").asText()).isEqualTo(Sha256.of(file));
    acknowledged.put(photo.path("sha256").asText(), photo.path("id").asText());
  }

  private void assertAllDone(Client client) throws Exception {
    List<JsonNode> listed = client.photos();
    assertThat(listed).hasSize(PHOTOS + 2);
    assertThat(listed).extracting(photo -> photo.path("sha256").asText()).doesNotHaveDuplicates();
    assertThat(listed)
        .extracting(photo -> photo.path("id").asText())
        .containsExactlyInAnyOrderElementsOf(acknowledged.values());
    for (JsonNode photo : listed) {
      JsonNode done = client.awaitRenditions(photo.path("id").asText());
      assertThat(Sha256.of(client.bytes(done.at("/original/href").asText())))
          .isEqualTo(done.path("sha256").asText());
      assertThat(done.path("renditions").findValuesAsText("name")).doesNotHaveDuplicates();
    }
  }
}
