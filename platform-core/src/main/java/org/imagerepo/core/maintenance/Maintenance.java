package org.imagerepo.core.maintenance;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.imagerepo.core.config.PlatformConfig;
import org.imagerepo.core.plugin.ProviderSettingsSource;

/** The command line of {@code payara/admin}. Settings are environment variables, as elsewhere. */
public final class Maintenance {
  private static final int WELL = 0;
  private static final int FAULTS = 1;
  private static final int FAILED = 2;

  /** Types of providers that keep things in the data folder. */
  private static final Set<String> EMBEDDED = Set.of("files", "sqlite");

  private static final String USAGE =
      """
      usage: payara/admin COMMAND

        fsck [--read-all] [--renew-renditions] [--remove-orphans] [--forget-lost]
            compares the catalogue with the blobs; each option mends one kind of fault
        migrate --from embedded|mongodb --to embedded|mongodb [--remove-users] [--remove-newer]
            makes one storage hold what the other holds; the source may serve meanwhile, the
            target must serve nobody; with the options, users go whom the source doesn't know,
            and photos that are newer than all of the source
        export FOLDER
            writes all originals and what is known of them as plain files
        import FOLDER [--user NAME] [--create-users]
            takes back what export wrote; with --user, takes all photos of a folder, exported or
            not, into one user's library

      Each can be broken off and run again. What only reads may do so while the platform runs. What
      writes to the embedded storage needs the platform that uses it stopped.""";

  private final ProviderSettingsSource settings;
  private final List<Path> plugins;
  private final PrintStream out;

  /**
   * @param plugins folders that hold plugin folders
   * @param out takes what is to be read by people
   */
  public Maintenance(ProviderSettingsSource settings, List<Path> plugins, PrintStream out) {
    this.settings = settings;
    this.plugins = plugins;
    this.out = out;
  }

  /**
   * @param arguments the folder of the bundled plugins, then the command
   */
  public static void main(String[] arguments) {
    List<String> all = List.of(arguments);
    Maintenance maintenance =
        new Maintenance(environment(), List.of(Path.of(all.get(0))), System.out);
    System.exit(maintenance.run(all.subList(1, all.size())));
  }

  private static ProviderSettingsSource environment() {
    return new ProviderSettingsSource() {
      @Override
      public Optional<String> value(String key) {
        String variable = key.toUpperCase(Locale.ROOT).replaceAll("[^A-Z0-9]", "_");
        return Optional.ofNullable(System.getenv(variable));
      }

      @Override
      public Set<String> names() {
        return System.getenv().keySet();
      }
    };
  }

  /**
   * Carries a command out.
   *
   * @return the status for the shell: 0 if all is well, 1 if something is wrong that isn't mended,
   *     2 if it couldn't be done
   */
  public int run(List<String> arguments) {
    try {
      PlatformConfig config = PlatformConfig.read(settings);
      return switch (arguments.isEmpty() ? "" : arguments.get(0)) {
        case "fsck" -> fsck(config, Set.copyOf(arguments.subList(1, arguments.size())));
        case "migrate" -> migrate(config, arguments.subList(1, arguments.size()));
        case "import" -> take(config, new ArrayDeque<>(arguments.subList(1, arguments.size())));
        case "export" -> export(config, arguments.subList(1, arguments.size()));
        default -> throw new IllegalArgumentException(USAGE);
      };
    } catch (IOException | IllegalArgumentException e) {
      out.println(e.getMessage());
      return FAILED;
    }
  }

  private int fsck(PlatformConfig config, Set<String> options) throws IOException {
    Set<String> known =
        Set.of("--read-all", "--renew-renditions", "--remove-orphans", "--forget-lost");
    if (!known.containsAll(options)) {
      throw new IllegalArgumentException(USAGE);
    }
    boolean mends = options.stream().anyMatch(option -> !option.equals("--read-all"));
    requirePresent(config, config.blobStore(), config.catalogue());
    try (Storage storage =
        mends
            ? Storage.open(config, plugins, config.blobStore(), config.catalogue())
            : reading(config, config.blobStore(), config.catalogue())) {
      Fsck fsck =
          new Fsck(
              storage.blobs(),
              storage.catalogue(),
              Clock.systemUTC(),
              options.contains("--read-all"));
      List<Fault> faults = fsck.check(new Progress(out, "photos and blobs looked at"));
      faults.forEach(out::println);
      long left = faults.size();
      if (options.contains("--renew-renditions")) {
        out.println(fsck.renew(faults) + " turns of preprocessors are owed again");
        left -= count(faults, Fault::isOfRendition);
      }
      if (options.contains("--remove-orphans")) {
        out.println(fsck.removeOrphans(faults) + " orphans were removed");
        left -= count(faults, fault -> fault.kind() == Fault.Kind.ORPHAN);
      }
      if (options.contains("--forget-lost")) {
        out.println(fsck.forgetLost(faults) + " photos whose originals are lost were forgotten");
        left -= count(faults, Fault::isOfOriginal);
      }
      out.println(summary(faults) + ", " + left + " of them left as they are");
      return left == 0 ? WELL : FAULTS;
    }
  }

