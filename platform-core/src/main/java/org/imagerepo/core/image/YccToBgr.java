package org.imagerepo.core.image;

import java.awt.image.BufferedImage;
import org.imagerepo.api.image.Plane;
import org.imagerepo.api.image.YccImage;

/**
 * Turns planes into pixels (T.871 section 7). Colour that is coarser than brightness is
 * interpolated between the middles of its samples.
 */
final class YccToBgr {
  /** Bits behind the point. */
  private static final int BITS = 16;

  private static final int HALF = 1 << (BITS - 1);
  private static final int RED_OF_RED = factor(1.402);
  private static final int GREEN_OF_RED = factor(-0.714136);
  private static final int GREEN_OF_BLUE = factor(-0.344136);
  private static final int BLUE_OF_BLUE = factor(1.772);

  private final Plane luma;
  private final byte[] target;

  private YccToBgr(Plane luma, byte[] target) {
    this.luma = luma;
    this.target = target;
  }

  private static int factor(double value) {
    return (int) Math.round(value * (1 << BITS));
  }

  static BufferedImage convert(YccImage image) {
    BufferedImage bgr = BgrImage.of(image.width(), image.height());
    YccToBgr conversion = new YccToBgr(image.luma(), BgrImage.bytes(bgr));
    if (image.chroma().isPresent()) {
      conversion.colour(image.chroma().get());
    } else {
      conversion.grey();
    }
    return bgr;
  }

  private void grey() {
    for (int y = 0, to = 0; y < luma.height(); y++) {
      int from = y * luma.stride();
      for (int x = 0; x < luma.width(); x++, to += 3) {
        byte sample = luma.samples()[from + x];
        target[to] = sample;
        target[to + 1] = sample;
        target[to + 2] = sample;
      }
    }
  }

  private void colour(YccImage.Chroma chroma) {
    Interpolation blue = new Interpolation(chroma.blue(), luma.width(), luma.height());
    Interpolation red = new Interpolation(chroma.red(), luma.width(), luma.height());
    int[] blueRow = new int[luma.width()];
    int[] redRow = new int[luma.width()];
    for (int y = 0; y < luma.height(); y++) {
      blue.row(y, blueRow);
      red.row(y, redRow);
      row(y, blueRow, redRow);
    }
  }

  private void row(int y, int[] blueRow, int[] redRow) {
    byte[] samples = luma.samples();
    int from = y * luma.stride();
    int to = y * luma.width() * 3;
    for (int x = 0; x < blueRow.length; x++, to += 3) {
      int brightness = ((samples[from + x] & 0xff) << BITS) + HALF;
      int blue = blueRow[x] - 128;
      int red = redRow[x] - 128;
      target[to] = clamp(brightness + blue * BLUE_OF_BLUE);
      target[to + 1] = clamp(brightness + blue * GREEN_OF_BLUE + red * GREEN_OF_RED);
      target[to + 2] = clamp(brightness + red * RED_OF_RED);
    }
  }

  private static byte clamp(int value) {
    return (byte) Math.max(0, Math.min(255, value >> BITS));
  }

  /** A plane as if it had the size of another one. */
  private static final class Interpolation {
    private static final int ONE = 256;

    private final Plane plane;
    private final Axis across;
    private final Axis down;
    private final int[] mixed;

    Interpolation(Plane plane, int width, int height) {
      this.plane = plane;
      this.across = Axis.of(plane.width(), width);
      this.down = Axis.of(plane.height(), height);
      this.mixed = new int[plane.width()];
    }

    void row(int y, int[] row) {
      byte[] samples = plane.samples();
      int first = down.first[y] * plane.stride();
      int second = down.second[y] * plane.stride();
      int share = down.share[y];
      for (int x = 0; x < mixed.length; x++) {
        mixed[x] =
            (samples[first + x] & 0xff) * (ONE - share) + (samples[second + x] & 0xff) * share;
      }
      for (int x = 0; x < row.length; x++) {
        int right = across.share[x];
        int sum = mixed[across.first[x]] * (ONE - right) + mixed[across.second[x]] * right;
        row[x] = (sum + ONE * ONE / 2) / (ONE * ONE);
      }
    }

    /**
     * Between which two samples each new one lies, and how near to the second.
     *
     * @param share of the second, of 256
     */
    @SuppressWarnings("ArrayRecordComponent")
    private record Axis(int[] first, int[] second, int[] share) {
      static Axis of(int size, int wanted) {
        Axis axis = new Axis(new int[wanted], new int[wanted], new int[wanted]);
        // Rounded up, half of an odd size is a little more than half.
        double step = (wanted + 1) / 2 == size ? 0.5 : (double) size / wanted;
        for (int i = 0; i < wanted; i++) {
          double at = Math.max(0, Math.min(size - 1, (i + 0.5) * step - 0.5));
          axis.first[i] = (int) at;
          axis.second[i] = Math.min(size - 1, (int) at + 1);
          axis.share[i] = (int) Math.round((at - (int) at) * ONE);
        }
        return axis;
      }
    }
  }
}
