package org.imagerepo.payara.searching;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.imagerepo.core.plugin.Plugins;
import org.imagerepo.core.plugin.PluginsConfig;
import org.imagerepo.core.plugin.ProviderSettingsSource;

/** Starts the packaged plugins, so that what is measured is what ships. */
final class Installation {
  private Installation() {}

  /**
   * @param bundled the folder of packaged plugins
   * @param folder for what is kept
   * @param mongodb the URI of a MongoDB to keep photos in; in the embedded storage without
   */
  static Plugins start(Path bundled, Path folder, Optional<String> mongodb) throws IOException {
    return Plugins.start(
        new PluginsConfig(
            List.of(bundled),
            Optional.empty(),
            Files.createDirectories(folder.resolve("kept")),
            Files.createDirectories(folder.resolve("tmp")),
            "files",
            mongodb.isPresent() ? "mongodb" : "sqlite",
            new MongoUri(mongodb),
            Clock.systemUTC(),
            Duration.ofSeconds(30)));
  }

  private record MongoUri(Optional<String> uri) implements ProviderSettingsSource {
    private static final String KEY = "platform.provider.mongodb.uri";

    @Override
    public Optional<String> value(String key) {
      return key.equals(KEY) ? uri : Optional.empty();
    }

    @Override
    public Set<String> names() {
      return uri.isPresent() ? Set.of(KEY) : Set.of();
    }
  }
}
