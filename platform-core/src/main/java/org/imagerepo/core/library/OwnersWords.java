package org.imagerepo.core.library;

import java.text.Normalizer;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What an owner may say of a photo, whichever way it comes. Each answers with what would be right.
 */
public final class OwnersWords {
  private static final int MAX_CAPTION = 2000;
  private static final int MAX_TAGS = 100;
  private static final int MAX_TAG = 100;
  private static final String NOR =
      "nor invisible marks that turn the direction of text, nor halves of characters";

  private OwnersWords() {}

  /** What is wrong with a caption, if something is. */
  public static Optional<String> wrongCaption(String caption) {
    if (caption.length() > MAX_CAPTION) {
      return Optional.of("must be text of at most " + MAX_CAPTION + " characters, or null");
    }
    return PlainText.isLines(caption)
        ? Optional.empty()
        : Optional.of("must have no control characters but line ends and tabs, " + NOR);
  }

  /** Everything that is wrong with tags, as {@link #cleanTag} leaves them. */
  public static List<String> wrongTags(Collection<String> tags) {
    Optional<String> marks =
        tags.stream().allMatch(PlainText::isLine)
            ? Optional.empty()
            : Optional.of("must have no control characters, " + NOR);
    boolean fits =
        tags.size() <= MAX_TAGS
            && tags.stream().allMatch(tag -> !tag.isEmpty() && tag.length() <= MAX_TAG);
    Optional<String> sizes =
        fits
            ? Optional.empty()
            : Optional.of(
                "must be a list of at most "
                    + MAX_TAGS
                    + " texts, each of 1 to "
                    + MAX_TAG
                    + " characters");
    return Stream.concat(marks.stream(), sizes.stream()).toList();
  }

  /** A tag in the form in which it is kept. */
  public static String cleanTag(String tag) {
    return Normalizer.normalize(tag.strip(), Normalizer.Form.NFC).replaceAll("\\s+", " ");
  }
}
