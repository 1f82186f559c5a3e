package org.imagerepo.core.work;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.imagerepo.api.catalogue.PhotoId;
import org.imagerepo.api.catalogue.TaskId;

/**
 * Remembers on which photos a provider hung since it last did anything well. One photo may be at
 * fault itself, so it takes several to blame the provider.
 */
final class Hangs {
  private static final int TOO_MANY = 2;

  private final Map<TaskId, Set<PhotoId>> photos = new HashMap<>();

  /**
   * @return whether the provider is to blame
   */
  synchronized boolean add(TaskId task, PhotoId photo) {
    Set<PhotoId> hung = photos.computeIfAbsent(task, t -> new HashSet<>());
    hung.add(photo);
    return hung.size() >= TOO_MANY;
  }

  synchronized void forget(TaskId task) {
    photos.remove(task);
  }
}
