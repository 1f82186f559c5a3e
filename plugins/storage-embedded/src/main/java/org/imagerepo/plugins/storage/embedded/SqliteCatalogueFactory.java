package org.imagerepo.plugins.storage.embedded;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.imagerepo.api.catalogue.Catalogue;
import org.imagerepo.api.plugin.ProviderContext;
import org.imagerepo.api.plugin.ReadingFactory;
import org.imagerepo.api.plugin.Setting;
import org.imagerepo.api.plugin.Settings;

/** Makes catalogues of type {@code sqlite}. */
final class SqliteCatalogueFactory implements ReadingFactory<Catalogue> {
  /** The file within the provider's data folder. */
  static final String FILE = "catalogue.sqlite";

  static final Setting<Boolean> CHECK_AT_START =
      Setting.flag(
              "check-at-start",
              "Whether to read the whole catalogue at every start to see that it is sound")
          .defaultsTo(true);

  @Override
  public String type() {
    return "sqlite";
  }

  @Override
  public List<Setting<?>> settings() {
    return List.of(CHECK_AT_START);
  }

  @Override
  public Catalogue create(Settings settings, ProviderContext context) throws IOException {
    Path file = file(context);
    return new SqliteCatalogue(Database.open(file, settings.get(CHECK_AT_START)), context.clock());
  }

  @Override
  public Catalogue openForReading(Settings settings, ProviderContext context) throws IOException {
    return new SqliteCatalogue(Database.openForReading(file(context)), context.clock());
  }

  private static Path file(ProviderContext context) throws IOException {
    NativeLibrary.load(context.temporaryDirectory());
    return context.dataDirectory().resolve(FILE).toAbsolutePath();
  }
}
