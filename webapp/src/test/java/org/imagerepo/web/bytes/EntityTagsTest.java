package org.imagerepo.web.bytes;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EntityTagsTest {
  private static final String SHA = "abc123";

  @ParameterizedTest
  @ValueSource(strings = {"\"abc123\"", "W/\"abc123\"", "\"x\", \"abc123\"", "*", " * "})
  void ifNoneMatchComparesWeakly(String header) {
    assertThat(EntityTags.isKnown(header, SHA)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "abc123", "\"abc12\"", "\"abc1234\"", "\"*\""})
  void otherTagsAreNotKnown(String header) {
    assertThat(EntityTags.isKnown(header, SHA)).isFalse();
  }

  @Test
  void ifMatchComparesStrongly() {
    assertThat(EntityTags.isWanted(null, SHA)).isTrue();
    assertThat(EntityTags.isWanted("\"abc123\"", SHA)).isTrue();
    assertThat(EntityTags.isWanted("W/\"abc123\"", SHA)).isFalse();
    assertThat(EntityTags.isWanted("\"other\"", SHA)).isFalse();
  }

  @Test
  void onlyTheSameStrongTagAllowsAPart() {
    assertThat(EntityTags.isSameForRange(null, SHA)).isTrue();
    assertThat(EntityTags.isSameForRange("\"abc123\"", SHA)).isTrue();
    assertThat(EntityTags.isSameForRange("W/\"abc123\"", SHA)).isFalse();
    assertThat(EntityTags.isSameForRange("Sat, 01 Jan 2050 00:00:00 GMT", SHA)).isFalse();
  }
}
