package org.imagerepo.core.plugin;

import java.io.IOException;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeoutException;
import org.imagerepo.api.plugin.Settings;

/** Loads plugins and starts what they offer, each within its time limit. */
final class PluginStarter {
  private static final System.Logger LOG = System.getLogger(PluginStarter.class.getName());

  /** How many times longer than another provider a storage may take to start. */
  private static final int STORAGE_PATIENCE = 20;

  private final PluginsConfig config;
  private final ProviderSettings settings;
  private final BoundedCalls calls;
  private final ProviderStarter starter;

  PluginStarter(PluginsConfig config, ProviderSettings settings, BoundedCalls calls) {
    this.config = config;
    this.settings = settings;
    this.calls = calls;
    this.starter = new ProviderStarter(config);
  }

  /**
   * Loads a plugin; what goes wrong with it is in its entry and in the log.
   *
   * @throws PluginStartException if a setting is wrong
   */
  PluginEntry load(PluginFolder folder) throws PluginStartException {
    return logged(attemptToLoad(folder));
  }

  /** Likewise; but where {@link #load} throws, the plugin is failed. */
  PluginEntry loadLeniently(PluginFolder folder) {
    try {
      return load(folder);
    } catch (PluginStartException e) {
      return logged(PluginEntry.failed(folder, e.getMessage()));
    }
  }

  private static PluginEntry logged(PluginEntry entry) {
    entry.reason().ifPresent(why -> LOG.log(Level.ERROR, "Plugin {0}: {1}", entry.id(), why));
    return entry;
  }

  private PluginEntry attemptToLoad(PluginFolder folder) throws PluginStartException {
    if (folder.problem().isPresent()) {
      return PluginEntry.failed(folder, folder.problem().get());
    }
    PluginDescriptor descriptor = folder.descriptor().orElseThrow();
    try {
      LoadedPlugin loaded =
          instances(calls.make(() -> LoadedPlugin.load(descriptor), config.createLimit()));
      List<ProviderEntry> providers =
          loaded.offers().stream().map(offer -> new ProviderEntry(descriptor, offer)).toList();
      return new PluginEntry(folder, Optional.of(loaded), Optional.empty(), providers);
    } catch (PluginStartException e) {
      throw e;
    } catch (IOException e) {
      return PluginEntry.failed(folder, e.getMessage());
    } catch (ExecutionException e) {
      return PluginEntry.failed(folder, "it could not be loaded: " + FailureText.of(e.getCause()));
    } catch (TimeoutException e) {
      return PluginEntry.failed(folder, "loading it took longer than " + config.createLimit());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return PluginEntry.failed(folder, "it was interrupted while it was loaded");
    }
  }

  /** With as many of each provider as the settings say. */
  private LoadedPlugin instances(LoadedPlugin plugin) throws IOException {
    Map<String, List<String>> names = new HashMap<>();
    try {
      for (LoadedPlugin.Offer<?> offer : plugin.offers()) {
        names.put(offer.type(), settings.instances(offer.type()));
      }
      return plugin.withInstances(names::get);
    } catch (IOException | RuntimeException e) {
      plugin.close();
      throw e;
    }
  }

  /**
   * Starts what a plugin offers.
   *
   * @param startedBy which plugin offers each type; added to
   * @throws PluginStartException if a setting is wrong, or the chosen storage can't be started
   */
  void start(PluginEntry plugin, Map<String, String> startedBy) throws PluginStartException {
    for (int i = 0; i < plugin.providers().size(); i++) {
      start(plugin, i, startedBy);
    }
  }

  /** Likewise; but where {@link #start} throws, the provider is failed and the rest goes on. */
  void startLeniently(PluginEntry plugin, Map<String, String> startedBy) {
    for (int i = 0; i < plugin.providers().size(); i++) {
      try {
        start(plugin, i, startedBy);
      } catch (PluginStartException e) {
        ProviderEntry entry = plugin.providers().get(i);
        entry.failed(e.getMessage());
        log(entry);
      }
    }
  }

  private void start(PluginEntry plugin, int index, Map<String, String> startedBy)
      throws PluginStartException {
    ProviderEntry entry = plugin.providers().get(index);
    String other = startedBy.putIfAbsent(entry.type(), plugin.id());
    if (other != null) {
      entry.failed("the plugin " + other + " offers a provider of this type already");
    } else {
      start(plugin.loaded().orElseThrow(), index, entry);
    }
    log(entry);
  }

  private static void log(ProviderEntry entry) {
    if (entry.isFailed()) {
      LOG.log(Level.ERROR, "Provider {0}: {1}", entry.type(), entry.reason().orElse(""));
    }
  }

  private void start(LoadedPlugin plugin, int index, ProviderEntry entry)
      throws PluginStartException {
    // Read even if it isn't used: a wrong setting is never passed over. A missing one is, since
    // nobody sets up a storage that isn't chosen.
    boolean enabled = settings.isEnabled(entry.type());
    settings.refuseWrong(entry.type(), entry.settings());
    if (entry.kind().isStorage() && !isChosen(entry)) {
      return;
    }
    if (!enabled) {
      entry.disabled();
      return;
    }
    Settings values = settings.of(entry.type(), entry.settings());
    Duration limit = limitOf(entry);
    try {
      entry.started(
          calls.make(
              () -> starter.create(plugin.offers().get(index), values, plugin.loader()), limit));
    } catch (ExecutionException e) {
      fail(entry, "it could not be started: " + FailureText.of(e.getCause()), e.getCause());
    } catch (TimeoutException e) {
      fail(entry, "starting it took longer than " + limit, e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      fail(entry, "the start was interrupted", e);
    }
  }

  /** A storage may have a large file to check or a schema to raise. */
  private Duration limitOf(ProviderEntry entry) {
    Duration limit = config.createLimit();
    return entry.kind().isStorage() ? limit.multipliedBy(STORAGE_PATIENCE) : limit;
  }

  private static void fail(ProviderEntry entry, String reason, Throwable cause)
      throws PluginStartException {
    entry.failed(reason);
    if (entry.kind().isStorage()) {
      throw new PluginStartException("The storage " + entry.type() + ": " + reason, cause);
    }
  }

  private boolean isChosen(ProviderEntry entry) {
    String chosen =
        entry.kind() == ProviderKind.BLOB_STORE ? config.blobStoreType() : config.catalogueType();
    return entry.type().equals(chosen);
  }
}
