package org.imagerepo.plugins.storage.embedded;

import java.io.File;
import java.io.IOException;
import java.nio.channels.ClosedByInterruptException;
import java.nio.channels.FileChannel;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** Makes changes of folders survive the loss of power. */
final class Durable {
  private static final boolean CAN_FORCE_FOLDERS = File.separatorChar == '/';

  private Durable() {}

  /**
   * Forces to disk which files a folder has. An interrupt doesn't stop it, since the change that it
   * completes has happened already; the thread stays interrupted.
   */
  static void forceFolder(Path folder) throws IOException {
    boolean isInterrupted = false;
    try {
      while (CAN_FORCE_FOLDERS) {
        try (FileChannel channel = FileChannel.open(folder, StandardOpenOption.READ)) {
          channel.force(true);
          return;
        } catch (ClosedByInterruptException e) {
          isInterrupted = Thread.interrupted();
        }
      }
    } finally {
      if (isInterrupted) {
        Thread.currentThread().interrupt();
      }
    }
  }

  /** Makes a folder unless it is there, and forces to disk that it is. */
  static void createFolder(Path folder) throws IOException {
    try {
      Files.createDirectory(folder);
    } catch (FileAlreadyExistsException e) {
      if (!Files.isDirectory(folder)) {
        throw e;
      }
    }
    forceFolder(folder.getParent());
  }
}
