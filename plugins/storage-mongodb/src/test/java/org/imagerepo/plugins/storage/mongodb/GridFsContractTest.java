package org.imagerepo.plugins.storage.mongodb;

import java.io.IOException;
import java.nio.file.Path;
import org.imagerepo.api.blob.BlobStore;
import org.imagerepo.testkit.blob.BlobStoreContract;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.TestInfo;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.MethodSource;

/** The blob store of type gridfs keeps the contract of all blob stores. */
@ParameterizedClass
@MethodSource("org.imagerepo.plugins.storage.mongodb.TestServers#forContracts")
class GridFsContractTest extends BlobStoreContract {
  private final TestServer server;
  private final MongoStorage storage;
  @TempDir Path folder;

  GridFsContractTest(TestServer server) {
    this.server = server;
    this.storage = new MongoStorage(server);
  }

  @Override
  protected BlobStore open() throws IOException {
    return storage.blobStore(folder);
  }

  @BeforeEach
  void leaveOut(TestInfo test) {
    server.assumeNoFault(test);
  }

  @AfterEach
  void remove() {
    storage.remove();
  }
}
