package org.imagerepo.api.catalogue;

import java.util.List;
import java.util.Objects;

/**
 * Work on one photo, lent for the time of the lease.
 *
 * @param photo as it was when claimed
 * @param tasks what to do, at least one
 */
public record Claim(Photo photo, List<Claimed> tasks) {
  /**
   * One piece of it.
   *
   * @param task what
   * @param attempt which one this is, from 1, since the work was last owed anew
   * @param token tells this claim from every other one, of this work too
   */
  public record Claimed(TaskId task, int attempt, String token) {
    public Claimed {
      Objects.requireNonNull(task, "task");
      Objects.requireNonNull(token, "token");
    }
  }

  public Claim {
    Objects.requireNonNull(photo, "photo");
    tasks = List.copyOf(tasks);
    if (tasks.isEmpty()) {
      throw new IllegalArgumentException("a claim has at least one task");
    }
  }
}
