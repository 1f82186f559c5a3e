package org.imagerepo.plugins.storage.mongodb;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import de.bwaldvogel.mongo.MongoServer;
import de.bwaldvogel.mongo.backend.memory.MemoryBackend;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.imagerepo.api.blob.BlobKey;
import org.imagerepo.api.blob.BlobStore;
import org.imagerepo.api.blob.ByteRange;
import org.imagerepo.api.catalogue.Catalogue;
import org.imagerepo.api.catalogue.Role;
import org.imagerepo.api.plugin.Provider;
import org.imagerepo.api.plugin.ProviderFactory;
import org.imagerepo.api.plugin.Settings;
import org.imagerepo.testkit.catalogue.TestPhotos;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The database goes away while the platform runs, and comes back. */
class OutageTest {
  private static final BlobKey KEY = new BlobKey("originals/abc");

  @TempDir Path folder;
  private MongoServer server = new MongoServer(new MemoryBackend());
  private InetSocketAddress address;
  private BlobStore blobs;
  private Catalogue catalogue;

  @BeforeEach
  void open() throws IOException {
    address = server.bind();
    blobs = make(new GridFsBlobStoreFactory());
    catalogue = make(new MongoCatalogueFactory());
  }

  private <T extends Provider> T make(ProviderFactory<T> factory) throws IOException {
    Map<String, String> given =
        Map.of("uri", "mongodb://127.0.0.1:" + address.getPort(), "selection-timeout", "PT1S");
    return factory.create(
        Settings.parse(factory.settings(), given), TestServer.context(folder, Clock.systemUTC()));
  }

  @AfterEach
  void close() throws IOException {
    catalogue.close();
    blobs.close();
    server.shutdownNow();
  }

  @Test
  void whileItIsAwayCallsFailSoonAndAfterwardsTheyWorkAgain() throws IOException {
    assertThat(catalogue.addUser(TestPhotos.user("ada"))).isTrue();
    put();
    server.shutdownNow();

    long start = System.nanoTime();
    assertThat(catalogue.health().isUp()).isFalse();
    assertThat(blobs.health().isUp()).isFalse();
    assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(2));
    start = System.nanoTime();
    assertThatThrownBy(() -> catalogue.hasUserWith(Role.USER)).isInstanceOf(IOException.class);
    assertThatThrownBy(() -> catalogue.addUser(TestPhotos.user("bob")))
        .isInstanceOf(IOException.class);
    assertThatThrownBy(() -> blobs.open(KEY, ByteRange.all())).isInstanceOf(IOException.class);
    assertThatThrownBy(this::put).isInstanceOf(IOException.class);
    assertThatThrownBy(() -> blobs.list("", Optional.empty(), 1)).isInstanceOf(IOException.class);
    assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(15));

    server = new MongoServer(new MemoryBackend());
    server.bind(address);

    put();
    assertThat(blobs.stat(KEY)).isPresent();
    assertThat(catalogue.addUser(TestPhotos.user("bob"))).isTrue();
    assertThat(catalogue.health().isUp()).isTrue();
    assertThat(blobs.health().isUp()).isTrue();
  }

  private void put() throws IOException {
    blobs.put(KEY, "image/jpeg", new ByteArrayInputStream(new byte[3_000_000]));
  }
}
