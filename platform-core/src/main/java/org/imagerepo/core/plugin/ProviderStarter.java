package org.imagerepo.core.plugin;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Comparator;
import java.util.stream.Stream;
import org.imagerepo.api.plugin.Provider;
import org.imagerepo.api.plugin.ProviderContext;
import org.imagerepo.api.plugin.Settings;

/** Makes providers: their folders first, then themselves. */
final class ProviderStarter {
  private final PluginsConfig config;

  ProviderStarter(PluginsConfig config) {
    this.config = config;
  }

  /** What a provider is lent. */
  private record Context(Path dataDirectory, Path temporaryDirectory, Clock clock)
      implements ProviderContext {}

  /** Makes one provider behind its proxy. Runs plugin code, so anything may be thrown. */
  Provider create(LoadedPlugin.Offer<?> offer, Settings settings, ClassLoader loader)
      throws IOException {
    Path data = config.dataDirectory().resolve("providers").resolve(offer.type());
    Path temporary = config.temporaryDirectory().resolve(offer.type());
    Files.createDirectories(data);
    empty(temporary);
    Provider made = offer.factory().create(settings, new Context(data, temporary, config.clock()));
    if (!offer.kind().type().isInstance(made)) {
      throw new IOException("create returned " + made + " instead of a " + offer.kind());
    }
    return proxy(offer.kind().type(), made, loader);
  }

  private static <T extends Provider> T proxy(Class<T> type, Provider made, ClassLoader loader) {
    return ContextProxy.around(type, type.cast(made), loader);
  }

  private static void empty(Path folder) throws IOException {
    if (Files.exists(folder)) {
      try (Stream<Path> content = Files.walk(folder)) {
        content.sorted(Comparator.reverseOrder()).forEach(ProviderStarter::delete);
      }
    }
    Files.createDirectories(folder);
  }

  private static void delete(Path path) {
    try {
      Files.delete(path);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
