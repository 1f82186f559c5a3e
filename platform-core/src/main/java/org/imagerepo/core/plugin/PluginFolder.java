package org.imagerepo.core.plugin;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;

/**
 * A folder that is, or should be, a plugin. Nothing of it has been loaded.
 *
 * @param source what was found
 * @param path where its JARs are loaded from; empty if there is no such folder
 * @param descriptor what its manifest says, if that is right
 * @param problem why it can't be used
 */
record PluginFolder(
    PluginSource source,
    Optional<Path> path,
    Optional<PluginDescriptor> descriptor,
    Optional<String> problem) {

  /** From the descriptor; the source's name if that can't be read. */
  String id() {
    return descriptor.map(PluginDescriptor::id).orElseGet(source::name);
  }

  static PluginFolder read(PluginSource source, Path path, ApiVersion platform) {
    try {
      PluginDescriptor descriptor = PluginDescriptor.read(path);
      Optional<String> problem =
          platform.serves(descriptor.apiVersion())
              ? Optional.empty()
              : Optional.of(
                  "it was built against version "
                      + descriptor.apiVersion()
                      + " of the plugin API, but this platform has "
                      + platform
                      + "; use a version of the plugin that was built for it");
      return new PluginFolder(source, Optional.of(path), Optional.of(descriptor), problem);
    } catch (IOException e) {
      return new PluginFolder(
          source, Optional.of(path), Optional.empty(), Optional.of(e.getMessage()));
    }
  }

  static PluginFolder unreadable(PluginSource source, IOException why) {
    return new PluginFolder(
        source, Optional.empty(), Optional.empty(), Optional.of(why.getMessage()));
  }

  PluginFolder refused(String why) {
    return new PluginFolder(source, path, descriptor, Optional.of(why));
  }

  /**
   * Whether it holds the same files: what was loaded from one need not be loaded from the other.
   */
  boolean isSameAs(PluginFolder other) {
    return source.equals(other.source) && problem.equals(other.problem);
  }
}
