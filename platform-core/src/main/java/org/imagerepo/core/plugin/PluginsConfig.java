package org.imagerepo.core.plugin;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * How plugins are found and started.
 *
 * @param bundled folders that hold the plugin folders which come with the platform
 * @param dropped the folder that holds dropped-in plugins, whether it is there yet or not; they win
 *     over bundled ones
 * @param dataDirectory below which each provider gets a folder that is kept
 * @param temporaryDirectory below which each provider gets a folder that is emptied at every start,
 *     and copies of dropped-in plugins are kept
 * @param blobStoreType type of the blob store to use
 * @param catalogueType type of the catalogue to use
 * @param settings where {@code platform.provider.TYPE.KEY} comes from
 * @param clock the time
 * @param createLimit how long a preprocessor or tagger may take to start; a storage twenty times as
 *     long
 */
public record PluginsConfig(
    List<Path> bundled,
    Optional<Path> dropped,
    Path dataDirectory,
    Path temporaryDirectory,
    String blobStoreType,
    String catalogueType,
    ProviderSettingsSource settings,
    Clock clock,
    Duration createLimit) {
  public PluginsConfig {
    bundled = List.copyOf(bundled);
    Objects.requireNonNull(dropped, "dropped");
    Objects.requireNonNull(dataDirectory, "dataDirectory");
    Objects.requireNonNull(temporaryDirectory, "temporaryDirectory");
    Objects.requireNonNull(blobStoreType, "blobStoreType");
    Objects.requireNonNull(catalogueType, "catalogueType");
    Objects.requireNonNull(settings, "settings");
    Objects.requireNonNull(clock, "clock");
    Objects.requireNonNull(createLimit, "createLimit");
  }
}
