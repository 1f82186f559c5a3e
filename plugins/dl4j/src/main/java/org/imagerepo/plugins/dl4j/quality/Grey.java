package org.imagerepo.plugins.dl4j.quality;

import java.util.Arrays;
import org.imagerepo.api.image.Plane;

/**
 * Brightness as numbers, row by row.
 *
 * @param values 0 to 255
 */
record Grey(int width, int height, float[] values) {
  /** As it is. */
  static Grey of(Plane plane) {
    Grey grey = new Grey(plane.width(), plane.height());
    for (int y = 0; y < grey.height; y++) {
      for (int x = 0; x < grey.width; x++) {
        grey.values[y * grey.width + x] = plane.samples()[y * plane.stride() + x] & 0xff;
      }
    }
    return grey;
  }

  private Grey(int width, int height) {
    this(width, height, new float[width * height]);
  }

  float at(int x, int y) {
    return values[y * width + x];
  }

  /** Shrunk so that the longer edge is at most {@code edge}; each value is the mean of its area. */
  Grey atMost(int edge) {
    int longer = Math.max(width, height);
    if (longer <= edge) {
      return this;
    }
    int toWidth = Math.max(1, Math.round((float) width * edge / longer));
    int toHeight = Math.max(1, Math.round((float) height * edge / longer));
    return shrunkAcross(toWidth).shrunkDown(toHeight);
  }

  /** Half as wide and high. */
  Grey half() {
    return shrunkAcross(Math.max(1, width / 2)).shrunkDown(Math.max(1, height / 2));
  }

  private Grey shrunkAcross(int to) {
    Grey shrunk = new Grey(to, height);
    float step = (float) width / to;
    for (int y = 0; y < height; y++) {
      for (int x = 0; x < to; x++) {
        float begin = x * step;
        float end = Math.min(width, begin + step);
        float sum = 0;
        for (int from = (int) begin; from < end; from++) {
          sum += (Math.min(end, from + 1) - Math.max(begin, from)) * values[y * width + from];
        }
        shrunk.values[y * to + x] = sum / (end - begin);
      }
    }
    return shrunk;
  }

  private Grey shrunkDown(int to) {
    Grey shrunk = new Grey(width, to);
    float step = (float) height / to;
    for (int y = 0; y < to; y++) {
      float begin = y * step;
      float end = Math.min(height, begin + step);
      for (int from = (int) begin; from < end; from++) {
        float share = (Math.min(end, from + 1) - Math.max(begin, from)) / (end - begin);
        for (int x = 0; x < width; x++) {
          shrunk.values[y * width + x] += share * values[from * width + x];
        }
      }
    }
    return shrunk;
  }

  /** The value below which a share of sorted values lies. */
  static double percentile(float[] sorted, double share) {
    return sorted.length == 0 ? 0 : sorted[(int) Math.round(share * (sorted.length - 1))];
  }

  static float[] sorted(float[] values, int count) {
    float[] sorted = Arrays.copyOf(values, count);
    Arrays.sort(sorted);
    return sorted;
  }
}
