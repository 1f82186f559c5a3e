package org.imagerepo.core.maintenance;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.imagerepo.api.catalogue.Original;
import org.imagerepo.api.catalogue.Photo;
import org.imagerepo.api.catalogue.PhotoId;
import org.imagerepo.api.catalogue.UserId;
import org.imagerepo.core.ingest.KnownFile;

/** What is entered of a file: with its description what it was where it was exported. */
record ImportedPhoto(
    PhotoId id, UserId owner, String claimedName, Instant uploadedAt, Optional<Description> known)
    implements KnownFile.Entry {
  /** Of a file that nothing is known of. */
  static ImportedPhoto plain(UserId owner, String name, Clock clock) {
    return new ImportedPhoto(PhotoId.random(), owner, name, clock.instant(), Optional.empty());
  }

  /**
   * Of a file that was a photo elsewhere.
   *
   * @param id the former one, or another where somebody else has that
   */
  static ImportedPhoto known(PhotoId id, UserId owner, Description description) {
    return new ImportedPhoto(
        id, owner, description.fileName(), description.uploadedAt(), Optional.of(description));
  }

  @Override
  public Photo of(Original original) {
    return known
        .map(description -> of(original, description))
        .orElseGet(() -> Photo.fresh(id, owner, original));
  }

  private Photo of(Original original, Description description) {
    return new Photo(
        id,
        owner,
        original,
        description.visibility(),
        description.caption(),
        description.ownTags(),
        description.takenAt(),
        Optional.empty(),
        List.of(),
        List.of(),
        List.of(),
        description.publicLocation(),
        Optional.empty());
  }
}
