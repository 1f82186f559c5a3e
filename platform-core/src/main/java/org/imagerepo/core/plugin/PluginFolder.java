package org.imagerepo.core.plugin;

import java.io.IOException;
import java.lang.System.Logger.Level;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A folder that is, or should be, a plugin. Nothing of it has been loaded.
 *
 * @param path the folder
 * @param origin where it came from
 * @param descriptor what its manifest says, if that is right
 * @param problem why it can't be used
 */
record PluginFolder(
    Path path,
    PluginStatus.Origin origin,
    Optional<PluginDescriptor> descriptor,
    Optional<String> problem) {
  private static final System.Logger LOG = System.getLogger(PluginFolder.class.getName());

  /** From the descriptor; the folder's name if that can't be read. */
  String id() {
    return descriptor.map(PluginDescriptor::id).orElseGet(() -> path.getFileName().toString());
  }

  /** All plugin folders, each id usable once: a dropped-in one wins over a bundled one. */
  static List<PluginFolder> find(List<Path> bundled, Optional<Path> dropped, ApiVersion platform)
      throws IOException {
    List<PluginFolder> found = new ArrayList<>();
    if (dropped.isPresent()) {
      found.addAll(in(dropped.get(), PluginStatus.Origin.DROPPED_IN, platform));
    }
    for (Path root : bundled) {
      found.addAll(in(root, PluginStatus.Origin.BUNDLED, platform));
    }
    return settleIds(found);
  }

  private static List<PluginFolder> in(Path root, PluginStatus.Origin origin, ApiVersion platform)
      throws IOException {
    List<Path> entries;
    try (Stream<Path> files = Files.list(root)) {
      entries = files.sorted().toList();
    }
    List<PluginFolder> folders = new ArrayList<>();
    for (Path entry : entries) {
      boolean hidden = entry.getFileName().toString().startsWith(".");
      if (!hidden && Files.isDirectory(entry)) {
        folders.add(read(entry, origin, platform));
      } else if (!hidden) {
        LOG.log(
            Level.WARNING,
            "Ignored {0}: a plugin is a folder of JARs; put it, or what it holds, into one",
            entry);
      }
    }
    return folders;
  }

  private static PluginFolder read(Path path, PluginStatus.Origin origin, ApiVersion platform) {
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
      return new PluginFolder(path, origin, Optional.of(descriptor), problem);
    } catch (IOException e) {
      return new PluginFolder(path, origin, Optional.empty(), Optional.of(e.getMessage()));
    }
  }

  private static List<PluginFolder> settleIds(List<PluginFolder> found) {
    Map<String, List<PluginFolder>> byId = new LinkedHashMap<>();
    found.forEach(folder -> byId.computeIfAbsent(folder.id(), id -> new ArrayList<>()).add(folder));
    List<PluginFolder> settled = new ArrayList<>();
    byId.values().forEach(same -> settled.addAll(settleId(same)));
    return settled;
  }

  /** Of the folders of one id, in order of preference, what becomes of each. */
  private static List<PluginFolder> settleId(List<PluginFolder> same) {
    PluginStatus.Origin winner = same.get(0).origin();
    List<PluginFolder> rivals = same.stream().filter(f -> f.origin() == winner).toList();
    if (rivals.size() > 1) {
      List<Path> names = rivals.stream().map(PluginFolder::path).toList();
      String problem = "there are several plugins of this id, " + names + "; leave only one";
      return rivals.stream().map(folder -> folder.refused(problem)).toList();
    }
    if (same.size() > 1) {
      LOG.log(
          Level.INFO,
          "The dropped-in plugin {0} in {1} is used instead of the bundled one",
          same.get(0).id(),
          same.get(0).path());
    }
    return rivals;
  }

  private PluginFolder refused(String problem) {
    return new PluginFolder(path, origin, descriptor, Optional.of(problem));
  }
}
