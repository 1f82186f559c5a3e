package org.imagerepo.testkit.blob;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.imagerepo.api.blob.AdoptingBlobs;
import org.imagerepo.api.blob.BlobStat;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The ability of {@link AdoptingBlobs}; skipped for stores that haven't got it. */
interface AdoptingBlobsContract extends BlobFixture {
  private BlobStat adopt(String key, Path file) throws IOException {
    assumeTrue(store() instanceof AdoptingBlobs, "this store doesn't adopt files");
    Optional<BlobStat> adopted = ((AdoptingBlobs) store()).adopt(key(key), "image/jpeg", file);
    assumeTrue(adopted.isPresent(), "this store can't adopt temporary files here");
    return adopted.get();
  }

  private Path file(Path folder, int seed, int size) throws IOException {
    return Files.write(folder.resolve("file-" + seed), bytes(seed, size));
  }

  @Test
  default void anAdoptedFileIsABlobAsAnyOther(@TempDir Path folder) throws IOException {
    BlobStat stat = adopt("originals/abc", file(folder, 1, 123_456));

    assertHolds("originals/abc", bytes(1, 123_456));
    assertThat(store().stat(key("originals/abc"))).hasValue(stat);
    assertThat(list("originals/")).containsExactly("originals/abc");
    reopen();
    assertHolds("originals/abc", bytes(1, 123_456));
  }

  @Test
  default void theFileMayBeDeletedWithoutTheBlobAndTheBlobWithoutTheFile(@TempDir Path folder)
      throws IOException {
    Path first = file(folder, 1, 1000);
    Path second = file(folder, 2, 2000);
    adopt("originals/first", first);
    adopt("originals/second", second);
    Files.delete(first);
    store().delete(key("originals/second"));

    assertHolds("originals/first", bytes(1, 1000));
    assertAbsent("originals/second");
    assertThat(second).hasBinaryContent(bytes(2, 2000));
  }

  @Test
  default void anAdoptedFileReplacesTheFormerBlob(@TempDir Path folder) throws IOException {
    put("originals/abc", bytes(1, 10));
    adopt("originals/abc", file(folder, 2, 20));

    assertHolds("originals/abc", bytes(2, 20));
  }

  @Test
  default void puttingReplacesAnAdoptedBlobAndLeavesTheFile(@TempDir Path folder)
      throws IOException {
    Path file = file(folder, 1, 1000);
    adopt("originals/abc", file);
    put("originals/abc", bytes(2, 20));

    assertHolds("originals/abc", bytes(2, 20));
    assertThat(file).hasBinaryContent(bytes(1, 1000));
  }

  @Test
  default void aFileMayBeAdoptedAgain(@TempDir Path folder) throws IOException {
    Path file = file(folder, 1, 1000);
    adopt("originals/abc", file);
    adopt("originals/abc", file);
    adopt("originals/def", file);
    store().delete(key("originals/abc"));

    assertAbsent("originals/abc");
    assertHolds("originals/def", bytes(1, 1000));
  }

  @Test
  default void anEmptyFileIsAdopted(@TempDir Path folder) throws IOException {
    adopt("originals/abc", file(folder, 1, 0));

    assertHolds("originals/abc", bytes(1, 0));
  }
}
