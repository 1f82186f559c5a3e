package org.imagerepo.core.event;

import java.util.Objects;
import org.imagerepo.api.catalogue.PhotoId;
import org.imagerepo.api.catalogue.TaskId;
import org.imagerepo.api.catalogue.UserId;

/**
 * A piece of work on a photo was settled: done, given up, or put off. The photo tells how; it is
 * also told as a {@link PhotoEvent}, so nothing is lost with this one.
 *
 * @param owner whose photo it is
 * @param photo which photo
 * @param task the work
 */
public record StepEvent(UserId owner, PhotoId photo, TaskId task) implements UserEvent {
  public StepEvent {
    Objects.requireNonNull(owner, "owner");
    Objects.requireNonNull(photo, "photo");
    Objects.requireNonNull(task, "task");
  }
}
