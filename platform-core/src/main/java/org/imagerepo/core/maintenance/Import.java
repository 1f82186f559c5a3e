package org.imagerepo.core.maintenance;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.imagerepo.api.catalogue.User;
import org.imagerepo.api.catalogue.WantedTask;
import org.imagerepo.core.account.Accounts;
import org.imagerepo.core.account.PasswordHash;
import org.imagerepo.core.config.PlatformConfig;
import org.imagerepo.core.event.Events;
import org.imagerepo.core.image.ImageAdmission;
import org.imagerepo.core.ingest.Inflow;
import org.imagerepo.core.ingest.Ingest;
import org.imagerepo.core.quota.Quotas;
import org.imagerepo.core.refusal.RefusedException;

/**
 * Takes back what {@link Export} wrote, or a folder of plain photos. A photo whose bytes its owner
 * has already is left as it is; so whoever is broken off begins again and goes on. May run while
 * the platform does, where the storage lets others in.
 *
 * <p>Each photo passes the same admission as an upload, and owes the same work. No text of a file
 * is ever taken for a path.
 */
public final class Import {
  private final Storage storage;
  private final PlatformConfig config;
  private final List<WantedTask> tasks;
  private final Clock clock;

  /**
   * What became of it.
   *
   * @param taken how many photos came in this run
   * @param present how many were there already
   * @param refused how many files weren't taken
   */
  public record Summary(long taken, long present, long refused) {}

  /**
   * @param tasks what each photo owes
   */
  public Import(Storage storage, PlatformConfig config, List<WantedTask> tasks, Clock clock) {
    this.storage = storage;
    this.config = config;
    this.tasks = List.copyOf(tasks);
    this.clock = clock;
  }

  /**
   * Takes an export, each user's folder into the library of that user.
   *
   * @param createsUsers whether those who aren't here are made, with passwords that nobody knows
   * @throws IOException if the storage fails or somebody isn't here; the message names the remedy
   */
  public Summary users(Path folder, boolean createsUsers, Progress progress) throws IOException {
    ImportReport report = new ImportReport(folder, progress);
    Map<Path, User> owners = new LinkedHashMap<>();
    List<String> unknown = new ArrayList<>();
    for (Path entry : entries(folder)) {
      if (!Files.isDirectory(entry, LinkOption.NOFOLLOW_LINKS)) {
        report.refused(entry, "it is in no user's folder");
        continue;
      }
      String name = entry.getFileName().toString();
      Optional<User> user = named(name);
      if (user.isEmpty() && createsUsers) {
        user = Optional.of(created(name));
      }
      user.ifPresentOrElse(known -> owners.put(entry, known), () -> unknown.add(name));
    }
    if (!unknown.isEmpty()) {
      throw new IOException(
          "nobody here is named as these folders are: "
              + String.join(", ", unknown)
              + ". Say --create-users to make them, or --user NAME to take everything into one"
              + " user's library");
    }
    for (Map.Entry<Path, User> one : owners.entrySet()) {
      library(one.getValue(), report, true).take(one.getKey());
    }
    return report.summary();
  }

  /**
   * Takes a folder, with all folders in it, into one user's library.
   *
   * @param createsUser whether the user is made if not here, with a password that nobody knows
   * @throws IOException if the storage fails or the user isn't here; the message names the remedy
   */
  public Summary photos(Path folder, String username, boolean createsUser, Progress progress)
      throws IOException {
    entries(folder);
    Optional<User> user = named(username);
    if (user.isEmpty() && !createsUser) {
      throw new IOException(
          "nobody here is named '" + username + "'. Say --create-users to make them");
    }
    User owner = user.isPresent() ? user.get() : created(username);
    ImportReport report = new ImportReport(folder, progress);
    library(owner, report, false).take(folder);
    return report.summary();
  }

  private static List<Path> entries(Path folder) throws IOException {
    if (!Files.isDirectory(folder)) {
      throw new IOException("there is no folder '" + folder + "'");
    }
    try (Stream<Path> entries = Files.list(folder)) {
      return entries.sorted().toList();
    }
  }

  private Optional<User> named(String username) throws IOException {
    return storage.catalogue().userNamed(username.toLowerCase(Locale.ROOT));
  }

  private User created(String username) throws IOException {
    try {
      return new Accounts(storage.catalogue(), new PasswordHash(), clock)
          .registerUnknowing(username, Optional.empty());
    } catch (RefusedException e) {
      throw new IOException(
          "nobody can be named '"
              + username
              + "': "
              + e.errors().stream()
                  .map(error -> error.field() + " " + error.detail())
                  .findFirst()
                  .orElse(e.getMessage()),
          e);
    }
  }

  private ImportedLibrary library(User owner, ImportReport report, boolean needsDescriptions)
      throws IOException {
    Ingest ingest =
        new Ingest(
            storage.blobs(),
            storage.catalogue(),
            new ImageAdmission(config.images().maxPixels(), config.images().showDamaged()),
            () -> tasks,
            new Events(),
            new Inflow(),
            clock,
            config.uploadLimits().maxBytes(),
            new Quotas(storage.catalogue(), config.library().quota()));
    ImportedLibrary.Limits limits =
        new ImportedLibrary.Limits(
            config.uploadLimits().maxBytes(),
            config.sweep().grace().dividedBy(2),
            needsDescriptions);
    return new ImportedLibrary(storage, ingest, clock, limits, report, owner);
  }
}
