package org.imagerepo.testkit.photo;

import java.awt.image.BufferedImage;
import java.awt.image.DataBufferByte;
import java.util.Arrays;
import java.util.Random;

/** A scene with soft shapes, edges, texture and grain, which compresses as photos do. */
final class CameraJpeg {
  private static final double QUALITY = 0.975;
  private static final int GRID = 97;
  private static final int OCTAVES = 2;

  private final int width;
  private final int height;
  private final float[][] grids = new float[3 * OCTAVES][GRID * GRID];
  private final long seed;

  CameraJpeg(int width, int height, long seed) {
    this.width = width;
    this.height = height;
    this.seed = seed;
    Random random = new Random(seed);
    for (float[] grid : grids) {
      for (int i = 0; i < grid.length; i++) {
        grid[i] = random.nextFloat();
      }
    }
  }

  byte[] encode() {
    BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_3BYTE_BGR);
    byte[] pixels = ((DataBufferByte) image.getRaster().getDataBuffer()).getData();
    long state = seed * 0x9e3779b97f4a7c15L | 1;
    float[][] row = new float[3][width];
    for (int y = 0, to = 0; y < height; y++) {
      for (int band = 0; band < 3; band++) {
        soft(y, band, row[band]);
      }
      for (int x = 0; x < width; x++) {
        state ^= state << 13;
        state ^= state >>> 7;
        state ^= state << 17;
        // Grain: the sum of uniform numbers is nearly a normal one. Lamps and leaves have edges.
        int grain = (int) ((state & 31) + (state >> 8 & 31) + (state >> 16 & 31)) - 46;
        int edge = row[0][x] > 85 ? 14 : -14;
        for (int band = 0; band < 3; band++) {
          int own = (int) (state >> (24 + 4 * band) & 15) - 7;
          int value = (int) row[band][x] + edge + grain + own;
          pixels[to++] = (byte) Math.max(0, Math.min(255, value));
        }
      }
    }
    return JpegFile.encode(image, QUALITY, false).withOrientation(1).bytes();
  }

  /** Smooth noise of several sizes, blended between the points of coarse grids. */
  private void soft(int y, int band, float[] row) {
    Arrays.fill(row, 0);
    float amplitude = 128;
    float cells = 6;
    for (int octave = 0; octave < OCTAVES; octave++) {
      float[] grid = grids[band * OCTAVES + octave];
      float gy = cells * y / height;
      int top = (int) gy;
      float below = gy - top;
      float step = cells / width;
      for (int x = 0; x < width; x++) {
        float gx = x * step;
        int left = (int) gx;
        float right = gx - left;
        int at = top * GRID + left;
        float upper = grid[at] + (grid[at + 1] - grid[at]) * right;
        float lower = grid[at + GRID] + (grid[at + GRID + 1] - grid[at + GRID]) * right;
        row[x] += amplitude * (upper + (lower - upper) * below);
      }
      amplitude /= 3;
      cells *= 15;
    }
  }
}
