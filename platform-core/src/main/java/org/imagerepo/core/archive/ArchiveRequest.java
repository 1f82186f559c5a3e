package org.imagerepo.core.archive;

import java.util.List;
import java.util.Objects;
import org.imagerepo.api.catalogue.PhotoId;
import org.imagerepo.core.refusal.RefusedException;

/**
 * What shall be in an archive.
 *
 * @param photos in the archive's order; named twice means once
 * @param content which of their bytes
 * @param withMetadata whether {@value Freezer#METADATA} is to be in it, too
 */
public record ArchiveRequest(List<PhotoId> photos, Content content, boolean withMetadata) {
  /** The most photos that may be named one by one. */
  public static final int MAX_PHOTOS = 2500;

  /** Which bytes of a photo. */
  public enum Content {
    ORIGINALS,
    PREVIEWS,
    BOTH;

    boolean hasOriginals() {
      return this != PREVIEWS;
    }

    boolean hasPreviews() {
      return this != ORIGINALS;
    }
  }

  public ArchiveRequest {
    photos = photos.stream().distinct().toList();
    Objects.requireNonNull(content, "content");
  }

  /**
   * @throws RefusedException if it names no photos or too many
   */
  void check() throws RefusedException {
    if (photos.isEmpty() || photos.size() > MAX_PHOTOS) {
      throw RefusedException.invalid(
          "ids",
          "must name 1 to "
              + MAX_PHOTOS
              + " photos; for more, download all of a user's photos instead");
    }
  }
}
