package org.imagerepo.testkit.blob;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.imagerepo.api.blob.BlobKey;
import org.imagerepo.api.blob.BlobStat;
import org.imagerepo.api.blob.BlobStore;
import org.imagerepo.api.blob.ByteRange;

/** What the groups of tests in this package share. */
interface BlobFixture {
  /** The store as it is open now. */
  BlobStore store();

  /** Closes the store and opens it again on the same data. */
  BlobStore reopen() throws IOException;

  default BlobKey key(String value) {
    return new BlobKey(value);
  }

  /** Bytes that tell their seed: no two arrays of different seeds are equal. */
  default byte[] bytes(int seed, int size) {
    byte[] bytes = new byte[size];
    new Random(seed).nextBytes(bytes);
    return bytes;
  }

  default BlobStat put(String key, byte[] content) throws IOException {
    return store().put(key(key), "image/jpeg", new ByteArrayInputStream(content));
  }

  /** The blob's bytes; empty if there is none. */
  default Optional<byte[]> read(String key) throws IOException {
    return read(key, ByteRange.all());
  }

  default Optional<byte[]> read(String key, ByteRange range) throws IOException {
    Optional<InputStream> opened = store().open(key(key), range);
    if (opened.isEmpty()) {
      return Optional.empty();
    }
    try (InputStream in = opened.get()) {
      return Optional.of(in.readAllBytes());
    }
  }

  default List<String> list(String prefix) throws IOException {
    return keys(store().list(prefix, Optional.empty(), 1000));
  }

  default List<String> keys(List<BlobStat> stats) {
    return stats.stream().map(stat -> stat.key().value()).toList();
  }

  default void assertHolds(String key, byte[] content) throws IOException {
    assertThat(read(key)).as(key).hasValueSatisfying(b -> assertThat(b).isEqualTo(content));
    assertThat(store().stat(key(key))).map(BlobStat::size).hasValue((long) content.length);
  }

  default void assertAbsent(String key) throws IOException {
    assertThat(read(key)).as(key).isEmpty();
    assertThat(store().stat(key(key))).as(key).isEmpty();
    assertThat(list("")).doesNotContain(key);
  }
}
