package org.imagerepo.payara;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The database's process is killed again and again while photos go in and are worked on. The
 * platform isn't started anew: it goes on by itself, and what it acknowledged is there.
 */
class DatabaseKillIT {
  private static final int ROUNDS = Integer.getInteger("database.crash.rounds", 3);
  private static final long SEED = Long.getLong("crash.seed", System.nanoTime());
  private static final int LATEST_KILL_MILLIS = 1500;
  private static final int UPLOADERS = 2;

  /** Of one database: FerretDB answers slower and slower, the more photos it has. */
  private static final int KILLS = 10;

  private static final long PATIENCE_SECONDS = 60;

  /** Digest to id, of all photos that the server said it has. */
  private final Map<String, String> acknowledged = new ConcurrentHashMap<>();

  /** How many answers of which status came while the database was away, or just going. */
  private final Map<Integer, Integer> refusals = new ConcurrentHashMap<>();

  private final AtomicInteger next = new AtomicInteger();
  private final AtomicBoolean isOver = new AtomicBoolean();

  @TempDir Path folder;

  static IntStream databases() {
    return IntStream.iterate(ROUNDS, left -> left > 0, left -> left - KILLS);
  }

  /**
   * Kills a new database, often.
   *
   * @param left how many kills are left for this one and all that follow
   */
  @ParameterizedTest
  @MethodSource("databases")
  void thePlatformOutlivesItsDatabase(int left) throws Exception {
    int kills = Math.min(KILLS, left);
    Optional<FerretDbProcess> found = FerretDbProcess.in(folder.resolve("database"));
    Assumptions.assumeTrue(
        found.isPresent(), FerretDbProcess.CONFIGURED + " is not set: no database to kill");
    System.out.printf("DatabaseKillIT: %d kills of %d, seed %d%n", kills, left, SEED);
    try (FerretDbProcess database = found.get();
        ServerProcess server = server(database.start()).start()) {
      Client anna = new Client(server.address(), "anna", "a password of anna's").register();
      ExecutorService threads = Executors.newFixedThreadPool(UPLOADERS);
      List<Future<Void>> uploads = new ArrayList<>();
      for (int i = 0; i < UPLOADERS; i++) {
        uploads.add(threads.submit(() -> upload(anna)));
      }
      killAgainAndAgain(database, anna, new Random(SEED + left), kills);
      isOver.set(true);
      for (Future<Void> upload : uploads) {
        upload.get(2, TimeUnit.MINUTES);
      }
      threads.shutdown();
      assertAllDone(anna);
      System.out.printf(
          "DatabaseKillIT: %d photos acknowledged and kept; refused with %s%n",
          acknowledged.size(), refusals);
    }
  }

  private ServerProcess server(String uri) {
    return new ServerProcess("database-kill", folder.resolve("data"))
        .with("PLATFORM_MONGODB_URI", uri + "killed")
        .with("PLATFORM_PROVIDER_GRIDFS_SELECTION_TIMEOUT", "PT1S")
        .with("PLATFORM_PROVIDER_MONGODB_SELECTION_TIMEOUT", "PT1S")
        .with("PLATFORM_WORK_TIME_LIMIT", "PT10S")
        .with("PLATFORM_WORK_LEASE", "PT15S")
        .with("PLATFORM_JVM_OPTS", "-Xmx512m");
  }

  private void killAgainAndAgain(FerretDbProcess database, Client client, Random random, int kills)
      throws Exception {
    for (int round = 0; round < kills; round++) {
      int before = acknowledged.size();
      Thread.sleep(random.nextInt(LATEST_KILL_MILLIS));
      database.kill();
      Thread.sleep(random.nextInt(500));
      database.start();
      await("photos go in again after kill " + round, () -> acknowledged.size() > before);
    }
    // The database, which has just come back, may be busy with all that waited for it.
    await("ready again", () -> client.getAny("/health/ready").statusCode() == 200);
  }

  private static void await(String what, Callable<Boolean> wanted) throws Exception {
    long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(PATIENCE_SECONDS);
    while (!wanted.call()) {
      assertThat(System.nanoTime()).as(what).isLessThan(end);
      Thread.sleep(20);
    }
  }

  /** One photo after another, each until it is acknowledged. */
  private Void upload(Client client) throws Exception {
    while (!isOver.get()) {
      Path file = CameraFiles.small(next.getAndIncrement(), 1).get(0);
      while (!isUploaded(client, file) && !isOver.get()) {
        Thread.sleep(50);
      }
    }
    return null;
  }

  private boolean isUploaded(Client client, Path file) throws Exception {
    HttpResponse<String> answer = client.uploadAny(List.of(file));
    if (answer.statusCode() != 201) {
      refusals.merge(answer.statusCode(), 1, Integer::sum);
      assertThat(answer.statusCode()).as(answer.body()).isIn(207, 503);
      assertThat(answer.body()).contains("\"status\":503").doesNotContain("mongodb://");
      return false; // nothing was promised
    }
    JsonNode photo = Client.json(answer.body()).at("/items/0/photo");
    assertThat(photo.path("sha256").asText()).isEqualTo(Sha256.of(file));
    acknowledged.put(photo.path("sha256").asText(), photo.path("id").asText());
    return true;
  }

  private void assertAllDone(Client client) throws Exception {
    List<JsonNode> listed = client.photos();
    assertThat(listed).extracting(photo -> photo.path("sha256").asText()).doesNotHaveDuplicates();
    assertThat(listed)
        .extracting(photo -> photo.path("id").asText())
        .containsAll(acknowledged.values());
    for (JsonNode photo : listed) {
      JsonNode done = client.awaitRenditions(photo.path("id").asText());
      assertThat(Sha256.of(client.bytes(done.at("/original/href").asText())))
          .isEqualTo(done.path("sha256").asText());
      for (JsonNode rendition : done.path("renditions")) {
        assertThat(client.bytes(rendition.path("href").asText()).readAllBytes()).isNotEmpty();
      }
    }
  }
}
