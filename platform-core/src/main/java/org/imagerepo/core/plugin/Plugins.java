package org.imagerepo.core.plugin;

import java.io.IOException;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.imagerepo.api.blob.BlobStore;
import org.imagerepo.api.catalogue.Catalogue;
import org.imagerepo.api.event.PhotoListener;
import org.imagerepo.api.image.PlaneDecoder;
import org.imagerepo.api.plugin.Health;
import org.imagerepo.api.plugin.Provider;
import org.imagerepo.api.rendition.Preprocessor;
import org.imagerepo.api.search.Thesaurus;
import org.imagerepo.api.tag.Tagger;
import org.imagerepo.core.refusal.RefusalType;
import org.imagerepo.core.refusal.RefusedException;

/**
 * All plugins and their providers, started. A preprocessor, tagger or thesaurus that fails leaves
 * the platform up; a storage that fails doesn't. Plugins without storage come and go while it runs:
 * see {@link #rescan}. Safe for many threads.
 */
public final class Plugins implements AutoCloseable, ProviderSource {
  private static final System.Logger LOG = System.getLogger(Plugins.class.getName());

  private static final Duration CLOSE_LIMIT = Duration.ofSeconds(10);

  private final PluginsConfig config;
  private final ProviderSettings settings;
  private final BoundedCalls calls = new BoundedCalls("plugin-call");
  private final HealthCheck healthCheck = new HealthCheck(calls);
  private final PluginStaging staging;
  private final PluginDiscovery discovery;
  private final PluginStarter starter;
  private final ProviderCloser closer;
  private final List<Runnable> listeners = new CopyOnWriteArrayList<>();
  private volatile List<PluginEntry> plugins = List.of();
  private volatile boolean isChanging;
  private boolean isClosed;

