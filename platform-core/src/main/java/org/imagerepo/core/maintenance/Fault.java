package org.imagerepo.core.maintenance;

import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import org.imagerepo.api.blob.BlobKey;
import org.imagerepo.api.catalogue.PhotoId;

/**
 * Something about a blob that isn't as it should be.
 *
 * @param kind what
 * @param key of the blob
 * @param photo that it belongs to, or would
 */
public record Fault(Kind kind, BlobKey key, Optional<PhotoId> photo) {
  /** What can be wrong. */
  public enum Kind {
    /** The catalogue tells of an original that isn't there. */
    MISSING_ORIGINAL,
    /** An original has other bytes than the catalogue tells. */
    WRONG_ORIGINAL,
    /** The catalogue tells of a rendition that isn't there. */
    MISSING_RENDITION,
    /** A rendition has other bytes than the catalogue tells. */
    WRONG_RENDITION,
    /** A blob belongs to no photo. */
    ORPHAN
  }

  public Fault {
    Objects.requireNonNull(kind, "kind");
    Objects.requireNonNull(key, "key");
    Objects.requireNonNull(photo, "photo");
  }

  /** Whether it is of something that can be made again. */
  public boolean isOfRendition() {
    return kind == Kind.MISSING_RENDITION || kind == Kind.WRONG_RENDITION;
  }

  /** Whether it is of something that can't be made again. */
  public boolean isOfOriginal() {
    return kind == Kind.MISSING_ORIGINAL || kind == Kind.WRONG_ORIGINAL;
  }

  @Override
  public String toString() {
    return kind.name().toLowerCase(Locale.ROOT).replace('_', ' ') + " " + key;
  }
}
