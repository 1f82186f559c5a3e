package org.imagerepo.payara;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import org.imagerepo.api.catalogue.Catalogue;
import org.imagerepo.api.catalogue.User;
import org.imagerepo.core.maintenance.Storage;
import org.junit.jupiter.api.Test;

/**
 * A platform moves from the embedded storage to MongoDB and back while it serves: {@code
 * payara/admin migrate} runs beside it and is killed again and again. No read fails meanwhile, and
 * after a last run each acknowledged photo is there.
 */
class ServingMigrationIT extends AdminCase {
  private static final int PHOTOS = Integer.getInteger("serving.photos", 40);
  private static final int KILLS = 3;

  /** Photos that come when no run but the last can take them. */
  private static final int LATE = 2;

  private static final long SEED = Long.getLong("crash.seed", System.nanoTime());
  private static final String USERNAME = "anna";
  private static final String PASSWORD = "a password of anna's";

  /** Digest to id, of all photos that a server said it has. */
  private final Map<String, String> acknowledged = new ConcurrentHashMap<>();

  private final Random random = new Random(SEED);

  /** Opens a storage to look how far it is; fails while there is none. */
  @FunctionalInterface
  private interface Target {
    Storage open() throws IOException;
  }

  @Test
  void aPlatformMovesThereAndBackWhileItServes() throws Exception {
    System.out.printf("ServingMigrationIT: %d photos, %s, seed %d%n", PHOTOS, mongo().name(), SEED);
    List<Path> files = CameraFiles.tiny(0, PHOTOS + PHOTOS / 4);
    int first = PHOTOS * 3 / 4;
    try (ServerProcess server = server("there", "source").start()) {
      Client anna = new Client(server.address(), USERNAME, PASSWORD).register();
      ServingLoad.send(anna, acknowledged, files.subList(0, first));
      move(server, files.subList(first, PHOTOS), "embedded", "mongodb", "source", this::mongodb);
    }
    try (ServerProcess server =
        server("back", "source").with("PLATFORM_MONGODB_URI", mongo().uri()).start()) {
      assertAllThere(server);
      move(
          server,
          files.subList(PHOTOS, files.size()),
          "mongodb",
          "embedded",
          "target",
          () -> embeddedForReading("target"));
    }
    try (ServerProcess server = server("end", "target").start()) {
      assertAllThere(server);
      assertThat(acknowledged).hasSameSizeAs(files);
    }
  }

  private ServerProcess server(String name, String data) {
    return new ServerProcess("serving-" + name, folder.resolve(data))
        .with("PLATFORM_JVM_OPTS", "-Xmx512m");
  }

  /** Moves what a server serves, and stops it for the last run. */
  private void move(
      ServerProcess server, List<Path> more, String from, String to, String data, Target target)
      throws Exception {
    String[] migrate = {"migrate", "--from", from, "--to", to};
    int before = acknowledged.size();
    int late = more.size() - LATE;
    Client anna = new Client(server.address(), USERNAME, PASSWORD);
    try (ServingLoad load = new ServingLoad(anna, acknowledged, more.subList(0, late), SEED)) {
      for (int kill = 1; kill <= KILLS; kill++) {
        int enough = kill * before / (KILLS + 2) + random.nextInt(before / 10);
        int copied = killAfter(enough, child(settings(data), migrate), target);
        System.out.printf("ServingMigrationIT: kill %d after %d photos%n", kill, copied);
      }
      Process whole = child(settings(data), migrate);
      assertThat(whole.waitFor(10, TimeUnit.MINUTES)).isTrue();
      assertThat(whole.exitValue()).isZero();
      ServingLoad.send(anna, acknowledged, more.subList(late, more.size()));
      load.end();
      assertThat(load.reads()).isPositive();
      System.out.printf(
          "ServingMigrationIT: %d photos came meanwhile; %d reads, none failed%n",
          acknowledged.size() - before, load.reads());
    }
    assertThat(server.stop()).isTrue();
    assertThat(admin(data, migrate)).as(printed()).isZero();
    System.out.print("ServingMigrationIT: last run: " + printed());
    assertThat(printed()).doesNotContain("this run copied 0 photos");
    assertThat(admin(data, migrate)).as(printed()).isZero();
    assertThat(printed())
        .contains(acknowledged.size() + " photos are there")
        .contains("this run copied 0 photos with 0 bytes and removed 0");
    Map<String, String> there = to.equals("mongodb") ? settings(data) : embeddedSettings(data);
    assertThat(admin(there, "fsck", "--read-all")).as(printed()).isZero();
  }

  private static int killAfter(int enough, Process process, Target target) throws Exception {
    try (Watch watch = new Watch(target)) {
      int copied = watch.count();
      while (copied < enough && process.isAlive()) {
        Thread.sleep(20);
        copied = watch.count();
      }
      assertThat(process.isAlive()).as("killed in the midst of it, not after").isTrue();
      return copied;
    } finally {
      process.destroyForcibly().waitFor();
    }
  }

  /** Looks how many photos are in a target. */
  private static final class Watch implements AutoCloseable {
    private final Target target;
    private Optional<Storage> storage = Optional.empty();

    Watch(Target target) {
      this.target = target;
    }

    int count() throws IOException {
      if (storage.isEmpty()) {
        try {
          storage = Optional.of(target.open());
        } catch (IOException e) {
          return 0; // nothing is there yet
        }
      }
      Catalogue catalogue = storage.get().catalogue();
      Optional<User> user = catalogue.userNamed(USERNAME);
      return user.isEmpty() ? 0 : (int) catalogue.usage(user.get().id()).allPhotos();
    }

    @Override
    public void close() throws IOException {
      if (storage.isPresent()) {
        storage.get().close();
      }
    }
  }

  private void assertAllThere(ServerProcess server) throws Exception {
    Client anna = new Client(server.address(), USERNAME, PASSWORD);
    assertThat(anna.photos()).hasSize(acknowledged.size());
    for (Map.Entry<String, String> one : acknowledged.entrySet()) {
      ServingLoad.readOne(anna, one.getKey(), one.getValue());
      anna.awaitRenditions(one.getValue());
    }
  }
}
