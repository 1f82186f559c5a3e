package org.imagerepo.web.bytes;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
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
        "bytes=0-1,",
        "bytes=0-1,a-b",
        "bytes=0-1,1-4",
        "bytes=5-,-10",
        "bytes=0-0,2-2,4-4,6-6,8-8,10-10,12-12,14-14,16-16",
        "lines=0-1",
        "bytes=--1",
        "bytes=0-99999999999999999999"
      })
  void whatIsMalformedOrManyOrOverlapsIsPassedOver(String header) {
    assertThat(RangeRequest.parse(header, 100)).isEqualTo(new RangeRequest.Whole());
  }

  @Test
  void severalRangesStayInTheirOrderWithoutThosePastTheEnd() {
    assertThat(RangeRequest.parse("bytes=90-, 0-1,3-4 ,100-", 100))
        .isEqualTo(
            new RangeRequest.Parts(
                List.of(new ByteRange(90, 10), new ByteRange(0, 2), new ByteRange(3, 2))));
    assertThat(RangeRequest.parse("bytes=0-1,100-", 100))
        .isEqualTo(new RangeRequest.Part(new ByteRange(0, 2)));
    assertThat(RangeRequest.parse("bytes=100-,200-", 100))
        .isEqualTo(new RangeRequest.Unsatisfiable());
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
