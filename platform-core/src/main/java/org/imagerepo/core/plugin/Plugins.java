package org.imagerepo.core.plugin;

import java.io.IOException;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Stream;
import org.imagerepo.api.blob.BlobStore;
import org.imagerepo.api.catalogue.Catalogue;
import org.imagerepo.api.plugin.Health;
import org.imagerepo.api.plugin.Provider;
import org.imagerepo.api.plugin.Setting;
import org.imagerepo.api.plugin.Settings;
import org.imagerepo.api.rendition.Preprocessor;
import org.imagerepo.api.tag.Tagger;

/**
 * All plugins and their providers, started. A preprocessor or tagger that fails leaves the platform
 * up; a storage that fails doesn't. Safe for many threads.
 */
public final class Plugins implements AutoCloseable, ProviderSource {
  private static final System.Logger LOG = System.getLogger(Plugins.class.getName());

  /** How many times longer than another provider a storage may take to start. */
  private static final int STORAGE_PATIENCE = 20;

  private static final Duration CLOSE_LIMIT = Duration.ofSeconds(10);

  private final PluginsConfig config;
  private final Duration closeLimit;
  private final ProviderSettings settings;
  private final BoundedCalls calls = new BoundedCalls("plugin-call");
  private final HealthCheck healthCheck = new HealthCheck(calls);
  private final List<PluginEntry> plugins = new ArrayList<>();
  private final AtomicBoolean closed = new AtomicBoolean();

  /** A plugin folder and what became of it. */
  private record PluginEntry(
      PluginFolder folder,
      Optional<LoadedPlugin> loaded,
      Optional<String> reason,
      List<ProviderEntry> providers) {}

  private Plugins(PluginsConfig config, Duration closeLimit) {
    this.config = config;
    this.closeLimit = closeLimit;
    this.settings = new ProviderSettings(config.settings());
  }

  /**
   * Finds, checks, loads and starts all plugins.
   *
   * @throws PluginStartException if a setting is wrong, or the chosen storage is missing or fails;
   *     the message names the remedy, and nothing is left running
   */
  public static Plugins start(PluginsConfig config) throws IOException {
    return start(config, CLOSE_LIMIT);
  }

  /** Likewise, with a time limit for closing each provider. */
  static Plugins start(PluginsConfig config, Duration closeLimit) throws IOException {
    Plugins plugins = new Plugins(config, closeLimit);
    try {
      plugins.load();
      plugins.checkSettings();
      plugins.startProviders();
      plugins.demandStorage(ProviderKind.BLOB_STORE, config.blobStoreType());
      plugins.demandStorage(ProviderKind.CATALOGUE, config.catalogueType());
      return plugins;
    } catch (IOException | RuntimeException | Error e) {
      plugins.close();
      throw e;
    }
  }

  private void load() throws IOException {
    ApiVersion platform = ApiVersion.ofPlatform();
    for (PluginFolder folder : PluginFolder.find(config.bundled(), config.dropped(), platform)) {
      PluginEntry entry = load(folder);
      entry.reason().ifPresent(why -> LOG.log(Level.ERROR, "Plugin {0}: {1}", folder.id(), why));
      plugins.add(entry);
    }
  }

  private PluginEntry load(PluginFolder folder) {
    if (folder.problem().isPresent()) {
      return new PluginEntry(folder, Optional.empty(), folder.problem(), List.of());
    }
    PluginDescriptor descriptor = folder.descriptor().orElseThrow();
    try {
      LoadedPlugin loaded = calls.make(() -> LoadedPlugin.load(descriptor), config.createLimit());
      List<ProviderEntry> providers =
          loaded.offers().stream().map(offer -> new ProviderEntry(descriptor, offer)).toList();
      return new PluginEntry(folder, Optional.of(loaded), Optional.empty(), providers);
    } catch (ExecutionException e) {
      return failed(folder, "it could not be loaded: " + FailureText.of(e.getCause()));
    } catch (TimeoutException e) {
      return failed(folder, "loading it took longer than " + config.createLimit());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return failed(folder, "the start was interrupted");
    }
  }

  private static PluginEntry failed(PluginFolder folder, String reason) {
    return new PluginEntry(folder, Optional.empty(), Optional.of(reason), List.of());
  }

  private void checkSettings() throws PluginStartException {
    Map<String, List<Setting<?>>> described = new LinkedHashMap<>();
    for (ProviderEntry provider : providers()) {
      described.putIfAbsent(provider.type(), provider.settings());
    }
    boolean complete = plugins.stream().allMatch(plugin -> plugin.loaded().isPresent());
    settings.refuseUnknown(described, complete);
  }

