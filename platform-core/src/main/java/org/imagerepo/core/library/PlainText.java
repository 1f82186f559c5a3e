package org.imagerepo.core.library;

/**
 * Which words of people may be kept and shown to others. A control character, or one that turns the
 * direction of what follows, makes a text look like another one; half of a surrogate pair is no
 * text at all, and can't be written in UTF-8.
 */
final class PlainText {
  private static final int ZERO_WIDTH_NON_JOINER = 0x200C;
  private static final int ZERO_WIDTH_JOINER = 0x200D;

  /** The characters that flags of regions are spelt with. */
  private static final int FIRST_TAG = 0xE0020;

  private static final int LAST_TAG = 0xE007F;

  private PlainText() {}

  /** Whether it is text without line ends. */
  static boolean isLine(String text) {
    return text.codePoints().allMatch(PlainText::isPlain);
  }

  /** Whether it is text, perhaps of many lines. */
  static boolean isLines(String text) {
    return text.codePoints().allMatch(point -> isSpacing(point) || isPlain(point));
  }

  private static boolean isSpacing(int point) {
    return point == '\n' || point == '\r' || point == '\t';
  }

  private static boolean isPlain(int point) {
    return switch (Character.getType(point)) {
      case Character.CONTROL,
          Character.SURROGATE,
          Character.LINE_SEPARATOR,
          Character.PARAGRAPH_SEPARATOR ->
          false;
      case Character.FORMAT -> isJoining(point);
      default -> true;
    };
  }

  /** Persian and Indic words need these, and so do emoji. */
  private static boolean isJoining(int point) {
    return point == ZERO_WIDTH_NON_JOINER
        || point == ZERO_WIDTH_JOINER
        || point >= FIRST_TAG && point <= LAST_TAG;
  }
}
