package org.imagerepo.core.library;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PlainTextTest {
  /** NUL, escape, C1 control, override, isolate, mark of direction, byte order mark, half pair. */
  @ParameterizedTest
  @ValueSource(ints = {0, 0x1B, 0x85, 0x202E, 0x2066, 0x200E, 0xFEFF, 0xD800, 0xDFFF, 0x2028})
  void whatDisguisesTextIsNone(int point) {
    String text = "a" + Character.toString(point) + "b";
    assertThat(PlainText.isLine(text)).isFalse();
    assertThat(PlainText.isLines(text)).isFalse();
  }

  /** Umlauts, Hebrew, Persian with a non-joiner, a family of emoji, the flag of Scotland. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "größe",
        "\u05e9\u05dc\u05d5\u05dd",
        "\u0645\u06cc\u200c\u062e\u0648\u0627\u0647\u0645",
        "\ud83d\udc68\u200d\ud83d\udc69",
        "\ud83c\udff4\udb40\udc67\udb40\udc62\udb40\udc73\udb40\udc63\udb40\udc74\udb40\udc7f",
      })
  void theWritingOfAllPeoplesIs(String text) {
    assertThat(PlainText.isLine(text)).isTrue();
    assertThat(PlainText.isLines(text)).isTrue();
  }

  @Test
  void onlyLinesHaveEnds() {
    assertThat(PlainText.isLines("a\r\n\tb")).isTrue();
    assertThat(PlainText.isLine("a\nb")).isFalse();
    assertThat(PlainText.isLine("a\tb")).isFalse();
  }
}
