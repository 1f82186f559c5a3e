package org.imagerepo.plugins.storage.embedded;

import java.io.IOException;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.HashSet;
import java.util.Set;

/**
 * Makes the folders of blobs when the first one comes and drops them when the last one goes.
 *
 * <p>One thread at a time makes or drops folders. That a folder exists is no proof that it survives
 * the loss of power: an earlier process may have been killed before it forced it to disk. So only
 * those that this process has forced count as durable.
 */
final class BlobFolders {
  /** How often a folder may vanish between being made and being used. */
  private static final int ATTEMPTS = 100;

  private static final int MOST_REMEMBERED = 10_000;

  private final BlobLayout layout;
  private final Set<Path> durable = new HashSet<>();

  BlobFolders(BlobLayout layout) {
    this.layout = layout;
  }

  /** Moves a whole file to its place, atomically and durably. */
  void moveIn(Path from, Path to) throws IOException {
    for (int attempt = 1; ; attempt++) {
      make(to.getParent());
      try {
        Files.move(from, to, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        break;
      } catch (NoSuchFileException e) {
        // Somebody deleted the folder's last blob and dropped the folder just now.
        if (attempt == ATTEMPTS) {
          throw e;
        }
        forget();
      }
    }
    forceIfThere(to.getParent());
  }

  /** Removes a file durably, and its folders as far as they become empty. */
  void remove(Path file) throws IOException {
    if (Files.deleteIfExists(file)) {
      forceIfThere(file.getParent());
      drop(file.getParent());
    }
  }

  /** A folder that is gone was dropped by whoever deleted its last blob, and durably so. */
  private static void forceIfThere(Path folder) throws IOException {
    try {
      Durable.forceFolder(folder);
    } catch (NoSuchFileException e) {
      // nothing is left to be forced
    }
  }

  private synchronized void make(Path folder) throws IOException {
    if (durable.contains(folder)) {
      return;
    }
    if (!folder.equals(layout.root())) {
      make(folder.getParent());
      Durable.createFolder(folder);
    }
    if (durable.size() >= MOST_REMEMBERED) {
      durable.clear();
    }
    durable.add(folder);
  }

  private synchronized void forget() {
    durable.clear();
  }

  private synchronized void drop(Path empty) throws IOException {
    Path folder = empty;
    try {
      // The folders named by one character stay: there are few of them, soon used again.
      while (layout.root().relativize(folder).getNameCount() > BlobLayout.FAN_DEPTH + 1) {
        Files.delete(folder);
        durable.remove(folder);
        folder = folder.getParent();
      }
    } catch (DirectoryNotEmptyException | NoSuchFileException e) {
      // as far as they are empty
    } finally {
      if (!folder.equals(empty)) {
        Durable.forceFolder(folder);
      }
    }
  }
}
