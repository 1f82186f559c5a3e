package org.imagerepo.api.catalogue;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * What an owner shows to whoever has a link. The link itself is kept nowhere.
 *
 * @param id never changes
 * @param owner who made it; a photo of somebody else is not shown by it
 * @param photos in the order in which they are shown, each once; one that was removed since may
 *     still be named
 * @param title the owner's words for it
 * @param passwordHash salted and slow, with its parameters; empty if the link alone is enough
 * @param hasOriginals whether originals are given out, too
 * @param createdAt when, to the millisecond
 * @param expiresAt from when on it no longer counts, to the millisecond; empty if never
 */
public record Share(
    ShareId id,
    UserId owner,
    List<PhotoId> photos,
    Optional<String> title,
    Optional<String> passwordHash,
    boolean hasOriginals,
    Instant createdAt,
    Optional<Instant> expiresAt) {
  /** The most photos that one share may have. */
  public static final int MAX_PHOTOS = 2500;

  public Share {
    Objects.requireNonNull(id, "id");
    Objects.requireNonNull(owner, "owner");
    photos = List.copyOf(photos);
    Objects.requireNonNull(title, "title");
    Objects.requireNonNull(passwordHash, "passwordHash");
    Objects.requireNonNull(createdAt, "createdAt");
    Objects.requireNonNull(expiresAt, "expiresAt");
    if (photos.isEmpty() || photos.size() > MAX_PHOTOS) {
      throw new IllegalArgumentException("a share has 1 to " + MAX_PHOTOS + " photos");
    }
  }

  /** Whether it no longer counts. */
  public boolean isExpired(Instant now) {
    return expiresAt.filter(end -> !now.isBefore(end)).isPresent();
  }

  /** Leaves the hash out. */
  @Override
  public String toString() {
    return "Share[" + id + " of " + owner + "]";
  }
}
