package org.imagerepo.plugins.resize;

import org.imagerepo.api.image.Plane;

/** The mean brightness of the fields of a grid laid over a picture, whatever its size. */
final class MeanGrid {
  private MeanGrid() {}

  /**
   * Where a field's edge cuts through samples, each side gets its share.
   *
   * @return row by row, each value 0 to 255
   */
  static double[] of(Plane plane, int columns, int rows) {
    double[] means = new double[columns * rows];
    double[] line = new double[columns];
    double height = (double) plane.height() / rows;
    for (int y = 0; y < plane.height(); y++) {
      sums(plane, y, line);
      for (int row = (int) (y / height); row < rows && row * height < y + 1; row++) {
        double share = Math.min(y + 1, (row + 1) * height) - Math.max(y, row * height);
        for (int column = 0; share > 0 && column < columns; column++) {
          means[row * columns + column] += share * line[column];
        }
      }
    }
    double area = height * plane.width() / columns;
    for (int i = 0; i < means.length; i++) {
      means[i] /= area;
    }
    return means;
  }

  /** The sums of one row of samples, by columns. */
  private static void sums(Plane plane, int y, double[] line) {
    double width = (double) plane.width() / line.length;
    int at = y * plane.stride();
    for (int column = 0; column < line.length; column++) {
      double from = column * width;
      double to = Math.min(plane.width(), from + width);
      double sum = 0;
      for (int x = (int) from; x < to; x++) {
        double share = Math.min(x + 1, to) - Math.max(x, from);
        sum += share * (plane.samples()[at + x] & 0xff);
      }
      line[column] = sum;
    }
  }
}
