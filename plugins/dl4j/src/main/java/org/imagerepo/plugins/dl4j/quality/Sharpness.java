package org.imagerepo.plugins.dl4j.quality;

/**
 * How sharp a photo is where it is sharpest, and elsewhere: what is out of focus on purpose leaves
 * something in focus.
 */
final class Sharpness {
  private static final int BLOCK = 24;

  /** Blocks with less contrast have no edges that could be sharp. */
  private static final float LEAST_CONTRAST = 12;

  private Sharpness() {}

  static void measure(Grey grey, Features into) {
    blur("", grey, into);
    Grey half = grey.half();
    blocks("fine ", grey, into);
    blocks("coarse ", half, into);
    into.add("detail, fine to coarse", finer(energy(grey), energy(half)));
    into.add("detail, coarse to coarser", finer(energy(half), energy(half.half())));
    details(grey, half, into);
  }

  /** How little changes when it is blurred again; after Crete and others, 2007. */
  private static void blur(String prefix, Grey grey, Features into) {
    into.add(prefix + "blur across", blur(grey, 1, 0));
    into.add(prefix + "blur down", blur(grey, 0, 1));
  }

  private static double blur(Grey grey, int dx, int dy) {
    int reach = 4;
    double all = 0;
    double left = 0;
    for (int y = (reach + 1) * dy; y < grey.height() - (reach + 1) * dy; y += 2 - dy) {
      for (int x = (reach + 1) * dx; x < grey.width() - (reach + 1) * dx; x += 2 - dx) {
        float here = grey.at(x, y);
        float before = grey.at(x - dx, y - dy);
        float change = Math.abs(here - before);
        // The mean of nine differs from the former mean by what comes in and what goes out.
        float blurred =
            Math.abs(
                    grey.at(x + reach * dx, y + reach * dy)
                        - grey.at(x - (reach + 1) * dx, y - (reach + 1) * dy))
                / (2 * reach + 1);
        all += change;
        left += Math.max(0, change - blurred);
      }
    }
    return all == 0 ? 1 : 1 - left / all;
  }

  /** In each block: the steepest edge as a share of the block's contrast. */
  private static void blocks(String prefix, Grey grey, Features into) {
    int most = (grey.width() / BLOCK) * (grey.height() / BLOCK);
    float[] steepness = new float[most];
    float[] edges = new float[most];
    int count = 0;
    int textured = 0;
    for (int y = 0; y + BLOCK <= grey.height(); y += BLOCK) {
      for (int x = 0; x + BLOCK <= grey.width(); x += BLOCK) {
        float contrast = contrast(grey, x, y);
        float edge = edge(grey, x, y);
        edges[count++] = edge;
        if (contrast >= LEAST_CONTRAST) {
          steepness[textured++] = edge / contrast;
        }
      }
    }
    float[] sorted = Grey.sorted(steepness, textured);
    for (double share : new double[] {0.25, 0.5, 0.9, 0.98}) {
      into.add(prefix + "steepness " + share, Grey.percentile(sorted, share));
    }
    float[] strengths = Grey.sorted(edges, count);
    into.addLog(prefix + "edges 0.5", Grey.percentile(strengths, 0.5));
    into.addLog(prefix + "edges 0.95", Grey.percentile(strengths, 0.95));
    into.add(prefix + "textured", count == 0 ? 0 : (double) textured / count);
  }

  /** In each block: how much finer its detail is than a blurred one's, whose finest is gone. */
  private static void details(Grey grey, Grey half, Features into) {
    float[] finer = new float[(half.width() / BLOCK) * (half.height() / BLOCK)];
    int count = 0;
    for (int y = 0; y + BLOCK <= half.height(); y += BLOCK) {
      for (int x = 0; x + BLOCK <= half.width(); x += BLOCK) {
        if (contrast(half, x, y) >= LEAST_CONTRAST) {
          finer[count++] =
              (float) finer(energy(grey, 2 * x, 2 * y, 2 * BLOCK), energy(half, x, y, BLOCK));
        }
      }
    }
    float[] sorted = Grey.sorted(finer, count);
    for (double share : new double[] {0.1, 0.5, 0.9, 0.98}) {
      into.add("fineness " + share, Grey.percentile(sorted, share));
    }
  }

  private static double finer(double fine, double coarse) {
    return Math.log((fine + 0.1) / (coarse + 0.1));
  }

  private static float contrast(Grey grey, int left, int top) {
    float least = 255;
    float most = 0;
    for (int y = top; y < top + BLOCK; y++) {
      for (int x = left; x < left + BLOCK; x++) {
        least = Math.min(least, grey.at(x, y));
        most = Math.max(most, grey.at(x, y));
      }
    }
    return most - least;
  }

  /** The mean of the steepest tenth of the block's steps, about. */
  private static float edge(Grey grey, int left, int top) {
    float most = 0;
    float sum = 0;
    int rows = 0;
    for (int y = top; y < top + BLOCK - 1; y++) {
      float steepest = 0;
      for (int x = left; x < left + BLOCK - 1; x++) {
        float here = grey.at(x, y);
        float across = Math.abs(grey.at(x + 1, y) - here);
        float down = Math.abs(grey.at(x, y + 1) - here);
        steepest = Math.max(steepest, Math.max(across, down));
      }
      most = Math.max(most, steepest);
      sum += steepest;
      rows++;
    }
    return (most + sum / rows) / 2;
  }

  /** Mean square of the Laplacian. */
  private static double energy(Grey grey) {
    return energy(grey, 0, 0, grey.width(), grey.height());
  }

  private static double energy(Grey grey, int left, int top, int edge) {
    return energy(
        grey, left, top, Math.min(grey.width(), left + edge), Math.min(grey.height(), top + edge));
  }

  private static double energy(Grey grey, int left, int top, int right, int bottom) {
    double sum = 0;
    int count = 0;
    for (int y = top + 1; y < bottom - 1; y++) {
      for (int x = left + 1; x < right - 1; x++) {
        float laplacian =
            4 * grey.at(x, y)
                - grey.at(x - 1, y)
                - grey.at(x + 1, y)
                - grey.at(x, y - 1)
                - grey.at(x, y + 1);
        sum += laplacian * laplacian;
        count++;
      }
    }
    return count == 0 ? 0 : sum / count;
  }
}
