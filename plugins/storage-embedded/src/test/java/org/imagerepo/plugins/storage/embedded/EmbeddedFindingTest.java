package org.imagerepo.plugins.storage.embedded;

import java.io.IOException;
import java.nio.file.Path;
import org.imagerepo.api.blob.BlobStore;
import org.imagerepo.api.catalogue.Catalogue;
import org.imagerepo.testkit.engine.FindingContract;

class EmbeddedFindingTest extends FindingContract {
  @Override
  protected BlobStore blobStore(Path directory) throws IOException {
    return TestContext.make(new FileBlobStoreFactory(), directory);
  }

  @Override
  protected Catalogue catalogue(Path directory) throws IOException {
    return TestContext.make(new SqliteCatalogueFactory(), directory);
  }
}
