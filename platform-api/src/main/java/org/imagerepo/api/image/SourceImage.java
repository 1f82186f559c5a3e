package org.imagerepo.api.image;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Path;

/**
 * A photo that providers work on: its original and its pixels, shared by all of them.
 *
 * <p>Valid during the call it was given to; keep nothing of it afterwards. It may be used by
 * several threads.
 */
public interface SourceImage {
  /** What the header says. */
  ImageInfo info();

  /** The original as a local file. Read it, never write to it. */
  Path file();

  /**
   * The photo's pixels: upright by EXIF orientation, in sRGB whatever its profile, opaque (alpha on
   * white), the first frame, as {@link BufferedImage#TYPE_3BYTE_BGR}.
   *
   * <p>Decoded once for all providers that work on the photo, so nobody may draw on them. They may
   * be larger than asked for: scale them yourself to the exact size.
   *
   * @param edge how many pixels the longer edge needs at least; a smaller photo comes in its own
   *     size
   * @throws BadImageException if the image is damaged or can't be decoded
   * @throws IOException if reading fails
   */
  BufferedImage pixels(int edge) throws IOException;

  /**
   * The photo as {@link #pixels} gives it, but as planes of brightness and colour. For a JPEG file
   * that is what the decoder has anyway, so whoever can work on planes spares turning them into
   * pixels and back. Nobody writes to them.
   *
   * @param edge how many pixels the longer edge needs at least; a smaller photo comes in its own
   *     size
   * @throws BadImageException if the image is damaged or can't be decoded
   * @throws IOException if reading fails
   */
  default YccImage planes(int edge) throws IOException {
    return YccImage.of(pixels(edge));
  }

  /**
   * Whether a part of the picture is missing, since the file is cut short or damaged, and comes out
   * grey. The operator decides whether there are such photos; by default they are refused.
   *
   * @throws BadImageException if the image can't be decoded at all
   * @throws IOException if reading fails
   */
  default boolean isDamaged() throws IOException {
    return false;
  }
}
