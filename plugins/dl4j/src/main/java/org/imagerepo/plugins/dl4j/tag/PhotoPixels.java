package org.imagerepo.plugins.dl4j.tag;

import java.awt.image.BufferedImage;
import java.awt.image.DataBufferByte;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.imagerepo.api.image.ImageInfo;
import org.imagerepo.api.image.SourceImage;

/**
 * A photo, or a part of it, squeezed into the square that a network wants. Each of its pixels is a
 * mean of those that it stands for, so that fine patterns don't become coarse ones.
 *
 * @param edge of the square, in pixels
 * @param scale what a byte is multiplied by
 * @param offset what is added then
 */
record PhotoPixels(int edge, float scale, float offset) {

  /** The photo at a size that is enough for each of its squares. */
  BufferedImage decoded(SourceImage photo) throws IOException {
    ImageInfo info = photo.info();
    int shorter = Math.min(info.width(), info.height());
    double shrink = Math.min(1, (double) edge / shorter);
    return photo.pixels((int) Math.ceil(info.longerEdge() * shrink));
  }

  /** Red, green and blue of each pixel, row by row, for each look. */
  List<float[]> of(BufferedImage image, List<Look> looks) {
    Map<Region, float[]> regions = new HashMap<>();
    List<float[]> all = new ArrayList<>();
    for (Look look : looks) {
      float[] pixels = regions.computeIfAbsent(look.region(), region -> of(image, region));
      all.add(look.isMirrored() ? mirrored(pixels) : pixels);
    }
    return all;
  }

  /** Red, green and blue of each pixel of a part, row by row. */
  float[] of(BufferedImage image, Region region) {
    byte[] bgr = ((DataBufferByte) image.getRaster().getDataBuffer()).getData();
    Taps across = Taps.of(image.getWidth(), region.left(), region.width(), edge);
    Taps down = Taps.of(image.getHeight(), region.top(), region.height(), edge);
    float[] pixels = new float[edge * edge * 3];
    float[] row = new float[edge * 3];
    for (int y = 0; y < edge; y++) {
      for (int i = 0; i < down.count(y); i++) {
        across.apply(bgr, down.first(y) + i, image.getWidth(), row);
        float weight = down.weight(y, i) * scale;
        for (int x = 0, to = y * row.length; x < row.length; x++, to++) {
          pixels[to] += weight * row[x];
        }
      }
    }
    for (int i = 0; i < pixels.length; i++) {
      pixels[i] += offset;
    }
    return pixels;
  }

  private float[] mirrored(float[] pixels) {
    float[] mirrored = new float[pixels.length];
    for (int at = 0; at < pixels.length; at += 3) {
      int row = at / (edge * 3) * edge * 3;
      System.arraycopy(pixels, at, mirrored, row + (edge - 1) * 3 - (at - row), 3);
    }
    return mirrored;
  }
}
