package org.imagerepo.plugins.storage.mongodb;

import java.io.IOException;
import java.util.List;
import org.imagerepo.api.catalogue.Catalogue;
import org.imagerepo.api.plugin.ProviderContext;
import org.imagerepo.api.plugin.ProviderFactory;
import org.imagerepo.api.plugin.Setting;
import org.imagerepo.api.plugin.Settings;

/** Makes catalogues of type {@code mongodb}. */
final class MongoCatalogueFactory implements ProviderFactory<Catalogue> {
  @Override
  public String type() {
    return "mongodb";
  }

  @Override
  public List<Setting<?>> settings() {
    return ConnectionSettings.ALL;
  }

  @Override
  public Catalogue create(Settings settings, ProviderContext context) throws IOException {
    Connection connection = Connection.open(settings);
    try {
      return Calls.io(() -> MongoCatalogue.open(connection, context.clock()));
    } catch (IOException | RuntimeException | Error e) {
      connection.close();
      throw e;
    }
  }
}
