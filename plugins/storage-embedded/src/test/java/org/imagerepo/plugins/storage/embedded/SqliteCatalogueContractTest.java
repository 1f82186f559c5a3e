package org.imagerepo.plugins.storage.embedded;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Map;
import org.imagerepo.api.catalogue.Catalogue;
import org.imagerepo.api.plugin.ProviderFactory;
import org.imagerepo.api.plugin.Settings;
import org.imagerepo.testkit.catalogue.RetractContract;
import org.imagerepo.testkit.catalogue.SearchableCatalogueContract;
import org.junit.jupiter.api.io.TempDir;

/** The catalogue of type sqlite keeps the contract of all catalogues. */
class SqliteCatalogueContractTest extends SearchableCatalogueContract implements RetractContract {
  @TempDir Path folder;

  @Override
  protected Catalogue open(Clock clock) throws IOException {
    ProviderFactory<Catalogue> factory = new EmbeddedStoragePlugin().catalogues().get(0);
    return factory.create(
        Settings.parse(factory.settings(), Map.of()), TestContext.in(folder, clock));
  }
}
