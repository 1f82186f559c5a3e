package org.imagerepo.testkit.crash;

import static org.imagerepo.testkit.crash.Inspection.demand;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import org.imagerepo.api.blob.BlobStore;
import org.imagerepo.api.catalogue.Catalogue;
import org.imagerepo.api.catalogue.Photo;
import org.imagerepo.api.catalogue.Quota;
import org.imagerepo.api.catalogue.Role;
import org.imagerepo.api.catalogue.User;
import org.imagerepo.api.catalogue.UserId;
import org.imagerepo.core.access.Access;
import org.imagerepo.core.event.Events;
import org.imagerepo.core.image.Decoder;
import org.imagerepo.core.image.ImageAdmission;
import org.imagerepo.core.ingest.Inflow;
import org.imagerepo.core.ingest.Ingest;
import org.imagerepo.core.library.Library;
import org.imagerepo.core.library.Trash;
import org.imagerepo.core.plugin.Plugins;
import org.imagerepo.core.plugin.PluginsConfig;
import org.imagerepo.core.plugin.ProviderSettingsSource;
import org.imagerepo.core.quota.Quotas;
import org.imagerepo.core.sweep.OrphanSweep;
import org.imagerepo.core.work.WorkEngine;

/**
 * The child process: the engine upon its real storage. First it checks what is there, as the last
 * kill left it. Then it takes photos in, works on them, deletes and sweeps some, until it is killed
 * too; or, at last, does all work that is owed, checks everything and ends. Its arguments are
 * {@link Orders}.
 */
public final class CrashedEngine {
  /** Said when everything was found as it should be. */
  static final String CHECKED = "CHECKED";

  /** Said with how many older photos got renditions since the check before. */
  static final String REMADE = "REMADE";

  private static final UserId OWNER = new UserId("crash-test-owner-0001");
  private static final int MOST_BYTES = 10_000_000;

  /** So short that work under way at a kill is due again in the next round. */
  private static final Duration LEASE = Duration.ofMillis(1500);

  /** So short that the sweeper finds orphans; uploads and renders take milliseconds. */
  private static final Duration GRACE = Duration.ofSeconds(3);

  /** So many kills and broken uploads leave more than a platform should see. */
  private static final int MOST_ORPHANS = 100_000;

  /** One in so many of the photos that were checked before is checked thoroughly again. */
  private static final int SAMPLE = 10;

  private final Orders orders;
  private final Promises promises;
  private final Plugins plugins;
  private final Trap trap;
  private final Random random;
  private final User owner = new User(OWNER, "crash", "crash", "hash", Role.USER, Instant.EPOCH);

  private CrashedEngine(Orders orders, Promises promises, Plugins plugins) {
    this.orders = orders;
    this.promises = promises;
    this.plugins = plugins;
    this.trap = new Trap(orders.step(), orders.count());
    this.random = new Random(orders.seed());
  }

  /** Runs until killed, or until checked at last. */
  public static void main(String[] arguments) throws Exception {
    Orders orders = Orders.parse(arguments);
    Plugins plugins = Plugins.start(config(orders));
    demand(!plugins.preprocessors().isEmpty(), "no preprocessor was started");
    demand(!plugins.taggers().isEmpty(), "no tagger was started");
    CrashedEngine engine = new CrashedEngine(orders, Promises.read(orders.promises()), plugins);
    plugins.catalogue().addUser(engine.owner);
    if (orders.last()) {
      engine.checkAll();
      System.exit(0);
    }
    engine.checkRecent();
    engine.live();
  }

  private static PluginsConfig config(Orders orders) throws IOException {
    return new PluginsConfig(
        orders.roots(),
        Optional.empty(),
        orders.data(),
        Files.createDirectories(orders.data().resolve("tmp")),
        System.getProperty("crash.blobs", "files"),
        System.getProperty("crash.catalogue", "sqlite"),
        new ProviderSettingsSource() {
          @Override
          public Optional<String> value(String key) {
            return Optional.ofNullable(System.getProperty(key));
          }

          @Override
          public Set<String> names() {
            return System.getProperties().stringPropertyNames();
          }
        },
        Clock.systemUTC(),
        Duration.ofSeconds(30));
  }

