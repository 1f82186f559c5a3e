package org.imagerepo.core.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FileNameTest {
  @ParameterizedTest
  @CsvSource({
    "photo.jpg, photo.jpg",
    "/etc/passwd, passwd",
    "..\\..\\boot.ini, boot.ini",
    "'', unnamed",
    "a/.., unnamed",
    "Größe 1.jpg, Größe 1.jpg",
  })
  void onlyTheLastPartCounts(String claimed, String expected) {
    assertThat(FileName.clean(claimed)).isEqualTo(expected);
  }

  @Test
  void invisibleCharactersGo() {
    assertThat(FileName.clean("a\u0000b\r\nc\u202Ed\u200F.jpg")).isEqualTo("abcd.jpg");
    assertThat(FileName.clean("\uD800.jpg")).isEqualTo(".jpg");
  }

  @Test
  void longNamesKeepTheirExtension() {
    String clean = FileName.clean("x".repeat(10_000) + ".jpeg");

    assertThat(clean).hasSize(200).endsWith("x.jpeg");
  }

  @Test
  void nothingIsCutInHalf() {
    String clean = FileName.clean("😀".repeat(300));

    assertThat(clean.codePoints().allMatch(c -> c == 0x1F600)).isTrue();
  }
}
