package org.imagerepo.core.library;

import java.util.Optional;
import org.imagerepo.api.blob.BlobKey;
import org.imagerepo.api.catalogue.PhotoId;
import org.imagerepo.api.catalogue.Rendition;

/** Under which keys a photo's bytes are kept. */
public final class BlobKeys {
  /** Begins the keys of all originals. */
  public static final String ORIGINALS = "originals/";

  /** Begins the keys of what is known of originals as others get them. */
  public static final String REDACTIONS = "redactions/";

  /** Begins the keys of all renditions. */
  public static final String RENDITIONS = "renditions/";

  /**
   * How many hexadecimal digits of the digest: with the longest name a segment of a key is full.
   */
  private static final int CONTENT = 22;

  private BlobKeys() {}

  /** The key of a photo's original. */
  public static BlobKey original(PhotoId photo) {
    return new BlobKey(ORIGINALS + photo);
  }

  /** The key of what is known of a photo's original as others get it. */
  public static BlobKey redaction(PhotoId photo) {
    return new BlobKey(REDACTIONS + photo);
  }

  /**
   * The key of one of a photo's renditions. It names the content, so that a rendition made anew
   * never changes the bytes that the catalogue still tells of.
   */
  public static BlobKey rendition(PhotoId photo, Rendition rendition) {
    return rendition(photo, rendition.spec().name(), rendition.sha256());
  }

  /**
   * @param sha256 of the rendition's bytes
   */
  public static BlobKey rendition(PhotoId photo, String name, String sha256) {
    return new BlobKey(renditions(photo, name) + sha256.substring(0, CONTENT));
  }

  /** What begins the keys of all contents that a rendition of that name has had. */
  public static String renditions(PhotoId photo, String name) {
    return renditions(photo) + name + "-";
  }

  /** What begins the keys of all renditions of a photo. */
  public static String renditions(PhotoId photo) {
    return RENDITIONS + photo + "/";
  }

  /** The photo that a key belongs to; empty if it isn't a key of ours. */
  public static Optional<PhotoId> photo(BlobKey key) {
    String[] segments = key.value().split("/");
    boolean ours =
        segments.length == 2
                && (key.value().startsWith(ORIGINALS) || key.value().startsWith(REDACTIONS))
            || segments.length == 3 && key.value().startsWith(RENDITIONS);
    try {
      return ours ? Optional.of(new PhotoId(segments[1])) : Optional.empty();
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }
}
