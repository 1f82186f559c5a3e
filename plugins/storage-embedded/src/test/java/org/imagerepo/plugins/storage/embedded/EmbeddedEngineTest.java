package org.imagerepo.plugins.storage.embedded;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Map;
import org.imagerepo.api.blob.BlobStore;
import org.imagerepo.api.catalogue.Catalogue;
import org.imagerepo.api.plugin.Provider;
import org.imagerepo.api.plugin.ProviderFactory;
import org.imagerepo.api.plugin.Settings;
import org.imagerepo.testkit.engine.EngineContract;

class EmbeddedEngineTest extends EngineContract {
  @Override
  protected BlobStore blobStore(Path directory) throws IOException {
    return make(new FileBlobStoreFactory(), directory);
  }

  @Override
  protected Catalogue catalogue(Path directory) throws IOException {
    return make(new SqliteCatalogueFactory(), directory);
  }

  private static <T extends Provider> T make(ProviderFactory<T> factory, Path directory)
      throws IOException {
    return factory.create(
        Settings.parse(factory.settings(), Map.of()), TestContext.in(directory, Clock.systemUTC()));
  }
}
