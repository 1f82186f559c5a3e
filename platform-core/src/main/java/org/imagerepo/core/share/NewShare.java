package org.imagerepo.core.share;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.imagerepo.api.catalogue.PhotoId;

/**
 * What somebody wants to share.
 *
 * @param photos in the order in which they are shown
 * @param title the owner's words for it
 * @param password as typed
 * @param expiresAt until when
 * @param hasOriginals whether originals are given out, too
 */
public record NewShare(
    List<PhotoId> photos,
    Optional<String> title,
    Optional<String> password,
    Optional<Instant> expiresAt,
    boolean hasOriginals) {
  public NewShare {
    photos = List.copyOf(photos);
    Objects.requireNonNull(title, "title");
    Objects.requireNonNull(password, "password");
    Objects.requireNonNull(expiresAt, "expiresAt");
  }

  /** Leaves the password out. */
  @Override
  public String toString() {
    return "NewShare[" + photos.size() + " photos]";
  }
}