  private Plugins(PluginsConfig config, Duration closeLimit) throws IOException {
    this.config = config;
    this.settings = new ProviderSettings(config.settings());
    this.staging = PluginStaging.in(config.temporaryDirectory().resolve(".plugins"));
    this.discovery = new PluginDiscovery(config.bundled(), config.dropped(), staging);
    this.starter = new PluginStarter(config, settings, calls);
    this.closer = new ProviderCloser(calls, closeLimit);
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
      plugins.startAll();
      return plugins;
    } catch (IOException | RuntimeException | Error e) {
      plugins.close();
      throw e;
    }
  }

  private synchronized void startAll() throws IOException {
    List<PluginEntry> loaded = new ArrayList<>();
    for (PluginFolder folder : discovery.find(List.of())) {
      loaded.add(starter.load(folder));
      plugins = List.copyOf(loaded);
    }
    StartCheck.settings(plugins, settings);
    Map<String, String> startedBy = new LinkedHashMap<>();
    for (PluginEntry plugin : plugins) {
      starter.start(plugin, startedBy);
    }
    StartCheck.storage(plugins, ProviderKind.BLOB_STORE, config.blobStoreType());
    StartCheck.storage(plugins, ProviderKind.CATALOGUE, config.catalogueType());
  }

  /**
   * Looks again for plugins. What was added is started, what was removed is closed, what was
   * replaced is both; what hasn't changed goes on undisturbed, and so does a plugin that is the
   * storage, until the next start. One that fails shows its reason.
   */
  public void rescan() throws IOException {
    reload(entry -> false);
  }

  /**
   * Closes a plugin and starts it anew: one that failed, or is in quarantine.
   *
   * @throws RefusedException if there is none of that id, or it is the storage
   */
  public void restart(String id) throws RefusedException, IOException {
    List<PluginEntry> meant = plugins.stream().filter(entry -> entry.id().equals(id)).toList();
    if (meant.isEmpty()) {
      throw RefusedException.notFound();
    }
    if (meant.stream().anyMatch(PluginEntry::isStorage)) {
      throw new RefusedException(
          RefusalType.PLUGIN_IN_USE,
          "The plugin " + id + " is the storage: restart the platform instead.");
    }
    reload(meant::contains);
  }

  private synchronized void reload(Predicate<PluginEntry> isUnwanted) throws IOException {
    if (isClosed) {
      return;
    }
    List<PluginEntry> present = plugins;
    List<PluginFolder> reusable =
        present.stream().filter(isUnwanted.negate()).map(PluginEntry::folder).toList();
    RescanPlan plan = RescanPlan.of(discovery.find(reusable), present, isUnwanted);
    isChanging = true;
    publish(plan.kept());
    plan.retired().forEach(this::retire);
    List<PluginEntry> all = carriedOut(plan);
    isChanging = false;
    publish(all);
  }

  /** All entries there are once what is missing was started. */
  private List<PluginEntry> carriedOut(RescanPlan plan) {
    Map<String, String> startedBy = new LinkedHashMap<>();
    plan.kept()
        .forEach(
            entry -> entry.providers().forEach(p -> startedBy.putIfAbsent(p.type(), entry.id())));
    List<PluginEntry> all = new ArrayList<>();
    plan.folders()
        .forEach((folder, kept) -> all.add(kept.orElseGet(() -> added(folder, startedBy))));
    plan.kept().stream().filter(entry -> !all.contains(entry)).forEach(all::add);
    return all;
  }

  private PluginEntry added(PluginFolder folder, Map<String, String> startedBy) {
    PluginEntry entry = starter.loadLeniently(folder);
    starter.startLeniently(entry, startedBy);
    LOG.log(Level.INFO, "Plugin {0} from {1} was added", entry.id(), folder.source().path());
    return entry;
  }

  private void publish(List<PluginEntry> entries) {
    plugins = List.copyOf(entries);
    listeners.forEach(Runnable::run);
  }

  private void retire(PluginEntry entry) {
    closer.close(entry.providers());
    unload(entry);
    LOG.log(Level.INFO, "Plugin {0} was removed", entry.id());
  }

  private void unload(PluginEntry entry) {
    try {
      if (entry.loaded().isPresent()) {
        entry.loaded().get().close();
      }
      if (entry.folder().path().isPresent()) {
        staging.discard(entry.folder().path().get());
      }
    } catch (IOException e) {
      LOG.log(Level.WARNING, "Plugin " + entry.id() + " did not close well", e);
    }
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

  /** The decoders of photos that can work now. */
  public List<Active<PlaneDecoder>> planeDecoders() {
    return active(ProviderKind.PLANE_DECODER, PlaneDecoder.class);
  }

  /** The thesauri that can work now. */
  public List<Active<Thesaurus>> thesauri() {
    return active(ProviderKind.THESAURUS, Thesaurus.class);
  }

  /** The listeners that can work now. */
  public List<Active<PhotoListener>> photoListeners() {
    return active(ProviderKind.PHOTO_LISTENER, PhotoListener.class);
  }

  @Override
  public void quarantine(String type, String reason) {
    providers().stream()
        .filter(entry -> entry.type().equals(type) && !entry.kind().isStorage())
        .forEach(entry -> entry.quarantined(reason));
  }

  @Override
  public Set<String> quarantined() {
    return providers().stream()
        .filter(ProviderEntry::isQuarantined)
        .map(ProviderEntry::type)
        .collect(Collectors.toUnmodifiableSet());
  }

  @Override
  public Optional<Set<String>> knownTaggers() {
    List<PluginEntry> present = plugins;
    if (isChanging || present.stream().anyMatch(entry -> entry.loaded().isEmpty())) {
      return Optional.empty();
    }
    return Optional.of(
        present.stream()
            .flatMap(entry -> entry.providers().stream())
            .filter(entry -> entry.kind() == ProviderKind.TAGGER)
            .map(ProviderEntry::type)
            .collect(Collectors.toUnmodifiableSet()));
  }

  @Override
  public void onChange(Runnable listener) {
    listeners.add(listener);
  }

  /** Every plugin there is and how its providers are. Takes a second at most. */
  public List<PluginStatus> status() {
    List<PluginEntry> present = plugins;
    Map<Provider, Health> health =
        healthCheck.of(
            present.stream()
                .flatMap(plugin -> plugin.providers().stream())
                .filter(ProviderEntry::isStarted)
                .flatMap(entry -> entry.provider().stream())
                .toList());
    return present.stream().map(plugin -> plugin.status(health, settings)).toList();
  }

  /** Closes all providers, storage last, each within a time limit, and lets their classes go. */
  @Override
  public synchronized void close() {
    if (!isClosed) {
      isClosed = true;
      closer.close(providers());
      calls.close();
      plugins.forEach(this::unload);
    }
  }
}
