package org.imagerepo.payara;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.EnumSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.zip.CRC32;
import javax.imageio.ImageIO;
import org.imagerepo.api.catalogue.Catalogue;
import org.imagerepo.api.catalogue.Claim;
import org.imagerepo.api.catalogue.ClaimRequest;
import org.imagerepo.api.catalogue.Examination;
import org.imagerepo.api.catalogue.Original;
import org.imagerepo.api.catalogue.Photo;
import org.imagerepo.api.catalogue.PhotoChange;
import org.imagerepo.api.catalogue.PhotoId;
import org.imagerepo.api.catalogue.PhotoQuery;
import org.imagerepo.api.catalogue.Provenance;
import org.imagerepo.api.catalogue.PublicLocation;
import org.imagerepo.api.catalogue.Rendition;
import org.imagerepo.api.catalogue.Role;
import org.imagerepo.api.catalogue.Settlement;
import org.imagerepo.api.catalogue.TaskId;
import org.imagerepo.api.catalogue.User;
import org.imagerepo.api.catalogue.UserId;
import org.imagerepo.api.catalogue.Visibility;
import org.imagerepo.api.catalogue.WantedTask;
import org.imagerepo.api.catalogue.Work;
import org.imagerepo.api.image.ImageInfo;
import org.imagerepo.api.rendition.RenditionSpec;
import org.imagerepo.api.tag.Findings;
import org.imagerepo.api.tag.Score;
import org.imagerepo.api.tag.Tag;
import org.imagerepo.core.library.BlobKeys;
import org.imagerepo.core.maintenance.Storage;

/** A storage with photos in every state: fresh, done, failed, owed anew, in the trash. */
final class FilledStorage {
  static final String USERNAME = "anna";
  private static final UserId OWNER = new UserId("owner-of-everything-01");
  private static final int EDGE = 128;
  private static final TaskId RENDER = TaskId.render("resize");
  private static final TaskId EXIF = TaskId.tag("exif");
  private static final Instant NOW = Instant.now().truncatedTo(ChronoUnit.MILLIS);

  private final Storage storage;
  private final Catalogue catalogue;

  FilledStorage(Storage storage) {
    this.storage = storage;
    this.catalogue = storage.catalogue();
  }

  void fill(int photos) throws IOException {
    catalogue.addUser(new User(OWNER, USERNAME, "Anna ü", "salt$hash", Role.USER, NOW));
    for (int i = 0; i < photos; i++) {
      Photo photo = add(i);
      settle(photo, RENDER, rendered(photo));
      if (i % 4 == 0) {
        settle(photo, EXIF, new Settlement.Failed("no \"EXIF\""));
      } else if (i % 4 != 1) {
        settle(photo, EXIF, examined());
      }
      decorate(photo, i);
    }
  }

  /** Adds a photo, newer the larger its number is. */
  Photo add(int number) throws IOException {
    byte[] content = image(number);
    PhotoId id = PhotoId.random();
    storage.blobs().put(BlobKeys.original(id), "image/bmp", new ByteArrayInputStream(content));
    CRC32 crc = new CRC32();
    crc.update(content);
    Original original =
        new Original(
            number % 6 == 5 ? "長".repeat(150) + number + ".bmp" : "photo " + number + ".bmp",
            new ImageInfo("image/bmp", EDGE, EDGE, 1, 1),
            content.length,
            sha256(content),
            crc.getValue(),
            NOW.plusMillis(number));
    return catalogue
        .add(
            Photo.fresh(id, OWNER, original),
            List.of(new WantedTask(EXIF, "e1"), new WantedTask(RENDER, "r1")))
        .photo();
  }

  /** Some fifty thousand bytes. */
  static byte[] image(int number) throws IOException {
    Random random = new Random(number);
    BufferedImage image = new BufferedImage(EDGE, EDGE, BufferedImage.TYPE_INT_RGB);
    for (int i = 0; i < EDGE * EDGE; i++) {
      image.setRGB(i % EDGE, i / EDGE, random.nextInt());
    }
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    ImageIO.write(image, "bmp", bytes);
    return bytes.toByteArray();
  }

