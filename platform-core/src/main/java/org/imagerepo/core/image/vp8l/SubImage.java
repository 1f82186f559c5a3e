package org.imagerepo.core.image.vp8l;

import java.io.IOException;

/** The small pictures that a picture says of itself with, one pixel a square of its own. */
final class SubImage {
  private SubImage() {}

  /** By how many bits a picture in the picture is smaller, 2 to 9. */
  static int reduction(Bits bits) throws IOException {
    return bits.read(3) + 2;
  }

  static int reduced(int size, int bits) {
    return size + (1 << bits) - 1 >> bits;
  }

  /** Its pixels as 0xAARRGGBB, row by row. */
  static int[] read(Bits bits, int width, int height) throws IOException {
    int cacheBits = Prefix.cacheBits(bits);
    CodeGroups groups = CodeGroups.one(bits, cacheBits);
    int[] pixels = new int[width * height];
    CodedPixels coded = new CodedPixels(bits, groups, cacheBits, width, pixels, pixels.length);
    for (int y = 0; y < height; y++) {
      coded.readRow(y);
    }
    return pixels;
  }
}
