package org.imagerepo.core.plugin;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.imagerepo.api.plugin.Health;
import org.imagerepo.api.plugin.Provider;

/**
 * A plugin folder and what became of it.
 *
 * @param folder where it is
 * @param loaded its classes, if they could be loaded
 * @param reason why not
 * @param providers what it offers
 */
record PluginEntry(
    PluginFolder folder,
    Optional<LoadedPlugin> loaded,
    Optional<String> reason,
    List<ProviderEntry> providers) {

  static PluginEntry failed(PluginFolder folder, String reason) {
    return new PluginEntry(folder, Optional.empty(), Optional.of(reason), List.of());
  }

  String id() {
    return folder.id();
  }

  /** Whether the platform keeps its data with it, so that it stays until the platform ends. */
  boolean isStorage() {
    return providers.stream().anyMatch(entry -> entry.kind().isStorage() && entry.isStarted());
  }

  PluginStatus status(Map<Provider, Health> health, ProviderSettings settings) {
    Optional<PluginDescriptor> descriptor = folder.descriptor();
    return new PluginStatus(
        folder.id(),
        descriptor.map(PluginDescriptor::version),
        descriptor.map(d -> d.apiVersion().toString()),
        folder.source().origin(),
        folder.source().name(),
        loaded.isPresent(),
        reason,
        providers.stream()
            .map(entry -> entry.status(entry.provider().map(health::get), settings))
            .toList());
  }
}
