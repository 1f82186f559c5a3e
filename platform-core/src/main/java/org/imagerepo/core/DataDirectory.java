package org.imagerepo.core;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Comparator;
import java.util.stream.Stream;

/**
 * The folder of everything that is kept on this machine, held by one platform at a time. The lock
 * goes with the process, so that a killed platform hinders no start.
 */
final class DataDirectory implements AutoCloseable {
  private final Path path;
  private final FileChannel lock;

  private DataDirectory(Path path, FileChannel lock) {
    this.path = path;
    this.lock = lock;
  }

  /**
   * Makes the folder if need be, and takes hold of it.
   *
   * @throws IOException if it can't be used; the message names the remedy
   */
  static DataDirectory open(Path path) throws IOException {
    try {
      create(path);
    } catch (IOException e) {
      throw new IOException(
          "platform.data.dir is '"
              + path
              + "', which can't be made: "
              + e.getMessage()
              + ". Name a folder that this user may write to.",
          e);
    }
    DataDirectory directory = new DataDirectory(path, lock(path));
    try {
      directory.clear(directory.temporary());
      return directory;
    } catch (IOException | RuntimeException e) {
      directory.close();
      throw e;
    }
  }

  /** A new one is for this user alone: it holds people's photos and the hashes of passwords. */
  private static void create(Path path) throws IOException {
    boolean isNew = Files.notExists(path);
    Files.createDirectories(path);
    if (isNew && Files.getFileStore(path).supportsFileAttributeView("posix")) {
      Files.setPosixFilePermissions(path, PosixFilePermissions.fromString("rwx------"));
    }
  }

  private static FileChannel lock(Path path) throws IOException {
    FileChannel channel =
        FileChannel.open(path.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
    FileLock lock = null;
    try {
      lock = channel.tryLock();
    } catch (OverlappingFileLockException e) {
      // Another platform in this process: as if it were another process.
    } catch (IOException e) {
      channel.close();
      throw e;
    }
    if (lock == null) {
      channel.close();
      throw new IOException(
          "platform.data.dir is '"
              + path
              + "', which another running platform uses. Stop that one"
              + " or name another folder.");
    }
    return channel;
  }

  private void clear(Path folder) throws IOException {
    if (Files.exists(folder)) {
      try (Stream<Path> content = Files.walk(folder)) {
        content.sorted(Comparator.reverseOrder()).forEach(DataDirectory::delete);
      } catch (UncheckedIOException e) {
        throw e.getCause();
      }
    }
    Files.createDirectories(folder);
  }

  private static void delete(Path path) {
    try {
      Files.delete(path);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  Path path() {
    return path;
  }

  /** Emptied at every start. */
  Path temporary() {
    return path.resolve("tmp");
  }

  @Override
  public void close() throws IOException {
    lock.close();
  }
}
