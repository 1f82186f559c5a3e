package org.imagerepo.api.image;

import java.util.Objects;

/**
 * One component of an image: its samples row by row. Shared, so nobody writes to them.
 *
 * @param width in samples, at least 1
 * @param height in samples, at least 1
 * @param stride how far apart rows begin in {@code samples}, at least {@code width}; what lies
 *     between them means nothing
 * @param samples unsigned bytes: 0 to 255
 */
public record Plane(int width, int height, int stride, byte[] samples) {
  public Plane {
    Objects.requireNonNull(samples, "samples");
    if (width < 1 || height < 1 || stride < width) {
      throw new IllegalArgumentException("width and height must be at least 1, stride the width");
    }
    if ((long) stride * (height - 1) + width > samples.length) {
      throw new IllegalArgumentException("there are fewer samples than width and height say");
    }
  }

  /** Without gaps between its rows. */
  public static Plane of(int width, int height) {
    return new Plane(width, height, width, new byte[Math.multiplyExact(width, height)]);
  }
}
