package org.imagerepo.plugins.resize;

import org.imagerepo.api.image.Plane;

/**
 * How much of a picture's contrast is in its finest details: the mean square of its Laplacian, as a
 * share of the variance of its brightness. Blur takes it away, and noise adds to it; so it compares
 * photos of one scene by one camera, and no others.
 */
final class Sharpness {
  private Sharpness() {}

  /**
   * @return at least 0; 0 for a picture of less than three samples either way
   */
  static double of(Plane luma) {
    long sum = 0;
    long squares = 0;
    long details = 0;
    byte[] samples = luma.samples();
    for (int y = 1; y < luma.height() - 1; y++) {
      int at = y * luma.stride();
      for (int x = at + 1; x < at + luma.width() - 1; x++) {
        int here = samples[x] & 0xff;
        int around =
            (samples[x - 1] & 0xff)
                + (samples[x + 1] & 0xff)
                + (samples[x - luma.stride()] & 0xff)
                + (samples[x + luma.stride()] & 0xff);
        int detail = 4 * here - around;
        sum += here;
        squares += here * here;
        details += detail * detail;
      }
    }
    double count = Math.max(1.0, (luma.width() - 2.0) * (luma.height() - 2.0));
    double variance = squares / count - sum / count * (sum / count);
    // One more for pictures of one brightness.
    return details / count / (variance + 1);
  }
}
