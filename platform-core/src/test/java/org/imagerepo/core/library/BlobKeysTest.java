package org.imagerepo.core.library;

import static org.assertj.core.api.Assertions.assertThat;

import org.imagerepo.api.blob.BlobKey;
import org.imagerepo.api.catalogue.PhotoId;
import org.junit.jupiter.api.Test;

class BlobKeysTest {
  private final PhotoId id = PhotoId.random();

  @Test
  void aKeyTellsItsPhoto() {
    assertThat(BlobKeys.photo(BlobKeys.original(id))).contains(id);
    assertThat(BlobKeys.photo(BlobKeys.rendition(id, "preview", "0".repeat(64)))).contains(id);
  }

  @Test
  void otherKeysAreNobodys() {
    assertThat(BlobKeys.photo(new BlobKey("originals/short"))).isEmpty();
    assertThat(BlobKeys.photo(new BlobKey("originals"))).isEmpty();
    assertThat(BlobKeys.photo(new BlobKey("renditions/" + id))).isEmpty();
    assertThat(BlobKeys.photo(new BlobKey("uploads/" + id))).isEmpty();
  }
}
