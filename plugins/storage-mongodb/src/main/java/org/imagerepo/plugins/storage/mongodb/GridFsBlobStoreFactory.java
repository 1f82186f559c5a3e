package org.imagerepo.plugins.storage.mongodb;

import java.io.IOException;
import java.util.List;
import org.imagerepo.api.blob.BlobStore;
import org.imagerepo.api.plugin.ProviderContext;
import org.imagerepo.api.plugin.ProviderFactory;
import org.imagerepo.api.plugin.Setting;
import org.imagerepo.api.plugin.Settings;

/** Makes blob stores of type {@code gridfs}. */
final class GridFsBlobStoreFactory implements ProviderFactory<BlobStore> {
  @Override
  public String type() {
    return "gridfs";
  }

  @Override
  public List<Setting<?>> settings() {
    return ConnectionSettings.ALL;
  }

  @Override
  public BlobStore create(Settings settings, ProviderContext context) throws IOException {
    Connection connection = Connection.open(settings);
    try {
      return Calls.io(() -> GridFsBlobStore.open(connection, context.clock()));
    } catch (IOException | RuntimeException | Error e) {
      connection.close();
      throw e;
    }
  }
}
