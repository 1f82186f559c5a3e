package org.imagerepo.api.event;

import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import org.imagerepo.api.catalogue.Photo;
import org.imagerepo.api.catalogue.PhotoId;

/**
 * Something happened to a photo.
 *
 * @param kind what
 * @param id which photo
 * @param photo as it is now, which may be later than what happened; empty if it was removed
 * @param at when it happened, to the millisecond
 */
public record PhotoNews(Kind kind, PhotoId id, Optional<Photo> photo, Instant at) {
  /** What can happen. */
  public enum Kind {
    /** It was uploaded, or taken out of the trash. */
    ADDED,
    /** Something about it is another: its caption, its visibility, its tags, its renditions. */
    CHANGED,
    /** It was put into the trash, or deleted for good. */
    REMOVED
  }

  public PhotoNews {
    Objects.requireNonNull(kind, "kind");
    Objects.requireNonNull(id, "id");
    Objects.requireNonNull(photo, "photo");
    Objects.requireNonNull(at, "at");
    if (photo.isPresent() == (kind == Kind.REMOVED)) {
      throw new IllegalArgumentException("a photo is there unless it was removed");
    }
  }

  /** Names these news: the same each time they are told, another one for all others. */
  public String key() {
    return id.value() + "-" + at.toEpochMilli();
  }
}
