package org.imagerepo.core.image;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.imagerepo.api.blob.BlobKey;
import org.imagerepo.api.blob.BlobStat;
import org.imagerepo.api.blob.BlobStore;
import org.imagerepo.api.blob.ByteRange;
import org.imagerepo.api.image.BadImageException;
import org.imagerepo.testkit.photo.SamplePhotos;
import org.junit.jupiter.api.Test;

class BlobImageInputStreamTest {
  private static final BlobKey KEY = new BlobKey("originals/photo");
  private static final long SEED = 99;

  /** One blob, and a count of what was fetched of it. */
  private static final class OneBlob implements BlobStore {
    private byte[] bytes;
    private int fetches;

    OneBlob(byte[] bytes) {
      this.bytes = bytes;
    }

    @Override
    public Optional<InputStream> open(BlobKey key, ByteRange range) {
      fetches++;
      int from = (int) Math.min(bytes.length, range.offset());
      int length = (int) Math.min(bytes.length - from, range.length());
      return Optional.ofNullable(bytes.length == 0 ? null : bytes)
          .map(all -> new ByteArrayInputStream(all, from, length));
    }

    @Override
    public BlobStat put(BlobKey key, String mediaType, InputStream content) {
      throw new UnsupportedOperationException();
    }

    @Override
    public Optional<BlobStat> stat(BlobKey key) {
      throw new UnsupportedOperationException();
    }

    @Override
    public void delete(BlobKey key) {
      throw new UnsupportedOperationException();
    }

    @Override
    public List<BlobStat> list(String prefix, Optional<BlobKey> after, int limit) {
      throw new UnsupportedOperationException();
    }
  }

  @Test
  void readsAHeaderWithAFewFetches() throws IOException {
    OneBlob blob = new OneBlob(SamplePhotos.camera(2500, 1500, 3));
    assertThat(blob.bytes.length).isGreaterThan(1_500_000);
    try (BlobImageInputStream in = new BlobImageInputStream(blob, KEY, blob.bytes.length)) {
      assertThat(new ImageAdmission(100_000_000).admit(in).width()).isEqualTo(2500);
    }
    assertThat(blob.fetches).isLessThanOrEqualTo(3);
  }

  @Test
  void givesTheBlobsBytesWhereverOneReads() throws IOException {
    Random random = new Random(SEED);
    OneBlob blob = new OneBlob(new byte[700_001]);
    random.nextBytes(blob.bytes);
    try (BlobImageInputStream in = new BlobImageInputStream(blob, KEY, blob.bytes.length)) {
      for (int i = 0; i < 500; i++) {
        int at = random.nextInt(blob.bytes.length);
        byte[] piece = new byte[random.nextInt(Math.min(200_000, blob.bytes.length - at))];
        in.seek(at);
        in.readFully(piece);
        assertThat(piece)
            .as("seed %d, round %d", SEED, i)
            .isEqualTo(Arrays.copyOfRange(blob.bytes, at, at + piece.length));
        assertThat(in.getStreamPosition()).isEqualTo(at + piece.length);
      }
      in.seek(blob.bytes.length);
      assertThat(in.read()).isEqualTo(-1);
      assertThatThrownBy(in::readByte).isInstanceOf(EOFException.class);
    }
  }

  @Test
  void doesNotBlameThePhotoForTheStore() throws IOException {
    byte[] whole = SamplePhotos.jpeg();
    for (byte[] left : List.of(new byte[0], SamplePhotos.truncated(whole, 0.5))) {
      OneBlob blob = new OneBlob(left);
      try (BlobImageInputStream in = new BlobImageInputStream(blob, KEY, whole.length)) {
        assertThatThrownBy(() -> new ImageAdmission(100_000_000).admit(in))
            .isInstanceOf(IOException.class)
            .isNotInstanceOf(BadImageException.class);
      }
    }
  }

  /** Readers ask for numbers, and one may begin in a block and end in the next. */
  @Test
  void readsNumbersAcrossBlocks() throws IOException {
    byte[] bytes = new byte[2 * BlockImageInputStream.BLOCK + 5];
    new Random(SEED).nextBytes(bytes);
    ByteBuffer expected = ByteBuffer.wrap(bytes);
    try (BytesStream in = new BytesStream(bytes)) {
      for (int at = BlockImageInputStream.BLOCK - 8; at <= BlockImageInputStream.BLOCK; at++) {
        in.seek(at);
        assertThat(in.readLong()).as("at %d", at).isEqualTo(expected.getLong(at));
        in.seek(at);
        assertThat(in.readInt()).as("at %d", at).isEqualTo(expected.getInt(at));
      }
      in.seek(0);
      assertThat(in.read(new byte[bytes.length + 1])).isEqualTo(bytes.length);
      assertThat(in.read(new byte[1])).isEqualTo(-1);
      in.seek(bytes.length - 3);
      assertThatThrownBy(in::readInt).isInstanceOf(EOFException.class);
    }
  }

  private static final class BytesStream extends BlockImageInputStream {
    private final byte[] bytes;

    BytesStream(byte[] bytes) {
      super(bytes.length);
      this.bytes = bytes;
    }

    @Override
    void fetch(long offset, byte[] block) {
      System.arraycopy(bytes, (int) offset, block, 0, block.length);
    }
  }
}
