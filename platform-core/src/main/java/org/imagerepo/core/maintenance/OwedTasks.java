package org.imagerepo.core.maintenance;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.imagerepo.api.catalogue.TaskId;
import org.imagerepo.api.catalogue.WantedTask;
import org.imagerepo.api.rendition.Preprocessor;
import org.imagerepo.api.tag.Tagger;
import org.imagerepo.core.plugin.IsolatedPlugin;

/**
 * What a photo owes to the plugins that lie in folders, so that a platform that runs meanwhile does
 * it. To which revision, and what it owes to others, the platform sees to at its start.
 */
final class OwedTasks {
  private OwedTasks() {}

  /**
   * The tasks.
   *
   * @param roots folders of plugin folders; of plugins of one id the first one counts
   */
  static List<WantedTask> of(List<Path> roots) throws IOException {
    Map<String, List<WantedTask>> byPlugin = new LinkedHashMap<>();
    for (Path folder : folders(roots)) {
      try (IsolatedPlugin plugin = IsolatedPlugin.load(folder)) {
        List<WantedTask> tasks = new ArrayList<>();
        plugin.types(Preprocessor.class).forEach(type -> tasks.add(owed(TaskId.render(type))));
        plugin.types(Tagger.class).forEach(type -> tasks.add(owed(TaskId.tag(type))));
        byPlugin.putIfAbsent(plugin.id(), tasks);
      } catch (IOException e) {
        // It is broken, so nothing is owed to it before it is mended and the platform started.
      }
    }
    return byPlugin.values().stream().flatMap(List::stream).toList();
  }

  private static WantedTask owed(TaskId task) {
    return new WantedTask(task, "");
  }

  /** The folders in those that there are. */
  static List<Path> folders(List<Path> roots) throws IOException {
    List<Path> folders = new ArrayList<>();
    for (Path root : roots) {
      if (Files.isDirectory(root)) {
        try (Stream<Path> entries = Files.list(root)) {
          entries.filter(Files::isDirectory).sorted().forEach(folders::add);
        }
      }
    }
    return folders;
  }
}
