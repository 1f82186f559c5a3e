package org.imagerepo.core.image;

import java.util.Locale;

/** By which way a photo is decoded, and if not by the fast one, why. */
public enum DecodeWay {
  /** By a decoder of ours, which makes the photo smaller on the way. */
  FAST,
  /** Its colours are others than grey and Y'CbCr. */
  COLOURS,
  /** Its colours are sampled in an unusual way. */
  SAMPLING,
  /** It has two components, or four, as print colours have. */
  COMPONENTS,
  /** It is coded in a rare way. */
  CODING,
  /** Decoding it as large as it was wanted takes more memory than there is for photos. */
  MEMORY,
  /** Its rows don't come in order. */
  INTERLACED,
  /** None of its format have a fast way. */
  FORMAT;

  /** Whether it is the fast one. */
  public boolean isFast() {
    return this == FAST;
  }

  /** Why it isn't the fast one, in one word; {@code none} if it is. */
  public String reason() {
    return isFast() ? "none" : name().toLowerCase(Locale.ROOT);
  }
}
