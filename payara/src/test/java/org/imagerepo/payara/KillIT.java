package org.imagerepo.payara;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The whole server is killed again and again while photos go in and renditions are made. What it
 * acknowledged must be there afterwards, bit for bit and once.
 */
class KillIT {
  private static final int ROUNDS = Integer.getInteger("server.crash.rounds", 2);
  private static final long SEED = Long.getLong("crash.seed", System.nanoTime());
  private static final int PHOTOS_A_ROUND = 8;
  private static final int LATEST_KILL_MILLIS = 600;

  /** Digest to id, of all photos that the server said it has. */
  private final Map<String, String> acknowledged = new ConcurrentHashMap<>();

  @TempDir Path data;

  @Test
  void whatIsAcknowledgedSurvives() throws Exception {
    System.out.printf("KillIT: %d kills, seed %d (-Dcrash.seed repeats it)%n", ROUNDS, SEED);
    Random random = new Random(SEED);
    try (ServerProcess server = shortLeased().start()) {
      Client anna = new Client(server.address(), "anna", "a password of anna's").register();
      List<Path> sent = new ArrayList<>();
      for (int round = 0; round < ROUNDS; round++) {
        List<Path> files = CameraFiles.small(round * PHOTOS_A_ROUND, PHOTOS_A_ROUND);
        sent.addAll(files);
        uploadUntilKilled(server, anna, files, random);
        int certain = acknowledged.size();
        server.start();
        assertKept(anna);
        sendAgain(anna, files);
        System.out.printf(
            "KillIT: kill %d: %d of %d photos acknowledged so far, all kept%n",
            round + 1, certain, sent.size());
      }
      assertThat(acknowledged).hasSameSizeAs(sent);
      assertKept(anna);
      for (String id : acknowledged.values()) {
        assertRendered(anna, anna.awaitRenditions(id));
      }
    }
  }

  /** What was under way at a kill is due again soon, and not only after ten minutes. */
  private ServerProcess shortLeased() {
    return new ServerProcess("kill", data)
        .with("PLATFORM_WORK_TIME_LIMIT", "PT10S")
        .with("PLATFORM_WORK_LEASE", "PT15S");
  }

  /** The kill comes some time after some of the photos are acknowledged, or all, or none. */
  private void uploadUntilKilled(
      ServerProcess server, Client client, List<Path> files, Random random) throws Exception {
    CountDownLatch enough = new CountDownLatch(random.nextInt(files.size() + 1));
    int millisAfter = random.nextInt(LATEST_KILL_MILLIS);
    ExecutorService threads = Executors.newFixedThreadPool(2);
    List<Future<?>> uploads = new ArrayList<>();
    for (Path file : files) {
      uploads.add(threads.submit(() -> uploadIfPossible(client, file, enough)));
    }
    assertThat(enough.await(1, TimeUnit.MINUTES)).as("photos are acknowledged").isTrue();
    Thread.sleep(millisAfter);
    server.kill();
    for (Future<?> upload : uploads) {
      upload.get(2, TimeUnit.MINUTES);
    }
    threads.shutdown();
  }

  private Void uploadIfPossible(Client client, Path file, CountDownLatch acknowledgements)
      throws InterruptedException {
    try {
      upload(client, file);
      acknowledgements.countDown();
    } catch (IOException e) {
      // The server is dead, so nothing was promised.
    }
    return null;
  }

  private void upload(Client client, Path file) throws IOException, InterruptedException {
    JsonNode photo = client.upload(List.of(file)).get(0).path("photo");
    assertThat(photo.path("sha256").asText()).isEqualTo(Sha256.of(file));
    String before = acknowledged.put(photo.path("sha256").asText(), photo.path("id").asText());
    assertThat(before).isIn(null, photo.path("id").asText());
  }

  /** As a client does that got no answer: it must get the photo, old or new, never a second one. */
  private void sendAgain(Client client, List<Path> files) throws Exception {
    for (Path file : files) {
      upload(client, file);
    }
  }

  private void assertKept(Client client) throws Exception {
    List<JsonNode> listed = client.photos();
    assertThat(listed).extracting(photo -> photo.path("sha256").asText()).doesNotHaveDuplicates();
    for (JsonNode photo : listed) {
      assertThat(Sha256.of(client.bytes(photo.at("/original/href").asText())))
          .as("original of %s", photo)
          .isEqualTo(photo.path("sha256").asText());
    }
    assertThat(listed)
        .extracting(photo -> photo.path("id").asText())
        .containsAll(acknowledged.values());
  }

  private static void assertRendered(Client client, JsonNode photo) throws Exception {
    for (JsonNode rendition : photo.path("renditions")) {
      assertThat(ImageIO.read(client.bytes(rendition.path("href").asText())))
          .as("%s", rendition)
          .isNotNull();
    }
  }
}
