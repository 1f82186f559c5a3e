package org.imagerepo.core.maintenance;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Clock;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.imagerepo.api.blob.BlobStat;
import org.imagerepo.api.catalogue.Page;
import org.imagerepo.api.catalogue.Photo;
import org.imagerepo.api.catalogue.PhotoId;
import org.imagerepo.api.catalogue.User;
import org.imagerepo.api.catalogue.Work;
import org.imagerepo.core.ingest.Ingest;
import org.imagerepo.core.ingest.KnownFile;
import org.imagerepo.core.library.BlobKeys;
import org.imagerepo.core.refusal.RefusalType;
import org.imagerepo.core.refusal.RefusedException;

/**
 * Takes one folder into one user's library. What can't be taken is named, and the rest is taken.
 */
final class ImportedLibrary {
  private static final String JSON = ".json";
  private static final int PAGE = 200;

  private final Storage storage;
  private final Ingest ingest;
  private final Clock clock;
  private final Limits limits;
  private final ImportReport report;
  private final User owner;
  private final Map<String, Photo> trashed = new HashMap<>();

  /**
   * What the operator decided.
   *
   * @param mostBytes of a file
   * @param young how old bytes of no photo are that surely no sweeper is about to remove
   * @param needsDescriptions whether a file without a description is refused
   */
  record Limits(long mostBytes, Duration young, boolean needsDescriptions) {}

  ImportedLibrary(
      Storage storage, Ingest ingest, Clock clock, Limits limits, ImportReport report, User owner)
      throws IOException {
    this.storage = storage;
    this.ingest = ingest;
    this.clock = clock;
    this.limits = limits;
    this.report = report;
    this.owner = owner;
    Optional<String> cursor = Optional.empty();
    do {
      Page<Photo> page = storage.catalogue().trashed(owner.id(), cursor, PAGE);
      page.items().forEach(photo -> trashed.put(photo.original().sha256(), photo));
      cursor = page.next();
    } while (cursor.isPresent());
  }

  /** Takes all that is in a folder. */
  void take(Path root) throws IOException {
    walk(root, Optional.empty());
  }

  private void walk(Path folder, Optional<Path> description) throws IOException {
    List<Path> entries;
    try (Stream<Path> listed = Files.list(folder)) {
      entries = listed.sorted().toList();
    } catch (IOException e) {
      report.refused(folder, "the folder can't be read: " + e.getMessage());
      return;
    }
    for (Path entry : entries) {
      visit(entry, description);
    }
  }

  private void visit(Path entry, Optional<Path> description) throws IOException {
    BasicFileAttributes attributes;
    try {
      attributes =
          Files.readAttributes(entry, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
    } catch (IOException e) {
      report.refused(entry, "it can't be read: " + e.getMessage());
      return;
    }
    if (attributes.isSymbolicLink()) {
      report.refused(entry, "it is a symbolic link, and none is followed");
    } else if (attributes.isDirectory()) {
      Path json = entry.resolveSibling(entry.getFileName() + JSON);
      walk(entry, Optional.of(json).filter(ImportedLibrary::isPlain));
    } else if (!attributes.isRegularFile()) {
      report.refused(entry, "it is no plain file");
    } else if (!isDescription(entry)) {
      file(entry, description);
    }
  }

  private static boolean isPlain(Path file) {
    return Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS);
  }

  private static boolean isDescription(Path entry) {
    String name = entry.getFileName().toString();
    return name.endsWith(JSON)
        && Files.isDirectory(
            entry.resolveSibling(name.substring(0, name.length() - JSON.length())),
            LinkOption.NOFOLLOW_LINKS);
  }

  private void file(Path file, Optional<Path> description) throws IOException {
    try {
      if (description.isEmpty() && limits.needsDescriptions()) {
        throw refused("it has no JSON beside its folder; by --user, files without are taken too");
      }
      String sha256 = digest(file);
      Optional<Description> known =
          description.isPresent()
              ? Optional.of(described(file, description.get(), sha256))
              : Optional.empty();
      take(file, sha256, known);
    } catch (RefusedException e) {
      report.refused(file, e.getMessage());
    }
  }

  private String digest(Path file) throws RefusedException {
    try {
      if (Files.size(file) > limits.mostBytes()) {
        throw new RefusedException(
            RefusalType.TOO_LARGE, "it has more than the " + limits.mostBytes() + " bytes allowed");
      }
      return Digest.of(file);
    } catch (IOException e) {
      throw refused("it can't be read: " + e.getMessage());
    }
  }

  private static RefusedException refused(String why) {
    return new RefusedException(RefusalType.CONTENT_MISMATCH, why);
  }

  /** What names the photo is where its file is; what the JSON names is compared with that alone. */
  private static Description described(Path file, Path json, String sha256)
      throws RefusedException {
    Description description = DescriptionReader.read(json);
    if (!description.id().value().equals(file.getParent().getFileName().toString())) {
      throw refused("the JSON beside its folder is of another photo");
    }
    if (!description.sha256().equals(sha256)) {
      throw refused("it has other bytes than the JSON beside its folder says");
    }
    return description;
  }

  private void take(Path file, String sha256, Optional<Description> known)
      throws RefusedException, IOException {
    Optional<Photo> present =
        storage.catalogue().photo(owner.id(), sha256).or(() -> trashedOf(sha256));
    boolean isNew = false;
    if (present.isEmpty()) {
      ImportedPhoto photo =
          known.isPresent()
              ? ImportedPhoto.known(free(known.get().id()), owner.id(), known.get())
              : ImportedPhoto.plain(owner.id(), file.getFileName().toString(), clock);
      var added = ingest.take(new KnownFile(file, sha256, photo));
      present = Optional.of(added.photo());
      isNew = added.isNew();
    }
    if (isNew && isTrashed(known) || isHalfImported(present.get(), known)) {
      // Its time in the trash begins anew: else it might be gone for good at once.
      storage.catalogue().trash(present.get().id(), clock.instant().truncatedTo(ChronoUnit.MILLIS));
    }
    report.taken(isNew);
  }

  private Optional<Photo> trashedOf(String sha256) {
    return Optional.ofNullable(trashed.get(sha256));
  }

  private static boolean isTrashed(Optional<Description> known) {
    return known.filter(Description::isTrashed).isPresent();
  }

  /** Whether it is as an import left it that was killed before it put it into the trash. */
  private static boolean isHalfImported(Photo photo, Optional<Description> known) {
    return isTrashed(known)
        && photo.id().equals(known.get().id())
        && !photo.isTrashed()
        && photo.work().stream()
            .allMatch(work -> work.state() == Work.State.OWED && work.attempts() == 0);
  }

  /** The same id, unless it is another photo's, or a sweeper may be about to remove its bytes. */
  private PhotoId free(PhotoId id) throws IOException {
    Optional<BlobStat> left = storage.blobs().stat(BlobKeys.original(id));
    boolean isFree =
        storage.catalogue().photo(id).isEmpty()
            && left.filter(blob -> blob.storedAt().isBefore(clock.instant().minus(limits.young())))
                .isEmpty();
    return isFree ? id : PhotoId.random();
  }
}
