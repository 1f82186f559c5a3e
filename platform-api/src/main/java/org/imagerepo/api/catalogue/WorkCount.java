package org.imagerepo.api.catalogue;

import java.util.Objects;

/**
 * How much of one task there is in one state.
 *
 * @param task what
 * @param state how it stands
 * @param photos how many photos, at least 1
 */
public record WorkCount(TaskId task, Work.State state, long photos) {
  public WorkCount {
    Objects.requireNonNull(task, "task");
    Objects.requireNonNull(state, "state");
  }
}
