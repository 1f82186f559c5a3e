package org.imagerepo.plugins.storage.embedded;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.imagerepo.api.blob.BlobStore;
import org.imagerepo.api.plugin.ProviderFactory;
import org.imagerepo.api.plugin.Settings;
import org.imagerepo.testkit.blob.BlobStoreContract;
import org.junit.jupiter.api.io.TempDir;

/** The blob store of type files keeps the contract of all blob stores. */
class FileBlobStoreContractTest extends BlobStoreContract {
  @TempDir Path folder;

  @Override
  protected BlobStore open() throws IOException {
    List<ProviderFactory<BlobStore>> factories = new EmbeddedStoragePlugin().blobStores();
    ProviderFactory<BlobStore> factory = factories.get(0);
    return factory.create(
        Settings.parse(factory.settings(), Map.of()), TestContext.in(folder, Clock.systemUTC()));
  }
}
