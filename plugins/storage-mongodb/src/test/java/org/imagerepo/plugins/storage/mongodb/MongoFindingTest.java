package org.imagerepo.plugins.storage.mongodb;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import org.imagerepo.api.blob.BlobStore;
import org.imagerepo.api.catalogue.Catalogue;
import org.imagerepo.testkit.engine.FindingContract;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.MethodSource;

@ParameterizedClass
@MethodSource("org.imagerepo.plugins.storage.mongodb.TestServers#all")
class MongoFindingTest extends FindingContract {
  private final String database = TestServer.freshDatabase();
  @Parameter TestServer server;

  @Override
  protected BlobStore blobStore(Path directory) throws IOException {
    return server.make(new GridFsBlobStoreFactory(), database, directory, Clock.systemUTC());
  }

  @Override
  protected Catalogue catalogue(Path directory) throws IOException {
    return server.make(new MongoCatalogueFactory(), database, directory, Clock.systemUTC());
  }

  @AfterEach
  void drop() {
    server.drop(database);
  }
}
