package org.imagerepo.plugins.storage.embedded;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;
import org.imagerepo.api.blob.BlobKey;
import org.imagerepo.api.blob.BlobStat;
import org.imagerepo.api.blob.ByteRange;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the file store does beyond the contract: its folders, its disk, its lock. */
class FileBlobStoreTest {
  private static final Instant NOW = Instant.parse("2026-01-17T10:20:30.456Z");
  private static final int MIN_FREE = 1000;

  @TempDir Path data;
  private final AtomicLong free = new AtomicLong(Long.MAX_VALUE);
  private FileBlobStore store;

  @BeforeEach
  void open() throws IOException {
    DiskSpace space = new DiskSpace(MIN_FREE, free::get);
    store = FileBlobStore.open(data, space, Clock.fixed(NOW, ZoneOffset.UTC));
  }

  @AfterEach
  void close() throws IOException {
    store.close();
  }

  private BlobStat put(String key, InputStream content) throws IOException {
    return store.put(new BlobKey(key), "image/jpeg", content);
  }

  private BlobStat put(String key, int size) throws IOException {
    return put(key, new ByteArrayInputStream(new byte[size]));
  }

  private List<Path> filesBelow(String folder) throws IOException {
    try (Stream<Path> paths = Files.walk(data.resolve(folder))) {
      return paths.filter(Files::isRegularFile).map(data.resolve(folder)::relativize).toList();
    }
  }

  @Test
  void whatACrashLeftBehindIsSweptAtTheNextStart() throws IOException {
    put("originals/abc", 10);
    store.close();
    Path left = Files.write(data.resolve("incoming/1.part"), new byte[100]);

    open();

    assertThat(left).doesNotExist();
    assertThat(store.list("", Optional.empty(), 10)).hasSize(1);
  }

  @Test
  void aPutLeavesNoTemporaryFile() throws IOException {
    put("originals/abc", 10);
    InputStream failing =
        new InputStream() {
          @Override
          public int read() throws IOException {
            assertThat(filesBelow("incoming")).hasSize(1);
            throw new IllegalStateException("midway");
          }
        };
    assertThatThrownBy(() -> put("originals/abd", failing))
        .isInstanceOf(IllegalStateException.class);

    assertThat(filesBelow("incoming")).isEmpty();
    assertThat(filesBelow("blobs")).hasSize(1);
  }

  @Test
  void aSecondPlatformIsKeptOut() {
    assertThatThrownBy(this::open)
        .isInstanceOf(IOException.class)
        .hasMessageContaining(data.toString())
        .hasMessageContaining("platform.data.dir");
  }

  @Test
  void theTimeOfABlobIsTheClocks() throws IOException {
    assertThat(put("originals/abc", 10).storedAt()).isEqualTo(NOW);
    assertThat(store.stat(new BlobKey("originals/abc")).orElseThrow().storedAt()).isEqualTo(NOW);
  }

  @Test
  void aPutIsRefusedWhereTooLittleIsFree() throws IOException {
    put("originals/abc", 10);
    free.set(MIN_FREE - 1);

    assertThatThrownBy(() -> put("originals/abd", 10))
        .isInstanceOf(FileSystemException.class)
        .hasMessageStartingWith("No space left on device")
        .hasMessageContaining("min-free-mb");
    assertThat(store.health().isUp()).isFalse();
    assertThat(store.health().detail()).contains("make room");

    free.set(MIN_FREE);
    put("originals/abd", 10);
    assertThat(store.health().isUp()).isTrue();
    assertThat(store.health().detail()).contains("MiB are free");
  }

  @Test
  void aPutIsRefusedBeforeItFillsTheDisk() throws IOException {
    put("originals/abc", 10);
    InputStream endless =
        new InputStream() {
          @Override
          public int read() {
            return 1;
          }

          @Override
          public int read(byte[] buffer, int offset, int length) {
            free.set(0);
            return length;
          }
        };

    assertThatThrownBy(() -> put("originals/abc", endless))
        .isInstanceOf(IOException.class)
        .hasMessageContaining("min-free-mb");

    assertThat(store.stat(new BlobKey("originals/abc")).orElseThrow().size()).isEqualTo(10);
    assertThat(filesBelow("incoming")).isEmpty();
  }

  @Test
  void noTwoKeysShareAFileWhereCaseIsIgnored() throws IOException {
    String[] keys = {"a/b", "A/b", "a/B", "A/B", "a", "A", "ab/Cd/eF", "aB/cD/Ef"};
    for (String key : keys) {
      put(key, 1);
    }

    assertThat(filesBelow("blobs"))
        .hasSize(keys.length)
        .extracting(path -> path.toString().toLowerCase(Locale.ROOT))
        .doesNotHaveDuplicates();
  }

  @Test
  void aFileThatIsNoBlobIsNotListed() throws IOException {
    put("originals/abc", 1);
    for (String stranger :
        new String[] {"x.txt", ".DS_Store", "originals/Z", "originals/a/ABC.blob", "+.blob"}) {
      Files.write(data.resolve("blobs").resolve(stranger), new byte[1]);
    }

    assertThat(store.list("", Optional.empty(), 10))
        .extracting(stat -> stat.key().value())
        .containsExactly("originals/abc");
  }

  @Test
  void foldersOfDeletedPhotosAreDropped() throws IOException {
    put("renditions/abc/preview", 1);
    put("renditions/abc/thumbnail", 1);
    Path folder = store.localFile(new BlobKey("renditions/abc/preview")).orElseThrow().getParent();

    store.delete(new BlobKey("renditions/abc/preview"));
    assertThat(folder).exists();
    store.delete(new BlobKey("renditions/abc/thumbnail"));
    assertThat(folder).doesNotExist();
    assertThat(folder.getParent()).exists();
  }

  @Test
  void anInterruptedThreadStillPutsAndStaysInterrupted() throws IOException {
    Thread.currentThread().interrupt();
    try {
      put("originals/abc", 10);
      assertThat(Thread.currentThread().isInterrupted()).isTrue();
    } finally {
      Thread.interrupted();
    }
    assertThat(store.list("", Optional.empty(), 10)).hasSize(1);
  }

  @Test
  void aFileCutOffBehindOurBackDoesNotPassForAWholeBlob() throws IOException {
    BlobKey key = new BlobKey("originals/abc");
    put("originals/abc", 300_000);
    try (InputStream in = store.open(key, ByteRange.all()).orElseThrow()) {
      Files.write(store.localFile(key).orElseThrow(), "cut".getBytes(UTF_8));

      assertThatThrownBy(in::readAllBytes).isInstanceOf(EOFException.class);
    }
  }
}
