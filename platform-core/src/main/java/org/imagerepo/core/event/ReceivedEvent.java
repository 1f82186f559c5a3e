package org.imagerepo.core.event;

import java.util.Objects;
import org.imagerepo.api.catalogue.UserId;

/**
 * Bytes of an upload arrived. Which of them were told is of no matter: each asks how many there are
 * by now.
 *
 * @param owner whose upload it is
 * @param upload its id
 */
public record ReceivedEvent(UserId owner, String upload) implements UserEvent {
  public ReceivedEvent {
    Objects.requireNonNull(owner, "owner");
    Objects.requireNonNull(upload, "upload");
  }
}
