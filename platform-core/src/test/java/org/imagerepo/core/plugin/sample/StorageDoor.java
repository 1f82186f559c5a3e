package org.imagerepo.core.plugin.sample;

import java.io.IOException;
import java.util.List;
import org.imagerepo.api.blob.BlobStore;
import org.imagerepo.api.blob.LocalBlobs;
import org.imagerepo.api.catalogue.Catalogue;
import org.imagerepo.api.plugin.Health;
import org.imagerepo.api.plugin.Plugin;
import org.imagerepo.api.plugin.Provider;
import org.imagerepo.api.plugin.ProviderContext;
import org.imagerepo.api.plugin.ProviderFactory;

/** A storage that keeps nothing but tells when it is created and closed. */
public final class StorageDoor implements Plugin {
  @Override
  public List<ProviderFactory<BlobStore>> blobStores() {
    return List.of(
        new Maker<>(
            "sample-blobs",
            (settings, context) -> storage("sample-blobs", BlobStore.class, context)));
  }

  @Override
  public List<ProviderFactory<Catalogue>> catalogues() {
    return List.of(
        new Maker<>(
            "sample-catalogue",
            (settings, context) -> storage("sample-catalogue", Catalogue.class, context)));
  }

  private static <T extends Provider> T storage(String name, Class<T> type, ProviderContext context)
      throws IOException {
    EventLog.add(context, "created " + name);
    return Stub.of(
        type,
        method -> {
          switch (method.getName()) {
            case "close" -> EventLog.add(context, "closed " + name);
            case "health" -> {
              return Health.up();
            }
            default -> throw new UnsupportedOperationException(method.getName());
          }
          return null;
        },
        LocalBlobs.class);
  }
}
