package org.imagerepo.api.catalogue;

import java.util.Objects;

/**
 * Work that a photo should have had done.
 *
 * @param task what
 * @param revision of the provider that should have done it
 */
public record WantedTask(TaskId task, String revision) {
  public WantedTask {
    Objects.requireNonNull(task, "task");
    Objects.requireNonNull(revision, "revision");
  }
}
