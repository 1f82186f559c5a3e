package org.imagerepo.core.redaction;

import java.util.Arrays;

/** A part of a redacted file. */
public sealed interface Piece {
  /** How many bytes it has. */
  long length();

  /** A part of it, within it. */
  Piece part(long from, long length);

  /** Bytes of the original. */
  record Kept(long offset, long length) implements Piece {
    @Override
    public Piece part(long from, long count) {
      return new Kept(offset + from, count);
    }
  }

  /** Bytes in the place of others. */
  record Written(byte[] bytes) implements Piece {
    @Override
    public long length() {
      return bytes.length;
    }

    @Override
    public Piece part(long from, long count) {
      return new Written(Arrays.copyOfRange(bytes, (int) from, (int) (from + count)));
    }
  }
}
