package org.imagerepo.payara;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * A local Maven repository as an author has it after installing the kit: what this build has just
 * made, and beside it, linked, whatever else the real one has. So the test sees this build and none
 * that was installed before, and leaves nothing of it in the real one.
 */
final class AuthorsRepository {
  private static final Path CHECKOUT = Checkout.payara().getParent();

  /** What an author's build needs of ours, by folder. */
  private static final List<String> MODULES =
      List.of(
          "",
          "plugins",
          "plugins/plugin-parent",
          "plugins/plugin-archetype",
          "plugins/plugin-testkit",
          "platform-api",
          "platform-core");

  private final Path folder;
  private final String group;
  private final String version;

  private AuthorsRepository(Path folder, String group, String version) {
    this.folder = folder;
    this.group = group;
    this.version = version;
  }

  /** Makes it anew. */
  static Path make(Path folder) throws IOException {
    AuthorsRepository repository =
        new AuthorsRepository(
            folder, System.getProperty("platform.group"), System.getProperty("platform.version"));
    repository.delete();
    repository.link();
    for (String module : MODULES) {
      repository.install(module);
    }
    return folder;
  }

  /** Links are removed, and never what they lead to. */
  private void delete() throws IOException {
    if (Files.exists(folder)) {
      try (Stream<Path> content = Files.walk(folder)) {
        for (Path path : content.sorted(Comparator.reverseOrder()).toList()) {
          Files.delete(path);
        }
      }
    }
  }

  /** Everything but our own group. */
  private void link() throws IOException {
    Path real = Path.of(System.getProperty("maven.repository"));
    Path here = Files.createDirectories(folder);
    for (String part : group.split("\\.")) {
      if (Files.isDirectory(real)) {
        try (Stream<Path> entries = Files.list(real)) {
          for (Path entry : entries.filter(e -> !e.endsWith(part)).toList()) {
            Files.createSymbolicLink(here.resolve(entry.getFileName()), entry);
          }
        }
      }
      real = real.resolve(part);
      here = Files.createDirectories(here.resolve(part));
    }
  }

  private void install(String module) throws IOException {
    Path source = CHECKOUT.resolve(module);
    String artifact =
        module.isEmpty()
            ? System.getProperty("platform.artifact")
            : source.getFileName().toString();
    String name = artifact + "-" + version;
    Path target =
        Files.createDirectories(
            folder.resolve(group.replace('.', '/')).resolve(artifact).resolve(version));
    copy(source.resolve("pom.xml"), target.resolve(name + ".pom"));
    Path jar = source.resolve("target").resolve(name + ".jar");
    if (Files.exists(jar)) {
      copy(jar, target.resolve(name + ".jar"));
    }
  }

  private static void copy(Path from, Path to) throws IOException {
    Files.copy(from, to, StandardCopyOption.REPLACE_EXISTING);
  }
}
