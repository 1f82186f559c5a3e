package org.imagerepo.testkit.catalogue;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.imagerepo.api.catalogue.Examination;
import org.imagerepo.api.catalogue.Original;
import org.imagerepo.api.catalogue.Photo;
import org.imagerepo.api.catalogue.PhotoId;
import org.imagerepo.api.catalogue.Provenance;
import org.imagerepo.api.catalogue.PublicLocation;
import org.imagerepo.api.catalogue.Rendition;
import org.imagerepo.api.catalogue.Role;
import org.imagerepo.api.catalogue.User;
import org.imagerepo.api.catalogue.UserId;
import org.imagerepo.api.catalogue.Visibility;
import org.imagerepo.api.image.ImageInfo;
import org.imagerepo.api.rendition.RenditionSpec;
import org.imagerepo.api.tag.Box;
import org.imagerepo.api.tag.Findings;
import org.imagerepo.api.tag.Score;
import org.imagerepo.api.tag.Tag;

/** Photos and what belongs to them, made up for tests. */
public final class TestPhotos {
  /** When everything here happened unless said otherwise; with milliseconds, which must be kept. */
  public static final Instant TIME = Instant.parse("2026-01-17T10:20:30.456Z");

  private TestPhotos() {}

  /** A user of that name. */
  public static User user(String username) {
    return new User(
        UserId.random(), username, "Ms " + username, "pbkdf2:" + username, Role.USER, TIME);
  }

  /** The digest of bytes that are told apart by a number. */
  public static String sha256(int bytes) {
    return "%064x".formatted(bytes);
  }

  /** An original of bytes that are told apart by a number. */
  public static Original original(int bytes, Instant uploadedAt) {
    ImageInfo info = new ImageInfo("image/jpeg", 6000, 4000, 6, 1);
    return new Original(
        "IMG_" + bytes + ".jpg", info, 1_000_000 + bytes, sha256(bytes), 0xffff_ffffL, uploadedAt);
  }

  /** A fresh photo. */
  public static Photo photo(UserId owner, int bytes, Instant uploadedAt) {
    return Photo.fresh(PhotoId.random(), owner, original(bytes, uploadedAt));
  }

  /** The same photo with another visibility. */
  public static Photo with(Photo photo, Visibility visibility) {
    return with(
        photo,
        visibility,
        photo.caption(),
        photo.ownTags(),
        photo.takenAt(),
        photo.publicLocation());
  }

  /** The same photo with these tags of its owner. */
  public static Photo tagged(Photo photo, List<String> ownTags) {
    return with(
        photo,
        photo.visibility(),
        photo.caption(),
        ownTags,
        photo.takenAt(),
        photo.publicLocation());
  }

  /** The same photo, taken then. */
  public static Photo taken(Photo photo, Instant takenAt) {
    return with(
        photo,
        photo.visibility(),
        photo.caption(),
        photo.ownTags(),
        Optional.of(takenAt),
        photo.publicLocation());
  }

  /** A photo that has everything that a photo can be added with. */
  public static Photo full(UserId owner, int bytes) {
    Photo fresh = photo(owner, bytes, TIME);
    return with(
        fresh,
        Visibility.UNLISTED,
        Optional.of("Grüße, 写真 🏔"),
        List.of("zebra", "alps", "a;b'c\"d"),
        Optional.of(Instant.parse("1969-07-20T20:17:40.123Z")),
        PublicLocation.SHOWN);
  }

  private static Photo with(
      Photo photo,
      Visibility visibility,
      Optional<String> caption,
      List<String> ownTags,
      Optional<Instant> takenAt,
      PublicLocation publicLocation) {
    return new Photo(
        photo.id(),
        photo.owner(),
        photo.original(),
        visibility,
        caption,
        ownTags,
        takenAt,
        Optional.of("LEHV6nWB2yk8pyo0adR*.7kCMdnj"),
        List.of(),
        List.of(),
        List.of(),
        publicLocation,
        Optional.empty());
  }

  /** Who made something: a provider in some revision. */
  public static Provenance by(String provider, String revision) {
    return new Provenance("plugin-of-" + provider, "1.2.3", provider, revision, TIME);
  }

  /** A rendition that a provider made. */
  public static Rendition rendition(String name, String provider, String revision) {
    RenditionSpec spec = new RenditionSpec(name, "image/jpeg", 400, 267);
    return new Rendition(spec, 31_415, sha256(name.hashCode() & 0xffff), by(provider, revision));
  }

  /** What a tagger found: something of everything. */
  public static Examination examination(String tagger, String revision) {
    Box left = new Box(0, 0.25, 0.5, 0.75, 0.75);
    Box right = new Box(0.1 + 0.2, 0, 0.7, 1, 1 / 3.);
    return examination(
        tagger,
        revision,
        new Tag("coco", "dog", 0.75, List.of(left, right)),
        new Tag("coco", "cat", 0.1));
  }

  /** What a tagger found, with these tags. */
  public static Examination examination(String tagger, String revision, Tag... tags) {
    Findings findings =
        new Findings(
            List.of(tags),
            List.of(new Score("sharpness", 1.0 / 3), new Score("exposure", 1)),
            Map.of("camera", "Camera of " + tagger, "latitude", "46.55"));
    return new Examination(findings, by(tagger, revision));
  }
}
