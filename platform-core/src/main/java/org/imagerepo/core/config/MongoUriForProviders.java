package org.imagerepo.core.config;

import java.util.Optional;
import java.util.Set;
import org.imagerepo.core.plugin.ProviderSettingsSource;

/**
 * Gives the storage providers of MongoDB the one connection string of the platform, unless they
 * were given one of their own.
 */
record MongoUriForProviders(ProviderSettingsSource source, String platformKey)
    implements ProviderSettingsSource {
  private static final Set<String> KEYS =
      Set.of(
          PlatformConfig.PROVIDER_PREFIX + "gridfs.uri",
          PlatformConfig.PROVIDER_PREFIX + "mongodb.uri");

  @Override
  public Optional<String> value(String key) {
    Optional<String> own = source.value(key);
    return own.isEmpty() && KEYS.contains(key) ? source.value(platformKey) : own;
  }

  @Override
  public Set<String> names() {
    return source.names();
  }
}
