package org.imagerepo.core.maintenance;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.DigestInputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.imagerepo.api.blob.BlobKey;
import org.imagerepo.api.blob.ByteRange;
import org.imagerepo.api.catalogue.Photo;
import org.imagerepo.core.archive.PhotoJson;
import org.imagerepo.core.library.BlobKeys;

/**
 * Writes all originals as plain files, and what is known of each beside it as JSON: {@code
 * USERNAME/ID/FILE} and {@code USERNAME/ID.json}. So nobody is locked in. May run while the
 * platform does, where the storage lets others in; run again, it goes on.
 */
public final class Export {
  /** Of a name, on common file systems. */
  private static final int MOST_BYTES = 255;

  private final Storage storage;
  private final Path folder;

  /**
   * What became of it.
   *
   * @param photos how many there are
   * @param written how many of them were written in this run
   * @param damaged originals that were missing or wrong, and so weren't
   */
  public record Summary(long photos, long written, List<BlobKey> damaged) {
    public Summary {
      damaged = List.copyOf(damaged);
    }
  }

  private long photos;
  private long written;
  private final List<BlobKey> damaged = new ArrayList<>();

  /** Into a folder, which is made if need be. */
  public Export(Storage storage, Path folder) {
    this.storage = storage;
    this.folder = folder;
  }

  /** Writes what isn't written yet. */
  public Summary run(Progress progress) throws IOException {
    AllPhotos all = new AllPhotos(storage.catalogue());
    all.users(
        user -> {
          Path own = Files.createDirectories(folder.resolve(user.username()));
          all.of(
              user,
              photo -> {
                photos++;
                write(photo, own);
                progress.step();
              });
        });
    return new Summary(photos, written, damaged);
  }

  private void write(Photo photo, Path own) throws IOException {
    String fileName = onDisk(photo.original().fileName());
    Path file = Files.createDirectories(own.resolve(photo.id().value())).resolve(fileName);
    if (!Files.exists(file) || Files.size(file) != photo.original().size()) {
      if (!copy(photo, file)) {
        damaged.add(BlobKeys.original(photo.id()));
        return;
      }
      written++;
    }
    String name = photo.id() + "/" + fileName;
    Path json = own.resolve(photo.id() + ".json");
    Path unfinished = own.resolve(photo.id() + ".json.part");
    Files.writeString(unfinished, PhotoJson.of(photo, List.of(name), true) + "\n");
    Files.move(unfinished, json, StandardCopyOption.REPLACE_EXISTING);
  }

  /**
   * The name, or so much of its beginning as a file system takes together with its extension. The
   * JSON has it whole.
   */
  static String onDisk(String fileName) {
    int dot = fileName.lastIndexOf('.');
    String extension =
        dot > 0 && bytes(fileName.substring(dot)) <= 40 ? fileName.substring(dot) : "";
    String stem = fileName.substring(0, fileName.length() - extension.length());
    while (bytes(stem) + bytes(extension) > MOST_BYTES) {
      stem = stem.substring(0, stem.offsetByCodePoints(stem.length(), -1));
    }
    return stem + extension;
  }

  private static int bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8).length;
  }

  /**
   * @return false if it isn't what the catalogue tells
   */
  private boolean copy(Photo photo, Path file) throws IOException {
    Optional<InputStream> opened =
        storage.blobs().open(BlobKeys.original(photo.id()), ByteRange.all());
    if (opened.isEmpty()) {
      return false;
    }
    Path unfinished = file.resolveSibling(".unfinished");
    try (DigestInputStream in = Digest.digesting(opened.get())) {
      Files.copy(in, unfinished, StandardCopyOption.REPLACE_EXISTING);
      if (!Digest.text(in).equals(photo.original().sha256())) {
        Files.delete(unfinished);
        return false;
      }
    }
    Files.move(unfinished, file, StandardCopyOption.REPLACE_EXISTING);
    return true;
  }
}
