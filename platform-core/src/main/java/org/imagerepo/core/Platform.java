package org.imagerepo.core;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.imagerepo.api.blob.BlobStore;
import org.imagerepo.api.catalogue.Catalogue;
import org.imagerepo.api.catalogue.News;
import org.imagerepo.core.access.Access;
import org.imagerepo.core.account.PasswordHash;
import org.imagerepo.core.config.HttpSettings;
import org.imagerepo.core.config.OpenIdSettings;
import org.imagerepo.core.config.PlatformConfig;
import org.imagerepo.core.config.SearchSettings;
import org.imagerepo.core.config.SweepSettings;
import org.imagerepo.core.config.WorkSettings;
import org.imagerepo.core.event.Events;
import org.imagerepo.core.event.NewsExchange;
import org.imagerepo.core.image.Decoder;
import org.imagerepo.core.image.ImageAdmission;
import org.imagerepo.core.ingest.Inflow;
import org.imagerepo.core.ingest.Ingest;
import org.imagerepo.core.library.ClosedAccounts;
import org.imagerepo.core.listen.Listeners;
import org.imagerepo.core.listen.NotingCatalogue;
import org.imagerepo.core.plugin.Active;
import org.imagerepo.core.plugin.Plugins;
import org.imagerepo.core.plugin.PluginsConfig;
import org.imagerepo.core.refusal.RefusedException;
import org.imagerepo.core.search.Search;
import org.imagerepo.core.search.SearchEngine;
import org.imagerepo.core.sweep.Housekeeping;
import org.imagerepo.core.sweep.OrphanSweep;
import org.imagerepo.core.upload.Uploads;
import org.imagerepo.core.work.WorkEngine;

/** The engine, put together and running. Made once, used by many threads, closed once. */
public final class Platform implements AutoCloseable {
  private static final Duration PLUGIN_START_LIMIT = Duration.ofSeconds(30);
  private static final Duration LISTENER_PAUSE = Duration.ofSeconds(1);
  private static final Duration FIRST_SWEEP = Duration.ofSeconds(30);

  /** Heap bytes for each pixel that may be decoded at once: three of them hold it. */
  private static final int HEAP_PER_PIXEL = 9;

  private final Closer closer;
  private final HttpSettings http;
  private final Optional<OpenIdSettings> openId;
  private final Events events = new Events();
  private final Inflow inflow = new Inflow();
  private final Plugins plugins;
  private final Catalogue catalogue;
  private final BlobStore blobs;
  private final Access access;
  private final AccountServices accounts;
  private final Optional<String> setupSecret;
  private final LibraryServices library;
  private final SharingServices sharing;
  private final SearchEngine search;
  private final Decoder decoder;
  private final Ingest ingest;
  private final Uploads uploads;

  private Platform(PlatformConfig config, List<Path> bundledPlugins, Clock clock, Closer closer)
      throws IOException, RefusedException, InterruptedException {
    this.closer = closer;
    this.http = config.http();
    this.openId = config.openId();
    DataDirectory data = closer.add(DataDirectory.open(config.dataDirectory()));
    this.plugins = closer.add(startPlugins(config, bundledPlugins, data, clock));
    Listeners listeners = closer.add(openListeners(config, data, clock));
    this.catalogue = NotingCatalogue.before(plugins.catalogue(), listeners);
    this.blobs = plugins.blobStore();
    this.access = new Access(catalogue);
    PasswordHash passwords = new PasswordHash();
    this.accounts = AccountServices.of(config.accounts(), catalogue, access, passwords, clock);
    this.setupSecret = accounts.setup().prepare(config.administrator());
    this.library = LibraryServices.of(config, catalogue, blobs, access, events, clock);
    this.sharing =
        SharingServices.of(data.path().resolve("link-key"), catalogue, access, passwords, clock);
    this.search = closer.add(openSearch(config.search(), clock));
    this.decoder =
        new Decoder(
            Runtime.getRuntime().maxMemory() / HEAP_PER_PIXEL, config.images().showDamaged());
    decoder.decodeBy(() -> plugins.planeDecoders().stream().map(Active::provider).toList());
    WorkEngine work = closer.add(openWork(config.work(), data, clock));
    this.ingest = ingest(config, work, clock);
    this.uploads =
        closer.add(
            new Uploads(
                data.path().resolve("uploads"),
                config.uploadLimits(),
                ingest,
                inflow,
                events,
                clock));
    plugins.onChange(listeners::refresh);
    listeners.refresh();
    if (catalogue instanceof News news) {
      closer.add(new NewsExchange(news, events));
    }
    work.start();
    search.start();
    keepHouse(config.sweep(), clock);
  }

