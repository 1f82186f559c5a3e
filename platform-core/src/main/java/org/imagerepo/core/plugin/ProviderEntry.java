package org.imagerepo.core.plugin;

import java.util.List;
import java.util.Optional;
import org.imagerepo.api.plugin.Health;
import org.imagerepo.api.plugin.Provider;
import org.imagerepo.api.plugin.Setting;

/** A provider that some plugin offers, and how it stands. Safe for many threads. */
final class ProviderEntry {
  private final PluginDescriptor plugin;
  private final ProviderKind kind;
  private final String type;
  private final List<Setting<?>> settings;
  private ProviderState state = ProviderState.UNUSED;
  private Optional<String> reason = Optional.empty();
  private Optional<Provider> provider = Optional.empty();

  ProviderEntry(PluginDescriptor plugin, LoadedPlugin.Offer<?> offer) {
    this.plugin = plugin;
    this.kind = offer.kind();
    this.type = offer.type();
    this.settings = offer.settings();
  }

  ProviderKind kind() {
    return kind;
  }

  String type() {
    return type;
  }

  List<Setting<?>> settings() {
    return settings;
  }

  synchronized void started(Provider made) {
    state = ProviderState.STARTED;
    provider = Optional.of(made);
  }

  synchronized void disabled() {
    state = ProviderState.DISABLED;
    reason = Optional.of("it is switched off by its setting enabled");
  }

  synchronized void failed(String why) {
    state = ProviderState.FAILED;
    reason = Optional.of(why);
  }

  synchronized void quarantined(String why) {
    if (state == ProviderState.STARTED) {
      state = ProviderState.QUARANTINED;
      reason = Optional.of(why);
    }
  }

  synchronized boolean isStarted() {
    return state == ProviderState.STARTED;
  }

  synchronized boolean isFailed() {
    return state == ProviderState.FAILED;
  }

  synchronized boolean isQuarantined() {
    return state == ProviderState.QUARANTINED;
  }

  /** Why it doesn't work, if it doesn't. */
  synchronized Optional<String> reason() {
    return reason;
  }

  /** What was made, even if it is in quarantine. */
  synchronized Optional<Provider> provider() {
    return provider;
  }

  synchronized <T extends Provider> Active<T> active(Class<T> as) {
    return new Active<>(plugin.id(), plugin.version(), type, as.cast(provider.orElseThrow()));
  }

  synchronized ProviderStatus status(Optional<Health> health, ProviderSettings values) {
    return new ProviderStatus(kind, type, state, reason, health, values.status(type, settings));
  }
}
