package org.imagerepo.core.plugin;

import java.util.List;
import java.util.Optional;
import org.imagerepo.api.plugin.Health;

/**
 * What an operator sees of a provider.
 *
 * @param kind its extension point
 * @param type its name
 * @param state how it stands
 * @param reason why it doesn't work
 * @param health how it is, if it works
 * @param settings every setting there is
 */
public record ProviderStatus(
    ProviderKind kind,
    String type,
    ProviderState state,
    Optional<String> reason,
    Optional<Health> health,
    List<SettingStatus> settings) {
  public ProviderStatus {
    settings = List.copyOf(settings);
  }

  /**
   * What an operator sees of a setting.
   *
   * @param key in full: {@code platform.provider.TYPE.KEY}
   * @param description what it is for
   * @param expected what a right value looks like
   * @param value as given or by default; masked if secret; empty if there is none
   * @param isDefault whether it wasn't given
   */
  public record SettingStatus(
      String key, String description, String expected, Optional<String> value, boolean isDefault) {}
}
