package org.imagerepo.core.plugin;

import java.util.List;
import java.util.Optional;

/**
 * What an operator sees of a plugin.
 *
 * @param id from its descriptor; the folder's name if that can't be read
 * @param version of the plugin, if known
 * @param apiVersion it was built against, if known
 * @param origin where it came from
 * @param folder name of its folder
 * @param isLoaded whether its classes were loaded
 * @param reason why not
 * @param providers what it offers
 */
public record PluginStatus(
    String id,
    Optional<String> version,
    Optional<String> apiVersion,
    Origin origin,
    String folder,
    boolean isLoaded,
    Optional<String> reason,
    List<ProviderStatus> providers) {
  /** Where a plugin came from. */
  public enum Origin {
    BUNDLED,
    DROPPED_IN
  }

  public PluginStatus {
    providers = List.copyOf(providers);
  }
}
