package org.imagerepo.payara;

import java.io.IOException;
import java.io.OutputStream;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.jar.Attributes;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import java.util.stream.Stream;
import javax.tools.ToolProvider;
import org.imagerepo.api.plugin.Plugin;

/** Compiles and packs the plugins of {@code src/test/resources/broken-plugins}. */
final class BrokenPlugins {
  private static final String SERVICE = "META-INF/services/" + Plugin.class.getName();

  private final Path plugins;
  private final Path work;

  /**
   * @param plugins where to drop them in
   * @param work for what is in between
   */
  BrokenPlugins(Path plugins, Path work) {
    this.plugins = plugins;
    this.work = work;
  }

  /**
   * Drops one in.
   *
   * @param id of the plugin
   * @param className of its only source file
   * @param apiVersion that it claims to be built for
   */
  void drop(String id, String className, String apiVersion) throws IOException {
    Path classes = Files.createDirectories(work.resolve(id));
    compile(source(className), classes);
    Path folder = Files.createDirectories(plugins.resolve(id));
    try (OutputStream out = Files.newOutputStream(folder.resolve(id + ".jar"));
        JarOutputStream jar = new JarOutputStream(out, manifest(id, apiVersion));
        Stream<Path> compiled = Files.list(classes)) {
      for (Path file : compiled.toList()) {
        add(jar, file.getFileName().toString(), Files.readAllBytes(file));
      }
      add(jar, SERVICE, className.getBytes(StandardCharsets.UTF_8));
    }
  }

  private static void compile(Path source, Path classes) {
    List<String> options =
        List.of(
            "--release",
            "17",
            "-cp",
            System.getProperty("java.class.path"),
            "-d",
            classes.toString(),
            source.toString());
    int status =
        ToolProvider.getSystemJavaCompiler().run(null, null, null, options.toArray(String[]::new));
    if (status != 0) {
      throw new AssertionError(source + " does not compile; the reason is above");
    }
  }

  private static Path source(String className) throws IOException {
    try {
      return Path.of(
          BrokenPlugins.class.getResource("/broken-plugins/" + className + ".java").toURI());
    } catch (URISyntaxException e) {
      throw new IOException(e);
    }
  }

  private static Manifest manifest(String id, String apiVersion) {
    Manifest manifest = new Manifest();
    Attributes attributes = manifest.getMainAttributes();
    attributes.put(Attributes.Name.MANIFEST_VERSION, "1.0");
    attributes.putValue("Plugin-Id", id);
    attributes.putValue("Plugin-Version", "1.0");
    attributes.putValue("Platform-Api-Version", apiVersion);
    return manifest;
  }

  private static void add(JarOutputStream jar, String name, byte[] content) throws IOException {
    jar.putNextEntry(new JarEntry(name));
    jar.write(content);
    jar.closeEntry();
  }
}
