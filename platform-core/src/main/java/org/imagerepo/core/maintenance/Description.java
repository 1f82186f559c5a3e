package org.imagerepo.core.maintenance;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.imagerepo.api.catalogue.PhotoId;
import org.imagerepo.api.catalogue.PublicLocation;
import org.imagerepo.api.catalogue.Visibility;

/**
 * What an exported JSON says of a photo that can't be found out from its original.
 *
 * @param id that it had
 * @param sha256 of its original
 * @param fileName of its original, as the uploader named it; never a path
 * @param uploadedAt when it was acknowledged
 * @param takenAt when it was taken
 * @param visibility who may see it
 * @param caption the owner's words for it
 * @param ownTags the owner's own tags
 * @param publicLocation whether others may know where it was taken
 * @param isTrashed whether it was in the trash
 */
record Description(
    PhotoId id,
    String sha256,
    String fileName,
    Instant uploadedAt,
    Optional<Instant> takenAt,
    Visibility visibility,
    Optional<String> caption,
    List<String> ownTags,
    PublicLocation publicLocation,
    boolean isTrashed) {
  Description {
    Objects.requireNonNull(id, "id");
    ownTags = List.copyOf(ownTags);
  }
}
