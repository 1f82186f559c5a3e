package org.imagerepo.core.library;

import java.util.Optional;
import org.imagerepo.api.blob.BlobKey;
import org.imagerepo.api.catalogue.PhotoId;

/** Under which keys a photo's bytes are kept. */
public final class BlobKeys {
  /** Begins the keys of all originals. */
  public static final String ORIGINALS = "originals/";

  /** Begins the keys of all renditions. */
  public static final String RENDITIONS = "renditions/";

  private BlobKeys() {}

  /** The key of a photo's original. */
  public static BlobKey original(PhotoId photo) {
    return new BlobKey(ORIGINALS + photo);
  }

  /** The key of one of a photo's renditions. */
  public static BlobKey rendition(PhotoId photo, String name) {
    return new BlobKey(renditions(photo) + name);
  }

  /** What begins the keys of all renditions of a photo. */
  public static String renditions(PhotoId photo) {
    return RENDITIONS + photo + "/";
  }

  /** The photo that a key belongs to; empty if it isn't a key of ours. */
  public static Optional<PhotoId> photo(BlobKey key) {
    String[] segments = key.value().split("/");
    boolean ours =
        segments.length == 2 && key.value().startsWith(ORIGINALS)
            || segments.length == 3 && key.value().startsWith(RENDITIONS);
    try {
      return ours ? Optional.of(new PhotoId(segments[1])) : Optional.empty();
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }
}
