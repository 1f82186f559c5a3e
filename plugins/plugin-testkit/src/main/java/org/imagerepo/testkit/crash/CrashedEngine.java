package org.imagerepo.testkit.crash;

import java.io.ByteArrayInputStream;
import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.imagerepo.api.blob.BlobStore;
import org.imagerepo.api.catalogue.Added;
import org.imagerepo.api.catalogue.Catalogue;
import org.imagerepo.api.catalogue.PhotoId;
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
import org.imagerepo.core.plugin.Plugins;
import org.imagerepo.core.plugin.PluginsConfig;
import org.imagerepo.core.plugin.ProviderSettingsSource;
import org.imagerepo.core.sweep.OrphanSweep;
import org.imagerepo.core.work.WorkEngine;
import org.imagerepo.testkit.photo.SamplePhotos;

/**
 * The child process: the engine upon its real storage, which takes photos in, works on them and
 * deletes some, until it is killed. What it acknowledges it says on standard output.
 *
 * <p>Arguments: data folder; plugin roots, joined by the path separator; file of the promises made
 * so far; seed; step to be trapped at and its count, or {@code check} to only check that all
 * promises are kept and end.
 */
public final class CrashedEngine {
  static final String ACKNOWLEDGED = "ACKNOWLEDGED";
  static final String DELETING = "DELETING";
  static final String DELETED = "DELETED";
  static final String CHECKED = "CHECKED";
  static final String CHECK = "check";
  private static final UserId OWNER = new UserId("crash-test-owner-0001");

  /** So short that work under way at a kill is due again in the next round. */
  private static final Duration LEASE = Duration.ofMillis(1500);

  private final BlobStore blobs;
  private final Catalogue catalogue;
  private final Ingest ingest;
  private final Library library;
  private final WorkEngine work;
  private final User owner;
  private final Random random;

  private CrashedEngine(Plugins plugins, Path data, Trap trap, long seed) throws Exception {
    this.blobs = trap.around(BlobStore.class, plugins.blobStore());
    this.catalogue = trap.around(Catalogue.class, plugins.catalogue());
    this.owner = owner(plugins.catalogue());
    this.random = new Random(seed);
    Events events = new Events();
    Inflow inflow = new Inflow();
    this.work =
        new WorkEngine(
            new WorkEngine.Config(
                2, 1, LEASE, Duration.ofSeconds(60), Files.createDirectories(data.resolve("work"))),
            plugins,
            catalogue,
            blobs,
            new Decoder(10_000_000),
            events,
            inflow,
            Clock.systemUTC());
    this.ingest =
        new Ingest(
            blobs,
            catalogue,
            new ImageAdmission(10_000_000),
            work::wanted,
            events,
            inflow,
            Clock.systemUTC(),
            10_000_000);
    this.library = new Library(catalogue, blobs, new Access(), events);
  }

  private static User owner(Catalogue catalogue) throws Exception {
    User owner = new User(OWNER, "crash", "crash", "hash", Role.USER, Instant.EPOCH);
    catalogue.addUser(owner);
    return owner;
  }

  /** Runs until killed, or until checked. */
  public static void main(String[] arguments) throws Exception {
    Path data = Path.of(arguments[0]);
    List<Path> roots = Arrays.stream(arguments[1].split(File.pathSeparator)).map(Path::of).toList();
    Promises promises = Promises.read(Path.of(arguments[2]));
    long seed = Long.parseLong(arguments[3]);
    boolean checkOnly = arguments[4].equals(CHECK);
    Trap trap =
        checkOnly
            ? new Trap(new Step("none", Step.Moment.BEFORE), 1)
            : new Trap(Step.parse(arguments[4]), Integer.parseInt(arguments[5]));
    Plugins plugins = Plugins.start(config(roots, data));
    CrashedEngine engine = new CrashedEngine(plugins, data, trap, seed);
    if (checkOnly) {
      engine.work.start();
      engine.check(promises);
      System.out.println(CHECKED);
      System.exit(0);
    }
    // Before any work: what the kill left must be whole as it is.
    new Inspection(plugins.blobStore(), plugins.catalogue(), OWNER).inspect(promises);
    System.out.println(CHECKED);
    engine.work.start();
    engine.live(promises);
  }

  private static PluginsConfig config(List<Path> roots, Path data) throws Exception {
    return new PluginsConfig(
        roots,
        Optional.empty(),
        data,
        Files.createDirectories(data.resolve("tmp")),
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

  private void live(Promises promises) throws Exception {
    List<String> deletable = promises.kept();
    while (true) {
      int seed = random.nextInt(1 << 20);
      byte[] bytes = SamplePhotos.camera(64 + random.nextInt(200), 64 + random.nextInt(200), seed);
      acknowledge(take(bytes));
      if (random.nextInt(4) == 0) {
        acknowledge(take(bytes));
      }
      if (random.nextInt(3) == 0 && !deletable.isEmpty()) {
        delete(deletable.get(random.nextInt(deletable.size())));
      }
    }
  }

  private Added take(byte[] bytes) throws Exception {
    return ingest.take(OWNER, "crash.jpg", new ByteArrayInputStream(bytes));
  }

  private static void acknowledge(Added added) {
    say(ACKNOWLEDGED + " " + added.photo().id() + " " + added.photo().original().sha256());
  }

  private void delete(String id) throws Exception {
    PhotoId photo = new PhotoId(id);
    if (catalogue.photo(photo).isPresent()) {
      say(DELETING + " " + id);
      library.delete(Optional.of(owner), photo);
      say(DELETED + " " + id);
    }
  }

  private static void say(String line) {
    System.out.println(line);
    System.out.flush();
  }

  private void check(Promises promises) throws Exception {
    Inspection inspection = new Inspection(blobs, catalogue, OWNER);
    inspection.awaitAllWorkDone();
    inspection.inspect(promises);
    Clock later = Clock.offset(Clock.systemUTC(), Duration.ofHours(1));
    int swept = new OrphanSweep(blobs, catalogue, later, Duration.ofSeconds(1)).sweep();
    System.out.println("SWEPT " + swept);
    inspection.inspectForOrphans();
  }
}