  /** The embedded storage would be made anew, empty, where a wrong folder is named. */
  private static void requirePresent(PlatformConfig config, String blobs, String catalogue)
      throws IOException {
    for (String type : List.of(blobs, catalogue)) {
      if (EMBEDDED.contains(type) && !Files.isDirectory(Storage.folder(config, type))) {
        throw new IOException(
            "platform.data.dir is '"
                + config.dataDirectory()
                + "', where no platform has kept anything by '"
                + type
                + "': name the folder that the platform uses");
      }
    }
  }

  private Storage reading(PlatformConfig config, String blobs, String catalogue)
      throws IOException {
    requirePresent(config, blobs, catalogue);
    return Storage.openForReading(config, plugins, blobs, catalogue);
  }

  private static long count(List<Fault> faults, Predicate<Fault> which) {
    return faults.stream().filter(which).count();
  }

  private static String summary(List<Fault> faults) {
    Map<Fault.Kind, Long> kinds =
        faults.stream()
            .collect(Collectors.groupingBy(Fault::kind, TreeMap::new, Collectors.counting()));
    return faults.size() + " faults" + (kinds.isEmpty() ? "" : " " + kinds);
  }

  /** The types of a storage's two providers. */
  private record Types(String blobs, String catalogue) {
    static Types of(String name) {
      return switch (name) {
        case "embedded" -> new Types("files", "sqlite");
        case "mongodb" -> new Types("gridfs", "mongodb");
        default -> throw new IllegalArgumentException(USAGE);
      };
    }
  }

  private int migrate(PlatformConfig config, List<String> arguments) throws IOException {
    List<String> options = arguments.subList(Math.min(4, arguments.size()), arguments.size());
    if (arguments.size() < 4
        || !Set.of("--remove-users", "--remove-newer").containsAll(options)
        || !arguments.get(0).equals("--from")
        || !arguments.get(2).equals("--to")
        || arguments.get(1).equals(arguments.get(3))) {
      throw new IllegalArgumentException(USAGE);
    }
    Types from = Types.of(arguments.get(1));
    Types to = Types.of(arguments.get(3));
    try (Storage source = reading(config, from.blobs(), from.catalogue());
        Storage target = Storage.open(config, plugins, to.blobs(), to.catalogue())) {
      Migration.Summary summary =
          new Migration(
                  source,
                  target,
                  new Migration.Removal(
                      options.contains("--remove-users"), options.contains("--remove-newer")))
              .run(new Progress(out, "photos compared or copied"));
      out.println(
          "%d users and %d photos are there; this run copied %d photos with %d bytes and removed %d"
              .formatted(
                  summary.users(),
                  summary.photos(),
                  summary.copied(),
                  summary.bytes(),
                  summary.removed()));
      return WELL;
    }
  }

  private int export(PlatformConfig config, List<String> arguments) throws IOException {
    if (arguments.size() != 1) {
      throw new IllegalArgumentException(USAGE);
    }
    try (Storage storage = reading(config, config.blobStore(), config.catalogue())) {
      Export.Summary summary =
          new Export(storage, Path.of(arguments.get(0))).run(new Progress(out, "photos exported"));
      summary.damaged().forEach(key -> out.println("missing or damaged: " + key));
      out.println(
          "%d photos are there; this run wrote %d; %d can't be written"
              .formatted(summary.photos(), summary.written(), summary.damaged().size()));
      return summary.damaged().isEmpty() ? WELL : FAULTS;
    }
  }

  private int take(PlatformConfig config, Deque<String> arguments) throws IOException {
    Optional<Path> folder = Optional.empty();
    Optional<String> username = Optional.empty();
    boolean createsUsers = false;
    while (!arguments.isEmpty()) {
      String argument = arguments.pop();
      if (argument.equals("--create-users")) {
        createsUsers = true;
      } else if (argument.equals("--user") && !arguments.isEmpty() && username.isEmpty()) {
        username = Optional.of(arguments.pop());
      } else if (!argument.startsWith("--") && folder.isEmpty()) {
        folder = Optional.of(Path.of(argument));
      } else {
        throw new IllegalArgumentException(USAGE);
      }
    }
    Path from = folder.orElseThrow(() -> new IllegalArgumentException(USAGE));
    List<Path> roots =
        Stream.concat(Stream.of(config.pluginsDirectory()), plugins.stream()).toList();
    try (Storage storage = Storage.open(config, plugins, config.blobStore(), config.catalogue())) {
      Import imported = new Import(storage, config, OwedTasks.of(roots), Clock.systemUTC());
      Progress progress = new Progress(out, "files looked at");
      Import.Summary summary =
          username.isPresent()
              ? imported.photos(from, username.get(), createsUsers, progress)
              : imported.users(from, createsUsers, progress);
      out.println(
          "this run took %d photos; %d were there already; %d files were refused"
              .formatted(summary.taken(), summary.present(), summary.refused()));
      return summary.refused() == 0 ? WELL : FAULTS;
    }
  }
}
