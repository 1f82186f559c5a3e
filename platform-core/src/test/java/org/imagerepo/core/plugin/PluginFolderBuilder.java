package org.imagerepo.core.plugin;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.jar.Attributes;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import org.imagerepo.api.plugin.Plugin;
import org.imagerepo.core.plugin.sample.EventLog;
import org.imagerepo.core.plugin.sample.Maker;
import org.imagerepo.core.plugin.sample.SampleTagger;
import org.imagerepo.core.plugin.sample.StorageDoor;
import org.imagerepo.core.plugin.sample.Stub;

/** Builds a plugin folder with one JAR. Starts as a right plugin that lacks nothing but a door. */
final class PluginFolderBuilder {
  private static final String SERVICES = "META-INF/services/" + Plugin.class.getName();
  private static final String DOOR =
      """
      package demo;
      import java.util.*;
      import java.util.concurrent.*;
      import org.imagerepo.api.blob.*;
      import org.imagerepo.api.catalogue.*;
      import org.imagerepo.api.plugin.*;
      import org.imagerepo.api.rendition.*;
      import org.imagerepo.api.tag.*;
      import org.imagerepo.core.plugin.sample.*;
      public final class Door implements Plugin {
        %s
      }
      """;

  private final Map<String, String> manifest = new TreeMap<>();
  private final Map<String, byte[]> entries = new TreeMap<>();
  private final JavaSources sources = new JavaSources();

  private PluginFolderBuilder() {}

  /** A plugin whose class {@code demo.Door} is yet to be given. */
  static PluginFolderBuilder plugin(String id) {
    return jar()
        .manifest("Plugin-Id", id)
        .manifest("Plugin-Version", "1.2.3")
        .manifest("Platform-Api-Version", ApiVersion.ofPlatform().toString())
        .services("demo.Door")
        .classes(EventLog.class, Maker.class, Maker.Making.class, SampleTagger.class)
        .classes(Stub.class, Stub.Body.class);
  }

  /** A plugin with one tagger of the same name. */
  static PluginFolderBuilder tagger(String type) {
    return tagger(type, "return new SampleTagger(\"1\");");
  }

  /**
   * A plugin with one tagger of the same name.
   *
   * @param create the body of {@code create(settings, context)}
   */
  static PluginFolderBuilder tagger(String type, String create) {
    return tagger(type, "", create);
  }

  /**
   * A plugin with one tagger of the same name.
   *
   * @param settings expressions of the settings it describes, separated by commas
   * @param create the body of {@code create(settings, context)}
   */
  static PluginFolderBuilder tagger(String type, String settings, String create) {
    return plugin(type)
        .door(
            """
            @Override public List<ProviderFactory<Tagger>> taggers() {
              return List.of(
                  new Maker<>("%s", List.of(%s), (settings, context) -> { %s }));
            }
            """
                .formatted(type, settings, create));
  }

  /** A plugin with the storages {@code sample-blobs} and {@code sample-catalogue}. */
  static PluginFolderBuilder storage() {
    return plugin("sample-storage")
        .services(StorageDoor.class.getName())
        .classes(StorageDoor.class);
  }

  /** A JAR with nothing in it. */
  static PluginFolderBuilder jar() {
    return new PluginFolderBuilder();
  }

  /** Sets or replaces a line of the manifest. */
  PluginFolderBuilder manifest(String name, String value) {
    manifest.put(name, value);
    return this;
  }

  PluginFolderBuilder withoutManifest(String name) {
    manifest.remove(name);
    return this;
  }

  /** Names the implementations of {@link Plugin}. */
  PluginFolderBuilder services(String... names) {
    return entry(SERVICES, String.join("\n", names).getBytes(StandardCharsets.UTF_8));
  }

  PluginFolderBuilder withoutServices() {
    entries.remove(SERVICES);
    return this;
  }

  /** The members of {@code demo.Door}. */
  PluginFolderBuilder door(String members) {
    return source("demo.Door", DOOR.formatted(members));
  }

  PluginFolderBuilder source(String className, String code) {
    sources.add(className, code);
    return this;
  }

  /** Copies classes of the tests. */
  PluginFolderBuilder classes(Class<?>... classes) {
    for (Class<?> type : classes) {
      String path = type.getName().replace('.', '/') + ".class";
      try (InputStream in = type.getResourceAsStream("/" + path)) {
        entry(path, in.readAllBytes());
      } catch (IOException e) {
        throw new IllegalStateException(e);
      }
    }
    return this;
  }

  PluginFolderBuilder entry(String path, byte[] content) {
    entries.put(path, content);
    return this;
  }

  /** Writes the folder, named like the plugin. */
  Path in(Path root) throws IOException {
    return in(root, manifest.get("Plugin-Id"));
  }

  /** Writes the JAR into a folder, which may have others already. */
  Path in(Path root, String folder) throws IOException {
    Path path = Files.createDirectories(root.resolve(folder));
    Map<String, byte[]> all = new TreeMap<>(sources.compile());
    all.putAll(entries);
    Path jar = path.resolve("part" + path.toFile().list().length + ".jar");
    try (OutputStream file = Files.newOutputStream(jar);
        JarOutputStream out = new JarOutputStream(file, asManifest())) {
      for (Map.Entry<String, byte[]> entry : all.entrySet()) {
        out.putNextEntry(new JarEntry(entry.getKey()));
        out.write(entry.getValue());
      }
    }
    return path;
  }

  private Manifest asManifest() {
    Manifest made = new Manifest();
    made.getMainAttributes().put(Attributes.Name.MANIFEST_VERSION, "1.0");
    manifest.forEach(made.getMainAttributes()::putValue);
    return made;
  }
}
