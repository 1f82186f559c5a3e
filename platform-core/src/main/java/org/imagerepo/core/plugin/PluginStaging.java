package org.imagerepo.core.plugin;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * Copies of dropped-in plugins, which is what is loaded. So whoever replaces or removes the files
 * that were dropped in never pulls them from under a running plugin. Used by one thread at a time.
 */
final class PluginStaging {
  private final Path root;
  private int last;

  private PluginStaging(Path root) {
    this.root = root;
  }

  /** Begins with none, whatever a former platform left in that folder. */
  static PluginStaging in(Path root) throws IOException {
    PluginStaging staging = new PluginStaging(root);
    staging.discard(root);
    return staging;
  }

  /**
   * A folder of JARs that nobody else touches.
   *
   * @throws IOException if the source can't be read, or isn't what it should be
   */
  Path stage(PluginSource source) throws IOException {
    Path folder = Files.createDirectories(root.resolve(Integer.toString(++last)));
    try {
      if (source.isZip()) {
        PluginZip.unpack(source.path(), folder, PluginZip.MAX_BYTES);
      } else {
        List<Path> jars =
            source.isFolder() ? PluginSource.jars(source.path()) : List.of(source.path());
        for (Path jar : jars) {
          Files.copy(jar, folder.resolve(jar.getFileName()), StandardCopyOption.COPY_ATTRIBUTES);
        }
      }
      return folder;
    } catch (IOException | RuntimeException e) {
      discard(folder);
      throw e;
    }
  }

  /** Removes a copy. What isn't a copy of ours is left alone. */
  void discard(Path folder) throws IOException {
    if (!folder.startsWith(root) || Files.notExists(folder)) {
      return;
    }
    try (Stream<Path> content = Files.walk(folder)) {
      for (Path path : content.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(path);
      }
    }
  }
}
