package org.imagerepo.web.photo;

import jakarta.json.bind.annotation.JsonbPropertyOrder;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/**
 * A photo as one viewer may know it. What is null is left out of the JSON.
 *
 * @param id opaque
 * @param owner whose it is
 * @param fileName as uploaded, cleaned
 * @param mediaType of the original, as sniffed
 * @param size of the original, in bytes
 * @param width of the original once upright, in pixels
 * @param height of the original once upright, in pixels
 * @param sha256 of the original; what the uploader compares to be sure that it arrived
 * @param takenAt when it was taken, if known
 * @param uploadedAt when it was acknowledged
 * @param visibility {@code private}, {@code unlisted} or {@code public}
 * @param caption the owner's words for it
 * @param ownTags the owner's own tags
 * @param placeholder a BlurHash
 * @param renditions those that are made
 * @param original where its bytes are, if the viewer may have them
 * @param tags what is in it; the owner's own come first
 * @param scores how good it is
 * @param quality whether it is good, and why; null if no tagger has judged it
 * @param fields what the camera wrote, by name; the private ones for the owner alone
 * @param work what is owed, done and failed; for the owner alone
 * @param publicLocation whether others may know where it was taken; for the owner alone, null if as
 *     decided for all photos
 * @param deletedAt since when it is in the trash
 * @param purgeAt when it will be gone for good
 */
@JsonbPropertyOrder({"id", "owner", "fileName"})
public record PhotoView(
    String id,
    OwnerView owner,
    String fileName,
    String mediaType,
    long size,
    int width,
    int height,
    String sha256,
    Instant takenAt,
    Instant uploadedAt,
    String visibility,
    String caption,
    List<String> ownTags,
    String placeholder,
    List<RenditionView> renditions,
    LinkView original,
    List<TagView> tags,
    List<ScoreView> scores,
    QualityView quality,
    Map<String, String> fields,
    List<WorkView> work,
    Boolean publicLocation,
    Instant deletedAt,
    Instant purgeAt) {

  /** Whose a photo is. */
  public record OwnerView(String id, String username, String displayName) {}

  /** Where bytes are; the address changes whenever they do. */
  public record LinkView(String href) {}

  /** A rendition: size in bytes, width and height in pixels. */
  public record RenditionView(
      String name, int width, int height, String mediaType, long size, String href) {}

  /** Who found something: plugin and its version, provider and its revision, when. */
  public record ByView(
      String plugin, String version, String provider, String revision, Instant at) {}

  /** A tag; confidence in [0,1]; boxes where it is, if that is known. */
  public record TagView(
      String vocabulary, String name, double confidence, ByView by, List<BoxView> boxes) {}

  /** Where something is, in fractions of the upright picture; confidence in [0,1]. */
  public record BoxView(double x, double y, double width, double height, double confidence) {}

  /** A score in [0,1]; 1 is best. */
  public record ScoreView(String name, double value, ByView by) {}

  /** A task such as {@code tag:exif}; its state is owed, done or failed. */
  public record WorkView(String task, String state, int attempts, String reason) {}
}
