package org.imagerepo.core.archive;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import org.imagerepo.api.blob.BlobKey;
import org.imagerepo.api.blob.ByteRange;
import org.imagerepo.api.catalogue.Photo;
import org.imagerepo.api.catalogue.Visibility;
import org.imagerepo.core.archive.ArchiveRequest.Content;
import org.imagerepo.core.archive.zip.BrokenArchiveException;
import org.imagerepo.core.library.BlobKeys;
import org.junit.jupiter.api.Test;

/** What goes away, changes or breaks after freezing. */
class BrokenArchiveTest extends ArchivesFixture {
  @Test
  void aPhotoThatIsGoneEndsItAsAFailure() throws Exception {
    Photo first = photo(anna, Visibility.PRIVATE, "a.jpg");
    Photo second = photo(anna, Visibility.PRIVATE, "b.jpg");
    Archive archive = archives.freeze(ofAnna, originals(first, second));
    byte[] whole = bytes(archive);
    photos.photos.remove(first.id());
    assertRefused(archive, whole);
  }

  @Test
  void aPhotoThatWasWithdrawnEndsItAsAFailure() throws Exception {
    Photo first = photo(bob, Visibility.PUBLIC, "a.jpg");
    Photo second = photo(bob, Visibility.PUBLIC, "b.jpg");
    Archive archive = archives.freeze(ofAnna, originals(first, second));
    byte[] whole = bytes(archive);
    photos.put(with(first, Visibility.PRIVATE, List.of()));
    assertRefused(archive, whole);
  }

  @Test
  void aBlobThatIsGoneEndsItAsAFailure() throws Exception {
    Photo photo = photo(anna, Visibility.PRIVATE, "a.jpg");
    Archive archive = archives.freeze(ofAnna, originals(photo));
    blobs.delete(BlobKeys.original(photo.id()));
    assertThatThrownBy(() -> bytes(archive)).isInstanceOf(BrokenArchiveException.class);
  }

  @Test
  void aPreviewThatWasMadeAnewEndsItAsAFailure() throws Exception {
    Photo photo = preview(photo(anna, Visibility.PRIVATE, "a.png"), "old", "1".repeat(64));
    Archive archive =
        archives.freeze(ofAnna, new ArchiveRequest(ids(photo), Content.PREVIEWS, false));
    preview(photo, "new", "2".repeat(64));
    assertNotFound(() -> archive.check(new ByteRange(0, archive.length())));
    assertThatThrownBy(() -> bytes(archive)).isInstanceOf(BrokenArchiveException.class);
  }

  @Test
  void aBlobThatIsNoManifestIsAFailureOfOurs() throws Exception {
    blobs.put(
        new BlobKey("archives/" + "x".repeat(24)), "", new ByteArrayInputStream(new byte[100]));
    assertThatThrownBy(() -> archives.find(ofAnna, "x".repeat(24)))
        .isInstanceOf(IOException.class)
        .hasMessage("this isn't a manifest that this version can read");
  }

  @Test
  void aDamagedManifestIsAFailureOfOurs() throws Exception {
    String id = archives.freeze(ofAnna, originals(photo(anna, Visibility.PUBLIC, "a.jpg"))).id();
    BlobKey key = new BlobKey("archives/" + id);
    byte[] bytes = blobs.open(key, ByteRange.all()).orElseThrow().readAllBytes();
    bytes[bytes.length - 1] ^= 1;
    blobs.put(key, "", new ByteArrayInputStream(bytes));
    assertThatThrownBy(() -> archives.find(ofAnna, id))
        .isInstanceOf(IOException.class)
        .hasMessage("manifest " + id + " is damaged: ask for its archive anew");
  }
}
