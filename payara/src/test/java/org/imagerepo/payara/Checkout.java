package org.imagerepo.payara;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** Where things are in the source tree. Tests run in the folder of their module. */
final class Checkout {
  private Checkout() {}

  /** This module's folder. */
  static Path payara() {
    return Path.of("").toAbsolutePath();
  }

  /** Where this module's build puts things. */
  static Path target() {
    return payara().resolve("target");
  }

  /** The folders of plugin folders that the WAR brings. */
  static List<Path> bundledPlugins() {
    Path target = payara().resolveSibling("webapp").resolve("target");
    try (Stream<Path> folders = Files.list(target)) {
      return folders
          .map(folder -> folder.resolve("WEB-INF").resolve("plugins"))
          .filter(Files::isDirectory)
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
