package org.imagerepo.core.plugin;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * What a rescan does.
 *
 * @param folders those found, in their order, each with its entry if that stays; the others are to
 *     be started
 * @param kept the entries that stay: also the storage's, whose folder may be gone
 * @param retired the entries that are to be closed
 */
record RescanPlan(
    Map<PluginFolder, Optional<PluginEntry>> folders,
    List<PluginEntry> kept,
    List<PluginEntry> retired) {
  static RescanPlan of(
      List<PluginFolder> found, List<PluginEntry> present, Predicate<PluginEntry> isUnwanted) {
    Map<PluginFolder, Optional<PluginEntry>> folders = new LinkedHashMap<>();
    for (PluginFolder folder : found) {
      folders.put(folder, keptFor(folder, present, isUnwanted));
    }
    List<PluginEntry> kept = new ArrayList<>();
    folders.values().forEach(entry -> entry.ifPresent(kept::add));
    present.stream().filter(entry -> entry.isStorage() && !kept.contains(entry)).forEach(kept::add);
    return new RescanPlan(
        folders, kept, present.stream().filter(entry -> !kept.contains(entry)).toList());
  }

  /** What there is of a folder and may stay. */
  private static Optional<PluginEntry> keptFor(
      PluginFolder folder, List<PluginEntry> present, Predicate<PluginEntry> isUnwanted) {
    return present.stream()
        .filter(entry -> entry.isStorage() || !isUnwanted.test(entry))
        .filter(
            entry ->
                entry.folder().isSameAs(folder)
                    || entry.isStorage() && entry.id().equals(folder.id()))
        .findFirst();
  }
}
