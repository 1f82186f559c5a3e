package org.imagerepo.testkit.blob;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.concurrent.atomic.AtomicBoolean;
import org.imagerepo.api.blob.BlobStat;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Putting, reading and deleting single blobs. */
interface BlobBasics extends BlobFixture {
  @Test
  default void whatWasPutIsRead() throws IOException {
    byte[] content = bytes(1, 1234);

    BlobStat stat = put("originals/abc", content);

    assertHolds("originals/abc", content);
    assertThat(stat.key()).isEqualTo(key("originals/abc"));
    assertThat(stat.size()).isEqualTo(1234);
    assertThat(store().stat(key("originals/abc"))).hasValue(stat);
  }

  @Test
  default void aBlobThatWasNeverPutIsAbsent() throws IOException {
    assertAbsent("originals/abc");
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 65_535, 65_536, 65_537, 261_120, 1_048_576, 1_048_577, 9_000_001})
  default void aBlobOfAnySizeIsKept(int size) throws IOException {
    byte[] content = bytes(size, size);

    put("sizes/blob", content);

    assertHolds("sizes/blob", content);
  }

  @Test
  default void contentThatComesInDribletsIsReadToItsEnd() throws IOException {
    byte[] content = bytes(2, 5000);
    InputStream driblets =
        new ByteArrayInputStream(content) {
          @Override
          public synchronized int read(byte[] buffer, int offset, int length) {
            return super.read(buffer, offset, Math.min(length, 7));
          }
        };

    store().put(key("originals/abc"), "image/jpeg", driblets);

    assertHolds("originals/abc", content);
  }

  @Test
  default void theContentIsNotClosed() throws IOException {
    AtomicBoolean isClosed = new AtomicBoolean();
    InputStream content =
        new ByteArrayInputStream(bytes(3, 10)) {
          @Override
          public void close() {
            isClosed.set(true);
          }
        };

    store().put(key("originals/abc"), "image/jpeg", content);

    assertThat(isClosed).isFalse();
  }

  @Test
  default void puttingAgainReplacesAllOfIt() throws IOException {
    put("originals/abc", bytes(4, 300_000));
    byte[] shorter = bytes(5, 10);

    put("originals/abc", shorter);

    assertHolds("originals/abc", shorter);
    assertThat(list("")).containsExactly("originals/abc");
  }

  @Test
  default void deletingRemovesOneBlob() throws IOException {
    byte[] other = bytes(7, 10);
    put("originals/abc", bytes(6, 10));
    put("originals/abd", other);

    store().delete(key("originals/abc"));

    assertAbsent("originals/abc");
    assertHolds("originals/abd", other);
  }

  @Test
  default void deletingWhatIsNotThereDoesNothing() throws IOException {
    put("originals/abc", bytes(8, 10));

    store().delete(key("originals/abd"));
    store().delete(key("nowhere/at/all"));
    store().delete(key("originals/abc"));
    store().delete(key("originals/abc"));

    assertThat(list("")).isEmpty();
  }

  @Test
  default void aDeletedBlobCanBePutAgain() throws IOException {
    byte[] content = bytes(9, 10);
    put("renditions/abc/thumbnail", bytes(8, 10));
    store().delete(key("renditions/abc/thumbnail"));

    put("renditions/abc/thumbnail", content);

    assertHolds("renditions/abc/thumbnail", content);
  }

  @Test
  default void keysThatDifferInCaseAloneAreDifferentBlobs() throws IOException {
    byte[] lower = bytes(10, 10);
    byte[] upper = bytes(11, 10);
    byte[] folder = bytes(12, 10);
    put("originals/abc", lower);
    put("originals/aBC", upper);
    put("Originals/abc", folder);

    assertHolds("originals/abc", lower);
    assertHolds("originals/aBC", upper);
    assertHolds("Originals/abc", folder);
    store().delete(key("originals/aBC"));
    assertHolds("originals/abc", lower);
  }

  @Test
  default void aKeyMayBeginWithAnotherKey() throws IOException {
    byte[] outer = bytes(13, 10);
    byte[] inner = bytes(14, 10);
    put("a/b/c", inner);
    put("a/b", outer);
    put("a", outer);

    assertHolds("a", outer);
    assertHolds("a/b", outer);
    assertHolds("a/b/c", inner);
    store().delete(key("a/b"));
    assertHolds("a/b/c", inner);
    assertAbsent("a/b");
  }

  @Test
  default void theLongestAndOddestKeysAreKept() throws IOException {
    String segment = "Q".repeat(64);
    String longest =
        String.join("/", segment, segment, segment, segment) + ("/" + segment).repeat(4);
    byte[] content = bytes(15, 10);
    for (String key : new String[] {longest, "-", "_", "--/__", "0/-a", "con/nul"}) {
      put(key, content);
      assertHolds(key, content);
    }
  }
}
