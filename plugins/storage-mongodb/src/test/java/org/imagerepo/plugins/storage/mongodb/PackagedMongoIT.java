package org.imagerepo.plugins.storage.mongodb;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.Instant;
import java.util.Map;
import org.imagerepo.api.blob.BlobKey;
import org.imagerepo.api.blob.BlobStore;
import org.imagerepo.api.catalogue.Catalogue;
import org.imagerepo.api.catalogue.Session;
import org.imagerepo.api.catalogue.User;
import org.imagerepo.testkit.catalogue.TestPhotos;
import org.imagerepo.testkit.plugin.PluginHarness;
import org.junit.jupiter.api.Test;

/** The folder that ships: driver and JNoSQL without CDI, and no other libraries. */
class PackagedMongoIT {
  @Test
  void worksWithItsOwnLibraries() throws IOException {
    TestServer server = TestServers.inProcess();
    Map<String, String> settings =
        Map.of("uri", server.uri(), "database", TestServer.freshDatabase());
    try (PluginHarness plugin = PluginHarness.packaged()) {
      assertThat(plugin.id()).isEqualTo("storage-mongodb");
      assertThat(plugin.types()).containsExactlyInAnyOrder("gridfs", "mongodb");
      BlobStore blobs = plugin.blobStore("gridfs", settings);
      blobs.put(new BlobKey("a/b"), "image/jpeg", new ByteArrayInputStream(new byte[10]));
      assertThat(blobs.stat(new BlobKey("a/b"))).isPresent();
      Catalogue catalogue = plugin.catalogue("mongodb", settings);
      User user = TestPhotos.user("ada");
      Session session = new Session("digest", user.id(), Instant.EPOCH, Instant.EPOCH);
      assertThat(catalogue.addUser(user)).isTrue();
      catalogue.addSession(session);
      assertThat(catalogue.session("digest")).hasValue(session);
    }
  }
}