  /**
   * Starts the engine.
   *
   * @param bundledPlugins folders of plugin folders that come with the platform
   * @throws Exception if it can't start; the message names the cause and the remedy, and nothing is
   *     left running
   */
  public static Platform start(PlatformConfig config, List<Path> bundledPlugins, Clock clock)
      throws Exception {
    Closer closer = new Closer();
    try {
      return new Platform(config, bundledPlugins, clock, closer);
    } catch (Exception | LinkageError e) {
      closer.close();
      throw e;
    }
  }

  private Plugins startPlugins(
      PlatformConfig config, List<Path> bundled, DataDirectory data, Clock clock)
      throws IOException {
    return Plugins.start(
        new PluginsConfig(
            bundled,
            Optional.of(config.pluginsDirectory()),
            data.path(),
            data.temporary().resolve("providers"),
            config.blobStore(),
            config.catalogue(),
            config.providers(),
            clock,
            PLUGIN_START_LIMIT));
  }

  private Listeners openListeners(PlatformConfig config, DataDirectory data, Clock clock)
      throws IOException {
    return Listeners.open(
        new Listeners.Config(
            data.path().resolve("listeners"), config.work().timeLimit(), LISTENER_PAUSE),
        plugins::photoListeners,
        plugins.catalogue(),
        plugins::quarantine,
        clock);
  }

  private SearchEngine openSearch(SearchSettings settings, Clock clock) {
    return new SearchEngine(
        catalogue,
        accounts.accounts(),
        access,
        settings.languages(),
        plugins::thesauri,
        plugins::quarantine,
        clock);
  }

  private WorkEngine openWork(WorkSettings settings, DataDirectory data, Clock clock)
      throws IOException, InterruptedException {
    return new WorkEngine(
        new WorkEngine.Config(
            settings.renderers(),
            settings.taggers(),
            settings.lease(),
            settings.timeLimit(),
            Files.createDirectories(data.temporary().resolve("work"))),
        plugins,
        catalogue,
        blobs,
        decoder,
        events,
        inflow,
        clock);
  }

  private Ingest ingest(PlatformConfig config, WorkEngine work, Clock clock) {
    return new Ingest(
        blobs,
        catalogue,
        new ImageAdmission(config.images().maxPixels(), config.images().showDamaged()),
        work::wanted,
        events,
        inflow,
        clock,
        config.uploadLimits().maxBytes(),
        library.quotas());
  }

  private void keepHouse(SweepSettings settings, Clock clock) {
    Housekeeping housekeeping =
        closer.add(
            new Housekeeping(
                new OrphanSweep(blobs, catalogue, clock, settings.grace(), settings.mostOrphans()),
                accounts.sessions(),
                library.archives(),
                uploads,
                library.trash(),
                new ClosedAccounts(catalogue, blobs, events, clock)));
    Duration every = settings.every();
    housekeeping.start(FIRST_SWEEP.compareTo(every) < 0 ? FIRST_SWEEP : every, every);
  }

  /** Whom requests are believed from. */
  public HttpSettings http() {
    return http;
  }

  /** By which other site people may log in, if by one. */
  public Optional<OpenIdSettings> openId() {
    return openId;
  }

  public Access access() {
    return access;
  }

  public AccountServices accounts() {
    return accounts;
  }

  /** The secret of the set-up link, if there was no administrator at the start. */
  public Optional<String> setupSecret() {
    return setupSecret;
  }

  public LibraryServices library() {
    return library;
  }

  public SharingServices sharing() {
    return sharing;
  }

  public Search search() {
    return search.search();
  }

  public Ingest ingest() {
    return ingest;
  }

  public Uploads uploads() {
    return uploads;
  }

  public Events events() {
    return events;
  }

  public Plugins plugins() {
    return plugins;
  }

  /** What decodes photos, for what it tells about them. */
  public Decoder decoder() {
    return decoder;
  }

  /** The catalogue itself, for what the administrator sees of the work. */
  public Catalogue catalogue() {
    return catalogue;
  }

  /** Stops everything, what was started last first. */
  @Override
  public void close() {
    closer.close();
  }
}
