package org.imagerepo.core.plugin;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.jar.Attributes;
import java.util.jar.JarFile;
import java.util.jar.Manifest;
import java.util.regex.Pattern;

/**
 * What a plugin's manifest says of it. Read without loading any of its classes.
 *
 * @param id lower-case words joined by hyphens
 * @param version of the plugin
 * @param apiVersion it was built against
 * @param jars all JARs of its folder
 */
record PluginDescriptor(String id, String version, ApiVersion apiVersion, List<Path> jars) {
  static final String ID = "Plugin-Id";
  static final String VERSION = "Plugin-Version";
  static final String API_VERSION = "Platform-Api-Version";
  private static final Pattern ID_SHAPE =
      Pattern.compile("(?=.{1,60}$)[a-z][a-z0-9]*(-[a-z0-9]+)*");

  PluginDescriptor {
    Objects.requireNonNull(version, "version");
    Objects.requireNonNull(apiVersion, "apiVersion");
    jars = List.copyOf(jars);
    if (!ID_SHAPE.matcher(id).matches()) {
      throw new IllegalArgumentException(
          ID + " is '" + id + "' but must be lower-case words joined by hyphens");
    }
  }

  /**
   * Reads the descriptor of a plugin folder.
   *
   * @throws IOException if the folder isn't a plugin; the message names the remedy
   */
  static PluginDescriptor read(Path folder) throws IOException {
    List<Path> jars = PluginSource.jars(folder);
    List<PluginDescriptor> found = new ArrayList<>();
    for (Path jar : jars) {
      Attributes attributes = manifest(jar);
      if (attributes.getValue(ID) != null) {
        found.add(describe(jar, attributes, jars));
      }
    }
    if (found.size() != 1) {
      throw new IOException(
          "exactly one JAR in the folder must carry "
              + ID
              + " in its manifest, but "
              + found.size()
              + " of "
              + jars.size()
              + " do");
    }
    return found.get(0);
  }

  private static Attributes manifest(Path jar) throws IOException {
    try (JarFile file = new JarFile(jar.toFile())) {
      Manifest manifest = file.getManifest();
      return manifest == null ? new Attributes() : manifest.getMainAttributes();
    } catch (IOException | SecurityException e) {
      throw new IOException(
          jar.getFileName() + " can't be read as a JAR (" + e.getMessage() + "); copy it again", e);
    }
  }

  private static PluginDescriptor describe(Path jar, Attributes attributes, List<Path> jars)
      throws IOException {
    try {
      return new PluginDescriptor(
          attributes.getValue(ID),
          required(attributes, VERSION),
          ApiVersion.parse(required(attributes, API_VERSION)),
          jars);
    } catch (IllegalArgumentException e) {
      throw new IOException("the manifest of " + jar.getFileName() + ": " + e.getMessage(), e);
    }
  }

  private static String required(Attributes attributes, String name) {
    String value = attributes.getValue(name);
    if (value == null || value.isBlank()) {
      throw new IllegalArgumentException(name + " is missing");
    }
    return value;
  }
}
