package org.imagerepo.testkit.blob;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import org.imagerepo.api.blob.LocalBlobs;
import org.junit.jupiter.api.Test;

/** The ability of {@link LocalBlobs}; skipped for stores that haven't got it. */
interface LocalBlobsContract extends BlobFixture {
  private LocalBlobs local() {
    assumeTrue(store() instanceof LocalBlobs, "this store doesn't keep local files");
    return (LocalBlobs) store();
  }

  @Test
  default void theLocalFileHoldsExactlyTheBlob() throws IOException {
    LocalBlobs local = local();
    put("originals/abc", bytes(1, 123_456));

    assertThat(local.localFile(key("originals/abc")))
        .hasValueSatisfying(file -> assertThat(file).hasBinaryContent(bytes(1, 123_456)));
  }

  @Test
  default void theLocalFileOfAReplacedBlobHoldsTheNewOne() throws IOException {
    LocalBlobs local = local();
    put("originals/abc", bytes(1, 10));
    put("originals/abc", bytes(2, 20));

    assertThat(Files.readAllBytes(local.localFile(key("originals/abc")).orElseThrow()))
        .isEqualTo(bytes(2, 20));
  }

  @Test
  default void anAbsentBlobHasNoLocalFile() throws IOException {
    LocalBlobs local = local();
    put("originals/abc/def", bytes(1, 10));
    put("originals/gone", bytes(1, 10));
    store().delete(key("originals/gone"));

    assertThat(local.localFile(key("originals/abc"))).isEmpty();
    assertThat(local.localFile(key("originals"))).isEmpty();
    assertThat(local.localFile(key("originals/gone"))).isEmpty();
  }
}