  /** Before any work: what the kill left must be whole as it is. */
  private void checkRecent() throws Exception {
    Random sample = new Random(orders.seed());
    Inspection inspection =
        inspection(photo -> isNew(photo) || hasNewRenditions(photo) || sample.nextInt(SAMPLE) == 0);
    inspection.inspect(promises);
    long remade =
        inspection.photos().stream().filter(p -> hasNewRenditions(p) && !isNew(p)).count();
    System.out.println(REMADE + " " + remade);
    System.out.println(CHECKED);
  }

  private boolean isNew(Photo photo) {
    return !photo.original().uploadedAt().isBefore(orders.since());
  }

  private boolean hasNewRenditions(Photo photo) {
    return photo.renditions().stream().anyMatch(r -> !r.by().at().isBefore(orders.since()));
  }

  private Inspection inspection(Predicate<Photo> thorough) {
    return new Inspection(plugins.blobStore(), plugins.catalogue(), owner, thorough);
  }

  private void checkAll() throws Exception {
    inspection(photo -> true).inspect(promises);
    // So late that no lease and no grace time must be waited for.
    Clock later = Clock.offset(Clock.systemUTC(), Duration.ofHours(2));
    WorkEngine work =
        work(plugins.catalogue(), plugins.blobStore(), new Events(), new Inflow(), later);
    work.start();
    new FinalCheck(plugins.catalogue(), OWNER, work.wanted(), orders.renditions())
        .awaitAllWorkDone();
    Inspection inspection = inspection(photo -> true);
    inspection.inspect(promises);
    int swept = sweep(plugins.blobStore(), plugins.catalogue(), later).sweep();
    int superseded = inspection.inspectForOrphans();
    System.out.println("Crash test: at last " + swept + " orphans swept");
    System.out.println("Crash test: " + superseded + " superseded renditions left");
    System.out.println(CHECKED);
  }

  private WorkEngine work(
      Catalogue catalogue, BlobStore blobs, Events events, Inflow inflow, Clock clock)
      throws Exception {
    Path temporary = Files.createDirectories(orders.data().resolve("work"));
    return new WorkEngine(
        new WorkEngine.Config(2, 1, LEASE, Duration.ofSeconds(60), temporary),
        plugins,
        catalogue,
        blobs,
        new Decoder(MOST_BYTES),
        events,
        inflow,
        clock);
  }

  private void live() throws Exception {
    Clock clock = Clock.systemUTC();
    Events events = new Events();
    Inflow inflow = new Inflow();
    Catalogue catalogue = trap.around(Catalogue.class, plugins.catalogue(), "");
    BlobStore blobs = trap.around(BlobStore.class, plugins.blobStore(), "");
    WorkEngine work = work(catalogue, blobs, events, inflow, clock);
    ImageAdmission admission = new ImageAdmission(MOST_BYTES);
    Ingest ingest =
        new Ingest(
            blobs,
            catalogue,
            admission,
            work::wanted,
            events,
            inflow,
            clock,
            MOST_BYTES,
            new Quotas(catalogue, Quota.UNLIMITED));
    Access access = new Access(catalogue);
    Library library = new Library(catalogue, blobs, access, events);
    Trash trash = new Trash(catalogue, blobs, access, events, clock, Duration.ofDays(1));
    work.start();
    if (random.nextInt(3) > 0 || orders.step().filter(Step::isOfSweeper).isPresent()) {
      startSweeping(clock);
    }
    new Traffic(ingest, library, trash, catalogue, blobs, owner, GRACE, random)
        .run(promises.kept());
  }

  /** Almost without pause, so that it meets everything else that goes on. */
  private void startSweeping(Clock clock) {
    OrphanSweep sweep =
        sweep(
            trap.around(BlobStore.class, plugins.blobStore(), Step.SWEEP),
            trap.around(Catalogue.class, plugins.catalogue(), Step.SWEEP),
            clock);
    Thread sweeper =
        new Thread(
            () -> {
              try {
                while (true) {
                  sweep.sweep();
                  TimeUnit.MILLISECONDS.sleep(20);
                }
              } catch (IOException | InterruptedException | RuntimeException | Error e) {
                e.printStackTrace();
                System.exit(1);
              }
            },
            "sweeper");
    sweeper.setDaemon(true);
    sweeper.start();
  }

  private static OrphanSweep sweep(BlobStore blobs, Catalogue catalogue, Clock clock) {
    return new OrphanSweep(blobs, catalogue, clock, GRACE, MOST_ORPHANS);
  }
}
