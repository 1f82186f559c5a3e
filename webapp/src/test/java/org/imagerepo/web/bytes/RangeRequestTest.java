package org.imagerepo.web.bytes;

import static org.assertj.core.api.Assertions.assertThat;

import org.imagerepo.api.blob.ByteRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RangeRequestTest {
  @ParameterizedTest
  @CsvSource({
    "bytes=0-0, 0, 1",
    "bytes=0-99, 0, 100",
    "bytes=5-, 5, 95",
    "bytes=99-99, 99, 1",
    "bytes=10-1000, 10, 90",
    "bytes=-1, 99, 1",
    "bytes=-100, 0, 100",
    "bytes=-1000, 0, 100",
    "BYTES= 3-4, 3, 2"
  })
  void aSingleRangeIsClippedToTheBytes(String header, long offset, long length) {
    assertThat(RangeRequest.parse(header, 100))
        .isEqualTo(new RangeRequest.Part(new ByteRange(offset, length)));
  }

  @ParameterizedTest
  @ValueSource(strings = {"bytes=100-", "bytes=100-200", "bytes=999999999999999999-", "bytes=-0"})
  void aRangePastTheEndIsUnsatisfiable(String header) {
    assertThat(RangeRequest.parse(header, 100)).isEqualTo(new RangeRequest.Unsatisfiable());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "bytes",
        "bytes=",
        "bytes=-",
        "bytes=a-b",
        "bytes=5-4",
        "bytes=0-1,3-4",
        "lines=0-1",
        "bytes=--1",
        "bytes=0-99999999999999999999"
      })
  void whatIsMalformedOrSeveralIsPassedOver(String header) {
    assertThat(RangeRequest.parse(header, 100)).isEqualTo(new RangeRequest.Whole());
  }

  @Test
  void withoutAHeaderAllIsSent() {
    assertThat(RangeRequest.parse(null, 100)).isEqualTo(new RangeRequest.Whole());
  }

  @Test
  void noBytesHaveNoRange() {
    assertThat(RangeRequest.parse("bytes=0-", 0)).isEqualTo(new RangeRequest.Unsatisfiable());
    assertThat(RangeRequest.parse("bytes=-5", 0)).isEqualTo(new RangeRequest.Unsatisfiable());
  }

  @Test
  void contentRangeNamesFirstLastAndSize() {
    assertThat(new RangeRequest.Part(new ByteRange(10, 5)).contentRange(100))
        .isEqualTo("bytes 10-14/100");
  }
}