  private void settle(Photo photo, TaskId task, Settlement settlement) throws IOException {
    Instant late = NOW.plus(Duration.ofDays(1));
    ClaimRequest request =
        new ClaimRequest(Set.of(task), Optional.of(photo.id()), late, Duration.ofMinutes(1));
    Claim.Claimed claimed = catalogue.claim(request).orElseThrow().tasks().get(0);
    assertThat(catalogue.settle(photo.id(), claimed, settlement)).isTrue();
  }

  private static Provenance by(String provider, String revision) {
    return new Provenance(provider, "1", provider, revision, NOW);
  }

  private Settlement rendered(Photo photo) throws IOException {
    byte[] content = ("rendition of " + photo.id()).getBytes(StandardCharsets.UTF_8);
    RenditionSpec spec = new RenditionSpec("thumbnail", "image/jpeg", 4, 3);
    Rendition made = new Rendition(spec, content.length, sha256(content), by("resize", "r1"));
    storage
        .blobs()
        .put(BlobKeys.rendition(photo.id(), made), "image/jpeg", new ByteArrayInputStream(content));
    return new Settlement.Rendered(List.of(made), "r1");
  }

  private static Settlement examined() {
    Findings findings =
        new Findings(
            List.of(new Tag("coco", "dog.1", 0.5), new Tag("coco", "cat", 1)),
            List.of(new Score("sharpness", 0.25)),
            Map.of("camera.make", "Pinhole $1"));
    return new Settlement.Examined(
        new Examination(findings, by("exif", "e1")),
        Optional.of(NOW.minusSeconds(1)),
        Optional.of("LKO2?U"));
  }

  private void decorate(Photo photo, int number) throws IOException {
    catalogue.change(
        photo.id(),
        new PhotoChange(
            Optional.of("caption " + number),
            Optional.of(Visibility.values()[number % 3]),
            Optional.of(List.of("b", "a")),
            Optional.of(PublicLocation.values()[number % 3])));
    if (number % 5 == 4) {
      catalogue.trash(photo.id(), NOW);
    }
  }

  private static String sha256(byte[] content) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  /** All photos by their ids. */
  static Map<String, Photo> photos(Storage storage) throws IOException {
    return photos(storage, OWNER);
  }

  /** All photos of a user by their ids. */
  static Map<String, Photo> photos(Storage storage, UserId owner) throws IOException {
    Map<String, Photo> photos = new TreeMap<>();
    PhotoQuery all =
        new PhotoQuery(
            owner,
            EnumSet.allOf(Visibility.class),
            PhotoQuery.Sort.UPLOADED,
            Optional.empty(),
            1000);
    storage.catalogue().photos(all).items().forEach(p -> photos.put(p.id().value(), p));
    storage
        .catalogue()
        .trashed(owner, Optional.empty(), 1000)
        .items()
        .forEach(p -> photos.put(p.id().value(), p));
    return photos;
  }

  /** The same but for how often and when work was tried. */
  static void assertSame(Map<String, Photo> photos, Map<String, Photo> expected) {
    assertThat(photos).containsOnlyKeys(expected.keySet());
    expected.forEach(
        (id, photo) -> {
          Photo other = photos.get(id);
          assertThat(other).usingRecursiveComparison().ignoringFields("work").isEqualTo(photo);
          assertThat(other.work())
              .extracting(Work::task, Work::state, Work::revision, Work::reason)
              .isEqualTo(
                  photo.work().stream()
                      .map(
                          w ->
                              org.assertj.core.groups.Tuple.tuple(
                                  w.task(), w.state(), w.revision(), w.reason()))
                      .toList());
        });
  }
}