  private void startProviders() throws IOException {
    ProviderStarter starter = new ProviderStarter(config);
    Map<String, String> startedBy = new LinkedHashMap<>();
    for (PluginEntry plugin : plugins) {
      for (int i = 0; i < plugin.providers().size(); i++) {
        ProviderEntry entry = plugin.providers().get(i);
        String other = startedBy.putIfAbsent(entry.type(), plugin.folder().id());
        if (other != null) {
          entry.failed("the plugin " + other + " offers a provider of this type already");
        } else {
          start(starter, plugin.loaded().orElseThrow(), i, entry);
        }
        if (entry.isFailed()) {
          LOG.log(Level.ERROR, "Provider {0}: {1}", entry.type(), entry.reason().orElse(""));
        }
      }
    }
  }

  private void start(ProviderStarter starter, LoadedPlugin plugin, int index, ProviderEntry entry)
      throws IOException {
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

  private void demandStorage(ProviderKind kind, String type) throws PluginStartException {
    if (providers().stream().noneMatch(entry -> entry.kind() == kind && entry.isStarted())) {
      List<String> known =
          providers().stream()
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
              + problems());
    }
  }

  /** Why plugins and providers don't work, since one of them may be the one that is missing. */
  private String problems() {
    Stream<String> ofPlugins =
        plugins.stream().flatMap(p -> p.reason().map(why -> p.folder().id() + ": " + why).stream());
    Stream<String> ofProviders =
        providers().stream().flatMap(p -> p.reason().map(why -> p.type() + ": " + why).stream());
    List<String> problems = Stream.concat(ofPlugins, ofProviders).toList();
    return problems.isEmpty() ? "" : " These don't work: " + String.join("; ", problems);
  }

  private List<ProviderEntry> providers() {
    return plugins.stream().flatMap(plugin -> plugin.providers().stream()).toList();
  }

  private <T extends Provider> List<Active<T>> active(ProviderKind kind, Class<T> as) {
    return providers().stream()
        .filter(entry -> entry.kind() == kind && entry.isStarted())
        .map(entry -> entry.active(as))
        .toList();
  }

  /** The chosen blob store. */
  public BlobStore blobStore() {
    return active(ProviderKind.BLOB_STORE, BlobStore.class).get(0).provider();
  }

  /** The chosen catalogue. */
  public Catalogue catalogue() {
    return active(ProviderKind.CATALOGUE, Catalogue.class).get(0).provider();
  }

  @Override
  public List<Active<Preprocessor>> preprocessors() {
    return active(ProviderKind.PREPROCESSOR, Preprocessor.class);
  }

  @Override
  public List<Active<Tagger>> taggers() {
    return active(ProviderKind.TAGGER, Tagger.class);
  }

  @Override
  public void quarantine(String type, String reason) {
    providers().stream()
        .filter(entry -> entry.type().equals(type) && !entry.kind().isStorage())
        .forEach(entry -> entry.quarantined(reason));
  }

  /** Every plugin there is and how its providers are. Takes a second at most. */
  public List<PluginStatus> status() {
    Map<Provider, Health> health =
        healthCheck.of(
            providers().stream()
                .filter(ProviderEntry::isStarted)
                .flatMap(entry -> entry.provider().stream())
                .toList());
    return plugins.stream().map(plugin -> status(plugin, health)).toList();
  }

  private PluginStatus status(PluginEntry plugin, Map<Provider, Health> health) {
    Optional<PluginDescriptor> descriptor = plugin.folder().descriptor();
    return new PluginStatus(
        plugin.folder().id(),
        descriptor.map(PluginDescriptor::version),
        descriptor.map(d -> d.apiVersion().toString()),
        plugin.folder().origin(),
        plugin.folder().path().getFileName().toString(),
        plugin.loaded().isPresent(),
        plugin.reason(),
        plugin.providers().stream()
            .map(entry -> entry.status(entry.provider().map(health::get), settings))
            .toList());
  }

  /** Closes all providers, storage last, each within a time limit, and lets their classes go. */
  @Override
  public void close() {
    if (!closed.compareAndSet(false, true)) {
      return;
    }
    new ProviderCloser(calls, closeLimit).close(providers());
    calls.close();
    for (PluginEntry plugin : plugins) {
      try {
        if (plugin.loaded().isPresent()) {
          plugin.loaded().get().close();
        }
      } catch (IOException e) {
        LOG.log(Level.WARNING, "Plugin " + plugin.folder().id() + " did not close well", e);
      }
    }
  }
}
