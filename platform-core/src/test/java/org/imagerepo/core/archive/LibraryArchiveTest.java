package org.imagerepo.core.archive;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.imagerepo.api.catalogue.Photo;
import org.imagerepo.api.catalogue.Visibility;
import org.imagerepo.core.access.Asker;
import org.imagerepo.core.archive.ArchiveRequest.Content;
import org.imagerepo.core.library.BlobKeys;
import org.junit.jupiter.api.Test;

/** Whole libraries, and going on with them. */
class LibraryArchiveTest extends ArchivesFixture {
  @Test
  void aLibraryHoldsWhatIsListedForTheViewer() throws Exception {
    photo(anna, Visibility.PUBLIC, "public.jpg");
    photo(anna, Visibility.UNLISTED, "unlisted.jpg");
    photo(anna, Visibility.PRIVATE, "private.jpg");
    photo(bob, Visibility.PUBLIC, "bob's.jpg");
    assertThat(unpacked(archives.all(ofAnna, anna, Content.ORIGINALS, false)))
        .containsOnlyKeys("public.jpg", "unlisted.jpg", "private.jpg");
    assertThat(unpacked(archives.all(ofBob, anna, Content.ORIGINALS, false)))
        .containsOnlyKeys("public.jpg");
    assertThat(unpacked(archives.all(Asker.nobody(), anna, Content.ORIGINALS, false)))
        .containsOnlyKeys("public.jpg");
    assertThat(archives.all(ofAnna, anna, Content.ORIGINALS, false).fileName())
        .isEqualTo("anna-photos.zip");
  }

  @Test
  void aLibraryHasItsMetadataIfItIsWished() throws Exception {
    photo(anna, Visibility.PUBLIC, "a.jpg");
    photo(anna, Visibility.PRIVATE, "b.jpg");
    Archive archive = archives.all(ofBob, anna, Content.ORIGINALS, true);
    assertThat(unpacked(archive)).containsOnlyKeys("a.jpg", "metadata.json");
    assertThat(unpacked(archive).get("metadata.json")).contains("a.jpg").doesNotContain("b.jpg");
    archives.all(ofBob, anna, Content.ORIGINALS, false);
    assertThat(archives.resumed(ofBob, anna, Content.ORIGINALS, true, Optional.empty()).id())
        .isEqualTo(archive.id());
  }

  @Test
  void whatWasBegunGoesOnWhateverChangesInTheLibrary() throws Exception {
    photo(anna, Visibility.PUBLIC, "a.jpg");
    Archive begun = archives.all(ofBob, anna, Content.ORIGINALS, false);
    photo(anna, Visibility.PUBLIC, "b.jpg");
    Optional<String> tag = Optional.of(begun.digest());
    assertThat(archives.resumed(ofBob, anna, Content.ORIGINALS, false, Optional.empty()).id())
        .isEqualTo(begun.id());
    Archive anew = archives.all(ofBob, anna, Content.ORIGINALS, false);
    assertThat(anew.id()).isNotEqualTo(begun.id());
    assertThat(archives.resumed(ofBob, anna, Content.ORIGINALS, false, Optional.empty()).id())
        .isEqualTo(anew.id());
    assertThat(archives.resumed(ofBob, anna, Content.ORIGINALS, false, tag).id())
        .isEqualTo(begun.id());
    // Somebody else's, or another library's, isn't gone on with.
    assertThat(archives.resumed(ofAnna, anna, Content.ORIGINALS, false, tag).id())
        .isNotEqualTo(begun.id());
    assertThat(archives.resumed(ofBob, bob, Content.ORIGINALS, false, tag).count()).isZero();
    assertNotFound(() -> archives.find(ofBob, begun.id()));
    now = now.plus(Archives.LIFETIME).plus(Duration.ofSeconds(1));
    assertThat(archives.resumed(ofBob, anna, Content.ORIGINALS, false, tag).count()).isEqualTo(2);
  }

  @Test
  void aLibraryCanBeOfPreviewsAloneOrToo() throws Exception {
    preview(photo(anna, Visibility.PUBLIC, "a.png"), "preview of a", "1".repeat(64));
    photo(anna, Visibility.PUBLIC, "b.png"); // has no preview yet
    preview(photo(anna, Visibility.PRIVATE, "c.png"), "preview of c", "3".repeat(64));
    Archive previews = archives.all(ofBob, anna, Content.PREVIEWS, false);
    assertThat(unpacked(previews)).containsExactly(Map.entry("a-preview.jpg", "preview of a"));
    assertThat(previews.fileName()).isEqualTo("anna-previews.zip");
    Archive both = archives.all(ofBob, anna, Content.BOTH, false);
    assertThat(unpacked(both)).containsOnlyKeys("a.png", "a-preview.jpg", "b.png");
    // Each content goes on with its own.
    assertThat(archives.resumed(ofBob, anna, Content.PREVIEWS, false, Optional.empty()).id())
        .isEqualTo(previews.id());
    assertThat(archives.resumed(ofBob, anna, Content.BOTH, false, Optional.empty()).id())
        .isEqualTo(both.id());
  }

  @Test
  void previewsOfALibraryAreReadForTheirSumsOnce() throws Exception {
    Photo photo = preview(photo(anna, Visibility.PUBLIC, "a.png"), "old", "1".repeat(64));
    Archive first = archives.all(ofBob, anna, Content.PREVIEWS, false);
    blobs.delete(BlobKeys.rendition(photo.id(), photo.rendition("preview").orElseThrow()));
    // Could not be frozen if it had to be read again.
    assertThat(archives.all(ofBob, anna, Content.PREVIEWS, false).id()).isEqualTo(first.id());
    preview(photo, "made anew", "2".repeat(64));
    assertThat(unpacked(archives.all(ofBob, anna, Content.PREVIEWS, false)))
        .containsExactly(Map.entry("a-preview.jpg", "made anew"));
  }
}
