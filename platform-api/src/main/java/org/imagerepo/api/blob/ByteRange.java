package org.imagerepo.api.blob;

/**
 * A part of a blob.
 *
 * @param offset of the first byte, from 0
 * @param length how many bytes at most, from 0; what lies past the blob's end is left out
 */
public record ByteRange(long offset, long length) {
  public ByteRange {
    if (offset < 0 || length < 0) {
      throw new IllegalArgumentException("offset and length must not be negative");
    }
  }

  /** The whole blob, whatever its size. */
  public static ByteRange all() {
    return new ByteRange(0, Long.MAX_VALUE);
  }

  /** From {@code offset} to the end. */
  public static ByteRange from(long offset) {
    return new ByteRange(offset, Long.MAX_VALUE);
  }
}
