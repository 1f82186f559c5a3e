package org.imagerepo.core;

import java.io.IOException;
import java.lang.System.Logger.Level;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import org.imagerepo.api.blob.BlobStore;
import org.imagerepo.api.catalogue.Catalogue;
import org.imagerepo.api.catalogue.News;
import org.imagerepo.core.access.Access;
import org.imagerepo.core.account.Accounts;
import org.imagerepo.core.account.Administrators;
import org.imagerepo.core.account.ExternalLogins;
import org.imagerepo.core.account.LonePasswords;
import org.imagerepo.core.account.OwnAccount;
import org.imagerepo.core.account.PasswordHash;
import org.imagerepo.core.account.PasswordReset;
import org.imagerepo.core.account.Sessions;
import org.imagerepo.core.account.Setup;
import org.imagerepo.core.account.SignUp;
import org.imagerepo.core.account.Tokens;
import org.imagerepo.core.account.UserAdministration;
import org.imagerepo.core.archive.Archives;
import org.imagerepo.core.config.HttpSettings;
import org.imagerepo.core.config.OpenIdSettings;
import org.imagerepo.core.config.PlatformConfig;
import org.imagerepo.core.event.Events;
import org.imagerepo.core.event.NewsExchange;
import org.imagerepo.core.image.Decoder;
import org.imagerepo.core.image.ImageAdmission;
import org.imagerepo.core.ingest.Inflow;
import org.imagerepo.core.ingest.Ingest;
import org.imagerepo.core.library.ClosedAccounts;
import org.imagerepo.core.library.Library;
import org.imagerepo.core.library.Trash;
import org.imagerepo.core.listen.Listeners;
import org.imagerepo.core.listen.NotingCatalogue;
import org.imagerepo.core.plugin.Active;
import org.imagerepo.core.plugin.Plugins;
import org.imagerepo.core.plugin.PluginsConfig;
import org.imagerepo.core.quota.Quotas;
import org.imagerepo.core.refusal.RefusedException;
import org.imagerepo.core.search.Search;
import org.imagerepo.core.search.SearchEngine;
import org.imagerepo.core.share.LinkHolders;
import org.imagerepo.core.share.LinkKey;
import org.imagerepo.core.share.Links;
import org.imagerepo.core.share.Shares;
import org.imagerepo.core.similar.SimilarPhotos;
import org.imagerepo.core.similar.Stacks;
import org.imagerepo.core.sweep.Housekeeping;
import org.imagerepo.core.sweep.OrphanSweep;
import org.imagerepo.core.upload.Uploads;
import org.imagerepo.core.work.WorkEngine;

/** The engine, put together and running. Made once, used by many threads, closed once. */
public final class Platform implements AutoCloseable {
  private static final System.Logger LOG = System.getLogger(Platform.class.getName());
  private static final Duration PLUGIN_START_LIMIT = Duration.ofSeconds(30);
  private static final Duration LISTENER_PAUSE = Duration.ofSeconds(1);
  private static final Duration FIRST_SWEEP = Duration.ofSeconds(30);

  /** Heap bytes for each pixel that may be decoded at once: three of them hold it. */
  private static final int HEAP_PER_PIXEL = 9;

  private final Deque<AutoCloseable> toClose;
  private final HttpSettings http;
  private final Events events = new Events();
  private final Plugins plugins;
  private final Catalogue catalogue;
  private final Access access;
  private final Accounts accounts;
  private final Sessions sessions;
  private final Tokens tokens;
  private final OwnAccount ownAccount;
  private final SignUp signUp;
  private final Optional<OpenIdSettings> openId;
  private final ExternalLogins externalLogins;
  private final PasswordReset passwordReset;
  private final UserAdministration userAdministration;
  private final Setup setup;
  private final Optional<String> setupSecret;
  private final Library library;
  private final Trash trash;
  private final Quotas quotas;
  private final Archives archives;
  private final Links links;
  private final Shares shares;
  private final LinkHolders linkHolders;
  private final SearchEngine search;
  private final SimilarPhotos similarPhotos;
  private final Stacks stacks;
  private final Ingest ingest;
  private final Uploads uploads;
  private final Decoder decoder;

