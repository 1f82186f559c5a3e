package org.imagerepo.core.plugin;

import java.io.IOException;
import java.lang.System.Logger.Level;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Where a plugin comes from: a folder of JARs, a zip of such a folder, or a single JAR.
 *
 * @param path the folder or file
 * @param origin who put it there
 * @param stamp names, sizes and times of what it holds: another one means other content
 */
record PluginSource(Path path, PluginStatus.Origin origin, String stamp) {
  private static final System.Logger LOG = System.getLogger(PluginSource.class.getName());

  /** All sources in a folder, by name. */
  static List<PluginSource> in(Path root, PluginStatus.Origin origin) throws IOException {
    List<PluginSource> sources = new ArrayList<>();
    for (Path entry : list(root)) {
      if (entry.getFileName().toString().startsWith(".")) {
        continue;
      }
      if (Files.isDirectory(entry) || isFile(entry, ".zip") || isFile(entry, ".jar")) {
        sources.add(new PluginSource(entry, origin, stamp(entry)));
      } else {
        LOG.log(
            Level.WARNING,
            "Ignored {0}: a plugin is a folder of JARs, a zip of such a folder, or a JAR",
            entry);
      }
    }
    return sources;
  }

  boolean isFolder() {
    return Files.isDirectory(path);
  }

  boolean isZip() {
    return isFile(path, ".zip");
  }

  /** Name of the folder or file. */
  String name() {
    return path.getFileName().toString();
  }

  /** The JARs in a folder, by name. */
  static List<Path> jars(Path folder) throws IOException {
    return list(folder).stream().filter(file -> isFile(file, ".jar")).toList();
  }

  private static boolean isFile(Path path, String ending) {
    return Files.isRegularFile(path)
        && path.getFileName().toString().toLowerCase(Locale.ROOT).endsWith(ending);
  }

  private static List<Path> list(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.sorted().toList();
    }
  }

  private static String stamp(Path entry) throws IOException {
    List<Path> files = Files.isDirectory(entry) ? jars(entry) : List.of(entry);
    List<String> stamps = new ArrayList<>();
    for (Path file : files) {
      stamps.add(
          file.getFileName() + " " + Files.size(file) + " " + Files.getLastModifiedTime(file));
    }
    return stamps.stream().collect(Collectors.joining("\n"));
  }
}
