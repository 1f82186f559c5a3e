package org.imagerepo.api.tag;

import java.util.List;
import java.util.Objects;

/**
 * A word for what is in a photo.
 *
 * @param vocabulary where the word comes from, for instance {@code coco}; 1 to 60 characters
 * @param name the word; 1 to 200 characters
 * @param confidence how sure the tagger is, in [0,1]
 * @param boxes where it is, as far as the tagger knows; at most 100
 */
public record Tag(String vocabulary, String name, double confidence, List<Box> boxes) {
  private static final int MAX_BOXES = 100;

  public Tag {
    Objects.requireNonNull(vocabulary, "vocabulary");
    Objects.requireNonNull(name, "name");
    if (vocabulary.isBlank() || vocabulary.length() > 60) {
      throw new IllegalArgumentException("vocabulary must have 1 to 60 characters");
    }
    if (name.isBlank() || name.length() > 200) {
      throw new IllegalArgumentException("tag name must have 1 to 200 characters");
    }
    if (!(confidence >= 0 && confidence <= 1)) {
      throw new IllegalArgumentException("confidence must be in [0,1] but is " + confidence);
    }
    boxes = List.copyOf(boxes);
    if (boxes.size() > MAX_BOXES) {
      throw new IllegalArgumentException("a tag may have " + MAX_BOXES + " boxes at most");
    }
  }

  /** A tag of the whole photo. */
  public Tag(String vocabulary, String name, double confidence) {
    this(vocabulary, name, confidence, List.of());
  }
}
