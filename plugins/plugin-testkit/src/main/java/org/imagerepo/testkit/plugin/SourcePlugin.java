package org.imagerepo.testkit.plugin;

import java.io.IOException;
import java.io.OutputStream;
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

/** Makes a plugin of a single source file, for tests of what becomes of it. */
public final class SourcePlugin {
  private static final String SERVICE = "META-INF/services/" + Plugin.class.getName();

  private SourcePlugin() {}

  /**
   * Compiles the source against the class path of the test, and packs it.
   *
   * @param source of a class without package that implements {@link Plugin}
   * @param id of the plugin
   * @param apiVersion that it claims to be built for, such as {@code 1.0}
   * @param folder to become the plugin; made if need be
   */
  public static void pack(Path source, String id, String apiVersion, Path folder)
      throws IOException {
    Path classes = Files.createTempDirectory("classes");
    compile(source, classes);
    Files.createDirectories(folder);
    String door = source.getFileName().toString().replace(".java", "");
    try (OutputStream out = Files.newOutputStream(folder.resolve(id + ".jar"));
        JarOutputStream jar = new JarOutputStream(out, manifest(id, apiVersion));
        Stream<Path> compiled = Files.list(classes)) {
      for (Path file : compiled.toList()) {
        add(jar, file.getFileName().toString(), Files.readAllBytes(file));
        Files.delete(file);
      }
      add(jar, SERVICE, door.getBytes(StandardCharsets.UTF_8));
    }
    Files.delete(classes);
  }

  private static void compile(Path source, Path classes) throws IOException {
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
      throw new IOException(source + " does not compile; the reason is in the output");
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
