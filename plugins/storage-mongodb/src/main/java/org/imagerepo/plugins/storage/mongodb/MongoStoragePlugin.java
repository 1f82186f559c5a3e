package org.imagerepo.plugins.storage.mongodb;

import java.util.List;
import org.imagerepo.api.blob.BlobStore;
import org.imagerepo.api.catalogue.Catalogue;
import org.imagerepo.api.plugin.Plugin;
import org.imagerepo.api.plugin.ProviderFactory;

/** Storage in MongoDB: blobs in {@code gridfs}, the catalogue in {@code mongodb}. */
public final class MongoStoragePlugin implements Plugin {
  @Override
  public List<ProviderFactory<BlobStore>> blobStores() {
    return List.of(new GridFsBlobStoreFactory());
  }

  @Override
  public List<ProviderFactory<Catalogue>> catalogues() {
    return List.of(new MongoCatalogueFactory());
  }
}
