package org.imagerepo.core.archive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import java.util.Optional;
import org.imagerepo.api.catalogue.Photo;
import org.imagerepo.api.catalogue.Visibility;
import org.imagerepo.core.access.Asker;
import org.imagerepo.core.archive.ArchiveRequest.Content;
import org.imagerepo.core.library.BlobKeys;
import org.imagerepo.core.refusal.RefusedException;
import org.junit.jupiter.api.Test;

/** Freezing chosen photos, and who may have what was frozen. */
class ArchivesTest extends ArchivesFixture {
  @Test
  void chosenPhotosComeInTheirOrderUnderTheirNames() throws Exception {
    Photo first = photo(anna, Visibility.PRIVATE, "a.jpg");
    Photo second = photo(bob, Visibility.PUBLIC, "A.jpg");
    Archive archive = archives.freeze(ofAnna, originals(second, first, second));
    assertThat(unpacked(archive))
        .containsExactly(
            Map.entry("A.jpg", "the bytes of A.jpg 1"),
            Map.entry("a (2).jpg", "the bytes of a.jpg 0"));
  }

  @Test
  void aFrozenArchiveStaysTheSame() throws Exception {
    Photo photo = photo(anna, Visibility.PRIVATE, "a.jpg");
    Archive frozen = archives.freeze(ofAnna, originals(photo));
    Archive found = archives.find(ofAnna, frozen.id());
    assertThat(found.digest()).isEqualTo(frozen.digest());
    assertThat(bytes(found)).isEqualTo(bytes(frozen));
    assertThat(archives.freeze(ofAnna, originals(photo)).id()).isEqualTo(frozen.id());
  }

  @Test
  void itIsItsRequestersAlone() throws Exception {
    Photo photo = photo(anna, Visibility.PUBLIC, "a.jpg");
    String id = archives.freeze(ofAnna, originals(photo)).id();
    assertNotFound(() -> archives.find(ofBob, id));
    assertNotFound(() -> archives.find(Asker.nobody(), id));
    assertNotFound(() -> archives.find(ofAnna, "metadata"));
    assertNotFound(() -> archives.find(ofAnna, "x".repeat(24)));
  }

  @Test
  void nobodyFreezesWhatTheyMayNotSee() throws Exception {
    Photo own = photo(bob, Visibility.PRIVATE, "own.jpg");
    Photo foreign = photo(anna, Visibility.PRIVATE, "foreign.jpg");
    assertNotFound(() -> archives.freeze(ofBob, originals(own, foreign)));
    assertThatThrownBy(() -> archives.freeze(ofBob, originals()))
        .isInstanceOf(RefusedException.class)
        .hasMessageStartingWith("ids: must name 1 to 2500 photos");
  }

  @Test
  void itExpires() throws Exception {
    Photo photo = photo(anna, Visibility.PRIVATE, "a.jpg");
    Archive frozen =
        archives.freeze(ofAnna, new ArchiveRequest(ids(photo), Content.ORIGINALS, true));
    assertThat(frozen.expiry()).isEqualTo(TIME.plus(Archives.LIFETIME));
    now = frozen.expiry().minusMillis(1);
    assertThat(archives.find(ofAnna, frozen.id()).expiry()).isEqualTo(frozen.expiry());
    assertThat(archives.sweep()).isZero();
    now = frozen.expiry();
    assertNotFound(() -> archives.find(ofAnna, frozen.id()));
    assertThat(archives.sweep()).isEqualTo(2);
    assertThat(blobs.list("archives/", Optional.empty(), 10)).isEmpty();
    assertThat(blobs.stat(BlobKeys.original(photo.id()))).isPresent();
  }

  @Test
  void previewsAreThereWhenTheyAreMade() throws Exception {
    Photo photo = photo(anna, Visibility.PRIVATE, "a.png");
    ArchiveRequest both = new ArchiveRequest(ids(photo), Content.BOTH, false);
    assertThatThrownBy(() -> archives.freeze(ofAnna, both))
        .isInstanceOf(RefusedException.class)
        .hasMessageContaining("no preview (yet)");
    preview(photo, "the preview", "1".repeat(64));
    assertThat(unpacked(archives.freeze(ofAnna, both)))
        .containsExactly(
            Map.entry("a.png", "the bytes of a.png 0"), Map.entry("a-preview.jpg", "the preview"));
    Archive alone =
        archives.freeze(ofAnna, new ArchiveRequest(ids(photo), Content.PREVIEWS, false));
    assertThat(unpacked(alone)).containsOnlyKeys("a-preview.jpg");
  }

  @Test
  void metadataIsInItIfItIsWished() throws Exception {
    Photo photo = photo(anna, Visibility.PUBLIC, "metadata.json");
    ArchiveRequest request = new ArchiveRequest(ids(photo), Content.ORIGINALS, true);
    Map<String, String> own = unpacked(archives.freeze(ofAnna, request));
    assertThat(own).containsOnlyKeys("metadata (2).json", "metadata.json");
    assertThat(own.get("metadata.json"))
        .startsWith(
            "{\"photos\":[\n{\"files\":[\"metadata (2).json\"],\"id\":\"" + photo.id() + "\"")
        .contains("\"caption\":\"a \\u0022caption\\u0022\\u000a\"")
        .contains("\"fields\":{}");
    assertThat(unpacked(archives.freeze(ofBob, request)).get("metadata.json"))
        .doesNotContain("\"fields\"");
  }
}
