package org.imagerepo.testkit.engine;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import org.imagerepo.api.blob.BlobKey;
import org.imagerepo.api.blob.BlobStore;
import org.imagerepo.api.blob.ByteRange;
import org.imagerepo.api.catalogue.Catalogue;
import org.imagerepo.api.catalogue.Photo;
import org.imagerepo.api.catalogue.Role;
import org.imagerepo.api.catalogue.TaskId;
import org.imagerepo.api.catalogue.User;
import org.imagerepo.api.catalogue.UserId;
import org.imagerepo.api.catalogue.Work;
import org.imagerepo.core.library.BlobKeys;
import org.imagerepo.testkit.photo.SamplePhotos;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/** The engine upon a given storage, made anew for each test. */
public abstract class EngineFixture {
  private static final Duration LIMIT = Duration.ofSeconds(20);

  @TempDir Path temporary;

  private final EngineStorage storage;
  final User alice = user("alice");
  final User bob = user("bob");
  BlobStore blobs;
  Catalogue catalogue;
  RunningEngine engine;

  EngineFixture(EngineStorage storage) {
    this.storage = storage;
  }

  @BeforeEach
  void openStorage() throws IOException {
    blobs = storage.blobStore(temporary.resolve("blobs"));
    catalogue = storage.catalogue(temporary.resolve("catalogue"));
    catalogue.addUser(alice);
    catalogue.addUser(bob);
  }

  @AfterEach
  void closeAll() throws Exception {
    stop();
    catalogue.close();
    blobs.close();
    storage.remove();
  }

  void start(FakeProviders providers) throws Exception {
    start(providers, LIMIT);
  }

  void start(FakeProviders providers, Duration limit) throws Exception {
    engine = new RunningEngine(blobs, catalogue, providers, temporary.resolve("work"), limit);
  }

  void stop() throws InterruptedException {
    if (engine != null) {
      engine.close();
      engine = null;
    }
  }

  static void awaitUninterruptibly(CountDownLatch latch) {
    boolean done = false;
    while (!done) {
      try {
        latch.await();
        done = true;
      } catch (InterruptedException e) {
        // A hanging provider doesn't listen.
      }
    }
  }

  static byte[] jpeg(int seed) throws IOException {
    return SamplePhotos.camera(160, 120, seed);
  }

  byte[] read(BlobKey key) throws IOException {
    try (InputStream in = blobs.open(key, ByteRange.all()).orElseThrow()) {
      return in.readAllBytes();
    }
  }

  int originals() throws IOException {
    return blobs.list(BlobKeys.ORIGINALS, Optional.empty(), 100).size();
  }

  static Work work(Photo photo, TaskId task) {
    return photo.work().stream().filter(w -> w.task().equals(task)).findFirst().orElseThrow();
  }

  private static User user(String name) {
    return new User(UserId.random(), name, name, "hash", Role.USER, Instant.EPOCH);
  }
}
