package org.imagerepo.core.plugin;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.imagerepo.api.plugin.Setting;

/** What the platform doesn't start without. */
final class StartCheck {
  private StartCheck() {}

  /**
   * @throws PluginStartException if there is a setting that no provider of these plugins has
   */
  static void settings(List<PluginEntry> plugins, ProviderSettings settings)
      throws PluginStartException {
    Map<String, List<Setting<?>>> described = new LinkedHashMap<>();
    for (ProviderEntry provider : providers(plugins)) {
      described.putIfAbsent(provider.type(), known(provider));
    }
    boolean complete = plugins.stream().allMatch(plugin -> plugin.loaded().isPresent());
    settings.refuseUnknown(described, complete);
  }

  private static List<Setting<?>> known(ProviderEntry provider) {
    List<Setting<?>> known = new ArrayList<>(provider.settings());
    if (!provider.kind().isStorage()) {
      known.add(ProviderSettings.INSTANCES);
    }
    return known;
  }

  /**
   * @param type of the storage that was chosen
   * @throws PluginStartException if none of that kind was started; the message names the remedy
   */
  static void storage(List<PluginEntry> plugins, ProviderKind kind, String type)
      throws PluginStartException {
    List<ProviderEntry> providers = providers(plugins);
    if (providers.stream().anyMatch(entry -> entry.kind() == kind && entry.isStarted())) {
      return;
    }
    List<String> known =
        providers.stream()
            .filter(entry -> entry.kind() == kind)
            .filter(entry -> entry.reason().isEmpty())
            .map(ProviderEntry::type)
            .toList();
    String setting =
        kind == ProviderKind.BLOB_STORE ? "platform.storage.blobs" : "platform.storage.catalogue";
    throw new PluginStartException(
        setting
            + " is '"
            + type
            + "', but no plugin that could be started offers it. It must be"
            + " one of "
            + known
            + ", or the plugin that offers it must be dropped in."
            + problems(plugins));
  }

  /** Why plugins and providers don't work, since one of them may be the one that is missing. */
  private static String problems(List<PluginEntry> plugins) {
    Stream<String> ofPlugins =
        plugins.stream().flatMap(p -> p.reason().map(why -> p.id() + ": " + why).stream());
    Stream<String> ofProviders =
        providers(plugins).stream()
            .flatMap(p -> p.reason().map(why -> p.type() + ": " + why).stream());
    List<String> problems = Stream.concat(ofPlugins, ofProviders).toList();
    return problems.isEmpty() ? "" : " These don't work: " + String.join("; ", problems);
  }

  private static List<ProviderEntry> providers(List<PluginEntry> plugins) {
    return plugins.stream().flatMap(plugin -> plugin.providers().stream()).toList();
  }
}
