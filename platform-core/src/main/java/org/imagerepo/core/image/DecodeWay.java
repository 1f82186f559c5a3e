package org.imagerepo.core.image;

import java.util.Locale;

/** By which way a photo is decoded, and if not by the fast one, why. */
public enum DecodeWay {
  /** By a decoder of ours, which makes the photo smaller on the way. */
  FAST,
  /** By a plugin's decoder. */
  PLUGIN,
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

  /** {@code fast}, {@code plugin} or {@code general}. */
  public String way() {
    return isGeneral() ? "general" : name().toLowerCase(Locale.ROOT);
  }

  /** Why it is the general one, in one word; {@code none} if it isn't. */
  public String reason() {
    return isGeneral() ? name().toLowerCase(Locale.ROOT) : "none";
  }

  private boolean isGeneral() {
    return this != FAST && this != PLUGIN;
  }
}
