package org.imagerepo.testkit.blob;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import org.imagerepo.api.blob.ByteRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Reading parts of blobs. */
interface BlobRanges extends BlobFixture {
  int SIZE = 2_500_000;

  @ParameterizedTest
  @CsvSource({
    "0, 2500000",
    "0, 1",
    "1, 2",
    "1048575, 2",
    "1048576, 1048576",
    "65535, 300000",
    "2499999, 1",
    "2499999, 100",
    "1000, 9223372036854775807",
    "0, 0",
    "1234, 0",
    "2500000, 1",
    "2500001, 1",
    "9223372036854775807, 9223372036854775807"
  })
  default void aRangeIsClippedToTheBlob(long offset, long length) throws IOException {
    byte[] content = bytes(1, SIZE);
    put("originals/abc", content);

    int from = (int) Math.min(offset, SIZE);
    int to = (int) Math.min(SIZE, from + Math.min(length, SIZE));
    assertThat(read("originals/abc", new ByteRange(offset, length)))
        .hasValueSatisfying(b -> assertThat(b).isEqualTo(Arrays.copyOfRange(content, from, to)));
  }

  @Test
  default void aRangeOfAnAbsentBlobIsAbsent() throws IOException {
    assertThat(read("originals/abc", ByteRange.from(5))).isEmpty();
    assertThat(read("originals/abc", new ByteRange(0, 0))).isEmpty();
  }

  @Test
  default void aRangeOfAnEmptyBlobIsEmpty() throws IOException {
    put("originals/abc", new byte[0]);

    assertThat(read("originals/abc")).hasValueSatisfying(b -> assertThat(b).isEmpty());
    assertThat(read("originals/abc", ByteRange.from(5)))
        .hasValueSatisfying(b -> assertThat(b).isEmpty());
  }

  @Test
  default void skippingAndSingleBytesStayWithinTheRange() throws IOException {
    byte[] content = bytes(2, 1000);
    put("originals/abc", content);

    try (InputStream in =
        store().open(key("originals/abc"), new ByteRange(100, 50)).orElseThrow()) {
      assertThat(in.read()).isEqualTo(content[100] & 0xff);
      in.skipNBytes(10);
      assertThat(in.read()).isEqualTo(content[111] & 0xff);
      assertThat(in.readNBytes(1000)).isEqualTo(Arrays.copyOfRange(content, 112, 150));
      assertThat(in.read()).isEqualTo(-1);
      assertThat(in.skip(5)).isZero();
    }
  }
}
