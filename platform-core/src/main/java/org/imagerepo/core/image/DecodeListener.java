package org.imagerepo.core.image;

/** Is told by which ways photos are decoded. */
@FunctionalInterface
public interface DecodeListener {
  /**
   * A way was taken. Called by any number of threads, so quickly and without throwing.
   *
   * @param format of the photo: {@code jpeg}, {@code png} …
   */
  void decoding(String format, DecodeWay way);
}