  private Platform(
      PlatformConfig config, List<Path> bundledPlugins, Clock clock, Deque<AutoCloseable> toClose)
      throws IOException, RefusedException, InterruptedException {
    this.toClose = toClose;
    this.http = config.http();
    DataDirectory data = closing(DataDirectory.open(config.dataDirectory()));
    this.plugins = closing(startPlugins(config, bundledPlugins, data, clock));
    Listeners listeners =
        closing(
            Listeners.open(
                new Listeners.Config(
                    data.path().resolve("listeners"), config.work().timeLimit(), LISTENER_PAUSE),
                plugins::photoListeners,
                plugins.catalogue(),
                plugins::quarantine,
                clock));
    this.catalogue = NotingCatalogue.before(plugins.catalogue(), listeners);
    BlobStore blobs = plugins.blobStore();
    this.access = new Access(catalogue);

    PasswordHash passwords = new PasswordHash();
    this.accounts = new Accounts(catalogue, passwords, clock);
    this.sessions = new Sessions(catalogue, clock);
    this.tokens = new Tokens(catalogue, clock);
    this.signUp = new SignUp(accounts, catalogue, clock, config.accounts().registration());
    this.openId = config.openId();
    this.externalLogins = new ExternalLogins(catalogue, accounts, config.accounts().registration());
    this.passwordReset = new PasswordReset(catalogue, accounts, sessions, clock);
    Administrators administrators = new Administrators(catalogue);
    this.ownAccount =
        new OwnAccount(
            catalogue,
            accounts,
            sessions,
            administrators,
            access,
            clock,
            config.accounts().grace());
    this.userAdministration = new UserAdministration(catalogue, sessions, administrators);
    this.setup = new Setup(accounts, catalogue);
    this.setupSecret = setup.prepare(config.administrator());
    this.library = new Library(catalogue, blobs, access, events);
    this.trash = new Trash(catalogue, blobs, access, events, clock, config.library().trashKeep());
    this.quotas = new Quotas(catalogue, config.library().quota());
    this.archives = new Archives(catalogue, blobs, access, clock);
    LonePasswords linkPasswords = new LonePasswords(passwords, clock);
    this.links = new Links(LinkKey.open(data.path().resolve("link-key")));
    this.shares = new Shares(catalogue, access, linkPasswords, clock);
    this.linkHolders = new LinkHolders(catalogue, links, linkPasswords, clock);

    this.search =
        closing(
            new SearchEngine(
                catalogue,
                accounts,
                access,
                config.search().languages(),
                plugins::thesauri,
                plugins::quarantine,
                clock));

    this.similarPhotos = new SimilarPhotos(catalogue, library, access, config.search().scene());
    this.stacks = new Stacks(catalogue, access, config.search().scene());

    Inflow inflow = new Inflow();
    this.decoder =
        new Decoder(
            Runtime.getRuntime().maxMemory() / HEAP_PER_PIXEL, config.images().showDamaged());
    decoder.decodeBy(() -> plugins.planeDecoders().stream().map(Active::provider).toList());
    Path temporary = Files.createDirectories(data.temporary().resolve("work"));
    WorkEngine work =
        closing(
            new WorkEngine(
                new WorkEngine.Config(
                    config.work().renderers(),
                    config.work().taggers(),
                    config.work().lease(),
                    config.work().timeLimit(),
                    temporary),
                plugins,
                catalogue,
                blobs,
                decoder,
                events,
                inflow,
                clock));
    this.ingest =
        new Ingest(
            blobs,
            catalogue,
            new ImageAdmission(config.images().maxPixels(), config.images().showDamaged()),
            work::wanted,
            events,
            inflow,
            clock,
            config.uploadLimits().maxBytes(),
            quotas);
    this.uploads =
        closing(
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
      closing(new NewsExchange(news, events));
    }
    work.start();
    search.start();
    OrphanSweep orphans =
        new OrphanSweep(
            blobs, catalogue, clock, config.sweep().grace(), config.sweep().mostOrphans());
    Housekeeping housekeeping =
        closing(
            new Housekeeping(
                orphans,
                sessions,
                archives,
                uploads,
                trash,
                new ClosedAccounts(catalogue, blobs, events, clock)));
    Duration first =
        FIRST_SWEEP.compareTo(config.sweep().every()) < 0 ? FIRST_SWEEP : config.sweep().every();
    housekeeping.start(first, config.sweep().every());
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
    Deque<AutoCloseable> toClose = new ArrayDeque<>();
    try {
      return new Platform(config, bundledPlugins, clock, toClose);
    } catch (Exception | LinkageError e) {
      close(toClose);
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

  private <T extends AutoCloseable> T closing(T part) {
    toClose.push(part);
    return part;
  }

  /** Whom requests are believed from. */
  public HttpSettings http() {
    return http;
  }

  public Access access() {
    return access;
  }

  public Accounts accounts() {
    return accounts;
  }

  public Sessions sessions() {
    return sessions;
  }

  public Tokens tokens() {
    return tokens;
  }

  public SignUp signUp() {
    return signUp;
  }

  /** By which other site people may log in, if by one. */
  public Optional<OpenIdSettings> openId() {
    return openId;
  }

  public ExternalLogins externalLogins() {
    return externalLogins;
  }

  public PasswordReset passwordReset() {
    return passwordReset;
  }

  public UserAdministration userAdministration() {
    return userAdministration;
  }

  public OwnAccount ownAccount() {
    return ownAccount;
  }

  public Setup setup() {
    return setup;
  }

  /** The secret of the set-up link, if there was no administrator at the start. */
  public Optional<String> setupSecret() {
    return setupSecret;
  }

  public Library library() {
    return library;
  }

  public Trash trash() {
    return trash;
  }

  public Quotas quotas() {
    return quotas;
  }

  public Archives archives() {
    return archives;
  }

  /** Makes the addresses of links. */
  public Links links() {
    return links;
  }

  public Shares shares() {
    return shares;
  }

  public LinkHolders linkHolders() {
    return linkHolders;
  }

  public SimilarPhotos similarPhotos() {
    return similarPhotos;
  }

  public Stacks stacks() {
    return stacks;
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
    close(toClose);
  }

  private static void close(Deque<AutoCloseable> toClose) {
    while (!toClose.isEmpty()) {
      try {
        toClose.pop().close();
      } catch (Exception e) {
        LOG.log(Level.WARNING, "A part of the platform did not close well", e);
      }
    }
  }
}
