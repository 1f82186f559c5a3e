package org.imagerepo.core.plugin;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.imagerepo.api.tag.Tagger;

/** A platform's folders and settings, with a storage to run on. */
final class Installation {
  final Path bundled;
  final Path dropped;
  private final Path root;
  private final Map<String, String> settings = new TreeMap<>();
  private Duration createLimit = Duration.ofMinutes(1);
  private Duration closeLimit = Duration.ofMinutes(1);
  private String blobs = "sample-blobs";

  private Installation(Path root) throws IOException {
    this.root = root;
    this.bundled = Files.createDirectories(root.resolve("bundled"));
    this.dropped = Files.createDirectories(root.resolve("dropped"));
  }

  static Installation in(Path root) throws IOException {
    Installation made = empty(root);
    PluginFolderBuilder.storage().in(made.bundled);
    return made;
  }

  /** Without a storage. */
  static Installation empty(Path root) throws IOException {
    return new Installation(root);
  }

  Installation with(PluginFolderBuilder... plugins) throws IOException {
    for (PluginFolderBuilder plugin : plugins) {
      plugin.in(dropped);
    }
    return this;
  }

  /** Drops a plugin's folder in as a zip of that name. */
  void withZip(Path folder, String name) throws IOException {
    try (ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(dropped.resolve(name)))) {
      for (Path jar : PluginSource.jars(folder)) {
        out.putNextEntry(new ZipEntry(folder.getFileName() + "/" + jar.getFileName()));
        out.write(Files.readAllBytes(jar));
      }
    }
  }

  /** Takes a folder away that was dropped in. */
  void remove(String name) throws IOException {
    try (Stream<Path> content = Files.walk(dropped.resolve(name))) {
      for (Path path : content.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(path);
      }
    }
  }

  /** Gives a setting, by its key or as an environment variable. */
  Installation set(String name, String value) {
    settings.put(name, value);
    return this;
  }

  Installation createLimit(Duration limit) {
    createLimit = limit;
    return this;
  }

  Installation closeLimit(Duration limit) {
    closeLimit = limit;
    return this;
  }

  Installation blobs(String type) {
    blobs = type;
    return this;
  }

  Plugins start() throws IOException {
    return Plugins.start(
        new PluginsConfig(
            List.of(bundled),
            Optional.of(dropped),
            root.resolve("data"),
            root.resolve("temporary"),
            blobs,
            "sample-catalogue",
            new Given(settings),
            Clock.systemUTC(),
            createLimit),
        closeLimit);
  }

  /** What plugins wrote with {@code EventLog}. */
  List<String> events() throws IOException {
    Path log = root.resolve("data/providers/log.txt");
    return Files.exists(log) ? Files.readAllLines(log) : List.of();
  }

  /** The tagger of a type, which must be there. */
  static Tagger tagger(Plugins plugins, String type) {
    List<Tagger> found =
        plugins.taggers().stream()
            .filter(a -> a.type().equals(type))
            .map(Active::provider)
            .toList();
    assertThat(found).describedAs("taggers named %s in %s", type, plugins.status()).hasSize(1);
    return found.get(0);
  }

  /** What an operator sees of the plugin in a folder. */
  static PluginStatus plugin(Plugins plugins, String folder) {
    return plugins.status().stream()
        .filter(plugin -> plugin.folder().equals(folder))
        .findFirst()
        .orElseThrow();
  }

  /** What an operator sees of a provider. */
  static ProviderStatus provider(Plugins plugins, String type) {
    return plugins.status().stream()
        .flatMap(plugin -> plugin.providers().stream())
        .filter(provider -> provider.type().equals(type))
        .findFirst()
        .orElseThrow();
  }

  /** Settings that are found as MicroProfile Config finds them. */
  private record Given(Map<String, String> texts) implements ProviderSettingsSource {
    @Override
    public Optional<String> value(String key) {
      String variable = key.replaceAll("[^A-Za-z0-9]", "_").toUpperCase(Locale.ROOT);
      return Optional.ofNullable(texts.getOrDefault(key, texts.get(variable)));
    }

    @Override
    public Set<String> names() {
      return texts.keySet();
    }
  }
}
