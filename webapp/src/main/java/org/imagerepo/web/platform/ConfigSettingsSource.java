package org.imagerepo.web.platform;

import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.eclipse.microprofile.config.Config;
import org.imagerepo.core.plugin.ProviderSettingsSource;

/**
 * Reads the operator's settings from MicroProfile Config: environment, system properties, files.
 */
final class ConfigSettingsSource implements ProviderSettingsSource {
  private final Config config;

  ConfigSettingsSource(Config config) {
    this.config = config;
  }

  @Override
  public Optional<String> value(String key) {
    return config.getOptionalValue(key, String.class);
  }

  @Override
  public Set<String> names() {
    Set<String> names = new TreeSet<>();
    config.getPropertyNames().forEach(names::add);
    return names;
  }
}
