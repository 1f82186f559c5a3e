package org.imagerepo.core.image;

import java.awt.image.BufferedImage;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.imagerepo.api.image.Plane;
import org.imagerepo.api.image.YccImage;

/**
 * An image and its halves, quarters and so on, as planes and as pixels, all of which are made as
 * they are asked for. For one thread at a time; what it gives may be shared.
 */
final class Pyramid {
  /** From the largest down, each half as large as the one before. */
  private final List<Level> levels = new ArrayList<>();

  private final boolean isDamaged;

  private Pyramid(Level largest, boolean isDamaged) {
    levels.add(largest);
    this.isDamaged = isDamaged;
  }

  /**
   * @param isDamaged whether a part of it is missing and grey
   */
  static Pyramid of(BufferedImage largest, boolean isDamaged) {
    return new Pyramid(new Level(null, largest), isDamaged);
  }

  /**
   * @param isDamaged whether a part of it is missing and grey
   */
  static Pyramid of(YccImage largest, boolean isDamaged) {
    return new Pyramid(new Level(largest, null), isDamaged);
  }

  /** Room for all levels, both as planes and as pixels, in pixels of three bytes. */
  static long pixels(long width, long height) {
    return 2 * (width * height * 4 / 3);
  }

  /** Room for all levels, those included that aren't made yet, in pixels of three bytes. */
  long pixels() {
    return pixels(levels.get(0).width(), levels.get(0).height());
  }

  /** Whether a part of it is missing and grey. */
  boolean isDamaged() {
    return isDamaged;
  }

  /** The longer edge of the largest level, in pixels. */
  int edge() {
    return levels.get(0).edge();
  }

  /** The smallest level that is large enough; the largest if none is. */
  BufferedImage pixels(int edge) {
    return levels.get(indexFor(edge)).pixels();
  }

  /** The smallest level that is large enough; the largest if none is. */
  YccImage planes(int edge) {
    return levels.get(indexFor(edge)).planes();
  }

  /** Lets go of all levels that are larger than needed for this edge. */
  void cutTo(int edge) {
    levels.subList(0, indexFor(Math.max(1, edge))).clear();
  }

  private int indexFor(int edge) {
    int index = 0;
    while (levels.get(index).edge() / 2 >= edge) {
      if (index + 1 == levels.size()) {
        levels.add(levels.get(index).halved());
      }
      index++;
    }
    return index;
  }

  /** One size of the image, first in one form and, once asked for, in the other one, too. */
  private static final class Level {
    private YccImage planes;
    private BufferedImage pixels;

    Level(YccImage planes, BufferedImage pixels) {
      this.planes = planes;
      this.pixels = pixels;
    }

    int width() {
      return planes == null ? pixels.getWidth() : planes.width();
    }

    int height() {
      return planes == null ? pixels.getHeight() : planes.height();
    }

    int edge() {
      return Math.max(width(), height());
    }

    BufferedImage pixels() {
      if (pixels == null) {
        pixels = YccToBgr.convert(planes);
      }
      return pixels;
    }

    YccImage planes() {
      if (planes == null) {
        planes = YccImage.of(pixels);
      }
      return planes;
    }

    Level halved() {
      if (planes == null) {
        return new Level(null, RowReducer.halve(pixels));
      }
      Optional<YccImage.Chroma> chroma =
          planes.chroma().map(c -> new YccImage.Chroma(halved(c.blue()), halved(c.red())));
      return new Level(new YccImage(halved(planes.luma()), chroma), null);
    }

    /** Each sample the average of four, or of what is there at the right and lower edges. */
    private static Plane halved(Plane plane) {
      Plane half = Plane.of((plane.width() + 1) / 2, (plane.height() + 1) / 2);
      byte[] from = plane.samples();
      for (int y = 0; y < half.height(); y++) {
        int upper = 2 * y * plane.stride();
        int lower = Math.min(2 * y + 1, plane.height() - 1) * plane.stride();
        for (int x = 0; x < half.width(); x++) {
          int left = 2 * x;
          int right = Math.min(left + 1, plane.width() - 1);
          int sum = (from[upper + left] & 0xff) + (from[upper + right] & 0xff);
          sum += (from[lower + left] & 0xff) + (from[lower + right] & 0xff);
          half.samples()[y * half.width() + x] = (byte) ((sum + 2) >> 2);
        }
      }
      return half;
    }
  }
}
