package org.imagerepo.plugins.dl4j.quality;

/**
 * How much a photo flickers where it should be smooth: the standard deviation after Immerkær, 1996,
 * in the blocks that have least of it.
 */
final class Noise {
  private static final int BLOCK = 16;

  private Noise() {}

  static void measure(String prefix, Grey grey, Features into) {
    float[] deviations = new float[(grey.width() / BLOCK) * (grey.height() / BLOCK)];
    int count = 0;
    for (int y = 0; y + BLOCK <= grey.height(); y += BLOCK) {
      for (int x = 0; x + BLOCK <= grey.width(); x += BLOCK) {
        if (isExposed(grey, x, y)) {
          deviations[count++] = deviation(grey, x, y);
        }
      }
    }
    float[] sorted = Grey.sorted(deviations, count);
    into.addLog(prefix + "noise 0.1", Grey.percentile(sorted, 0.1));
    into.addLog(prefix + "noise 0.3", Grey.percentile(sorted, 0.3));
    into.addLog(prefix + "noise 0.6", Grey.percentile(sorted, 0.6));
  }

  /** What is all black or all white hides its noise. */
  private static boolean isExposed(Grey grey, int left, int top) {
    float sum = 0;
    for (int y = top; y < top + BLOCK; y += 4) {
      for (int x = left; x < left + BLOCK; x += 4) {
        sum += grey.at(x, y);
      }
    }
    float mean = sum / (BLOCK * BLOCK / 16f);
    return mean > 6 && mean < 249;
  }

  private static float deviation(Grey grey, int left, int top) {
    double sum = 0;
    for (int y = top + 1; y < top + BLOCK - 1; y++) {
      for (int x = left + 1; x < left + BLOCK - 1; x++) {
        sum +=
            Math.abs(
                grey.at(x - 1, y - 1)
                    + grey.at(x + 1, y - 1)
                    + grey.at(x - 1, y + 1)
                    + grey.at(x + 1, y + 1)
                    - 2
                        * (grey.at(x, y - 1)
                            + grey.at(x, y + 1)
                            + grey.at(x - 1, y)
                            + grey.at(x + 1, y))
                    + 4 * grey.at(x, y));
      }
    }
    double inner = (BLOCK - 2) * (BLOCK - 2);
    return (float) (Math.sqrt(Math.PI / 2) / 6 * sum / inner);
  }
}
