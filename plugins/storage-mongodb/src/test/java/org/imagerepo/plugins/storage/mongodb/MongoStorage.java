package org.imagerepo.plugins.storage.mongodb;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import org.imagerepo.api.blob.BlobStore;
import org.imagerepo.api.catalogue.Catalogue;
import org.imagerepo.testkit.engine.EngineStorage;

/** GridFS and the catalogue in documents, in a database of their own, for one test. */
final class MongoStorage implements EngineStorage {
  private final TestServer server;
  private final String database = TestServer.freshDatabase();

  MongoStorage(TestServer server) {
    this.server = server;
  }

  @Override
  public BlobStore blobStore(Path directory) throws IOException {
    return server.make(new GridFsBlobStoreFactory(), database, directory, Clock.systemUTC());
  }

  @Override
  public Catalogue catalogue(Path directory) throws IOException {
    return catalogue(directory, Clock.systemUTC());
  }

  /** Opens the catalogue, anew or again. */
  Catalogue catalogue(Path directory, Clock clock) throws IOException {
    return server.make(new MongoCatalogueFactory(), database, directory, clock);
  }

  @Override
  public void remove() {
    server.drop(database);
  }
}
