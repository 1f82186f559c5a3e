package org.imagerepo.plugins.storage.embedded;

import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.RandomAccessFile;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import org.imagerepo.api.blob.AdoptingBlobs;
import org.imagerepo.api.blob.BlobKey;
import org.imagerepo.api.blob.BlobStat;
import org.imagerepo.api.blob.BlobStore;
import org.imagerepo.api.blob.ByteRange;
import org.imagerepo.api.blob.LocalBlobs;
import org.imagerepo.api.plugin.Health;

/**
 * Keeps each blob as one file.
 *
 * <p>A blob is written to a file of its own in {@code incoming}, forced to disk, renamed to its
 * place in {@code blobs}, and then the folder is forced to disk: whatever happens in between, the
 * place holds the former blob or the new one, whole. What a crash leaves in {@code incoming} is
 * swept at the next start. A file that is adopted gets a second name instead of a copy.
 *
 * <p>One case is beyond a file system: if the disk fails in that last step, the put throws although
 * the new blob, whole, may be what is read from then on.
 */
final class FileBlobStore implements BlobStore, LocalBlobs, AdoptingBlobs {
  /**
   * Bytes. Java copies each block to native memory, for which more than this is got anew each time.
   */
  private static final int BUFFER = 32 * 1024;

  /** How many bytes are written between two looks at the free space. */
  private static final long SPACE_CHECK = 8L * 1024 * 1024;

  /** Whoever only reads has none. */
  private final Optional<FolderLock> lock;

  private final Path incoming;
  private final BlobLayout layout;
  private final BlobFolders folders;
  private final DiskSpace space;
  private final Clock clock;
  private final AtomicLong names = new AtomicLong();

  private FileBlobStore(Optional<FolderLock> lock, Path data, DiskSpace space, Clock clock) {
    this.lock = lock;
    this.incoming = data.resolve("incoming");
    this.layout = new BlobLayout(data.resolve("blobs"));
    this.folders = new BlobFolders(layout);
    this.space = space;
    this.clock = clock;
  }

  /**
   * Opens the store in a folder.
   *
   * @throws IOException if another platform uses the folder, or it can't be written
   */
  static FileBlobStore open(Path data, DiskSpace space, Clock clock) throws IOException {
    FolderLock lock = FolderLock.take(data);
    try {
      FileBlobStore store = new FileBlobStore(Optional.of(lock), data, space, clock);
      Durable.createFolder(store.layout.root());
      Durable.createFolder(store.incoming);
      store.sweep();
      return store;
    } catch (IOException | RuntimeException e) {
      lock.close();
      throw e;
    }
  }

  /** Opens what is there beside whoever uses the folder. */
  static FileBlobStore openForReading(Path data, DiskSpace space, Clock clock) {
    return new FileBlobStore(Optional.empty(), data, space, clock);
  }

  private void requireLock() throws IOException {
    if (lock.isEmpty()) {
      throw new IOException("the blobs in " + layout.root() + " were opened for reading alone");
    }
  }

  private void sweep() throws IOException {
    try (var left = Files.newDirectoryStream(incoming)) {
      for (Path file : left) {
        Files.delete(file);
      }
    }
  }

  @Override
  public BlobStat put(BlobKey key, String mediaType, InputStream content) throws IOException {
    requireLock();
    space.require();
    Path temporary = incoming.resolve(names.incrementAndGet() + ".part");
    try {
      BlobStat stored = write(key, temporary, content);
      folders.moveIn(temporary, layout.file(key));
      return stored;
    } catch (Throwable e) {
      discard(temporary, e);
      throw e;
    }
  }

  @Override
  public Optional<BlobStat> adopt(BlobKey key, String mediaType, Path file) throws IOException {
    requireLock();
    Path temporary = incoming.resolve(names.incrementAndGet() + ".part");
    try {
      Files.createLink(temporary, file);
    } catch (UnsupportedOperationException | FileSystemException e) {
      // Another file system, or one without links. If it is worse, copying the file will tell.
      return Optional.empty();
    }
    try {
      BlobStat stored = force(key, temporary);
      folders.moveIn(temporary, layout.file(key));
      return Optional.of(stored);
    } finally {
      // Moving a name to another one of the same file leaves both.
      Files.deleteIfExists(temporary);
    }
  }

  private BlobStat force(BlobKey key, Path temporary) throws IOException {
    try (RandomAccessFile file = new RandomAccessFile(temporary.toFile(), "rw")) {
      Instant storedAt = clock.instant().truncatedTo(ChronoUnit.MILLIS);
      Files.setLastModifiedTime(temporary, FileTime.from(storedAt));
      file.getFD().sync();
      return new BlobStat(key, file.length(), storedAt);
    }
  }

  private BlobStat write(BlobKey key, Path temporary, InputStream content) throws IOException {
    long size = 0;
    long checked = 0;
    byte[] buffer = new byte[BUFFER];
    // Not a channel: an interrupt would close it.
    try (FileOutputStream file = new FileOutputStream(temporary.toFile());
        WriteBack disk = new WriteBack(file.getFD())) {
      for (int count; (count = content.read(buffer)) >= 0; size += count) {
        if (size - checked >= SPACE_CHECK) {
          space.require();
          checked = size;
        }
        file.write(buffer, 0, count);
        disk.written(count);
      }
      // After the last byte: a slow upload is not an old blob.
      Instant storedAt = clock.instant().truncatedTo(ChronoUnit.MILLIS);
      Files.setLastModifiedTime(temporary, FileTime.from(storedAt));
      disk.finish();
      return new BlobStat(key, size, storedAt);
    }
  }

  private static void discard(Path temporary, Throwable cause) {
    try {
      Files.deleteIfExists(temporary);
    } catch (IOException e) {
      cause.addSuppressed(e); // the next start sweeps it
    }
  }

  @Override
  public Optional<InputStream> open(BlobKey key, ByteRange range) throws IOException {
    try {
      return Optional.of(FileRange.open(layout.file(key), range));
    } catch (NoSuchFileException e) {
      return Optional.empty();
    }
  }

  @Override
  public Optional<BlobStat> stat(BlobKey key) throws IOException {
    return BlobListing.stat(layout.file(key), key.value());
  }

  @Override
  public void delete(BlobKey key) throws IOException {
    requireLock();
    folders.remove(layout.file(key));
  }

  @Override
  public List<BlobStat> list(String prefix, Optional<BlobKey> after, int limit) throws IOException {
    if (limit < 1) {
      throw new IllegalArgumentException("limit must be at least 1");
    }
    return BlobListing.of(layout, prefix, after, limit);
  }

  @Override
  public Optional<Path> localFile(BlobKey key) {
    return Optional.of(layout.file(key)).filter(Files::isRegularFile);
  }

  @Override
  public Health health() {
    if (!Files.isWritable(incoming) || !Files.isWritable(layout.root())) {
      return Health.down(
          "the folder of the photos can't be written: mount it, or give this user the right to");
    }
    return space.isEnough() ? Health.up(space.describe()) : Health.down(space.describe());
  }

  @Override
  public void close() throws IOException {
    if (lock.isPresent()) {
      lock.get().close();
    }
  }
}
