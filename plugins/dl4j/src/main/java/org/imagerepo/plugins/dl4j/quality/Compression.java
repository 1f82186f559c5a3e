package org.imagerepo.plugins.dl4j.quality;

import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** How coarsely a photo was stored: by its JPEG quantisation table, and by the blocks one sees. */
final class Compression {
  private static final int BLOCK = 8;

  /** Sum of the table of ITU-T T.81 for brightness, which stands for quality 50. */
  private static final double STANDARD = 3688;

  private Compression() {}

  /**
   * Measures it.
   *
   * @param unscaled the photo, or a shrunk one, whose blocks then are gone
   * @param step how large the blocks are now, in pixels; 0 if they are gone
   */
  static void measure(Path file, Grey unscaled, int step, Features into) throws IOException {
    double quantisation = quantisation(file) / STANDARD;
    into.addLog("quantisation", quantisation);
    into.add("is JPEG", quantisation > 0 ? 1 : 0);
    into.addLog("blocks across", step == 0 ? 0 : blocks(unscaled, 1, 0));
    into.addLog("blocks down", step == 0 ? 0 : blocks(unscaled, 0, 1));
  }

  /** How much larger steps at the blocks' borders are than within: 0 if they are not. */
  private static double blocks(Grey grey, int dx, int dy) {
    double[] sums = new double[BLOCK];
    int[] counts = new int[BLOCK];
    for (int y = 2 * dy; y < grey.height() - dy; y++) {
      for (int x = 2 * dx; x < grey.width() - dx; x++) {
        int phase = (dx == 1 ? x : y) % BLOCK;
        // A step that its neighbours don't have.
        float step = grey.at(x, y) - grey.at(x - dx, y - dy);
        float before = grey.at(x - dx, y - dy) - grey.at(x - 2 * dx, y - 2 * dy);
        float after = grey.at(x + dx, y + dy) - grey.at(x, y);
        sums[phase] += Math.min(20, Math.abs(step - (before + after) / 2));
        counts[phase]++;
      }
    }
    double within = 0;
    for (int phase = 2; phase < BLOCK - 1; phase++) {
      within += sums[phase] / Math.max(1, counts[phase]) / (BLOCK - 3);
    }
    double border = sums[0] / Math.max(1, counts[0]);
    return Math.max(0, border / (within + 0.2) - 1);
  }

  /** Sum of the first quantisation table; 0 if the file is no JPEG or has none at its beginning. */
  private static double quantisation(Path file) throws IOException {
    try (DataInputStream in =
        new DataInputStream(new BufferedInputStream(Files.newInputStream(file)))) {
      if (in.readUnsignedShort() != 0xffd8) {
        return 0;
      }
      while (true) {
        int marker = in.readUnsignedShort();
        int length = in.readUnsignedShort() - 2;
        if (marker == 0xffdb) {
          return sum(in);
        }
        if (marker < 0xffc0 || marker == 0xffda || length < 0) {
          return 0;
        }
        in.skipNBytes(length);
      }
    } catch (EOFException e) {
      return 0;
    }
  }

  private static double sum(DataInputStream in) throws IOException {
    boolean isWide = in.readUnsignedByte() >> 4 != 0;
    double sum = 0;
    for (int i = 0; i < BLOCK * BLOCK; i++) {
      sum += isWide ? in.readUnsignedShort() : in.readUnsignedByte();
    }
    return sum;
  }
}
