package org.imagerepo.payara;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.imagerepo.testkit.crash.CrashContract;

/** The engine upon the embedded storage, with the plugins that the WAR brings. */
class EngineCrashIT extends CrashContract {
  @Override
  protected List<Path> pluginRoots() {
    Path target = Checkout.payara().resolveSibling("webapp").resolve("target");
    try (Stream<Path> folders = Files.list(target)) {
      return folders
          .map(folder -> folder.resolve("WEB-INF").resolve("plugins"))
          .filter(Files::isDirectory)
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  protected Map<String, String> properties() {
    return Map.of("crash.blobs", "files", "crash.catalogue", "sqlite");
  }
}
