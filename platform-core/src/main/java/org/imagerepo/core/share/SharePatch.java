package org.imagerepo.core.share;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.imagerepo.api.catalogue.PhotoId;

/**
 * What somebody wants to change about a share. What is empty stays; an empty value in it removes.
 *
 * @param photos all of them, in their order
 * @param title the owner's words for it
 * @param password as typed
 * @param expiresAt until when
 * @param hasOriginals whether originals are given out, too
 */
public record SharePatch(
    Optional<List<PhotoId>> photos,
    Optional<Optional<String>> title,
    Optional<Optional<String>> password,
    Optional<Optional<Instant>> expiresAt,
    Optional<Boolean> hasOriginals) {
  public SharePatch {
    Objects.requireNonNull(photos, "photos");
    Objects.requireNonNull(title, "title");
    Objects.requireNonNull(password, "password");
    Objects.requireNonNull(expiresAt, "expiresAt");
    Objects.requireNonNull(hasOriginals, "hasOriginals");
  }

  /** Leaves the password out. */
  @Override
  public String toString() {
    return "SharePatch";
  }
}
