package org.imagerepo.core.search;

/** The kinds of terms that the platform keeps with photos. */
final class Kinds {
  /** Every photo has the one term of this kind: for questions that name no words. */
  static final String PHOTO = "photo";

  /** The whole name of a tag, folded. */
  static final String TAG = "tag";

  /** The whole name, folded, of what a tagger isn't sure enough of to call it a tag. */
  static final String GUESS = "guess";

  /**
   * A stem, or two that follow one another, of what the place is called: for its owner's questions.
   */
  static final String PLACE = "place";

  /** A word's stem, from wherever the word comes. */
  static final String STEM = "stem";

  /** Two stems that follow one another. */
  static final String PAIR = "pair";

  /** A folded word that its owner wrote, for suggestions. */
  static final String WORD = "word";

  /** A word of the camera's or the lens's name. */
  static final String CAMERA = "camera";

  /** The whole name of the camera, for suggestions. */
  static final String DEVICE = "device";

  /** A judgement: the name of a score, or of a tag of the vocabulary {@code quality}. */
  static final String QUALITY = "quality";

  /** What a photo has at all: a caption, a camera. */
  static final String HAS = "has";

  /** What it has that others may not know of. */
  static final String OWNERS = "owners";

  private Kinds() {}
}
