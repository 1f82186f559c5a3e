package org.imagerepo.plugins.storage.embedded;

import java.io.IOException;
import java.nio.file.Path;
import org.sqlite.SQLiteJDBCLoader;

/** Loads SQLite itself, which the driver unpacks from its JAR. */
final class NativeLibrary {
  private static final String FOLDER = "org.sqlite.tmpdir";

  private NativeLibrary() {}

  /**
   * Loads it unless that was done before.
   *
   * @param folder where to unpack it, unless the operator has said where
   */
  static synchronized void load(Path folder) throws IOException {
    // The driver has no other way of being told; nobody else reads this property.
    boolean isOurs = System.getProperty(FOLDER) == null;
    if (isOurs) {
      System.setProperty(FOLDER, folder.toString());
    }
    try {
      SQLiteJDBCLoader.initialize();
    } catch (Exception e) {
      throw new IOException(
          "SQLite's native library can't be loaded: set the system property "
              + FOLDER
              + " to a writable folder on a disk that isn't mounted noexec; if your kind of"
              + " machine isn't served, use another catalogue ("
              + e.getMessage()
              + ")",
          e);
    } finally {
      if (isOurs) {
        System.clearProperty(FOLDER);
      }
    }
  }
}
