package org.imagerepo.core.event;

import java.util.Objects;
import org.imagerepo.api.catalogue.PhotoId;
import org.imagerepo.api.catalogue.UserId;

/**
 * Something happened to a photo.
 *
 * @param kind what
 * @param owner whose photo it is
 * @param photo which photo
 */
public record PhotoEvent(Kind kind, UserId owner, PhotoId photo) implements UserEvent {
  /** What can happen. */
  public enum Kind {
    ADDED,
    CHANGED,
    REMOVED
  }

  public PhotoEvent {
    Objects.requireNonNull(kind, "kind");
    Objects.requireNonNull(owner, "owner");
    Objects.requireNonNull(photo, "photo");
  }
}
