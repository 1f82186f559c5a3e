package org.imagerepo.core.plugin;

import java.util.Objects;
import org.imagerepo.api.plugin.Provider;

/**
 * A provider that can work now.
 *
 * @param plugin id of its plugin
 * @param version of its plugin
 * @param type of the provider
 * @param provider itself; every call runs with the plugin's class loader as context
 * @param <T> the extension point
 */
public record Active<T extends Provider>(String plugin, String version, String type, T provider) {
  public Active {
    Objects.requireNonNull(plugin, "plugin");
    Objects.requireNonNull(version, "version");
    Objects.requireNonNull(type, "type");
    Objects.requireNonNull(provider, "provider");
  }
}
