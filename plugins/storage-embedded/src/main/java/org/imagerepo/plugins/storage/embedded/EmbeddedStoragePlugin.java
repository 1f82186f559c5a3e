package org.imagerepo.plugins.storage.embedded;

import java.util.List;
import org.imagerepo.api.blob.BlobStore;
import org.imagerepo.api.catalogue.Catalogue;
import org.imagerepo.api.plugin.Plugin;
import org.imagerepo.api.plugin.ProviderFactory;

/** Storage inside the platform itself: blobs as {@code files}, the catalogue in {@code sqlite}. */
public final class EmbeddedStoragePlugin implements Plugin {
  @Override
  public List<ProviderFactory<BlobStore>> blobStores() {
    return List.of(new FileBlobStoreFactory());
  }

  @Override
  public List<ProviderFactory<Catalogue>> catalogues() {
    return List.of(new SqliteCatalogueFactory());
  }
}
