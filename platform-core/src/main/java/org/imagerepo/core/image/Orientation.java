package org.imagerepo.core.image;

import java.awt.image.BufferedImage;
import java.util.Optional;
import org.imagerepo.api.image.Plane;
import org.imagerepo.api.image.YccImage;

/** Stands images upright by their EXIF orientation. */
final class Orientation {
  /** Edge in pixels of the squares that are turned at once, so that both sides stay in cache. */
  private static final int TILE = 32;

  private Orientation() {}

  /**
   * @param orientation 1 to 8
   * @return the image itself if it is upright already, else a new one
   */
  static BufferedImage upright(BufferedImage bgr, int orientation) {
    if (orientation == ExifOrientation.UPRIGHT) {
      return bgr;
    }
    int width = bgr.getWidth();
    Turn turn = Turn.of(orientation, width, bgr.getHeight(), width);
    BufferedImage upright = BgrImage.of(turn.width, turn.height);
    turn.pixels(BgrImage.bytes(bgr), BgrImage.bytes(upright));
    return upright;
  }

  /**
   * @param orientation 1 to 8
   * @return the image itself if it is upright already, else a new one
   */
  static YccImage upright(YccImage image, int orientation) {
    if (orientation == ExifOrientation.UPRIGHT) {
      return image;
    }
    Optional<YccImage.Chroma> chroma =
        image
            .chroma()
            .map(c -> new YccImage.Chroma(turn(c.blue(), orientation), turn(c.red(), orientation)));
    return new YccImage(turn(image.luma(), orientation), chroma);
  }

  private static Plane turn(Plane plane, int orientation) {
    Turn turn = Turn.of(orientation, plane.width(), plane.height(), plane.stride());
    Plane upright = Plane.of(turn.width, turn.height);
    turn.samples(plane.samples(), upright.samples());
    return upright;
  }

  /**
   * How to find the upright image's pixels among the stored ones, all in pixels.
   *
   * @param width of the upright image
   * @param height of the upright image
   * @param first where its first pixel is stored
   * @param stepX how far apart neighbours in a row are stored
   * @param stepY how far apart neighbours in a column are stored
   */
  private record Turn(int width, int height, int first, int stepX, int stepY) {
    static Turn of(int orientation, int w, int h, int stride) {
      int right = w - 1;
      int lower = (h - 1) * stride;
      return switch (orientation) {
        case 2 -> new Turn(w, h, right, -1, stride);
        case 3 -> new Turn(w, h, lower + right, -1, -stride);
        case 4 -> new Turn(w, h, lower, 1, -stride);
        case 5 -> new Turn(h, w, 0, stride, 1);
        case 6 -> new Turn(h, w, lower, -stride, 1);
        case 7 -> new Turn(h, w, lower + right, -stride, -1);
        case 8 -> new Turn(h, w, right, stride, -1);
        default -> throw new IllegalArgumentException("orientation must be 2 to 8");
      };
    }

    /** Turns three bytes a pixel. */
    void pixels(byte[] from, byte[] to) {
      tiles(
          (source, target, count) -> {
            int step = stepX * 3;
            int s = source * 3;
            for (int t = target * 3; t < (target + count) * 3; t += 3, s += step) {
              to[t] = from[s];
              to[t + 1] = from[s + 1];
              to[t + 2] = from[s + 2];
            }
          });
    }

    /** Turns one byte a pixel. */
    void samples(byte[] from, byte[] to) {
      tiles(
          (source, target, count) -> {
            int s = source;
            for (int t = target; t < target + count; t++, s += stepX) {
              to[t] = from[s];
            }
          });
    }

    private void tiles(Run run) {
      for (int top = 0; top < height; top += TILE) {
        int bottom = Math.min(height, top + TILE);
        for (int left = 0; left < width; left += TILE) {
          int count = Math.min(width, left + TILE) - left;
          for (int y = top; y < bottom; y++) {
            run.copy(first + left * stepX + y * stepY, y * width + left, count);
          }
        }
      }
    }

    /** Copies pixels of a row. */
    private interface Run {
      void copy(int source, int target, int count);
    }
  }
}
