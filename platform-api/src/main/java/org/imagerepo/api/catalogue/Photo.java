package org.imagerepo.api.catalogue;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * A photo as the catalogue knows it.
 *
 * @param id never changes
 * @param owner the user it belongs to
 * @param original what was uploaded
 * @param visibility who may see it
 * @param caption the owner's words for it
 * @param ownTags the owner's own tags, in their order, each once
 * @param takenAt when it was taken as far as known, to the millisecond
 * @param placeholder a small blurred picture as a BlurHash
 * @param renditions what was made of it, by name
 * @param examinations what was found out about it, by tagger
 * @param work what is owed, done and given up, by task
 * @param publicLocation whether others may know where it was taken
 * @param trashedAt since when it is in the trash, to the millisecond; empty if it isn't
 */
public record Photo(
    PhotoId id,
    UserId owner,
    Original original,
    Visibility visibility,
    Optional<String> caption,
    List<String> ownTags,
    Optional<Instant> takenAt,
    Optional<String> placeholder,
    List<Rendition> renditions,
    List<Examination> examinations,
    List<Work> work,
    PublicLocation publicLocation,
    Optional<Instant> trashedAt) {
  public Photo {
    Objects.requireNonNull(id, "id");
    Objects.requireNonNull(owner, "owner");
    Objects.requireNonNull(original, "original");
    Objects.requireNonNull(visibility, "visibility");
    Objects.requireNonNull(caption, "caption");
    Objects.requireNonNull(takenAt, "takenAt");
    Objects.requireNonNull(placeholder, "placeholder");
    ownTags = List.copyOf(ownTags);
    renditions = List.copyOf(renditions);
    examinations = List.copyOf(examinations);
    work = List.copyOf(work);
    Objects.requireNonNull(publicLocation, "publicLocation");
    Objects.requireNonNull(trashedAt, "trashedAt");
  }

  /** One that isn't in the trash, and whose owner said nothing special of its place. */
  public Photo(
      PhotoId id,
      UserId owner,
      Original original,
      Visibility visibility,
      Optional<String> caption,
      List<String> ownTags,
      Optional<Instant> takenAt,
      Optional<String> placeholder,
      List<Rendition> renditions,
      List<Examination> examinations,
      List<Work> work) {
    this(
        id,
        owner,
        original,
        visibility,
        caption,
        ownTags,
        takenAt,
        placeholder,
        renditions,
        examinations,
        work,
        PublicLocation.AS_OWNER,
        Optional.empty());
  }

  /** A photo as it is when it has just been uploaded. */
  public static Photo fresh(PhotoId id, UserId owner, Original original) {
    return new Photo(
        id,
        owner,
        original,
        Visibility.PRIVATE,
        Optional.empty(),
        List.of(),
        Optional.empty(),
        Optional.empty(),
        List.of(),
        List.of(),
        List.of());
  }

  /** Whether it is in the trash: there for its owner alone, who may take it out again. */
  public boolean isTrashed() {
    return trashedAt.isPresent();
  }

  /** The rendition of that name, if it has been made. */
  public Optional<Rendition> rendition(String name) {
    return renditions.stream().filter(r -> r.spec().name().equals(name)).findFirst();
  }
}
