package org.imagerepo.core.work;

import java.util.HashMap;
import java.util.Map;
import org.imagerepo.api.catalogue.PhotoId;
import org.imagerepo.api.catalogue.TaskId;

/**
 * Remembers on which photos a provider misbehaved since it last did anything well. One photo may be
 * at fault itself, so it takes several to blame the provider: the fewer, the more a misdeed costs
 * everybody else.
 */
final class Strikes {
  private static final int OUT = 10;

  private final Map<TaskId, Map<PhotoId, Misdeed>> photos = new HashMap<>();

  /** What a provider may do to a photo, and how it weighs. */
  enum Misdeed {
    /** It threw what no provider may throw. */
    THREW(1),
    /** It took all memory there was. */
    TOOK_ALL_MEMORY(OUT / 2),
    /** It didn't come back in time, and holds a thread for good. */
    HUNG(OUT / 2);

    private final int weight;

    Misdeed(int weight) {
      this.weight = weight;
    }

    static Misdeed of(Throwable thrown) {
      return thrown instanceof OutOfMemoryError ? TOOK_ALL_MEMORY : THREW;
    }
  }

  /**
   * @return whether the provider is to blame
   */
  synchronized boolean add(TaskId task, PhotoId photo, Misdeed misdeed) {
    Map<PhotoId, Misdeed> misdeeds = photos.computeIfAbsent(task, t -> new HashMap<>());
    misdeeds.put(photo, misdeed);
    return misdeeds.values().stream().mapToInt(one -> one.weight).sum() >= OUT;
  }

  synchronized void forget(TaskId task) {
    photos.remove(task);
  }
}
