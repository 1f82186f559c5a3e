package org.imagerepo.web.admin;

import java.util.List;
import java.util.Locale;
import org.imagerepo.core.plugin.PluginStatus;
import org.imagerepo.core.plugin.ProviderStatus;

/**
 * A plugin and what it offers. What is null is left out of the JSON.
 *
 * @param id from its descriptor
 * @param version of the plugin
 * @param apiVersion it was built against
 * @param origin {@code bundled} or {@code dropped-in}
 * @param folder name of its folder
 * @param loaded whether its classes were loaded
 * @param reason why not
 * @param providers what it offers
 */
public record PluginView(
    String id,
    String version,
    String apiVersion,
    String origin,
    String folder,
    boolean loaded,
    String reason,
    List<ProviderView> providers) {

  /** A provider: its extension point, type, state, the reason for that, and its health. */
  public record ProviderView(
      String kind,
      String type,
      String state,
      String reason,
      HealthView health,
      List<SettingView> settings) {}

  /** How a provider is. */
  public record HealthView(boolean up, String detail) {}

  /** A setting; secrets are masked. */
  public record SettingView(
      String key, String description, String expected, String value, boolean isDefault) {}

  static PluginView of(PluginStatus plugin) {
    return new PluginView(
        plugin.id(),
        plugin.version().orElse(null),
        plugin.apiVersion().orElse(null),
        kebab(plugin.origin()),
        plugin.folder(),
        plugin.isLoaded(),
        plugin.reason().orElse(null),
        plugin.providers().stream().map(PluginView::provider).toList());
  }

  private static ProviderView provider(ProviderStatus provider) {
    return new ProviderView(
        kebab(provider.kind()),
        provider.type(),
        kebab(provider.state()),
        provider.reason().orElse(null),
        provider.health().map(h -> new HealthView(h.isUp(), h.detail())).orElse(null),
        provider.settings().stream().map(PluginView::setting).toList());
  }

  private static SettingView setting(ProviderStatus.SettingStatus setting) {
    return new SettingView(
        setting.key(),
        setting.description(),
        setting.expected(),
        setting.value().orElse(null),
        setting.isDefault());
  }

  static String kebab(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
