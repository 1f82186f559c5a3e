package org.imagerepo.core.upload;

import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.Map;
import java.util.OptionalLong;
import java.util.concurrent.CompletableFuture;

/**
 * An unfinished upload on disk: {@code info}, and {@code data}, whose length is the offset. The
 * file {@code unverified} is there while a chunk with a checksum arrives, and says where it begins:
 * what follows does not count. Without {@code info} a folder is waste.
 */
final class UploadFolder {
  private static final String FROM = "from";

  private final Path folder;
  private final Path info;
  private final Path data;
  private final Path unverified;
  private final WriteBack writeBack;

  UploadFolder(Path folder, WriteBack writeBack) {
    this.folder = folder;
    this.writeBack = writeBack;
    this.info = folder.resolve("info");
    this.data = folder.resolve("data");
    this.unverified = folder.resolve("unverified");
  }

  /**
   * Makes it, without bytes. As long as it has none, the loss of power costs nothing that was sent:
   * so it is made to survive that with its first bytes, see {@link #force}.
   */
  void create(UploadInfo upload) throws IOException {
    Files.createDirectory(folder);
    try {
      Files.createFile(data);
      DurableFile.writeForNow(info, InfoText.write(upload));
    } catch (IOException e) {
      delete();
      throw e;
    }
  }

  /**
   * Reads the facts.
   *
   * @throws IllegalArgumentException if they are damaged
   */
  UploadInfo info(UploadId id) throws IOException {
    return InfoText.read(id, DurableFile.read(info));
  }

  void save(UploadInfo upload) throws IOException {
    DurableFile.write(info, InfoText.write(upload));
  }

  /** Makes all but the bytes survive the loss of power. */
  void force() throws IOException {
    DurableFile.force(info);
    DurableFile.forceFolder(folder);
    DurableFile.forceFolder(folder.getParent());
  }

  long size() throws IOException {
    return Files.size(data);
  }

  /** For writing, truncating and forcing. */
  FileChannel open() throws IOException {
    return FileChannel.open(data, StandardOpenOption.WRITE);
  }

  /** Begins to bring to the disk what was written to the channel; see {@link WriteBack#begin}. */
  CompletableFuture<Void> beginWriteBack(FileChannel channel) {
    return writeBack.begin(channel);
  }

  /** The file of the bytes. */
  Path data() {
    return data;
  }

  InputStream read() throws IOException {
    return Files.newInputStream(data);
  }

  /** Where bytes begin that nobody has verified. */
  OptionalLong unverifiedFrom() throws IOException {
    return Files.exists(unverified)
        ? OptionalLong.of(Long.parseLong(DurableFile.read(unverified).get(FROM)))
        : OptionalLong.empty();
  }

  void markUnverified(long from) throws IOException {
    DurableFile.write(unverified, Map.of(FROM, Long.toString(from)));
  }

  void markVerified() throws IOException {
    if (Files.deleteIfExists(unverified)) {
      DurableFile.forceFolder(folder);
    }
  }

  /** When something last happened to it. */
  Instant touchedAt() throws IOException {
    return Files.getLastModifiedTime(data).toInstant();
  }

  void touch(Instant now) throws IOException {
    Files.setLastModifiedTime(data, FileTime.from(now));
  }

  /** Removes all of it. */
  void delete() throws IOException {
    // First what makes it an upload, so that a crash between leaves waste and no half upload.
    Files.deleteIfExists(info);
    Files.deleteIfExists(folder.resolve("info.part"));
    Files.deleteIfExists(unverified);
    Files.deleteIfExists(folder.resolve("unverified.part"));
    Files.deleteIfExists(data);
    Files.deleteIfExists(folder);
  }
}
