package org.imagerepo.api.tag;

/**
 * Names by which the platform knows what a tagger says of how good a photo is: a score {@link
 * #SCORE}, and tags of the vocabulary {@link #VOCABULARY}: {@link #GOOD} if the photo is good, and
 * the reasons, such as {@code sharp} or {@code blurry}.
 */
public final class Quality {
  /** Vocabulary of the tags. */
  public static final String VOCABULARY = "quality";

  /** The tag that a good photo has, and no other. */
  public static final String GOOD = "good";

  /** Name of the score: 1 is best, and what is good has more than 0.5. */
  public static final String SCORE = "quality";

  private Quality() {}
}
