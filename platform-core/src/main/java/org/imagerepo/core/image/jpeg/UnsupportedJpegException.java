package org.imagerepo.core.image.jpeg;

import java.io.IOException;
import java.util.Objects;

/** The file is of a kind that is left to other readers. It says nothing about damage. */
public final class UnsupportedJpegException extends IOException {
  private static final long serialVersionUID = 1L;

  /** What isn't decoded here. */
  public enum Kind {
    /** Other colours than grey and Y'CbCr. */
    COLOURS,
    /** Colours that are sampled in an unusual way. */
    SAMPLING,
    /** Two components, or four and more. */
    COMPONENTS,
    /** Another coding than Huffman's of 8 bits, or what hardly anybody writes. */
    CODING
  }

  private final Kind kind;

  UnsupportedJpegException(Kind kind, String what) {
    super(what);
    this.kind = Objects.requireNonNull(kind, "kind");
  }

  /** What it is. */
  public Kind kind() {
    return kind;
  }
}
