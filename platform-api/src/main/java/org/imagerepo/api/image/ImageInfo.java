package org.imagerepo.api.image;

import java.util.Objects;

/**
 * What the header of an image says, read without decoding a pixel.
 *
 * @param mediaType as sniffed from the bytes, never as claimed: {@code image/jpeg} …
 * @param width in pixels, as stored, at least 1
 * @param height in pixels, as stored, at least 1
 * @param orientation EXIF orientation, 1 to 8; 1 is upright
 * @param frames how many images the file holds, at least 1; the first one counts
 */
public record ImageInfo(String mediaType, int width, int height, int orientation, int frames) {
  public ImageInfo {
    Objects.requireNonNull(mediaType, "mediaType");
    if (width < 1 || height < 1) {
      throw new IllegalArgumentException("width and height must be at least 1");
    }
    if (orientation < 1 || orientation > 8) {
      throw new IllegalArgumentException("orientation must be 1 to 8");
    }
    if (frames < 1) {
      throw new IllegalArgumentException("frames must be at least 1");
    }
  }

  /** Whether standing it upright exchanges width and height. */
  public boolean isTurned() {
    return orientation >= 5;
  }

  /** Width in pixels once upright. */
  public int uprightWidth() {
    return isTurned() ? height : width;
  }

  /** Height in pixels once upright. */
  public int uprightHeight() {
    return isTurned() ? width : height;
  }

  /** The longer edge in pixels. */
  public int longerEdge() {
    return Math.max(width, height);
  }
}
