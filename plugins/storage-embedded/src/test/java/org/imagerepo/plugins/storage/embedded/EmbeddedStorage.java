package org.imagerepo.plugins.storage.embedded;

import java.io.IOException;
import java.nio.file.Path;
import org.imagerepo.api.blob.BlobStore;
import org.imagerepo.api.catalogue.Catalogue;
import org.imagerepo.testkit.engine.EngineStorage;

/** Files and SQLite, for the contracts of the engine. */
final class EmbeddedStorage implements EngineStorage {
  @Override
  public BlobStore blobStore(Path directory) throws IOException {
    return TestContext.make(new FileBlobStoreFactory(), directory);
  }

  @Override
  public Catalogue catalogue(Path directory) throws IOException {
    return TestContext.make(new SqliteCatalogueFactory(), directory);
  }
}
