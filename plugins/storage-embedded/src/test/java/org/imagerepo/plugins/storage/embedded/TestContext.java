package org.imagerepo.plugins.storage.embedded;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Map;
import org.imagerepo.api.plugin.Provider;
import org.imagerepo.api.plugin.ProviderContext;
import org.imagerepo.api.plugin.ProviderFactory;
import org.imagerepo.api.plugin.Settings;

/** What a platform would lend, within one folder. */
record TestContext(Path dataDirectory, Path temporaryDirectory, Clock clock)
    implements ProviderContext {
  static TestContext in(Path folder, Clock clock) throws IOException {
    return new TestContext(
        Files.createDirectories(folder.resolve("data")),
        Files.createDirectories(folder.resolve("temporary")),
        clock);
  }

  /** Makes a provider as a platform would, with the defaults of its settings. */
  static <T extends Provider> T make(ProviderFactory<T> factory, Path folder) throws IOException {
    return factory.create(
        Settings.parse(factory.settings(), Map.of()), in(folder, Clock.systemUTC()));
  }
}
