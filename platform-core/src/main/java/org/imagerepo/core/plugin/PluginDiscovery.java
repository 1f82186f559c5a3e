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

/**
 * Finds the plugins there are, each id usable once: a dropped-in one wins over a bundled one. Used
 * by one thread at a time.
 */
final class PluginDiscovery {
  private static final System.Logger LOG = System.getLogger(PluginDiscovery.class.getName());

  private final List<Path> bundled;
  private final Optional<Path> dropped;
  private final PluginStaging staging;
  private final ApiVersion platform = ApiVersion.ofPlatform();

  PluginDiscovery(List<Path> bundled, Optional<Path> dropped, PluginStaging staging) {
    this.bundled = bundled;
    this.dropped = dropped;
    this.staging = staging;
  }

  /**
   * All that are there now.
   *
   * @param known found before; those that haven't changed aren't copied again
   */
  List<PluginFolder> find(List<PluginFolder> known) throws IOException {
    List<PluginFolder> found = new ArrayList<>();
    if (dropped.isPresent() && Files.isDirectory(dropped.get())) {
      for (PluginSource source : PluginSource.in(dropped.get(), PluginStatus.Origin.DROPPED_IN)) {
        found.add(read(source, known));
      }
    }
    for (Path root : bundled) {
      for (PluginSource source : PluginSource.in(root, PluginStatus.Origin.BUNDLED)) {
        found.add(PluginFolder.read(source, source.path(), platform));
      }
    }
    return settleIds(found);
  }

  private PluginFolder read(PluginSource source, List<PluginFolder> known) {
    Optional<Path> staged =
        known.stream()
            .filter(folder -> folder.source().equals(source))
            .flatMap(folder -> folder.path().stream())
            .findFirst();
    try {
      return PluginFolder.read(
          source, staged.isPresent() ? staged.get() : staging.stage(source), platform);
    } catch (IOException e) {
      return PluginFolder.unreadable(source, e);
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
    PluginStatus.Origin winner = same.get(0).source().origin();
    List<PluginFolder> rivals =
        same.stream().filter(folder -> folder.source().origin() == winner).toList();
    if (rivals.size() > 1) {
      List<Path> names = rivals.stream().map(folder -> folder.source().path()).toList();
      String problem = "there are several plugins of this id, " + names + "; leave only one";
      return rivals.stream().map(folder -> folder.refused(problem)).toList();
    }
    if (same.size() > 1) {
      LOG.log(
          Level.INFO,
          "The dropped-in plugin {0} in {1} is used instead of the bundled one",
          same.get(0).id(),
          same.get(0).source().path());
    }
    return rivals;
  }
}
