package org.imagerepo.core.image;

import java.awt.image.BufferedImage;
import java.util.ArrayList;
import java.util.List;

/**
 * An image and its halves, quarters and so on, which are made as they are asked for. For one thread
 * at a time; the images may be shared.
 */
final class Pyramid {
  /** From the largest down, each half as large as the one before. */
  private final List<BufferedImage> levels = new ArrayList<>();

  Pyramid(BufferedImage largest) {
    levels.add(largest);
  }

  /** How many pixels all levels have together. */
  static long pixels(long width, long height) {
    return width * height * 4 / 3;
  }

  /** How many pixels all levels have together, those included that aren't made yet. */
  long pixels() {
    return pixels(levels.get(0).getWidth(), levels.get(0).getHeight());
  }

  /** The longer edge of the largest level, in pixels. */
  int edge() {
    return edge(levels.get(0));
  }

  /** The smallest level that is large enough; the largest if none is. */
  BufferedImage level(int edge) {
    return levels.get(indexFor(edge));
  }

  /** Lets go of all levels that are larger than needed for this edge. */
  void cutTo(int edge) {
    levels.subList(0, indexFor(Math.max(1, edge))).clear();
  }

  private int indexFor(int edge) {
    int index = 0;
    while (edge(levels.get(index)) / 2 >= edge) {
      if (index + 1 == levels.size()) {
        levels.add(RowReducer.halve(levels.get(index)));
      }
      index++;
    }
    return index;
  }

  private static int edge(BufferedImage image) {
    return Math.max(image.getWidth(), image.getHeight());
  }
}
