package org.imagerepo.core.upload;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.imagerepo.core.upload.UploadsFixture.ANNA;
import static org.imagerepo.core.upload.UploadsFixture.assertRefused;
import static org.imagerepo.core.upload.UploadsFixture.chunk;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.imagerepo.core.refusal.RefusalType;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ChecksumTest {
  private static final byte[] NINE = "123456789".getBytes(StandardCharsets.US_ASCII);

  @TempDir Path folder;

  @ParameterizedTest
  @CsvSource({
    "sha1 98O8HYCOBHMq32eZZczDTKeuNEE=",
    "sha256 FeKw08M4keuw8e9gnsQZQgwg4yDOlMZfvIwzEkSOsiU=",
    "crc32c 4waSgw=="
  })
  void knownValues(String header) {
    Checksum checksum = Checksum.parse(header);
    checksum.update(NINE, 9);
    assertThat(checksum.matches()).isTrue();

    Checksum other = Checksum.parse(header);
    other.update(NINE, 8);
    assertThat(other.matches()).isFalse();
  }

  @ParameterizedTest
  @CsvSource({"md5 AAAA", "sha1", "sha1 ***", "''"})
  void whatIsNoChecksumIsTold(String header) {
    assertThatThrownBy(() -> Checksum.parse(header)).isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void aWrongOneKeepsNothingOfTheChunk() throws Exception {
    try (UploadsFixture fixture = new UploadsFixture(folder)) {
      UploadId id = fixture.create(100);
      fixture.append(id, 0, "abc");
      Chunk wrong = chunk(3, "12345678", Optional.of(nine()));

      assertRefused(RefusalType.CHECKSUM_MISMATCH, () -> fixture.uploads().append(ANNA, id, wrong));
      assertThat(fixture.offset(id)).isEqualTo(3);
      assertThat(fixture.data(id)).hasContent("abc");

      fixture.uploads().append(ANNA, id, chunk(3, "123456789", Optional.of(nine())));
      assertThat(fixture.offset(id)).isEqualTo(12);
    }
  }

  /** The intake refuses to believe wrong sums. */
  @Test
  void theWholeIsMeasuredRightAfterAWrongChunk() throws Exception {
    try (UploadsFixture fixture = new UploadsFixture(folder)) {
      UploadId id = fixture.create(12);
      fixture.append(id, 0, "abc");
      Chunk wrong = chunk(3, "12345678", Optional.of(nine()));
      assertRefused(RefusalType.CHECKSUM_MISMATCH, () -> fixture.uploads().append(ANNA, id, wrong));
      fixture.uploads().append(ANNA, id, chunk(3, "123456789", Optional.of(nine())));

      assertThat(fixture.intake.only()).hasValue("abc123456789".getBytes(US_ASCII));
    }
  }

  @Test
  void ofAChunkThatBrokeNothingIsKept() throws Exception {
    try (UploadsFixture fixture = new UploadsFixture(folder)) {
      UploadId id = fixture.create(100);
      fixture.append(id, 0, "abc");

      Chunk broken = UploadsFixture.broken(3, NINE, 5, Optional.of(nine()));
      assertThat(fixture.uploads().append(ANNA, id, broken).offset()).isEqualTo(3);
      assertThat(fixture.data(id)).hasContent("abc");
    }
  }

  @Test
  void whatACrashLeftUnverifiedIsDropped() throws Exception {
    try (UploadsFixture fixture = new UploadsFixture(folder)) {
      UploadId id = fixture.create(100);
      fixture.append(id, 0, "abc");
      Files.writeString(fixture.data(id).resolveSibling("unverified"), "from=3\n");
      Files.writeString(fixture.data(id), "abcdefgh");
      fixture.restart();

      assertThat(fixture.offset(id)).isEqualTo(3);
      assertThat(fixture.data(id)).hasContent("abc");
    }
  }

  private static Checksum nine() {
    return Checksum.parse("sha1 98O8HYCOBHMq32eZZczDTKeuNEE=");
  }
}
