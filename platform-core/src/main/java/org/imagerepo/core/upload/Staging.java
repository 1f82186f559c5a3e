package org.imagerepo.core.upload;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.System.Logger.Level;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * All uploads on disk: in {@code open} a folder for each unfinished one, in {@code done} a small
 * file for each that became a photo. Where both are there, done is right.
 */
final class Staging {
  private static final System.Logger LOG = System.getLogger(Staging.class.getName());

  private final WriteBack writeBack = new WriteBack();
  private final Path open;
  private final Path done;

  Staging(Path root) throws IOException {
    this.open = Files.createDirectories(root.resolve("open"));
    this.done = Files.createDirectories(root.resolve("done"));
  }

  UploadFolder folder(UploadId id) {
    return new UploadFolder(open.resolve(id.value()), writeBack);
  }

  /** Reads all unfinished uploads, and clears what a crash left behind. */
  List<OpenUpload> load() throws IOException {
    List<OpenUpload> uploads = new ArrayList<>();
    for (Path path : list(open)) {
      Optional<UploadId> id = UploadId.parse(path.getFileName().toString());
      if (id.isPresent()) {
        load(id.get()).ifPresent(uploads::add);
      }
    }
    return uploads;
  }

  private Optional<OpenUpload> load(UploadId id) throws IOException {
    UploadFolder folder = folder(id);
    try {
      if (receipt(id).isEmpty()) {
        return Optional.of(OpenUpload.load(folder, folder.info(id)));
      }
    } catch (NoSuchFileException | IllegalArgumentException e) {
      LOG.log(Level.INFO, "Cleared the rest of upload {0}", id);
    }
    folder.delete();
    return Optional.empty();
  }

  /** The receipt of an upload that became a photo. */
  Optional<Receipt> receipt(UploadId id) throws IOException {
    Path file = done.resolve(id.value());
    try {
      return Optional.of(Receipt.read(id, DurableFile.read(file)));
    } catch (NoSuchFileException | IllegalArgumentException e) {
      // There is none, or the loss of power cut it.
      return Optional.empty();
    }
  }

  Instant receivedAt(UploadId id) throws IOException {
    return Files.getLastModifiedTime(done.resolve(id.value())).toInstant();
  }

  void keep(Receipt receipt, Instant now) throws IOException {
    Path file = done.resolve(receipt.info().id().value());
    DurableFile.write(file, receipt.text());
    Files.setLastModifiedTime(file, FileTime.from(now));
  }

  /**
   * Keeps one that the loss of power may take: whoever asks then has to send the file again, and is
   * told that it is the photo that there is.
   */
  void keepForNow(Receipt receipt, Instant now) throws IOException {
    Path file = done.resolve(receipt.info().id().value());
    DurableFile.writeForNow(file, receipt.text());
    Files.setLastModifiedTime(file, FileTime.from(now));
  }

  void forget(UploadId id) throws IOException {
    Files.deleteIfExists(done.resolve(id.value()));
  }

  /**
   * Forgets the receipts that are older.
   *
   * @return how many
   */
  int forgetBefore(Instant time) throws IOException {
    int count = 0;
    for (Path file : list(done)) {
      if (Files.getLastModifiedTime(file).toInstant().isBefore(time)
          && Files.deleteIfExists(file)) {
        count++;
      }
    }
    return count;
  }

  /** Bytes that can still be written. */
  long freeBytes() throws IOException {
    return Files.getFileStore(open).getUsableSpace();
  }

  private static List<Path> list(Path folder) throws IOException {
    try (Stream<Path> content = Files.list(folder)) {
      return content.toList();
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
  }
}
