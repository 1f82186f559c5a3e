package org.imagerepo.api.catalogue;

import java.time.Instant;
import java.util.Objects;
import java.util.Optional;

/**
 * How a piece of work on a photo stands. There is no state "running": whoever claims it only moves
 * its due time, so that a crash needs no recovery.
 *
 * @param task what
 * @param state how it stands
 * @param attempts how often it was claimed since it was last owed anew
 * @param due when it may be claimed (again), to the millisecond; of no meaning unless owed
 * @param revision of the provider that should do it or has done it
 * @param reason why the last attempt failed, or the work was given up
 */
public record Work(
    TaskId task, State state, int attempts, Instant due, String revision, Optional<String> reason) {
  /** How a piece of work stands. */
  public enum State {
    /** To be done once due. */
    OWED,
    /** Done, its result is kept. */
    DONE,
    /** Given up, until it is owed anew. */
    FAILED
  }

  public Work {
    Objects.requireNonNull(task, "task");
    Objects.requireNonNull(state, "state");
    Objects.requireNonNull(due, "due");
    Objects.requireNonNull(revision, "revision");
    Objects.requireNonNull(reason, "reason");
  }
}
